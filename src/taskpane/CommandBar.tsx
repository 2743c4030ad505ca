import {
  Button,
  makeStyles,
  mergeClasses,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { Session, SessionState } from "../app/session";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // Three on one line of the narrowest pane.
  button: { flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  // Before the first run the review stands alone on its line.
  whole: { flexBasis: "100%" },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What the planner can start; small once there are results to look at. Everything is off while something runs. */
export function CommandBar({ session, state }: Props) {
  const styles = useStyles();
  const isBusy = state.running !== null;
  return (
    <header className={styles.bar}>
      <div className={styles.heading}>
        <Subtitle2 as="h1">S&amp;OP Align</Subtitle2>
        <MoreMenu session={session} isBusy={isBusy} />
      </div>
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={mergeClasses(styles.button, state.read === null && styles.whole)}
          {...(state.read === null && { size: "large" })}
          disabled={isBusy}
          onClick={() => void session.monthlyReview()}
        >
          Monthly review
        </Button>
        <Button className={styles.button} disabled={isBusy} onClick={() => void session.align()}>
          Align
        </Button>
        <Button className={styles.button} disabled={isBusy} onClick={() => void session.checkData()}>
          Check data
        </Button>
      </div>
    </header>
  );
}

function MoreMenu({ session, isBusy }: { readonly session: Session; readonly isBusy: boolean }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label="More commands"
          disabled={isBusy}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void session.setUp("starter")}>Set up planning workbook: Starter</MenuItem>
          <MenuItem onClick={() => void session.setUp("full")}>Set up planning workbook: Full</MenuItem>
          <MenuItem onClick={() => void session.clearExamples()}>Clear example rows</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => void session.showGaps()}>Show gaps on my sheets</MenuItem>
          <MenuItem onClick={() => void session.hideGaps()}>Hide gaps on my sheets</MenuItem>
          <MenuItem onClick={() => void session.repairFormulas()}>Repair SOP formulas</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => void session.takeBack()}>Take back the last write</MenuItem>
          <MenuItem onClick={() => void session.removeOwnSheets()}>Remove S&amp;OP sheets</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
