import { gridPage } from "../gridPage";
import type { SheetDescription } from "../sheetDescription";
import { counted } from "../words";
import { cellsPart } from "./cellsPart";
import type { DecisionsInput } from "./decisionsInput";
import { delegatedPart } from "./delegatedPart";
import { ledgerPart } from "./ledgerPart";
import { meetingPart } from "./meetingPart";
import { allOptionsPart } from "./optionsPart";
import { questionsPart } from "./questionsPart";

export const DECISIONS_PAGE = { ownId: "decisions", name: "Decisions" } as const;

/**
 * The *Decisions* page: at most five questions with their options, the minutes, the cells that will change, what
 * earlier decisions brought, and what is decided at lower levels.
 *
 * `null` where there is nothing to decide and nothing was decided.
 */
export function decisionsPage(input: DecisionsInput): SheetDescription | null {
  const parts = [
    questionsPart(input),
    allOptionsPart(input),
    meetingPart(input),
    cellsPart(input),
    ledgerPart(input),
    delegatedPart(input),
  ];
  if (parts.every((part) => part === null)) return null;
  return gridPage({ ...DECISIONS_PAGE, model: input.model, message: message(input), parts });
}

function message({ alignment }: DecisionsInput): string {
  const { today } = alignment.decisions;
  if (today.length === 0) return "Nothing needs a decision today.";
  const late = today.filter(({ isTooLate }) => isTooLate).length;
  const urgent =
    late === 0
      ? ""
      : ` ${counted(late, "of them is", "of them are")} past the latest day and need an approval.`;
  const taken = today.filter(({ verdict }) => verdict?.state === "taken").length;
  const settled = taken === 0 ? "" : ` ${counted(taken, "of them is", "of them are")} taken.`;
  return `${counted(today.length, "decision")} for the meeting.${urgent}${settled} Enter what is decided in the pane or on Actions; the next review measures it.`;
}
