import { cellAddress } from "../area";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import { moneyScale } from "../pack/moneyScale";
import type { Part, PartMaker } from "../review/part";
import type { CellContent, ConditionalFormatDescription } from "../sheetDescription";
import { formatsOf, SCENARIO_MEASURES, type ScenarioMeasure } from "./scenarioMeasures";
import type { Compared } from "./scenariosInput";

/** Columns before those of the scenarios: measure, what is better, the plan. */
const LEAD = 3;

/** *Scenarios against the plan*: each figure of the plan, of each scenario, and the difference. */
export function comparedPart({ model, comparison }: Compared): PartMaker {
  const scale = moneyScale(comparison.base.revenue, model.settings.currency);
  const columns: PackColumn[] = [
    { header: `Measure, ${scale.words} unless it says otherwise` },
    { header: "Better" },
    { header: "The plan", span: 2, format: scale.money },
    ...comparison.outcomes.flatMap(({ name }): PackColumn[] => [
      { header: name, span: 2, format: scale.money },
      { header: "Less the plan", format: scale.signed },
    ]),
  ];
  const note =
    "Over the horizon; each scenario is reconciled again and measured as the plan is. Margin at standard cost. Cost of the plan: cost of sales, overtime and fixed cost of sources. " +
    "Cash: revenue less that cost less the growth of stock, before payment terms. Unfulfilled: demand served neither on time nor late, at price.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const bodies = SCENARIO_MEASURES.map((measure, m) => {
      const { value, change } = formatsOf(measure, scale);
      const row = rowOf({ comparison, columns }, measure, first + m);
      return { rows: [row], format: { [scale.money]: value, [scale.signed]: change } };
    });
    const table = packTable(top, { heading: "Scenarios against the plan", note, columns, bodies });
    return withLights(table, { first, columns });
  };
}

interface Place extends Pick<Compared, "comparison"> {
  readonly columns: readonly PackColumn[];
}

const ARROWS = { more: "↑ more", less: "↓ less" } as const;

function rowOf({ comparison, columns }: Place, measure: ScenarioMeasure, row: number): CellContent[] {
  const { base, outcomes } = comparison;
  const starts = columnStarts(columns);
  const plan = base[measure.figure];
  const planCell = cellAddress(row, starts[LEAD - 1]!);
  const cells: CellContent[] = [
    measure.name,
    measure.better === null ? "–" : ARROWS[measure.better],
    known(plan),
  ];
  for (const { result } of outcomes) {
    const value = result?.figures[measure.figure] ?? Number.NaN;
    const own = cellAddress(row, starts[cells.length]!);
    const isKnown = Number.isFinite(value) && Number.isFinite(plan);
    cells.push(known(value), isKnown ? { formula: `=${own}-${planCell}`, value: value - plan } : null);
  }
  return cells;
}

const known = (value: number): CellContent => (Number.isFinite(value) ? value : null);

/** A difference smaller than this share of the plan's figure is no news. */
const NEWS = 0.001;

/** Colours differences by whether they help; the sign and the column *Better* say the same in words. */
function withLights(
  table: Part,
  { first, columns }: { readonly first: number; readonly columns: readonly PackColumn[] },
): Part {
  const starts = columnStarts(columns);
  const rules = SCENARIO_MEASURES.flatMap(({ better }, m): ConditionalFormatDescription[] => {
    if (better === null) return [];
    const row = first + m;
    const plan = `$${cellAddress(row, starts[LEAD - 1]!)}`;
    return columns.flatMap(({ header }, c) => {
      if (header !== "Less the plan") return [];
      const area = { top: row, left: starts[c]!, rows: 1, columns: 1 };
      const cell = cellAddress(row, starts[c]!);
      const beyond = `ABS(${cell})>${NEWS}*ABS(${plan})`;
      const [up, down] = better === "more" ? (["good", "bad"] as const) : (["bad", "good"] as const);
      return [
        { ...area, rule: { kind: "formula", formula: `=AND(${cell}>0,${beyond})`, look: up } },
        { ...area, rule: { kind: "formula", formula: `=AND(${cell}<0,${beyond})`, look: down } },
      ];
    });
  });
  return { ...table, conditionalFormats: [...(table.conditionalFormats ?? []), ...rules] };
}
