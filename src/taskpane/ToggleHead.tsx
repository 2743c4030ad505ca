import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useLineStyles } from "./lineStyles";

interface Props {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What stands to the right: a number or a badge. */
  readonly children: ReactNode;
}

/** The first line of an entry that opens and closes. */
export function ToggleHead({ label, isOpen, onToggle, children }: Props) {
  const styles = useLineStyles();
  return (
    <div className={styles.head}>
      <Button
        appearance="transparent"
        className={styles.toggle}
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={onToggle}
      >
        {label}
      </Button>
      {children}
    </div>
  );
}
