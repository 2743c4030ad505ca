import type { PlanningModel } from "../../model/planningModel";
import { at, type Grid } from "../../series/grid";
import { coverFrom } from "../forwardCover";
import { said } from "../planValues";
import { stockPolicy, type StockPolicy } from "../stockPolicy";
import type { KpiFigures } from "./figures";
import { put } from "./figureSheet";
import { historyRowsByItem } from "./historyRows";
import { LEAST_PERIODS_AHEAD, type PlanInMoney } from "./planFigures";

/**
 * Adds what is missing to the safety stock, and what closed months tell of cover and excess: their ending stock
 * against the policy of the first open period, and consumed by what was demanded after it and is planned.
 */
export function addPolicy(input: PlanInMoney, figures: KpiFigures): void {
  const policy = stockPolicy(input.model, input.plan.demand);
  addMissing(input, policy.least, figures);
  if (figures.historyPeriods === 0) return;
  historyRowsByItem(input.model).forEach((rows, item) => {
    const cost = input.model.items.unitCost[item]!;
    if (rows["ending stock"] < 0 || cost !== cost) return;
    addPast(input, { item, cost, rows, policy }, figures);
  });
}

/** Where an item's column of history and horizon stands in every figure. */
const placeOf = ({ revenue }: KpiFigures, family: number, column: number): number =>
  family * revenue.periods + column;

function addMissing({ model, plan, values }: PlanInMoney, least: Grid, figures: KpiFigures): void {
  const { periods } = plan.stock;
  const { values: short, periods: columns } = figures.belowSafety;
  for (let item = 0; item < model.items.count; item++) {
    const open = placeOf(figures, model.items.family[item]!, figures.historyPeriods);
    if (short[open] !== short[open]) short.fill(0, open, open + columns - figures.historyPeriods);
    for (let index = item * periods, place = open; index < (item + 1) * periods; index++, place++) {
      const missing = least.values[index]! - (plan.stock.values[index]! || 0);
      if (missing > 0) short[place]! += missing * (values.unitCost.values[index]! || 0);
    }
  }
}

interface PastStock {
  readonly item: number;
  readonly cost: number;
  readonly rows: ReturnType<typeof historyRowsByItem>[number];
  readonly policy: StockPolicy;
}

function addPast(
  { model, plan }: PlanInMoney,
  { item, cost, rows, policy }: PastStock,
  figures: KpiFigures,
): void {
  const past = figures.historyPeriods;
  const { values } = model.history;
  const [least, most] = [said(at(policy.least, item, 0)), at(policy.most, item, 0)];
  const demand = demandLine(model, plan.demand, { item, row: rows.demand });
  for (let column = 0; column < past; column++) {
    const stock = values.values[rows["ending stock"] * values.periods + column]!;
    if (stock !== stock) continue;
    const place = placeOf(figures, model.items.family[item]!, column);
    put(figures.excess, place, most === most ? Math.max(0, stock - most) * cost : 0);
    put(figures.belowSafety, place, Math.max(0, least - stock) * cost);
    if (demand.length - column - 1 < LEAST_PERIODS_AHEAD) continue;
    put(figures.coverCost, place, stock * cost * coverFrom(stock, demand, column + 1));
  }
}

/** Units demanded of an item: as History says, then as the plan does. */
function demandLine(
  model: PlanningModel,
  planned: Grid,
  { item, row }: { readonly item: number; readonly row: number },
): Float64Array {
  const { values } = model.history;
  const past = model.calendar.history.length;
  const segments = model.segments.length;
  const line = new Float64Array(past + planned.periods);
  if (row >= 0) line.set(values.values.subarray(row * values.periods, row * values.periods + past));
  for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
    for (let t = 0; t < planned.periods; t++) line[past + t]! += said(at(planned, cell, t));
  }
  return line;
}
