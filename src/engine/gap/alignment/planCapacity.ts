import { availableCapacity } from "../../measure/availableCapacity";
import { said } from "../../measure/planValues";
import { utilisation } from "../../measure/utilisation";
import { at, zeros, type Grid } from "../../series/grid";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/** The plan against capacity: overload of a resource and month, by the sales value of what is made on it. */
export function planCapacityCells(gapCase: GapCase): ComponentCells {
  const { model, plan } = gapCase;
  const sheet = cellSheet("plan-capacity", model.settings.index["plan-capacity"], plan.load.values.length);
  const worth = loadWorth(gapCase);
  for (let resource = 0; resource < model.resources.count; resource++) {
    for (let t = 0; t < plan.load.periods; t++) {
      const available = availableCapacity(model, plan, { resource, t });
      const deviation = Math.max(0, utilisation(said(at(plan.load, resource, t)), available) - 1);
      addCell(sheet, { value: at(worth, resource, t), deviation, resource, period: t });
    }
  }
  return cellsOf(sheet);
}

/** Sales value of what a resource makes or stores, by resource and period. */
function loadWorth({ model, plan, values, margins }: GapCase): Grid {
  const worth = zeros(model.resources.count, plan.load.periods);
  for (const { item, resource, offsetPeriods } of model.routing) {
    const isStorage = model.resources.kind[resource] === "storage";
    const source = isStorage ? plan.stock : plan.production;
    const offset = isStorage ? 0 : offsetPeriods;
    for (let t = offset; t < plan.load.periods; t++) {
      const price = Math.max(0, at(margins, item, t)) + said(at(values.unitCost, item, t));
      worth.values[resource * plan.load.periods + t - offset]! += said(at(source, item, t)) * price;
    }
  }
  return worth;
}
