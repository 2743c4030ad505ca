import { Badge, Caption1, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import type { Switch } from "../../app/settings/switches";
import { EntryPanel } from "../entry/EntryPanel";
import { useEntryForm } from "../entry/entryForm";
import { ToggleHead } from "../ToggleHead";

const useStyles = makeStyles({ words: { display: "block" } });

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly setting: Switch;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One setting: its name, what holds, what it does. */
export function SwitchLine({ session, state, setting, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const entered = enteredValue(state, setting);
  return (
    <li>
      <ToggleHead label={setting.title} isOpen={isOpen} onToggle={onToggle}>
        <Badge appearance="tint" color="informative">
          {setting.value}
        </Badge>
      </ToggleHead>
      <Caption1 className={styles.words}>
        {setting.meaning}
        {setting.value !== setting.usual && ` The usual value is ${setting.usual}.`}
      </Caption1>
      {entered !== null && (
        <Caption1 className={styles.words}>
          On your sheet now: <b>{entered}</b>. Press Align to plan with it.
        </Caption1>
      )}
      {isOpen && <SwitchForm session={session} state={state} setting={setting} now={entered} />}
    </li>
  );
}

interface FormProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly setting: Switch;
  /** What was entered since the last alignment; `null` for nothing. */
  readonly now: string | null;
}

function SwitchForm({ session, state, setting, now }: FormProps) {
  const { form } = useEntryForm();
  const { name, title, options, value } = setting;
  const holds = now ?? value;
  const [chosen, choose] = useState(holds);
  const wish = { name, value: chosen };
  return (
    <div className={form}>
      <Field label={`${title} is to be`}>
        <RadioGroup value={chosen} onChange={(_, data) => choose(data.value)}>
          {options.map((option) => (
            <Radio key={option} value={option} label={option === holds ? `${option} (now)` : option} />
          ))}
        </RadioGroup>
      </Field>
      <EntryPanel
        label="Show what will be written"
        wish={JSON.stringify(wish)}
        isReady={chosen !== holds && state.running === null}
        entered={state.entered}
        show={() => session.changeSetting(wish)}
        accept={(preview) => session.acceptEntry(preview)}
        next="Press Align to plan with it"
      />
    </div>
  );
}

function enteredValue({ entered }: SessionState, { name }: Switch): string | null {
  const last = entered.findLast(({ entry }) => entry.sheet === "Settings" && entry.row?.value === name);
  return last ? String(last.entry.cells["text"]) : null;
}
