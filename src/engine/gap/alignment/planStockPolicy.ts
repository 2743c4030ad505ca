import { said } from "../../measure/planValues";
import { statedPolicy, stockPolicy, type StatedPolicy } from "../../measure/stockPolicy";
import { at } from "../../series/grid";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/**
 * The plan against the stock policy: how far stock lies outside its limits, as a share of the limit missed, as stated.
 *
 * The weight is the item's average monthly demand at cost, so that it does not depend on the stock it judges. An
 * item without any policy is missing.
 */
export function planStockPolicyCells({ model, plan, values, money }: GapCase): ComponentCells {
  const sheet = cellSheet(
    "plan-stock policy",
    model.settings.index["plan-stock policy"],
    plan.stock.values.length,
  );
  const { periods } = plan.stock;
  const { least, most } = stockPolicy(model, plan.demand);
  for (let item = 0; item < model.items.count; item++) {
    const stated = statedPolicy(model, item);
    let usage = 0;
    for (let t = 0; t < periods; t++)
      usage += at(money.demandUnits, item, t) * said(at(values.unitCost, item, t));
    const value = usage / periods;
    const family = model.items.family[item]!;
    for (let t = 0; t < periods; t++) {
      const limits = { least: at(least, item, t), most: at(most, item, t) };
      const deviation = outside(said(at(plan.stock, item, t)), limits, stated);
      addCell(sheet, { value, deviation, item, family, period: t });
    }
  }
  return cellsOf(sheet);
}

/**
 * The distance outside the limits of a period over the stated limit that is missed; blank without a policy.
 *
 * Where an item ends its limits fall to nothing: a few units left behind stay few beside what was stated. Where nothing
 * was, all of the distance counts.
 */
function outside(stock: number, { least, most }: StatedPolicy, stated: StatedPolicy): number {
  if (least !== least && most !== most) return Number.NaN;
  if (stock < least) return (least - stock) / stated.least;
  if (stock > most) return stated.most > 0 ? (stock - most) / stated.most : 1;
  return 0;
}
