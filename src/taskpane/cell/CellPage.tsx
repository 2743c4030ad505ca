import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ExplainedSelection } from "../../app/explainSelection";
import type { Session, SessionState } from "../../app/session";
import { Explanation } from "./Explanation";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** Explains whatever cell the planner has selected. */
export function CellPage({ session, state }: Props) {
  const styles = useStyles();
  const [explained, show] = useState<ExplainedSelection | null>(null);
  const explain = async (): Promise<void> => show(await session.explainSelection());
  return (
    <section className={styles.page} aria-label="Explanation of a cell">
      <Body1>
        Select a number on your sheets or on our pages: of an item, a family, a resource, an objective or a
        goal, in any month.
      </Body1>
      <Button disabled={state.running !== null} onClick={() => void explain()}>
        Explain the selected cell
      </Button>
      <div aria-live="polite">
        {explained &&
          (explained.explanation ? (
            <Explanation of={explained} session={session} state={state} />
          ) : (
            <Body1>{explained.message}</Body1>
          ))}
      </div>
    </section>
  );
}
