import type { DecisionOption } from "../../../engine";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { SupplyInput } from "./supplyInput";

const COLUMNS: readonly PackColumn[] = [
  { header: "Lever", span: 6 },
  { header: "For decision" },
  { header: "Revenue", span: 2, format: "signedMoney" },
  { header: "Gross margin", span: 2, format: "signedMoney" },
  { header: "Stock at the end", span: 2, format: "signedMoney" },
  { header: "Served on time", format: "signedPercent" },
  { header: "Hours", format: "signedUnits" },
  { header: "Index points", format: "signedIndex" },
  { header: "What may go wrong", span: 5 },
];

/** A lever with the numbers of the decisions for which it was tried. */
interface Tried {
  readonly option: DecisionOption;
  readonly decisions: readonly number[];
}

/** *Levers tried*: what each does to the whole plan against the plan as submitted. */
export function leversPart({ alignment }: SupplyInput): PartMaker | null {
  const tried = new Map<string, Tried>();
  for (const { number, options } of alignment.decisions.today) {
    for (const option of options) {
      if (option.leverId === "") continue;
      const key = `${option.title}/${JSON.stringify(option.effects)}`;
      tried.set(key, { option, decisions: [...(tried.get(key)?.decisions ?? []), number] });
    }
  }
  if (tried.size === 0) return null;
  const rows = [...tried.values()]
    .sort((a, b) => b.option.effects.margin - a.option.effects.margin)
    .map(rowOf);
  const note =
    "Options of the decisions, each measured on the whole plan; effects over the horizon against the plan as submitted. ~ is an estimate.";
  return (top) => packTable(top, { heading: "Levers tried", note, columns: COLUMNS, bodies: [{ rows }] });
}

function rowOf({ option, decisions }: Tried): CellContent[] {
  const { title, detail, effects, risk, isEstimate } = option;
  return [
    `${isEstimate ? "~ " : ""}${title}${detail === "" ? "" : ` (${detail})`}`,
    decisions.join(", "),
    effects.revenue,
    effects.margin,
    effects.stock,
    effects.service,
    effects.hours,
    effects.index,
    risk,
  ];
}
