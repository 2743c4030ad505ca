import { gridPage } from "../gridPage";
import type { SheetDescription } from "../sheetDescription";
import { counted } from "../words";
import type { DecisionsInput } from "./decisionsInput";
import { delegatedPart } from "./delegatedPart";
import { ledgerPart } from "./ledgerPart";
import { allOptionsPart } from "./optionsPart";
import { questionsPart } from "./questionsPart";

export const DECISIONS_PAGE = { ownId: "decisions", name: "Decisions" } as const;

/**
 * The *Decisions* page: at most five questions with their options, what earlier decisions brought, and what is
 * decided at lower levels.
 *
 * `null` where there is nothing to decide and nothing was decided.
 */
export function decisionsPage(input: DecisionsInput): SheetDescription | null {
  const parts = [questionsPart(input), allOptionsPart(input), ledgerPart(input), delegatedPart(input)];
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
  return `${counted(today.length, "decision")} for the meeting.${urgent} Write what is decided on the Actions sheet; the next review measures it.`;
}
