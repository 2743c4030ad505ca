import { historyRowsByItem } from "../../measure/kpi/historyRows";
import { planValues, said } from "../../measure/planValues";
import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import { at, type Grid } from "../../series/grid";
import type { Consensus } from "../consensus/consensus";

/** Demand of the whole business in money by period, as one function sees it. */
export interface FunctionLine {
  readonly source: Source | "consensus";
  /** By period of the horizon, at the selling price of the period. */
  readonly money: Float64Array;
  /** The share of the agreed demand, in money, of which it speaks itself: 0 to 1. */
  readonly stated: number;
}

/** What each function would sell, beside what was sold and what was agreed. Plain data. */
export interface FunctionDemand {
  /** By period of history, at the prices of Items: demand, or shipments of items without; blank where neither is told. */
  readonly sold: Float64Array;
  /** The functions in the order of the consensus, which comes last. */
  readonly lines: readonly FunctionLine[];
}

/**
 * The demand of the whole business, function beside function.
 *
 * Where a function says nothing, the agreed number stands in its line: the line is what the business would sell if
 * that function had its way, so that one which speaks of a part can be held against the others.
 */
export function functionDemand(model: PlanningModel, consensus: Consensus): FunctionDemand {
  const price = planValues(model).price.values;
  const agreed = consensus.units;
  const lines = consensus.plansByCell.map(({ source, units }) => lineOf({ source, units, agreed, price }));
  return {
    sold: soldMoney(model),
    lines: [...lines, lineOf({ source: "consensus", units: agreed, agreed, price })],
  };
}

function soldMoney(model: PlanningModel): Float64Array {
  const { history, items, calendar } = model;
  const sold = new Float64Array(calendar.history.length).fill(Number.NaN);
  historyRowsByItem(model).forEach((rows, item) => {
    const row = rows.demand >= 0 ? rows.demand : rows.shipments;
    if (row < 0) return;
    for (let t = 0; t < sold.length; t++) {
      const units = at(history.values, row, t);
      if (units === units) sold[t] = said(sold[t]!) + units * said(items.price[item]!);
    }
  });
  return sold;
}

interface LineParts {
  readonly source: FunctionLine["source"];
  readonly units: Grid;
  readonly agreed: Grid;
  readonly price: Float64Array;
}

function lineOf({ source, units, agreed, price }: LineParts): FunctionLine {
  const money = new Float64Array(units.periods);
  let spoken = 0;
  let whole = 0;
  units.values.forEach((stated, n) => {
    const worth = said(price[n]!);
    const isStated = stated === stated;
    money[n % units.periods]! += (isStated ? stated : agreed.values[n]!) * worth;
    whole += agreed.values[n]! * worth;
    if (isStated) spoken += agreed.values[n]! * worth;
  });
  return { source, money, stated: whole > 0 ? spoken / whole : 0 };
}
