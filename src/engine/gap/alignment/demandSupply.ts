import { said } from "../../measure/planValues";
import { unservedUnits } from "../../measure/unservedUnits";
import type { GapCase } from "../gapCase";
import { cellSheet, type ComponentCells } from "./componentCells";

/**
 * Demand against supply: the share of an item's demand of a month that is not served on time, by its revenue.
 *
 * In the plan as submitted an item for which nobody states a supply is missing, not short.
 */
export function demandSupplyCells({ model, plan, values }: GapCase): ComponentCells {
  const sheet = cellSheet("demand-supply", model.settings.index["demand-supply"]);
  const segments = model.segments.length;
  const { periods } = plan.demand;
  const hasSupply = new Uint8Array(model.items.count).fill(plan.view === "reconciled" ? 1 : 0);
  for (const { item } of model.supply.rows) hasSupply[item] = 1;
  for (let item = 0; item < model.items.count; item++) {
    for (let t = 0; t < periods; t++) {
      let value = 0;
      let short = 0;
      for (let cell = item * segments; cell < (item + 1) * segments; cell++) {
        const index = cell * periods + t;
        const price = said(values.price.values[index]!);
        value += price * said(plan.demand.values[index]!);
        short += price * unservedUnits(plan, index);
      }
      const deviation = hasSupply[item] === 1 ? short / value : Number.NaN;
      sheet.add({ value, deviation, item, family: model.items.family[item]!, period: t });
    }
  }
  return sheet.cells();
}
