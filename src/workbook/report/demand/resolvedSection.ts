import type { Disagreement, PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import type { DemandInput } from "./demandInput";
import { moneyWord, stepWords } from "./demandWords";
import type { Section } from "./section";

/** A line whose whole spread a locked override with a reason has settled. */
export const isResolved = ({ openMoney, spreadMoney }: Disagreement): boolean =>
  openMoney === 0 && spreadMoney > 0;

/** *Resolved*: the lines that were settled, with the number, its reason and who chose it; `null` where there are none. */
export function resolvedSection({ model, alignment }: DemandInput): Section | null {
  const lines = alignment.demand.disagreements.filter(isResolved);
  if (lines.length === 0) return null;
  const functions = alignment.consensus.weights;
  return {
    heading: "Resolved, with the reason",
    note:
      "Locked on Overrides. The agreed number is the consensus of the month, and the spread in " +
      `${moneyWord(model.settings.currency)} at selling price no longer counts as open.`,
    lightColumn: 3,
    columns: [
      { header: "Family" },
      { header: "What was agreed, and why" },
      { header: "Who resolved it" },
      { header: "Status" },
      { header: "Month", format: periodFormat(model.calendar.kind) },
      ...functions.map(({ source }) => ({ header: stepWords(source), format: "units" as const })),
      { header: "Agreed", format: "units" },
      { header: "Spread in units", format: "units" },
      { header: "Spread in money", format: "money" },
    ],
    rows: lines.map((line) => rowOf(line, model)),
  };
}

function rowOf(line: Disagreement, { families, calendar }: PlanningModel): CellContent[] {
  return [
    families[line.family]?.name ?? "",
    agreedWords(line),
    line.agreement?.author ?? "",
    "● resolved",
    periodCell(calendar.horizon[line.period]!, calendar.kind),
    ...line.functions.map(({ units }) => units),
    line.consensusUnits,
    line.spreadUnits,
    line.spreadMoney,
  ];
}

/** "The plan of marketing: NO PROMO, nobody pays for it". */
function agreedWords({ agreement, reasons }: Disagreement): string {
  if (!agreement) return `Item by item: ${reasons.join(", ")}`;
  const { source, reasonCode, text } = agreement;
  const what = source === null ? "A number of its own" : `The plan of ${stepWords(source).toLowerCase()}`;
  return `${what}: ${reasonCode}${text === "" ? "" : `, ${text}`}`;
}
