import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import { blocksSignOff, type Disagreement, type PlanningModel } from "../../engine";
import { useLineStyles } from "../lineStyles";
import { ToggleHead } from "../ToggleHead";
import { dayWords, familyOf, functionName, lineName, whole } from "./demandWords";
import { ResolveForm } from "./ResolveForm";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly line: Disagreement;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One family and month: who is apart by how much, and the way to resolve it. */
export function DisagreementLine({ session, state, line, isOpen, onToggle }: Props) {
  const styles = { ...useLineStyles(), ...useStyles() };
  const { read, alignment } = state;
  const model = read?.model;
  if (!model || !alignment) return null;
  return (
    <li className={styles.entry}>
      <ToggleHead label={lineName(line, model)} isOpen={isOpen} onToggle={onToggle}>
        <Text className={styles.money}>{whole(line.spreadMoney)}</Text>
      </ToggleHead>
      <div className={styles.row}>
        <Status state={state} line={line} model={model} limit={alignment.demand.signOff.limit} />
        <Caption1>
          {functionName(line.highest)} {whole(line.spreadUnits)} over{" "}
          {functionName(line.lowest).toLowerCase()}. To resolve: {line.resolvers.join("; ")},{" "}
          {whenWords(line)}
        </Caption1>
      </div>
      {isOpen && <ResolveForm session={session} state={state} line={line} />}
    </li>
  );
}

const whenWords = ({ isTooLate, decideBy }: Disagreement): string =>
  isTooLate ? `too late (was ${dayWords(decideBy)})` : `by ${dayWords(decideBy)}`;

interface StatusProps {
  readonly state: SessionState;
  readonly line: Disagreement;
  readonly model: PlanningModel;
  readonly limit: number;
}

function Status({ state, line, model, limit }: StatusProps) {
  const badge = (color: "success" | "warning" | "danger" | "informative", words: string) => (
    <Badge appearance="tint" color={color}>
      {words}
    </Badge>
  );
  if (isEntered(state, line, model)) return badge("informative", "Entered, counts at the next Align");
  if (line.openMoney === 0)
    return badge("success", `Resolved: ${line.agreement?.reasonCode ?? line.reasons.join(", ")}`);
  if (blocksSignOff(line, limit)) return badge("danger", "Open, blocks signing");
  return line.isMaterial ? badge("warning", "Open") : badge("informative", "A view");
}

/** Whether this line was resolved since the last alignment. */
function isEntered({ entered }: SessionState, line: Disagreement, model: PlanningModel): boolean {
  return entered.some(
    ({ entry: { cells } }) =>
      cells["family"] === familyOf(line, model) &&
      cells["fromMonth"] === model.calendar.horizon[line.period]?.start,
  );
}
