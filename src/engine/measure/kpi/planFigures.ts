import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import { at } from "../../series/grid";
import { coverFrom } from "../forwardCover";
import { availableCapacity } from "../availableCapacity";
import { said, type PlanValues } from "../planValues";
import { stockPolicy } from "../stockPolicy";
import { unservedGrid } from "../unservedUnits";
import type { KpiFigures } from "./figures";
import { put } from "./figureSheet";

/** A plan of a model, with what its units are worth. */
export interface PlanInMoney {
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly values: PlanValues;
}

/** Forward cover is not told where the plan ends sooner than this many periods after the stock. */
export const LEAST_PERIODS_AHEAD = 3;

/** Adds what the plan says to the columns of the horizon. */
export function addPlan(input: PlanInMoney, figures: KpiFigures): void {
  const demand = new Float64Array(input.plan.demand.periods);
  const unserved = unservedGrid(input.plan).values;
  for (let item = 0; item < input.model.items.count; item++) {
    for (let t = 0; t < demand.length; t++) demand[t] = addDemand(input, { item, t, unserved }, figures);
    for (let t = 0; t < demand.length; t++) addStock(input, { item, t, demand }, figures);
  }
  addHours(input, figures);
}

/** Where a row's period of the horizon stands in every figure. */
function placeOf({ revenue, historyPeriods }: KpiFigures, row: number, t: number): number {
  return row * revenue.periods + historyPeriods + t;
}

interface ItemPeriod {
  readonly item: number;
  readonly t: number;
}

interface ItemDemand extends ItemPeriod {
  /** Units not served on time, by cell. */
  readonly unserved: Float64Array;
}

/** Adds what is demanded and served; answers with the units demanded. Blanks are 0. */
function addDemand(
  { model, plan, values }: PlanInMoney,
  { item, t, unserved }: ItemDemand,
  figures: KpiFigures,
): number {
  const place = placeOf(figures, model.items.family[item]!, t);
  const cost = said(at(values.unitCost, item, t));
  const { periods } = plan.demand;
  const segments = model.segments.length;
  let [revenue, shipped, demand, demandValue] = [0, 0, 0, 0];
  let [late, served, shortage, isServed, currency] = [0, 0, 0, 1, 0];
  for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
    const index = cell * periods + t;
    const price = values.price.values[index]! || 0;
    const worth = price > 0 ? price : cost > 0 ? cost : 1;
    const units = plan.demand.values[index]! || 0;
    const short = unserved[index]!;
    const sent = plan.shipped.values[index]! || 0;
    revenue += sent * price;
    shipped += sent;
    demand += units;
    demandValue += units * worth;
    currency += units * (price - (values.budgetRatePrice.values[index]! || 0));
    late += short * worth;
    served += Math.max(0, units - (plan.lost.values[index]! || 0)) * worth;
    if (price > cost) shortage += short * (price - cost);
    if (short > 1e-9 * units) isServed = 0;
  }
  put(figures.revenue, place, revenue);
  put(figures.cogs, place, shipped * cost);
  put(figures.demandValue, place, demandValue);
  put(figures.demandCurrency, place, currency);
  put(figures.onTimeValue, place, demandValue - late);
  put(figures.servedValue, place, served);
  put(figures.demandCost, place, demand * cost);
  put(figures.shortage, place, shortage);
  if (demand === 0) return 0;
  put(figures.itemsDemanded, place, 1);
  put(figures.itemsServed, place, isServed);
  return demand;
}

interface ItemStock extends ItemPeriod {
  /** Units demanded of the item, by period. */
  readonly demand: Float64Array;
}

function addStock(
  { model, plan, values }: PlanInMoney,
  { item, t, demand }: ItemStock,
  figures: KpiFigures,
): void {
  const place = placeOf(figures, model.items.family[item]!, t);
  const cost = said(at(values.unitCost, item, t));
  const stock = said(at(plan.stock, item, t));
  const most = at(stockPolicy(model, plan.demand).most, item, t);
  put(figures.stockCost, place, stock * cost);
  put(figures.excess, place, most === most ? Math.max(0, stock - most) * cost : 0);
  if (demand.length - t - 1 < LEAST_PERIODS_AHEAD) return;
  put(figures.coverCost, place, stock * cost * coverFrom(stock, demand, t + 1));
}

/** Hours over all resources of hours, in the whole business only: families share them. */
function addHours({ model, plan }: PlanInMoney, figures: KpiFigures): void {
  for (let resource = 0; resource < model.resources.count; resource++) {
    if (model.resources.kind[resource] !== "hours") continue;
    for (let t = 0; t < plan.load.periods; t++) {
      const available = availableCapacity(model, plan, { resource, t });
      if (available !== available) continue;
      const place = placeOf(figures, figures.families, t);
      put(figures.availableHours, place, available);
      put(figures.loadHours, place, said(at(plan.load, resource, t)));
    }
  }
}
