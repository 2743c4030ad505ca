import { said } from "../../measure/planValues";
import { unservedGrid } from "../../measure/unservedUnits";
import { at } from "../../series/grid";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/**
 * Demand against supply: the share of an item's demand of a month that is not served on time, by its revenue.
 *
 * In the plan as submitted an item for which nobody states a supply is missing, not short.
 */
export function demandSupplyCells({ model, plan, values, money }: GapCase): ComponentCells {
  const segments = model.segments.length;
  const { periods } = plan.demand;
  const room = model.items.count * periods;
  const sheet = cellSheet("demand-supply", model.settings.index["demand-supply"], room);
  const unserved = unservedGrid(plan).values;
  const hasSupply = new Uint8Array(model.items.count).fill(plan.view === "reconciled" ? 1 : 0);
  for (const { item } of model.supply.rows) hasSupply[item] = 1;
  for (let item = 0; item < model.items.count; item++) {
    for (let t = 0; t < periods; t++) {
      const value = at(money.demandRevenue, item, t);
      let short = 0;
      for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
        const index = cell * periods + t;
        if (unserved[index]! > 0) short += said(values.price.values[index]!) * unserved[index]!;
      }
      const deviation = hasSupply[item] === 1 ? short / value : Number.NaN;
      addCell(sheet, { value, deviation, item, family: model.items.family[item]!, period: t });
    }
  }
  return cellsOf(sheet);
}
