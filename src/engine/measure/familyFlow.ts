import type { CycleSnapshot } from "../cycle/snapshot";
import type { HistoryMeasure } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { at, type Grid } from "../series/grid";
import { historyRowsByItem } from "./kpi/historyRows";
import { said } from "./planValues";
import { stockPolicy } from "./stockPolicy";

/** Numbers by period: the closed ones that are shown, then the open ones. `NaN` where nothing is known. */
export type FlowRow = readonly number[];

/** What a plan says of a family in the open periods; blanks in the closed ones. */
export interface PlannedFlow {
  readonly shipped: FlowRow;
  readonly backlog: FlowRow;
  /** Production, purchases and firm receipts. */
  readonly supply: FlowRow;
  readonly stock: FlowRow;
}

/** The five sections of a family: demand, shipments, backlog, production, inventory. */
export interface FamilyFlow {
  readonly past: {
    readonly forecast: FlowRow;
    readonly demand: FlowRow;
    readonly shipments: FlowRow;
    readonly plannedProduction: FlowRow;
    readonly production: FlowRow;
    readonly stock: FlowRow;
  };
  /** Demand to serve in the open periods. */
  readonly demand: FlowRow;
  readonly submitted: PlannedFlow;
  readonly reconciled: PlannedFlow | null;
  /** What the last cycle planned; `null` without one. */
  readonly last: { readonly demand: FlowRow; readonly supply: FlowRow; readonly stock: FlowRow } | null;
  /** On hand at the start of the cycle period. */
  readonly opening: number;
  /** Of the items that have one; `NaN` where none has. Closed periods show that of the first open one. */
  readonly safetyStock: FlowRow;
  /** Where all items have one. */
  readonly maximumStock: FlowRow;
}

/** Which family, over which periods, and what one unit of an item counts: 1, or its cost where units differ. */
export interface FlowOf {
  readonly family: number;
  readonly closed: number;
  readonly open: number;
  readonly worth: (item: number) => number;
}

export interface FlowPlans {
  readonly submitted: Plan;
  readonly reconciled: Plan | null;
  readonly lastCycle: CycleSnapshot | null;
}

/** Adds up the items of a family. */
export function familyFlow(model: PlanningModel, plans: FlowPlans, of: FlowOf): FamilyFlow {
  const items = [...model.items.family.keys()].filter((item) => model.items.family[item] === of.family);
  const planned = (plan: Plan): PlannedFlow => plannedFlow(model, plan, { ...of, items });
  const sum = (value: (item: number) => number): number =>
    items.reduce((all, item) => all + value(item) * of.worth(item), 0);
  const submitted = planned(plans.submitted);
  return {
    past: pastFlow(model, { ...of, items }),
    demand: openRow(of, (t) => cellSum(model, plans.submitted.demand, { ...of, items, t })),
    submitted,
    reconciled: plans.reconciled && planned(plans.reconciled),
    last: plans.lastCycle && lastFlow(model, plans.lastCycle, { ...of, items }),
    opening: sum((item) => said(model.items.openingStockUnits[item]!)),
    safetyStock: policyRow(model, plans.submitted.demand, { ...of, items, side: "least" }),
    maximumStock: policyRow(model, plans.submitted.demand, { ...of, items, side: "most" }),
  };
}

interface FlowItems extends FlowOf {
  readonly items: readonly number[];
}

/** One side of the stock policy of a family, added up. */
function policyRow(
  model: PlanningModel,
  demand: Grid,
  { items, worth, closed, open, side }: FlowItems & { readonly side: "least" | "most" },
): FlowRow {
  const limits = stockPolicy(model, demand)[side];
  return Array.from({ length: closed + open }, (_, column) => {
    const t = Math.max(0, column - closed);
    const stated = items.map((item) => at(limits, item, t) * worth(item));
    const known = stated.filter((value) => value === value);
    const isWhole = known.length > 0 && (side === "least" || known.length === items.length);
    return isWhole ? known.reduce((all, value) => all + value, 0) : Number.NaN;
  });
}

const openRow = ({ closed, open }: FlowOf, value: (t: number) => number): FlowRow =>
  Array.from({ length: closed + open }, (_, column) =>
    column < closed ? Number.NaN : value(column - closed),
  );

/** A period of a grid by item or by item and segment. */
function cellSum(
  model: PlanningModel,
  grid: Grid,
  { items, worth, t }: FlowItems & { readonly t: number },
): number {
  const cells = grid.rows / model.items.count;
  let sum = 0;
  for (const item of items) {
    for (let cell = item * cells; cell < (item + 1) * cells; cell++)
      sum += said(at(grid, cell, t)) * worth(item);
  }
  return sum;
}

function plannedFlow(model: PlanningModel, plan: Plan, of: FlowItems): PlannedFlow {
  const row = (...grids: readonly Grid[]): FlowRow =>
    openRow(of, (t) => grids.reduce((sum, grid) => sum + cellSum(model, grid, { ...of, t }), 0));
  return {
    shipped: row(plan.shipped),
    backlog: row(plan.backlog),
    supply: row(plan.production, plan.purchased, plan.receipts),
    stock: row(plan.stock),
  };
}

function pastFlow(model: PlanningModel, of: FlowItems): FamilyFlow["past"] {
  const rowsOf = historyRowsByItem(model);
  const { values } = model.history;
  const first = model.calendar.history.length - of.closed;
  const row = (measure: HistoryMeasure): FlowRow =>
    Array.from({ length: of.closed + of.open }, (_, column) => {
      if (column >= of.closed) return Number.NaN;
      const stated = of.items.flatMap((item) => {
        const at = rowsOf[item]![measure];
        const value = at < 0 ? Number.NaN : values.values[at * values.periods + first + column]!;
        return value === value ? [value * of.worth(item)] : [];
      });
      return stated.length === 0 ? Number.NaN : stated.reduce((sum, value) => sum + value, 0);
    });
  return {
    forecast: row("forecast"),
    demand: row("demand"),
    shipments: row("shipments"),
    plannedProduction: row("planned production"),
    production: row("production"),
    stock: row("ending stock"),
  };
}

function lastFlow(model: PlanningModel, last: CycleSnapshot, of: FlowItems): NonNullable<FamilyFlow["last"]> {
  const rowOf = new Map(last.items.map((code, row) => [code, row]));
  const { history, horizon } = model.calendar;
  const periods = [...history.slice(history.length - of.closed), ...horizon.slice(0, of.open)];
  const row = (table: CycleSnapshot["demand"]): FlowRow =>
    periods.map(({ start }) => {
      const column = last.periods.indexOf(start);
      if (column < 0) return Number.NaN;
      return of.items.reduce((sum, item) => {
        const value = table[rowOf.get(model.items.code[item]!) ?? -1]?.[column] ?? 0;
        return sum + value * of.worth(item);
      }, 0);
    });
  return { demand: row(last.demand), supply: row(last.supply), stock: row(last.stock) };
}
