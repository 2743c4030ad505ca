import { Badge, Button, Caption1, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { correctionWords, isRefusable } from "../../app/demand/correctionWords";
import type { CorrectionRefusal } from "../../app/demand/refuseCorrection";
import type { Session, SessionState } from "../../app/session";
import type { HistoryCorrection } from "../../engine";
import { EntryPanel } from "../entry/EntryPanel";
import { useEntryForm } from "../entry/entryForm";
import { useLineStyles } from "../lineStyles";
import { closedMonth, whole } from "./demandWords";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly correction: HistoryCorrection;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One corrected month: what History has, what the forecast sees and why, and the way to refuse it. */
export function CorrectionLine({ session, state, correction, isOpen, onToggle }: Props) {
  const styles = useLineStyles();
  const model = state.read?.model;
  if (!model) return null;
  const item = model.items.code[correction.item]!;
  const month = closedMonth(correction.period, model);
  const was = correction.was === null ? "blank" : whole(correction.was);
  const isEntered = state.entered.some(
    ({ entry: { cells } }) =>
      cells["item"] === item &&
      cells["fromMonth"] === model.calendar.history.at(correction.period)?.start &&
      cells["source"] === "statistical",
  );
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Text>
          {item}, {month}: {was} → {whole(correction.used)}
        </Text>
        {correction.refusal ? (
          <Badge appearance="tint" color="success">
            Refused
          </Badge>
        ) : isEntered ? (
          <Badge appearance="tint" color="informative">
            Entered
          </Badge>
        ) : (
          isRefusable(correction) && (
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={`Refuse the correction of ${item} in ${month}`}
              onClick={onToggle}
            >
              Refuse
            </Button>
          )
        )}
      </div>
      <Caption1>
        {correction.refusal ? refusedWords(correction.refusal) : correctionWords(correction)}
      </Caption1>
      {isOpen && <RefuseForm session={session} state={state} item={item} month={month} />}
    </li>
  );
}

interface FormProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly item: string;
  readonly month: string;
}

function RefuseForm({ session, state, item, month }: FormProps) {
  const { form } = useEntryForm();
  const [reason, setReason] = useState("");
  const [author, setAuthor] = useState("");
  const wish: CorrectionRefusal = { item, month, reason, author };
  return (
    <div className={form}>
      <Field label="Why History is right">
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label="Refused by">
        <Input value={author} onChange={(_, { value }) => setAuthor(value)} />
      </Field>
      <EntryPanel
        label="Show what will be written"
        wish={JSON.stringify(wish)}
        isReady={reason.trim() !== "" && author.trim() !== "" && state.running === null}
        entered={state.entered}
        show={() => session.refuseCorrection(wish)}
        accept={(preview) => session.acceptEntry(preview)}
      />
    </div>
  );
}

const refusedWords = ({ author, reason }: NonNullable<HistoryCorrection["refusal"]>): string =>
  `Counts as it stands on History${author === "" ? "" : `, says ${author}`}${reason === "" ? "" : `: ${reason}`}`;
