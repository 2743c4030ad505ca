import { Badge, Body1, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../app/session";
import { dateOf, say, type Decision } from "../engine";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** The decisions that the meeting must take, with what is recommended and until when. */
export function DecisionList({ alignment }: { readonly alignment: SessionState["alignment"] }) {
  const styles = useStyles();
  if (!alignment) return <Body1>Press Align or Monthly review to see what must be decided.</Body1>;
  const { today } = alignment.decisions;
  if (today.length === 0)
    return <Body1>Nothing must be decided: no gap was found above the item level.</Body1>;
  return (
    <ol className={styles.list}>
      {today.map((decision) => (
        <li key={decision.id}>
          <div className={styles.entry}>
            <Text weight="semibold">{say(decision.question)}</Text>
            <Caption1>{say(decision.why)}</Caption1>
            <Caption1>{say(decision.because)}</Caption1>
            <Deadline decision={decision} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Deadline({ decision: { decideBy, isTooLate, owner } }: { readonly decision: Decision }) {
  const who = owner === "" ? "" : ` ${owner}.`;
  return (
    <span>
      <Badge appearance="tint" color={isTooLate ? "danger" : "informative"}>
        {isTooLate ? "Too late, needs approval" : `Decide by ${dayWords(decideBy)}`}
      </Badge>
      <Caption1>{who}</Caption1>
    </span>
  );
}

function dayWords(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return new Date(year, month - 1, dayOfMonth).toLocaleDateString(undefined, {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
}
