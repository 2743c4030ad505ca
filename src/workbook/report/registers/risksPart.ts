import { riskRange, weightedImpact, type PlanningModel, type Risk } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { moneyWord } from "../demand/demandWords";
import { periodCell, periodFormat } from "../excelDay";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import type { CellContent } from "../sheetDescription";
import type { RegistersInput } from "./registersInput";

const MOST_RISKS = 25;
/** Column of the probability; impact, its weighted value and the part outside the plan follow. */
const PROBABILITY = 4;

/** *Risks and opportunities*: probability times impact, and the range around the outlook. */
export function risksPart({ model }: RegistersInput): PartMaker | null {
  if (model.risks.length === 0) return null;
  const { calendar, families, settings } = model;
  const ranked = [...model.risks].sort(
    (a, b) =>
      Math.abs(weightedImpact(b) || 0) - Math.abs(weightedImpact(a) || 0) || (a.text < b.text ? -1 : 1),
  );
  const shown = ranked.slice(0, MOST_RISKS);
  const range = riskRange(shown);
  const amount = (value: number): string => moneyInWords(value, model);
  const rest = ranked.length - shown.length;
  const note =
    `In ${moneyWord(settings.currency)} as entered; a loss is negative. Outside the plan: risks ${amount(range.threats)} and opportunities ${amount(range.chances)} at their probability, ` +
    `${amount(range.expected)} together; from ${amount(range.worst)} if all risks come true to ${amount(range.best)} if all opportunities do.` +
    (rest > 0 ? ` ${rest} smaller not shown.` : "");
  const columns = columnsOf(model);
  return (top) => {
    const first = packBodyTop(top, { note });
    const starts = columnStarts(columns);
    const rows = shown.map((risk, r): CellContent[] => [
      risk.text,
      r + 1,
      families[risk.family]?.name ?? "",
      risk.period === risk.period && calendar.horizon[risk.period]
        ? periodCell(calendar.horizon[risk.period]!, calendar.kind)
        : null,
      ...moneyCells(risk, { row: first + r, left: starts[PROBABILITY]!, inColumn: starts[PROBABILITY + 4]! }),
      risk.isInTheNumbers ? "yes" : "no",
      risk.owner,
      risk.trigger,
    ]);
    const outside = starts[PROBABILITY + 3]!;
    const sum = {
      formula: `=SUM(${addressOf({ top: first, left: outside, rows: rows.length, columns: 1 })})`,
      value: range.expected,
    };
    return packTable(top, {
      heading: "Risks and opportunities",
      note,
      columns,
      bodies: [{ rows }, { rows: [totalRow(sum)], look: "total" }],
    });
  };
}

const columnsOf = ({ calendar }: PlanningModel): PackColumn[] => [
  { header: "Risk or opportunity", span: 3 },
  { header: "No.", format: "count" },
  { header: "Family", span: 2 },
  { header: "Month", format: periodFormat(calendar.kind) },
  { header: "Chance", format: "percent" },
  { header: "Impact", format: "signedMoney" },
  { header: "Weighted", format: "signedMoney" },
  { header: "Outside the plan", format: "signedMoney" },
  { header: "In the plan" },
  { header: "Owner", span: 3 },
  { header: "Trigger", span: 5 },
];

/** The expected sum under the column of what is outside the plan. */
const totalRow = (sum: CellContent): CellContent[] => [
  "Expected outside the plan",
  ...Array.from({ length: 6 }, () => null),
  sum,
  ...Array.from({ length: 3 }, () => null),
];

function moneyCells(
  risk: Risk,
  { row, left, inColumn }: { readonly row: number; readonly left: number; readonly inColumn: number },
): CellContent[] {
  const weighted = weightedImpact(risk);
  const shown = (value: number): CellContent => (Number.isFinite(value) ? value : null);
  if (!Number.isFinite(weighted)) return [shown(risk.probability), shown(risk.impact), null, null];
  const probability = Math.min(1, Math.max(0, risk.probability));
  return [
    probability,
    risk.impact,
    { formula: `=${cellAddress(row, left)}*${cellAddress(row, left + 1)}`, value: weighted },
    {
      formula: `=IF(${cellAddress(row, inColumn)}="yes",0,${cellAddress(row, left + 2)})`,
      value: risk.isInTheNumbers ? 0 : weighted,
    },
  ];
}
