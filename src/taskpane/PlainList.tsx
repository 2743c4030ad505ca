import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  tight: { gap: 0 },
  close: { gap: tokens.spacingVerticalS },
  wide: { gap: tokens.spacingVerticalM },
  apart: { gap: tokens.spacingVerticalL },
});

interface Props {
  /** What assistive technology calls the list. */
  readonly label: string;
  /** "tight" for controls with room of their own, "close" for lines, "wide" for entries of several lines, "apart" for tables. */
  readonly spacing: "tight" | "close" | "wide" | "apart";
  /** The order means something, such as dearest first. */
  readonly isRanked?: boolean;
  readonly children: ReactNode;
}

/** A list of the pane: no marks, the same distances everywhere. */
export function PlainList({ label, spacing, isRanked = false, children }: Props) {
  const styles = useStyles();
  const List = isRanked ? "ol" : "ul";
  return (
    // A list without marks is no list to some screen readers unless its role is said.
    <List role="list" aria-label={label} className={mergeClasses(styles.list, styles[spacing])}>
      {children}
    </List>
  );
}
