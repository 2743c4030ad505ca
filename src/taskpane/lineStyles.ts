import { makeStyles, tokens } from "@fluentui/react-components";

/** How a line of a list in the pane looks: words to the left, its number or button to the right. */
export const useLineStyles = makeStyles({
  /** Words and a number. */
  line: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalM },
  /** Digits under each other. */
  money: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  /** An entry of several lines. */
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  /** The first line of an entry: words that open it, and what stands beside them. */
  head: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center" },
  /** The button in `head` that opens the entry, in line with words. */
  toggle: { justifyContent: "flex-start", textAlign: "left", paddingLeft: 0 },
});
