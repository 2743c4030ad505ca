import { Badge, Body1, Caption1, Link, Text } from "@fluentui/react-components";
import type { Session, SessionState } from "../app/session";
import { gapPlace, kindAndMeasure, subjectAndMonths, topGaps, type Gap, type PlanningModel } from "../engine";
import { useLineStyles } from "./lineStyles";
import { PlainList } from "./PlainList";

const SHOWN = 20;

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** The gaps with most money at risk, each with the way to its cells. */
export function GapList({ session, state: { alignment, read } }: Props) {
  const styles = useLineStyles();
  if (!alignment || !read?.model) return <Body1>Press Align or Monthly review to see the gaps.</Body1>;
  const { model } = read;
  const gaps = topGaps(alignment.submitted.gaps, SHOWN);
  if (gaps.length === 0) return <Body1>No gap was found in the plan as submitted.</Body1>;
  return (
    <>
      <Caption1>Money at risk in the plan as submitted, {model.settings.currency}</Caption1>
      <PlainList label="Gaps" spacing="close" isRanked>
        {gaps.map((gap) => (
          <li key={gap.id} className={styles.line}>
            <GapName session={session} read={read} model={model} gap={gap} />
            <Text className={styles.money}>{Math.round(gap.moneyAtRisk).toLocaleString()}</Text>
            <Caption1>{kindAndMeasure(gap)}</Caption1>
            {gap.isTooLate && (
              <Badge appearance="tint" color="danger">
                Needs approval
              </Badge>
            )}
          </li>
        ))}
      </PlainList>
    </>
  );
}

interface NameProps {
  readonly session: Session;
  readonly read: NonNullable<SessionState["read"]>;
  readonly model: PlanningModel;
  readonly gap: Gap;
}

/** The gap's subject; a link to its first cell where the workbook has one. */
function GapName({ session, read, model, gap }: NameProps) {
  const cell = read.locate({ place: gapPlace(gap, model) });
  if (!cell) return <Text weight="semibold">{subjectAndMonths(gap, model)}</Text>;
  return (
    <Link as="button" onClick={() => void session.goTo(cell.sheet, cell.address)}>
      {subjectAndMonths(gap, model)}
    </Link>
  );
}
