import { at, type Grid, type Plan, type PlanningModel } from "../../../engine";
import { cellAddress } from "../area";
import { packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { Part, PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { COLORS } from "../theme";
import type { SupplyInput } from "./supplyInput";

const COLUMNS: readonly PackColumn[] = [
  { header: "Resource" },
  { header: "Site" },
  { header: "Unit" },
  { header: "Regular", format: "units" },
  { header: "Overtime limit", format: "units" },
  { header: "Load before", format: "units" },
  { header: "Load after", format: "units" },
  { header: "Change", format: "signedUnits" },
  { header: "Used before", format: "utilisation" },
  { header: "Used after", format: "utilisation" },
  { header: "Overtime before", format: "units" },
  { header: "Overtime after", format: "units" },
  { header: "Fullest month before", format: "utilisation" },
  { header: "Fullest month after", format: "utilisation" },
  { header: "Months over before", format: "count" },
  { header: "Months over after", format: "count" },
];
const REGULAR = 3;
const SUBMITTED = 5;
const CHART_ROWS = 15;

/** One plan's load on one resource over the horizon, in the resource's unit. */
interface Load {
  readonly load: number;
  readonly overtime: number;
  /** Share of the regular amount in the fullest month; `NaN` where no amount is stated. */
  readonly highest: number;
  readonly monthsOver: number;
}

function loadOf({ resources }: PlanningModel, plan: Plan, resource: number): Load {
  const found = { load: 0, overtime: 0, highest: Number.NaN, monthsOver: 0 };
  for (let t = 0; t < plan.load.periods; t++) {
    const load = at(plan.load, resource, t);
    const regular = at(resources.regular, resource, t);
    found.load += load;
    found.overtime += Math.max(0, at(plan.overtime, resource, t) || 0);
    const used = load / regular;
    if (Number.isFinite(used) && !(used <= found.highest)) found.highest = used;
    if (load > regular * (1 + 1e-9)) found.monthsOver++;
  }
  return found;
}

const sumOf = (grid: Grid, row: number): number => {
  let sum = 0;
  for (let t = 0; t < grid.periods; t++) sum += at(grid, row, t) || 0;
  return sum;
};

/** *Rough-cut capacity before and after*: each resource over the horizon, in both plans, with its chart. */
export function roughCutPart({ model, alignment }: SupplyInput): PartMaker | null {
  const { resources } = model;
  if (resources.count === 0) return null;
  const after = alignment.reconciled?.plan ?? null;
  const note =
    "By bill of resources with lead-time offsets, over the horizon. Before: as submitted; after: reconciled. Used: ■ over the regular hours, ▲ from 90 %. Capacity shows every month.";
  return (top): Part => {
    const first = packBodyTop(top, { note });
    const rows = resources.name.map((_, r) =>
      rowOf(model, { resource: r, row: first + r, before: alignment.submitted.plan, after }),
    );
    const table = packTable(top, {
      heading: "Rough-cut capacity before and after",
      note,
      columns: COLUMNS,
      bodies: [{ rows }],
    });
    return withChart(table, {
      top: first,
      rows: rows.length,
      isReconciled: after !== null,
      at: top + table.rows,
    });
  };
}

interface ResourceRow {
  readonly resource: number;
  readonly row: number;
  readonly before: Plan;
  readonly after: Plan | null;
}

function rowOf(model: PlanningModel, { resource, row, before, after }: ResourceRow): CellContent[] {
  const { resources } = model;
  const submitted = loadOf(model, before, resource);
  const reconciled = after && loadOf(model, after, resource);
  const regular = sumOf(resources.regular, resource);
  const cell = (column: number): string => cellAddress(row, column);
  const used = (load: number, column: number): CellContent => ({
    formula: `=IF(${cell(REGULAR)}=0,"",${cell(column)}/${cell(REGULAR)})`,
    value: regular === 0 ? "" : load / regular,
  });
  const shown = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return [
    resources.name[resource]!,
    resources.site[resource] ?? "",
    resources.unit[resource] || (resources.kind[resource] === "storage" ? "places" : "h"),
    regular,
    sumOf(resources.overtimeLimit, resource),
    submitted.load,
    reconciled?.load ?? null,
    reconciled && {
      formula: `=${cell(SUBMITTED + 1)}-${cell(SUBMITTED)}`,
      value: reconciled.load - submitted.load,
    },
    used(submitted.load, SUBMITTED),
    reconciled && used(reconciled.load, SUBMITTED + 1),
    submitted.overtime,
    reconciled?.overtime ?? null,
    shown(submitted.highest),
    reconciled && shown(reconciled.highest),
    submitted.monthsOver,
    reconciled?.monthsOver ?? null,
  ];
}

interface ChartPlace {
  /** First row and count of the table's rows. */
  readonly top: number;
  readonly rows: number;
  readonly isReconciled: boolean;
  readonly at: number;
}

/** The highest month of each resource in both plans, against its regular hours. */
function withChart(table: Part, { top, rows, isReconciled, at: chartTop }: ChartPlace): Part {
  const column = (left: number) => ({ top, left, rows, columns: 1 });
  const message =
    "The fullest month of each resource as a share of its regular hours, submitted and reconciled.";
  return {
    ...table,
    rows: table.rows + CHART_ROWS + 1,
    charts: [
      {
        name: "SOP_Supply_chart",
        title: "Fullest month of each resource, share of regular hours",
        altText: message,
        categories: column(0),
        categoryFormat: "General",
        valueFormat: "0%",
        valueTitle: "of regular hours",
        valueAxis: { minimum: 0 },
        series: [
          { name: "Submitted", kind: "column", color: COLORS.supply, values: column(12) },
          ...(isReconciled
            ? [
                {
                  name: "Reconciled",
                  kind: "column" as const,
                  color: COLORS.reconciled,
                  values: column(13),
                },
              ]
            : []),
        ],
        place: { top: chartTop, left: 0, rows: CHART_ROWS, columns: 16 },
      },
    ],
  };
}
