import { say, type Decision } from "../../../engine";
import { timingWords } from "../decisions/timingWords";
import { excelDay } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import { gridTable, type GridColumn, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const DECISIONS: readonly GridColumn[] = [
  { header: "Decision", span: 4 },
  { header: "At risk", span: 1, format: "money" },
  { header: "Decide by", span: 1, format: "date" },
  { header: "Timing", span: 1, isStatus: true },
  { header: "Owner", span: 1 },
  { header: "Recommended", span: 4 },
];

const decisionRow = (decision: Decision): CellContent[] => [
  `${decision.number}. ${say(decision.question)}`,
  decision.gap.moneyAtRisk,
  excelDay(decision.decideBy),
  timingWords(decision),
  decision.owner,
  `${decision.recommended}. ${firstSentence(say(decision.because))}`,
];

/** What is recommended; why not the other option stands on Decisions. */
const firstSentence = (words: string): string => /^.*?[.](?= [A-Z]|$)/u.exec(words)?.[0] ?? words;

const atRiskWords = (currency: string): string => `Money at risk${currency === "" ? "" : ` in ${currency}`}.`;

/** *Decisions needed*, first on the page: questions with the day by which each must be answered, and who answers. */
export function decisionsPart({ model, alignment }: ReviewInput): PartMaker {
  const { today, delegated } = alignment.decisions;
  const rest =
    delegated.length > 0
      ? ` ${counted(delegated.length, "smaller gap")} can be decided at lower levels.`
      : "";
  const note =
    today.length === 0
      ? "Nothing needs a decision: no gap of a family, a resource or an objective is beyond its tolerance."
      : `${atRiskWords(model.settings.currency)} Too late: past the lead time or in frozen months, so it needs an approval.${rest} Options and effects stand on Decisions.`;
  const rows = today.map(decisionRow);
  return (top) => gridTable(top, { heading: "Decisions needed", note, columns: DECISIONS, rows });
}
