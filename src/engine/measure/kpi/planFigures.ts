import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import { at } from "../../series/grid";
import { coverFrom } from "../forwardCover";
import { availableCapacity } from "../availableCapacity";
import { said, type PlanValues } from "../planValues";
import { stockPolicyOf } from "../stockPolicy";
import { unservedUnits } from "../unservedUnits";
import type { FigureSheet } from "./figureSheet";

/** A plan of a model, with what its units are worth. */
export interface PlanInMoney {
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly values: PlanValues;
}

/** Forward cover is not told where the plan ends sooner than this many periods after the stock. */
const LEAST_PERIODS_AHEAD = 3;

/** Adds what the plan says to the columns of the horizon. */
export function addPlan(input: PlanInMoney, sheet: FigureSheet): void {
  const demand = new Float64Array(input.plan.demand.periods);
  for (let item = 0; item < input.model.items.count; item++) {
    for (let t = 0; t < demand.length; t++) demand[t] = addDemand(input, { item, t }, sheet);
    for (let t = 0; t < demand.length; t++) addStock(input, { item, t, demand }, sheet);
  }
  addHours(input, sheet);
}

interface ItemPeriod {
  readonly item: number;
  readonly t: number;
}

/** Adds what is demanded and served; answers with the units demanded. */
function addDemand(
  { model, plan, values }: PlanInMoney,
  { item, t }: ItemPeriod,
  { add, figures }: FigureSheet,
): number {
  const place = { family: model.items.family[item]!, column: figures.historyPeriods + t };
  const cost = said(at(values.unitCost, item, t));
  const sums = {
    revenue: 0,
    shipped: 0,
    demand: 0,
    demandValue: 0,
    unserved: 0,
    late: 0,
    shortage: 0,
    served: 0,
  };
  const segments = model.segments.length;
  for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
    const index = cell * plan.demand.periods + t;
    const price = said(values.price.values[index]!);
    const worth = price > 0 ? price : 1;
    const demand = said(plan.demand.values[index]!);
    const short = unservedUnits(plan, index);
    const shipped = said(plan.shipped.values[index]!);
    sums.revenue += shipped * price;
    sums.shipped += shipped;
    sums.demand += demand;
    sums.demandValue += demand * worth;
    sums.unserved += short * worth;
    sums.late += Math.max(0, demand - said(plan.lost.values[index]!)) * worth;
    sums.shortage += price > 0 ? short * Math.max(0, price - cost) : 0;
    sums.served += short > 1e-9 * demand ? 1 : 0;
  }
  add("revenue", place, sums.revenue);
  add("cogs", place, sums.shipped * cost);
  add("demandValue", place, sums.demandValue);
  add("onTimeValue", place, sums.demandValue - sums.unserved);
  add("servedValue", place, sums.late);
  add("demandCost", place, sums.demand * cost);
  add("shortage", place, sums.shortage);
  if (sums.demand === 0) return 0;
  add("itemsDemanded", place, 1);
  add("itemsServed", place, sums.served === 0 ? 1 : 0);
  return sums.demand;
}

interface ItemStock extends ItemPeriod {
  /** Units demanded of the item, by period. */
  readonly demand: Float64Array;
}

function addStock(
  { model, plan, values }: PlanInMoney,
  { item, t, demand }: ItemStock,
  { add, figures }: FigureSheet,
): void {
  const place = { family: model.items.family[item]!, column: figures.historyPeriods + t };
  const cost = said(at(values.unitCost, item, t));
  const stock = said(at(plan.stock, item, t));
  const { most } = stockPolicyOf(model, item);
  add("stockCost", place, stock * cost);
  add("excess", place, most === most ? Math.max(0, stock - most) * cost : 0);
  if (demand.length - t - 1 < LEAST_PERIODS_AHEAD) return;
  add("coverCost", place, stock * cost * coverFrom(stock, demand, t + 1));
}

/** Hours over all resources of hours, in the whole business only: families share them. */
function addHours({ model, plan }: PlanInMoney, { add, figures }: FigureSheet): void {
  for (let resource = 0; resource < model.resources.count; resource++) {
    if (model.resources.kind[resource] !== "hours") continue;
    for (let t = 0; t < plan.load.periods; t++) {
      const available = availableCapacity(model, plan, { resource, t });
      if (available !== available) continue;
      const place = { family: -1, column: figures.historyPeriods + t };
      add("availableHours", place, available);
      add("loadHours", place, said(at(plan.load, resource, t)));
    }
  }
}
