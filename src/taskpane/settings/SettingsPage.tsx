import { Body1, Caption1 } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import { switchesOf } from "../../app/settings/switches";
import { SwitchLine } from "./SwitchLine";
import { PlainList } from "../PlainList";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** The stance and the rules of the plan: what holds, what each does, and the way to another value. */
export function SettingsPage({ session, state }: Props) {
  const [opened, open] = useState<string | null>(null);
  const model = state.read?.model;
  if (!model) return <Body1>Press Align or Check data to see the settings that hold.</Body1>;
  return (
    <>
      <Caption1>What is changed here is written to your Settings sheet, after you have seen it.</Caption1>
      <PlainList label="Settings" spacing="wide">
        {switchesOf(model.settings).map((one) => (
          <SwitchLine
            key={one.name}
            session={session}
            state={state}
            setting={one}
            isOpen={opened === one.name}
            onToggle={() => open(opened === one.name ? null : one.name)}
          />
        ))}
      </PlainList>
    </>
  );
}
