import type { DecisionOption } from "../../../engine";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { SupplyInput } from "./supplyInput";

const COLUMNS: readonly PackColumn[] = [
  { header: "Lever", span: 6 },
  { header: "Revenue", span: 2, format: "signedMoney" },
  { header: "Gross margin", span: 2, format: "signedMoney" },
  { header: "Stock at the end", span: 2, format: "signedMoney" },
  { header: "Served on time", format: "signedPercent" },
  { header: "Hours", format: "signedUnits" },
  { header: "Index points", format: "signedIndex" },
  { header: "What may go wrong", span: 6 },
];

/** *Levers tried*: what each does to the whole plan against the plan as submitted. */
export function leversPart({ alignment }: SupplyInput): PartMaker | null {
  const tried = new Map<string, DecisionOption>();
  for (const { options } of alignment.decisions.today) {
    for (const option of options) {
      const { revenue, margin } = option.effects;
      if (option.leverId !== "") tried.set(`${option.title}/${revenue}/${margin}`, option);
    }
  }
  if (tried.size === 0) return null;
  const rows = [...tried.values()]
    .sort((a, b) => b.effects.margin - a.effects.margin)
    .map(({ title, effects, risk, isEstimate }): CellContent[] => [
      isEstimate ? `${title} (estimate)` : title,
      effects.revenue,
      effects.margin,
      effects.stock,
      effects.service,
      effects.hours,
      effects.index,
      risk,
    ]);
  const note =
    "Each is tried by solving the whole plan again; effects over the horizon against the plan as submitted.";
  return (top) => packTable(top, { heading: "Levers tried", note, columns: COLUMNS, bodies: [{ rows }] });
}
