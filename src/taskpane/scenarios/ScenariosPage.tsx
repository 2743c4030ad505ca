import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import type { PlanningModel, ScenarioComparison } from "../../engine";
import { PlainList } from "../PlainList";
import { ScenarioCard } from "./ScenarioCard";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** Scenarios beside the plan, each shown as it lands; and the way to the sheet on which they are stated. */
export function ScenariosPage({ session, state }: Props) {
  const styles = useStyles();
  const { read, running, scenarios, progress } = state;
  const model = read?.model;
  if (!model)
    return <Body1>Press Align or Monthly review first; scenarios are held against that plan.</Body1>;
  const isBusy = running !== null;
  return (
    <>
      <SheetWords state={state} />
      <div className={styles.buttons}>
        <Button disabled={isBusy} onClick={() => void session.compareScenarios()}>
          Compare scenarios
        </Button>
        {!hasSheet(state) && (
          <Button disabled={isBusy} onClick={() => void session.setUp("scenarios")}>
            Add the sheet Scenarios
          </Button>
        )}
      </div>
      {scenarios && (
        <Compared
          model={model}
          scenarios={scenarios}
          isRunning={running === "compareScenarios" && progress?.stage === "scenarios"}
        />
      )}
    </>
  );
}

/** Whether the workbook has a sheet of scenarios, as far as it was read or just set up. */
const hasSheet = ({ read, report }: SessionState): boolean =>
  (read?.found.some(({ kind }) => kind === "Scenarios") ?? false) ||
  (report?.command === "setUp" && report.sheets.includes("Scenarios"));

/** What scenarios are and where they come from in this workbook. */
function SheetWords({ state }: { readonly state: SessionState }) {
  if (hasSheet(state)) {
    return (
      <Caption1>
        Each name on your sheet Scenarios is one scenario, each of its rows one change. Comparing reads your
        sheets as they stand now, reconciles every scenario again, and writes nothing.
      </Caption1>
    );
  }
  return (
    <Caption1>
      There is no sheet Scenarios yet. Without one, the plan is held against demand at the high and the low
      end of its range and against the decisions as recommended. Add the sheet Scenarios to state your own: a
      name, what changes, where, in which months, and by how much.
    </Caption1>
  );
}

interface ComparedProps {
  readonly model: PlanningModel;
  readonly scenarios: ScenarioComparison;
  readonly isRunning: boolean;
}

function Compared({ model, scenarios, isRunning }: ComparedProps) {
  const { base, names, outcomes, leftOut } = scenarios;
  if (!base)
    return <Body1>There is no reconciled plan to compare scenarios with. The tab Problems says why.</Body1>;
  if (names.length === 0)
    return <Body1>The data of this plan give no scenario. Add the sheet Scenarios to state your own.</Body1>;
  const waiting = isRunning ? names.slice(outcomes.length) : [];
  const stopped = isRunning ? 0 : names.length - outcomes.length;
  return (
    <>
      <Caption1 role="status" aria-live="polite">
        {outcomes.length} of {names.length} scenarios computed
        {waiting[0] !== undefined && `; next: ${waiting[0]}`}
        {stopped > 0 && "; stopped before the others"}.
        {leftOut.length > 0 && ` Not compared, as five are the most: ${leftOut.join(", ")}.`}
      </Caption1>
      <PlainList label="Scenarios" spacing="apart" isRanked>
        {outcomes.map((outcome) => (
          <ScenarioCard key={outcome.name} model={model} base={base} outcome={outcome} />
        ))}
      </PlainList>
    </>
  );
}
