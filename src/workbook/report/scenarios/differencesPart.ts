import type { ComparedTable, PlanningModel, ScenarioOutcome, ValuedDifference } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { Compared } from "./scenariosInput";

/** Cells that are listed of each scenario. */
const MOST_LISTED = 4;

/** *Largest differences*: the cells of each scenario's plan that move most money. `null` where nothing differs. */
export function differencesPart({ model, comparison }: Compared): PartMaker | null {
  const rows = comparison.outcomes.flatMap((outcome) => rowsOf(model, outcome));
  if (rows.length === 0) return null;
  const note = `Made, bought and shipped units and overtime hours, the dearest first, at most ${MOST_LISTED} of each scenario. Worth: shipped at price, made and bought at unit cost, overtime at its cost. Of plans that are equally good one is shown, so cells may differ that make no difference.`;
  return (top) =>
    packTable(top, {
      heading: "Largest differences, cell by cell",
      note,
      columns: columnsOf(model),
      bodies: [{ rows }],
      isGrouped: true,
    });
}

const columnsOf = ({ calendar }: PlanningModel): PackColumn[] => [
  { header: "Scenario", span: 2 },
  { header: "What" },
  { header: "Item or resource", span: 6 },
  { header: "Family", span: 3 },
  { header: "Segment", span: 2 },
  { header: "Month", format: periodFormat(calendar.kind) },
  { header: "The plan", format: "units" },
  { header: "Scenario", format: "units" },
  { header: "Change", format: "signedUnits" },
  { header: "Unit" },
  { header: "Worth", format: "money" },
];

const TABLES: { readonly [T in ComparedTable]: string } = {
  demand: "Demand",
  production: "Made",
  purchased: "Bought",
  shipped: "Shipped",
  backlog: "Waiting",
  lost: "Given up",
  stock: "In stock",
  load: "Load",
  overtime: "Overtime",
};

function rowsOf(model: PlanningModel, { name, result }: ScenarioOutcome): CellContent[][] {
  return (result?.differences ?? []).slice(0, MOST_LISTED).map((one) => rowOf(model, name, one));
}

function rowOf(model: PlanningModel, name: string, one: ValuedDifference): CellContent[] {
  const { table, before, after, period, money } = one;
  const { calendar } = model;
  return [
    name,
    TABLES[table],
    ...subjectOf(model, one),
    periodCell(calendar.horizon[period]!, calendar.kind),
    before,
    after,
    after - before,
    unitOf(model, one),
    money,
  ];
}

/** Item or resource, family and segment. */
function subjectOf(model: PlanningModel, { table, row }: ValuedDifference): CellContent[] {
  const { items, families, segments, resources } = model;
  if (table === "load" || table === "overtime") return [resources.name[row] ?? "", "", ""];
  const isCell = table === "shipped" || table === "demand" || table === "backlog" || table === "lost";
  const item = isCell ? Math.floor(row / segments.length) : row;
  const segment = isCell && segments.length > 1 ? (segments[row % segments.length]?.name ?? "") : "";
  const description = items.description[item] ?? "";
  const name = `${items.code[item] ?? ""}${description === "" ? "" : ` ${description}`}`;
  return [name, families[items.family[item]!]?.name ?? "", segment];
}

function unitOf({ items, segments, resources }: PlanningModel, { table, row }: ValuedDifference): string {
  if (table === "load" || table === "overtime") return resources.unit[row] || "h";
  const item = table === "shipped" ? Math.floor(row / segments.length) : row;
  return items.unit[item] || "units";
}
