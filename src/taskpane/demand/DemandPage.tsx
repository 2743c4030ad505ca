import { Body1, Caption1 } from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import { CorrectionList } from "./CorrectionList";
import { DisagreementLine } from "./DisagreementLine";
import { SignOffCard } from "./SignOffCard";
import { PlainList } from "../PlainList";

/** More would not be discussed in one meeting; the page Demand review has the rest. */
const MOST_LINES = 20;

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** *Demand review*: the conflicts by money, each to be resolved; who has signed; mere views; and the corrections of history. */
export function DemandPage({ session, state }: Props) {
  const [opened, open] = useState<string | null>(null);
  const { alignment, read } = state;
  if (!alignment || !read?.model) {
    return <Body1>Press Align or Monthly review to see where the functions disagree.</Body1>;
  }
  const { model } = read;
  const { disagreements, signOff } = alignment.demand;
  const lines = disagreements.slice(0, MOST_LINES);
  const listOf = (name: string, isConflict: boolean) => {
    const shown = lines.filter(({ isMaterial }) => isMaterial === isConflict);
    if (shown.length === 0) return null;
    return (
      <PlainList label={name} spacing="wide" isRanked>
        {shown.map((line) => {
          const key = `${line.family}/${line.period}`;
          return (
            <DisagreementLine
              key={key}
              session={session}
              state={state}
              line={line}
              isOpen={opened === key}
              onToggle={() => open(opened === key ? null : key)}
            />
          );
        })}
      </PlainList>
    );
  };
  const views = listOf("Views", false);
  return (
    <>
      {lines.length === 0 ? (
        <Body1>The functions agree on every family and month.</Body1>
      ) : (
        <Caption1>
          Spread at selling price between the two functions furthest apart,{" "}
          {model.settings.currency || "money"}
        </Caption1>
      )}
      {listOf("Disagreements", true)}
      <SignOffCard session={session} state={state} signOff={signOff} currency={model.settings.currency} />
      {views && <Caption1>Views: apart by no more than a forecast may err</Caption1>}
      {views}
      <CorrectionList session={session} state={state} />
    </>
  );
}
