import { at, type Grid, type Plan, type PlanningModel } from "../../../engine";
import { cellAddress } from "../area";
import type { CellContent, FormulaCell } from "../sheetDescription";

/** Columns before the months, in both parts of the page. */
export const CAPACITY_LEAD = ["Resource", "Site", "Unit", "Plan"];
const FIRST_MONTH = CAPACITY_LEAD.length;

export interface CapacityPlans {
  readonly model: PlanningModel;
  readonly submitted: Plan;
  readonly reconciled: Plan | null;
}

type View = "submitted" | "reconciled";

/** The plans to show, by name. */
export function viewsOf({
  submitted,
  reconciled,
}: CapacityPlans): { readonly view: View; readonly plan: Plan }[] {
  return [
    { view: "submitted" as const, plan: submitted },
    ...(reconciled ? [{ view: "reconciled" as const, plan: reconciled }] : []),
  ];
}

/** Names of the detail rows of a resource, in order. */
export function detailNames(plans: CapacityPlans): string[] {
  const views = viewsOf(plans).map(({ view }) => view);
  return [
    "Regular available",
    "Overtime limit",
    ...views.map((view) => `Load ${view}`),
    ...views.map((view) => `Overtime ${view}`),
    ...views.map((view) => `Free ${view}`),
  ];
}

/** Where the detail rows of a resource begin. */
export interface DetailLayout {
  readonly top: number;
  readonly names: readonly string[];
}

const detailRow = ({ top, names }: DetailLayout, resource: number, name: string): number =>
  top + resource * names.length + names.indexOf(name);

const unitOf = ({ resources: { unit, kind } }: PlanningModel, resource: number): string =>
  unit[resource] || (kind[resource] === "storage" ? "places" : "h");

const blankable = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Share of the regular amount that a plan needs: what the cell's formula must give. */
function utilisation(load: number, regular: number): number | string {
  if (!Number.isFinite(regular)) return "";
  if (regular > 0) return load / regular;
  return load > 0 ? "none" : "";
}

/** One row of the heat map: load over regular hours, each cell a formula over the detail below. */
export function heatRow(
  plans: CapacityPlans,
  {
    resource,
    view,
    layout,
  }: { readonly resource: number; readonly view: View; readonly layout: DetailLayout },
): CellContent[] {
  const { model } = plans;
  const { name, site, regular } = model.resources;
  const plan = viewsOf(plans).find((one) => one.view === view)!.plan;
  const months = model.calendar.horizon.map((_, t): FormulaCell => {
    const load = cellAddress(detailRow(layout, resource, `Load ${view}`), FIRST_MONTH + t);
    const available = cellAddress(detailRow(layout, resource, "Regular available"), FIRST_MONTH + t);
    return {
      formula: `=IF(${available}="","",IF(${available}>0,${load}/${available},IF(${load}>0,"none","")))`,
      value: utilisation(at(plan.load, resource, t), at(regular, resource, t)),
    };
  });
  const shares = months.map(({ value }) => value).filter((value) => typeof value === "number");
  return [name[resource]!, site[resource]!, unitOf(model, resource), view, ...months, peakCell(shares)];
}

/** Filled in by `withPeak`, once the row's own place is known. */
const peakCell = (shares: readonly number[]): FormulaCell => ({
  formula: "",
  value: shares.length > 0 ? Math.max(...shares) : 0,
});

/** Gives the last cell of a heat row its formula: the highest month. */
export function withPeak(cells: readonly CellContent[], row: number): CellContent[] {
  const last = cells.at(-1) as FormulaCell;
  const months = `${cellAddress(row, FIRST_MONTH)}:${cellAddress(row, cells.length - 2)}`;
  return [...cells.slice(0, -1), { ...last, formula: `=MAX(${months})` }];
}

/** The detail rows of a resource: what there is, what is needed, what is left. */
export function detailRows(plans: CapacityPlans, resource: number, layout: DetailLayout): CellContent[][] {
  const { resources, calendar } = plans.model;
  const grids = new Map<string, Grid>([
    ["Regular available", resources.regular],
    ["Overtime limit", resources.overtimeLimit],
    ...viewsOf(plans).flatMap(({ view, plan }): [string, Grid][] => [
      [`Load ${view}`, plan.load],
      [`Overtime ${view}`, plan.overtime],
    ]),
  ]);
  return layout.names.map((name) => {
    const grid = grids.get(name);
    const months = calendar.horizon.map((_, t): CellContent => {
      if (grid) return blankable(at(grid, resource, t));
      return freeCell(plans, {
        resource,
        t,
        view: name.endsWith("reconciled") ? "reconciled" : "submitted",
        layout,
      });
    });
    const row = detailRow(layout, resource, name);
    const range = `${cellAddress(row, FIRST_MONTH)}:${cellAddress(row, FIRST_MONTH + months.length - 1)}`;
    const total = months.reduce<number>((sum, month) => sum + numberOf(month), 0);
    return [
      ...[resources.name[resource]!, resources.site[resource]!, unitOf(plans.model, resource), name],
      ...months,
      { formula: `=SUM(${range})`, value: total },
    ];
  });
}

function numberOf(content: CellContent): number {
  if (typeof content === "number") return content;
  return typeof content === "object" && content !== null && typeof content.value === "number"
    ? content.value
    : 0;
}

function freeCell(
  plans: CapacityPlans,
  { resource, t, view, layout }: { resource: number; t: number; view: View; layout: DetailLayout },
): FormulaCell {
  const address = (name: string): string => cellAddress(detailRow(layout, resource, name), FIRST_MONTH + t);
  const regular = at(plans.model.resources.regular, resource, t);
  const plan = viewsOf(plans).find((one) => one.view === view)!.plan;
  return {
    formula: `=IF(${address("Regular available")}="","",${address("Regular available")}-${address(`Load ${view}`)})`,
    value: Number.isFinite(regular) ? regular - at(plan.load, resource, t) : "",
  };
}
