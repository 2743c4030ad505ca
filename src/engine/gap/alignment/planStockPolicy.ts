import { said } from "../../measure/planValues";
import { stockPolicyOf } from "../../measure/stockPolicy";
import { at } from "../../series/grid";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/**
 * The plan against the stock policy: how far stock lies outside its limits, as a share of the limit missed.
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
  for (let item = 0; item < model.items.count; item++) {
    const policy = stockPolicyOf(model, item);
    let usage = 0;
    for (let t = 0; t < periods; t++)
      usage += at(money.demandUnits, item, t) * said(at(values.unitCost, item, t));
    const value = usage / periods;
    const family = model.items.family[item]!;
    for (let t = 0; t < periods; t++) {
      const deviation = outside(said(at(plan.stock, item, t)), policy);
      addCell(sheet, { value, deviation, item, family, period: t });
    }
  }
  return cellsOf(sheet);
}

/** The distance outside the policy over the limit that is missed; blank without a policy. */
function outside(stock: number, { least, most }: ReturnType<typeof stockPolicyOf>): number {
  if (least !== least && most !== most) return Number.NaN;
  if (stock < least) return (least - stock) / least;
  if (stock > most) return (stock - most) / most;
  return 0;
}
