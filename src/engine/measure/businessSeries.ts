import type { CycleSnapshot } from "../cycle/snapshot";
import type { BudgetRow } from "../model/supply";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { at, columnSum } from "../series/grid";
import { budgetTotals } from "./budgetTotals";
import type { KpiFigures } from "./kpi/figures";
import { historyRowsByItem } from "./kpi/historyRows";
import { said } from "./planValues";

/** The whole business by period: history, then horizon. `NaN` where nothing is known. */
export interface BusinessSeries {
  /** Units of all items together, whatever they are. */
  readonly units: Float64Array;
  /** Money. */
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  /** Ending stock at cost. */
  readonly stock: Float64Array;
}

export const BUSINESS_MEASURES = ["revenue", "units", "margin", "stock"] as const;
export type BusinessMeasure = (typeof BUSINESS_MEASURES)[number];

/** Actuals of the closed periods and what a plan ships in the open ones. Margin is revenue less standard cost. */
export function businessSeries(
  model: PlanningModel,
  { plan, figures }: { readonly plan: Plan; readonly figures: KpiFigures },
): BusinessSeries {
  const whole = figures.families;
  const row = (of: KpiFigures["revenue"]): Float64Array =>
    of.values.slice(whole * of.periods, (whole + 1) * of.periods);
  const revenue = row(figures.revenue);
  const cogs = row(figures.cogs);
  return {
    units: soldUnits(model, plan),
    revenue,
    margin: revenue.map((value, column) => value - cogs[column]!),
    stock: row(figures.stockCost),
  };
}

function soldUnits(model: PlanningModel, plan: Plan): Float64Array {
  const past = model.calendar.history.length;
  const units = new Float64Array(past + plan.shipped.periods).fill(Number.NaN);
  const { values } = model.history;
  for (const rows of historyRowsByItem(model)) {
    for (let t = 0; t < past; t++) {
      const read = (of: number): number => (of < 0 ? Number.NaN : values.values[of * values.periods + t]!);
      const shipped = read(rows.shipments);
      const sold = shipped === shipped ? shipped : read(rows.demand);
      if (sold === sold) units[t] = said(units[t]!) + sold;
    }
  }
  for (let t = 0; t < plan.shipped.periods; t++) units[past + t] = columnSum(plan.shipped, t);
  return units;
}

/**
 * The budget of the whole business by period of the horizon, with blanks for the closed periods.
 *
 * Known only where every family with items states it: its own row, else the sum of its items. A budget of a part
 * must not be compared with an outlook of the whole.
 */
export function businessBudget(model: PlanningModel, measure: BudgetRow["measure"]): Float64Array {
  const { byItem, byFamily } = budgetTotals(model, measure);
  const past = model.calendar.history.length;
  const series = new Float64Array(past + byFamily.periods).fill(Number.NaN);
  const families = [...new Set(model.items.family)];
  for (let t = 0; t < byFamily.periods; t++) {
    const stated = families.map((family) => {
      const own = at(byFamily, family, t);
      if (own === own) return own;
      const items = [...model.items.family.keys()].filter((item) => model.items.family[item] === family);
      const values = items.map((item) => at(byItem, item, t)).filter((value) => value === value);
      return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0);
    });
    series[past + t] = families.length === 0 ? Number.NaN : stated.reduce((sum, value) => sum + value, 0);
  }
  return series;
}

/**
 * What the last cycle expected: its plan for the periods that it planned, the actuals before it, blanks after it.
 * Its stock is valued at the unit costs of today's Items.
 */
export function lastForecast(
  model: PlanningModel,
  last: CycleSnapshot,
  actual: BusinessSeries,
): BusinessSeries {
  const periods = [...model.calendar.history, ...model.calendar.horizon];
  const costOf = new Map(model.items.code.map((code, item) => [code, said(model.items.unitCost[item]!)]));
  const expected = (rows: CycleSnapshot["shipped"], weight: (row: number) => number) => (column: number) =>
    rows.reduce((sum, row, r) => sum + (row[column] ?? 0) * weight(r), 0);
  const series = (of: Float64Array, value: (column: number) => number): Float64Array =>
    Float64Array.from(periods, ({ start }, column) => {
      const planned = last.periods.indexOf(start);
      if (planned >= 0) return value(planned);
      return start < last.cycleStart ? of[column]! : Number.NaN;
    });
  const one = (): number => 1;
  return {
    units: series(actual.units, expected(last.shipped, one)),
    revenue: series(actual.revenue, expected(last.itemRevenue, one)),
    margin: series(actual.margin, expected(last.itemMargin, one)),
    stock: series(
      actual.stock,
      expected(last.stock, (row) => costOf.get(last.items[row]!) ?? 0),
    ),
  };
}

/** The value of a window: the sum of flows, the end of a stock. `NaN` unless every period of it is known. */
export function windowValue(
  series: Float64Array,
  measure: BusinessMeasure,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  if (first < 0 || last >= series.length) return Number.NaN;
  if (measure === "stock") return series[last]!;
  return series.subarray(first, last + 1).reduce((sum, value) => sum + value, 0);
}
