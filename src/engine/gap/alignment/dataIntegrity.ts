import type { PlanningModel } from "../../model/planningModel";
import type { SheetKind } from "../../problem/place";
import type { Problem } from "../../problem/problem";
import type { Grid } from "../../series/grid";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/** Columns of Items that planning lives on: family, price, unit cost, lead time, opening stock, safety and maximum stock. */
const ITEM_COLUMNS = 7;

/**
 * Data integrity: the share of each sheet's entries that had to be left out or assumed, by the number of entries.
 *
 * Errors and warnings count as often as they occur; notes do not.
 */
export function dataIntegrityCells(model: PlanningModel, problems: readonly Problem[]): ComponentCells {
  const entriesOf = entriesBySheet(model);
  const sheet = cellSheet("data integrity", model.settings.index["data integrity"], entriesOf.length);
  const faults = new Map<SheetKind, number>();
  for (const { place, severity, count } of problems) {
    if (severity !== "note") faults.set(place.sheet, (faults.get(place.sheet) ?? 0) + (count ?? 1));
  }
  for (const [name, entries] of entriesOf) {
    const faulty = faults.get(name) ?? 0;
    addCell(sheet, { value: Math.max(entries, faulty), deviation: faulty / Math.max(entries, faulty, 1) });
  }
  return cellsOf(sheet);
}

function entriesBySheet(model: PlanningModel): [SheetKind, number][] {
  const stated = ({ values }: { readonly values: Grid }): number =>
    values.values.reduce((count, value) => (value === value ? count + 1 : count), 0);
  return [
    ["Items", model.items.count * ITEM_COLUMNS],
    ["Demand", stated(model.demand)],
    ["History", stated(model.history)],
    ["Orders", stated(model.orders)],
    ["Supply", stated(model.supply)],
    ["Resources", stated({ values: model.resources.regular })],
    ["Routing", model.routing.length],
    ["Sourcing", model.sourcing.length],
    ["Prices", stated(model.prices)],
    ["Budget", stated(model.budget)],
    ["Objectives", model.objectives.length],
    ["KPIs", stated(model.kpis)],
    ["Events", model.events.length],
  ];
}
