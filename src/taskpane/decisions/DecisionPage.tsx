import { Badge, Body1, Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import { dateOf, say, type Decision } from "../../engine";
import { FunctionViews } from "./FunctionViews";
import { TakeDecisionForm } from "./TakeDecisionForm";
import { takenOption, type Taken } from "./takenOption";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** The decisions that the meeting must take, with what is recommended and until when, each to be taken here. */
export function DecisionPage({ session, state }: Props) {
  const styles = useStyles();
  const [opened, open] = useState<string | null>(null);
  const { alignment } = state;
  if (!alignment) return <Body1>Press Align or Monthly review to see what must be decided.</Body1>;
  const { today } = alignment.decisions;
  return (
    <>
      {today.length === 0 && <Body1>{nothingWords(alignment.decisions.standing.length)}</Body1>}
      <ol className={styles.list} aria-label="Decisions">
        {today.map((decision) => (
          <DecisionEntry
            key={decision.id}
            session={session}
            state={state}
            decision={decision}
            isOpen={opened === decision.id}
            onToggle={() => open(opened === decision.id ? null : decision.id)}
          />
        ))}
      </ol>
      <FunctionViews session={session} state={state} />
    </>
  );
}

const nothingWords = (standing: number): string =>
  standing === 0
    ? "Nothing must be decided: no gap was found above the item level."
    : "Nothing must be decided: what earlier decisions were about is within the size that was agreed.";

interface EntryProps extends Props {
  readonly decision: Decision;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function DecisionEntry({ session, state, decision, isOpen, onToggle }: EntryProps) {
  const styles = useStyles();
  const taken = takenOption(state, decision);
  return (
    <li>
      <div className={styles.entry}>
        <Text weight="semibold">{say(decision.question)}</Text>
        <Caption1>{say(decision.why)}</Caption1>
        <Caption1>{say(decision.because)}</Caption1>
        {decision.recommendedBy !== "" && <Caption1>Proposed by {decision.recommendedBy}.</Caption1>}
        <Caption1>{say(decision.trigger)}</Caption1>
        {taken ? <TakenBadge taken={taken} /> : <Deadline decision={decision} />}
        <div>
          <Button size="small" aria-expanded={isOpen} onClick={onToggle}>
            {taken ? "Change" : "Take"} decision {decision.number}
          </Button>
        </div>
        {isOpen && <TakeDecisionForm session={session} state={state} decision={decision} />}
      </div>
    </li>
  );
}

function TakenBadge({ taken: { chosen, by, isDeferred, isNew } }: { readonly taken: Taken }) {
  return (
    <span>
      <Badge appearance="tint" color={isDeferred ? "warning" : "success"}>
        {isDeferred ? "Deferred" : "Taken"}
      </Badge>{" "}
      <Caption1>
        {isDeferred ? "" : chosen}
        {by !== "" && ` by ${by}`}
        {isNew && " (counts at the next Align)"}
      </Caption1>
    </span>
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
