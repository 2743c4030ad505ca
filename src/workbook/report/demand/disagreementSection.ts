import type { Disagreement, IndexEffect, PlanningModel } from "../../../engine";
import { excelDay, periodCell, periodFormat } from "../excelDay";
import type { DemandInput } from "./demandInput";
import type { CellContent } from "../sheetDescription";
import { counted, percentWords } from "../words";
import { moneyWord, stepWords } from "./demandWords";
import { isResolved } from "./resolvedSection";
import type { Section } from "./section";

/** More would not be discussed in one meeting; the note says how many are left out. */
const MOST_CONFLICTS = 40;
/** Lines that are apart by no more than a forecast may err are for information. */
const MOST_VIEWS = 12;

/** *Where the functions disagree*: each one's number, how far they are apart, and who resolves it by when. */
export function disagreementSection({ model, alignment }: DemandInput): Section | null {
  const { disagreements, indexEffects } = alignment.demand;
  const open = disagreements.filter((line) => !isResolved(line));
  if (open.length === 0) return null;
  const conflicts = open.filter(({ isMaterial }) => isMaterial);
  const views = open.filter(({ isMaterial }) => !isMaterial);
  const shown = [...conflicts.slice(0, MOST_CONFLICTS), ...views.slice(0, MOST_VIEWS)];
  const functions = alignment.consensus.weights;
  const weights = functions
    .map(({ source, weight }) => `${stepWords(source)} ${Math.round(100 * weight)} %`)
    .join(", ");
  const { tolerance } = model.settings.index["forecast-actual"];
  const rest = open.length - shown.length;
  const hasEffects = indexEffects.length > 0;
  return {
    heading: "Where the functions disagree",
    note:
      `In units, spread in ${moneyWord(model.settings.currency)} at selling price. ` +
      `▲ open: apart by more than a forecast may err (${percentWords(tolerance)} of their mean); ■ too late: decide-by day passed or month frozen; ` +
      `○ a view: apart by less. Weights where all speak: ${weights}. * speaks of a part only.` +
      (hasEffects ? " Index points: what the alignment index gains if the line goes to that side." : "") +
      (rest > 0 ? ` ${counted(rest, "smaller line")} not shown.` : ""),
    lightColumn: 3,
    columns: [
      { header: "Family" },
      { header: "Between" },
      { header: "Who must resolve it" },
      { header: "Status" },
      { header: "Decide by", format: "date" },
      { header: "Month", format: periodFormat(model.calendar.kind) },
      ...functions.map(({ source }) => ({ header: stepWords(source), format: "units" as const })),
      { header: "Consensus", format: "units" },
      { header: "Spread in units", format: "units" },
      { header: "Spread in money", format: "money" },
      { header: "At margin", format: "money" },
      { header: "Not yet settled", format: "money" },
      ...(hasEffects
        ? [
            { header: "Index points, higher plan", format: "signedIndex" as const },
            { header: "Index points, lower plan", format: "signedIndex" as const },
          ]
        : []),
    ],
    rows: shown.map((line) => [...rowOf(line, model), ...(hasEffects ? effectsOf(line, indexEffects) : [])]),
  };
}

/** What the line does to the index, won by the higher plan and by the lower one. */
function effectsOf(line: Disagreement, effects: readonly IndexEffect[]): CellContent[] {
  const own = effects.filter(({ family, period }) => family === line.family && period === line.period);
  return [line.highest, line.lowest].map(
    (source) => own.find((one) => one.source === source)?.points ?? null,
  );
}

function rowOf(line: Disagreement, model: PlanningModel): CellContent[] {
  const { calendar, families } = model;
  return [
    families[line.family]?.name ?? "",
    betweenWords(line),
    line.resolvers.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("; "),
    statusWords(line),
    excelDay(line.decideBy),
    periodCell(calendar.horizon[line.period]!, calendar.kind),
    ...line.functions.map(({ units }) => units),
    line.consensusUnits,
    line.spreadUnits,
    line.spreadMoney,
    line.spreadMargin,
    line.openMoney,
  ];
}

function betweenWords({ highest, lowest, functions, reasons }: Disagreement): string {
  const partial = functions.filter(({ isPartial }) => isPartial).map(({ source }) => `${stepWords(source)}*`);
  const parts = [
    `${stepWords(highest)} over ${stepWords(lowest).toLowerCase()}`,
    ...(reasons.length > 0 ? [`reason ${reasons.join(", ")}`] : []),
    ...(partial.length > 0 ? [partial.join(", ")] : []),
  ];
  return parts.join("; ");
}

function statusWords({ isMaterial, isTooLate }: Disagreement): string {
  if (!isMaterial) return "○ a view";
  return isTooLate ? "■ too late" : "▲ open";
}
