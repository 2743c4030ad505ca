import {
  Badge,
  Body1,
  Button,
  Caption1,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Explored } from "../../app/exploring";
import type { Session, SessionState } from "../../app/session";
import type { PlanningModel } from "../../engine";
import { useLineStyles } from "../lineStyles";
import { PlainList } from "../PlainList";
import { leverLines, serviceWords, signedMoney, type LeverLine } from "./leverLines";

const useStyles = makeStyles({
  status: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** What would make the aligned plan better, and what its rules cost, as it is found in the background. */
export function LeversPage({ session, state: { read, alignment, explored } }: Props) {
  const model = read?.model;
  if (!model || !alignment?.reconciled)
    return <Body1>Press Align or Monthly review to see what would improve the plan.</Body1>;
  if (!explored) return <Body1>Levers are tried in the background in a moment.</Body1>;
  return (
    <>
      <SearchStatus session={session} explored={explored} />
      <LeverList explored={explored} model={model} />
      <RuleList explored={explored} model={model} />
    </>
  );
}

function SearchStatus({ session, explored }: { readonly session: Session; readonly explored: Explored }) {
  const styles = useStyles();
  const { isRunning, levers, rules } = explored;
  const found = `${levers.length} levers tried, ${rules.length} rules priced.`;
  return (
    <div role="status" aria-live="polite" className={styles.status}>
      {isRunning && <Spinner size="tiny" aria-hidden />}
      <Caption1>{isRunning ? `Solving again in the background: ${found}` : found}</Caption1>
      {isRunning && (
        <Button size="small" onClick={() => session.stopExploring()}>
          Stop trying
        </Button>
      )}
    </div>
  );
}

interface ListProps {
  readonly explored: Explored;
  readonly model: PlanningModel;
}

function LeverList({ explored, model }: ListProps) {
  const lines = leverLines(explored, model);
  if (lines.length === 0)
    return <Body1>{explored.isRunning ? "Nothing found yet." : "No lever was found that applies."}</Body1>;
  return (
    <>
      <Caption1>Change of margin against the reconciled plan, {model.settings.currency}</Caption1>
      <PlainList label="Levers, best first" spacing="close" isRanked>
        {lines.map((line) => (
          <LeverEntry key={line.title} line={line} />
        ))}
      </PlainList>
    </>
  );
}

function LeverEntry({
  line: { title, margin, service, effects, isEstimate, isTooLate },
}: {
  readonly line: LeverLine;
}) {
  const styles = useLineStyles();
  return (
    <li className={styles.line}>
      <Text weight="semibold">{title}</Text>
      <Text className={styles.money}>{signedMoney(margin)}</Text>
      <span>
        {service !== null && <Caption1>{[serviceWords(service), ...effects].join(" · ")}</Caption1>}
        {isEstimate && (
          <Badge appearance="tint" color="informative">
            Estimate, not tried
          </Badge>
        )}
        {isTooLate && (
          <Badge appearance="tint" color="danger">
            Too late, needs approval
          </Badge>
        )}
      </span>
    </li>
  );
}

/** What each rule costs: the best plan without it, less the plan with it. */
function RuleList({ explored: { rules }, model }: ListProps) {
  const styles = useLineStyles();
  const dear = rules.filter(({ price }) => Math.round(price) > 0);
  if (dear.length === 0) return null;
  return (
    <>
      <Caption1>What each rule costs over the horizon, {model.settings.currency}</Caption1>
      <PlainList label="What rules cost" spacing="close">
        {dear.map(({ rule, price }) => (
          <li key={rule} className={styles.line}>
            <Text>{rule.charAt(0).toUpperCase() + rule.slice(1)}</Text>
            <Text className={styles.money}>{Math.round(price).toLocaleString()}</Text>
          </li>
        ))}
      </PlainList>
    </>
  );
}
