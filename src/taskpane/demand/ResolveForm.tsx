import { Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { REASON_CODES } from "../../app/demand/reasonCodes";
import type { Resolution } from "../../app/demand/resolveDisagreement";
import type { Session, SessionState } from "../../app/session";
import type { Disagreement, MeasuredDemandReview, Source } from "../../engine";
import { functionName, lineWish, points, whole } from "./demandWords";
import { EntryPanel } from "../entry/EntryPanel";
import { useEntryForm } from "../entry/entryForm";

/** Radio value of a number of one's own. */
const OWN = "own";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly line: Disagreement;
}

/** Choose a number and a reason, look at the row that will be written, accept it. */
export function ResolveForm({ session, state, line }: Props) {
  const { form } = useEntryForm();
  const [choice, choose] = useState<string>("");
  const [own, setOwn] = useState("");
  const [reason, setReason] = useState<Reason>({ code: "", text: "", author: "" });
  const model = state.read?.model;
  if (!model || !state.alignment) return null;
  const wish: Resolution = {
    line: lineWish(line, model),
    choice: choice === OWN ? numberIn(own) : (choice as Source),
    reason,
    author: reason.author,
  };
  const isReady =
    choice !== "" &&
    reason.code !== "" &&
    reason.author.trim() !== "" &&
    (choice !== OWN || own.trim() !== "");
  return (
    <div className={form}>
      <Field label="The number that holds">
        <RadioGroup value={choice} onChange={(_, { value }) => choose(value)}>
          {choicesOf(line, state.alignment.demand).map(({ source, words }) => (
            <Radio key={source} value={source} label={words} />
          ))}
          <Radio value={OWN} label="Another number" />
        </RadioGroup>
      </Field>
      {choice === OWN && (
        <Field label="Units in the month">
          <Input value={own} inputMode="decimal" onChange={(_, { value }) => setOwn(value)} />
        </Field>
      )}
      <ReasonFields reason={reason} onChange={setReason} />
      <EntryPanel
        label="Show what will be written"
        wish={JSON.stringify(wish)}
        isReady={isReady && state.running === null}
        entered={state.entered}
        show={() => session.resolveDisagreement(wish)}
        accept={(preview) => session.acceptEntry(preview)}
      />
    </div>
  );
}

interface Reason {
  readonly code: string;
  readonly text: string;
  readonly author: string;
}

interface ReasonProps {
  readonly reason: Reason;
  readonly onChange: (reason: Reason) => void;
}

/** Why the number holds, and who says so. */
function ReasonFields({ reason, onChange }: ReasonProps) {
  return (
    <>
      <Field label="Reason">
        <Select value={reason.code} onChange={(_, { value }) => onChange({ ...reason, code: value })}>
          <option value="">Choose a reason</option>
          {REASON_CODES.map((one) => (
            <option key={one.code} value={one.code}>
              {one.meaning}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="In words">
        <Input value={reason.text} onChange={(_, { value }) => onChange({ ...reason, text: value })} />
      </Field>
      <Field label="Resolved by">
        <Input value={reason.author} onChange={(_, { value }) => onChange({ ...reason, author: value })} />
      </Field>
    </>
  );
}

/** The functions that state the whole line, with their number and what it does to the index. */
function choicesOf(
  { functions, family, period }: Disagreement,
  { indexEffects }: Pick<MeasuredDemandReview, "indexEffects">,
): readonly { readonly source: Source; readonly words: string }[] {
  return functions.flatMap(({ source, units, isPartial }) => {
    if (units === null || isPartial) return [];
    const effect = indexEffects.find(
      (one) => one.family === family && one.period === period && one.source === source,
    );
    const index = effect ? ` (index ${points(effect.points)})` : "";
    return [{ source, words: `${functionName(source)} ${whole(units)}${index}` }];
  });
}

/** A number as people type it: "11,500" or "11 500"; `NaN` for anything else. */
function numberIn(text: string): number {
  const plain = text.replace(/[\s',]/gu, "");
  return plain === "" ? Number.NaN : Number(plain);
}
