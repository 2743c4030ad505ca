import { Caption1, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import type { Choice, Decision, DecisionOption } from "../../engine";
import { EntryPanel } from "../entry/EntryPanel";
import { useEntryForm } from "../entry/entryForm";
import { optionEffects } from "./optionEffects";

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly decision: Decision;
}

/** Choose an option and who does it, look at the row of Actions that will be written, accept it. */
export function TakeDecisionForm({ session, state, decision }: Props) {
  const { form } = useEntryForm();
  const [option, choose] = useState<Choice>(decision.recommended);
  const [owner, setOwner] = useState(decision.owner);
  const [by, setBy] = useState("");
  const [date, setDate] = useState("");
  const wish = { number: decision.number, option, owner, by, ...(date === "" ? {} : { date }) };
  const currency = state.read?.model?.settings.currency ?? "";
  return (
    <div className={form}>
      <Field label="What is decided">
        <RadioGroup value={option} onChange={(_, { value }) => choose(value as Choice)}>
          {decision.options.map((one) => (
            <Radio
              key={one.letter}
              value={one.letter}
              label={
                <OptionWords
                  option={one}
                  isRecommended={one.letter === decision.recommended}
                  currency={currency}
                />
              }
            />
          ))}
          <Radio value="defer" label="Defer: decide later, and ask again in the next review" />
        </RadioGroup>
      </Field>
      <Field label="Owner" hint="Who does it">
        <Input value={owner} onChange={(_, { value }) => setOwner(value)} />
      </Field>
      <Field label="Decided by" hint="Blank is the owner">
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label="Decided on" hint="Blank is today">
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <EntryPanel
        label="Show what will be written"
        wish={JSON.stringify(wish)}
        isReady={owner.trim() !== "" && state.running === null}
        entered={state.entered}
        show={() => session.takeDecision(wish)}
        accept={(preview) => session.acceptEntry(preview)}
        next="The next review measures what it brings"
      />
    </div>
  );
}

interface WordsProps {
  readonly option: DecisionOption;
  readonly isRecommended: boolean;
  readonly currency: string;
}

function OptionWords({ option, isRecommended, currency }: WordsProps) {
  const styles = useStyles();
  const { letter, title, detail } = option;
  return (
    <span className={styles.option}>
      <span>
        {letter}: {title}
        {isRecommended && <b> (recommended)</b>}
      </span>
      {detail !== "" && <Caption1>{detail}</Caption1>}
      <Caption1>{optionEffects(option, currency)}</Caption1>
    </span>
  );
}
