import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Progress } from "../app/ports";
import type { Session, SessionState } from "../app/session";

const useStyles = makeStyles({
  // Always there, so that it is heard when it fills; while empty it takes no room in the column.
  status: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
});

const STAGES: Readonly<Record<Progress["stage"], string>> = {
  reading: "Reading the planning sheets",
  consensus: "Agreeing demand",
  submitted: "Looking at the plan as submitted",
  reconcile: "Reconciling demand and supply",
  measure: "Measuring gaps and alignment",
  levers: "Trying levers for the decisions",
  decide: "Preparing decisions",
  scenarios: "Computing scenarios",
  writing: "Writing the pages",
};

/** "Agreeing demand: 1,250 of 10,000 items forecast". */
function stageWords({ stage, items }: Progress): string {
  if (!items) return STAGES[stage];
  if (stage === "scenarios") return `${STAGES[stage]}: ${items.done} of ${items.total} done`;
  return `${STAGES[stage]}: ${items.done.toLocaleString()} of ${items.total.toLocaleString()} items forecast`;
}

/** The commands that take long enough to be stopped. */
const STOPPABLE: ReadonlySet<SessionState["running"]> = new Set([
  "monthlyReview",
  "align",
  "checkData",
  "compareScenarios",
]);

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What is going on, with a way to stop it. Spoken politely; nothing is drawn when nothing runs. */
export function RunProgress({ session, state }: Props) {
  const styles = useStyles();
  const { running, progress, isStopping } = state;
  const words = isStopping ? "Stopping" : progress ? stageWords(progress) : "Starting";
  return (
    <div role="status" aria-live="polite" className={styles.status}>
      {running && (
        <div className={styles.box}>
          <div className={styles.row}>
            <Caption1>{words}…</Caption1>
            {STOPPABLE.has(running) && (
              <Button size="small" disabled={isStopping} onClick={() => session.stop()}>
                Stop
              </Button>
            )}
          </div>
          <ProgressBar {...(progress ? { value: progress.share } : {})} aria-label={words} />
        </div>
      )}
    </div>
  );
}
