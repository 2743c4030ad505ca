import { said } from "../measure/planValues";
import { stockPolicy } from "../measure/stockPolicy";
import { at } from "../series/grid";
import { byFamily, itemSubject, type GapCase } from "./gapCase";
import { emptyGrids, type GapField } from "./gapField";
import { rollUp } from "./rollUp";

type Side = "below safety stock" | "above maximum";

/**
 * Stock outside its policy, by item: below the safety stock, or above the maximum.
 *
 * Money is units times unit cost (DOMAIN.md C4). Stocks do not add over months: a run shows its worst one.
 */
function stockField(gapCase: GapCase, side: Side): GapField {
  const { model, plan, values } = gapCase;
  const { rows, periods } = plan.stock;
  const grids = emptyGrids(rows, periods);
  const policy = stockPolicy(model, plan.demand);
  const [bounds, openingBounds] =
    side === "above maximum" ? [policy.most, policy.opening.most] : [policy.least, policy.opening.least];
  const missOf = (stock: number, bound: number): number =>
    Math.max(0, side === "above maximum" ? stock - bound : bound - stock);
  for (let item = 0; item < rows; item++) {
    for (let t = 0; t < periods; t++) {
      const bound = at(bounds, item, t);
      const miss = bound === bound ? missOf(said(at(plan.stock, item, t)), bound) : 0;
      if (miss === 0) continue;
      const money = miss * said(at(values.unitCost, item, t));
      grids.amount.values[item * periods + t] = -miss;
      grids.money.values[item * periods + t] = -money;
      grids.atRisk.values[item * periods + t] = money;
    }
  }
  return {
    kind: "stock policy",
    level: "item",
    measure: side,
    addsOverTime: false,
    isFenced: side === "below safety stock",
    ...grids,
    subjectOf: (item) => itemSubject(model, item),
    unitOf: (item) => model.items.unit[item] || "units",
    leadDays: (item) => (side === "above maximum" ? 0 : said(model.items.leadTimeDays[item]!)),
    explain: (item, t, add) => {
      const amount = at(grids.amount, item, t);
      const moneyAUnit = amount === 0 ? 0 : at(grids.money, item, t) / amount;
      const atStart = missOf(said(model.items.openingStockUnits[item]!), openingBounds[item]!);
      const opening = Math.max(amount, -atStart);
      const planned = amount - opening;
      const cause = side === "above maximum" ? "supply above demand" : "supply below demand";
      if (opening < 0)
        add({ cause: "opening stock", subject: "", amount: opening, money: opening * moneyAUnit });
      if (planned < 0) add({ cause, subject: "", amount: planned, money: planned * moneyAUnit });
    },
  };
}

/** Stock outside its policy, by item and by family, both sides. */
export function stockFields(gapCase: GapCase): GapField[] {
  return (["below safety stock", "above maximum"] as const).flatMap((side) => {
    const items = stockField(gapCase, side);
    return [items, rollUp(items, byFamily(gapCase.model))];
  });
}
