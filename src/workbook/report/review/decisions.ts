import { say, sayLarge, type Decision, type DecisionOption } from "../../../engine";
import { timingWords } from "../decisions/timingWords";
import { excelDay } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { counted, percentWords } from "../words";
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

const decisionRow = (decision: Decision, currency: string): CellContent[] => [
  `${decision.number}. ${say(decision.question)}`,
  decision.gap.moneyAtRisk,
  excelDay(decision.decideBy),
  timingWords(decision),
  decision.owner,
  `${decision.recommended}. ${recommendedWords(decision, currency)}`,
];

/** What is recommended and what it brings, in two lines; why not the other option stands on Decisions. */
function recommendedWords({ options, recommended, because, gap }: Decision, currency: string): string {
  const option = options.find(({ letter }) => letter === recommended);
  const hasReason = option === undefined || recommended === "A" || gap.kind === "function-function";
  if (hasReason) return firstSentence(say(because));
  return `${option.title}: closes ${percentWords(option.closes)}${bringsWords(option, currency)}.`;
}

function bringsWords({ effects: { margin, stock } }: DecisionOption, currency: string): string {
  const money = (value: number): string => `${currency} ${sayLarge(Math.abs(value))}`.trim();
  if (margin !== 0) return margin > 0 ? `, earns ${money(margin)}` : `, costs ${money(margin)}`;
  return stock < 0 ? `, releases ${money(stock)} of stock` : "";
}

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
      : `${atRiskWords(model.settings.currency)} Too late: past the lead time or frozen, so it needs approval.${rest} Closes: of the gap; earns: margin. More on Decisions.`;
  const rows = today.map((decision) => decisionRow(decision, model.settings.currency));
  return (top) => gridTable(top, { heading: "Decisions needed", note, columns: DECISIONS, rows });
}
