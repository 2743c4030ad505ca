import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../app/session";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  /** What is said before the button. */
  readonly words: string;
}

/** The way to planning sheets for a workbook that has none. */
export function SetUpOffer({ session, state, words }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.offer}>
      <Body1>{words}</Body1>
      <Button disabled={state.running !== null} onClick={() => void session.setUp("starter")}>
        Set up planning workbook
      </Button>
    </div>
  );
}
