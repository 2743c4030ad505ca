import type { PlanningModel } from "../model/planningModel";
import type { Place } from "../problem/place";
import type { ModelChange } from "../scenario/modelChange";
import { sayModelChange } from "../scenario/sayModelChange";

/** A cell of the planning sheets that an option changes. */
export interface CellChange {
  readonly place: Place;
  /** The item with its name, or the change in words where it is not of one number. */
  readonly subject: string;
  /** The first month that it changes; -1 for none. */
  readonly period: number;
  /** The number that stands there and the one that will; blank where it is not one number of one cell. */
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}

/** The cells that changes come to, the largest change of a number first; what is not one number comes last. */
export function cellChanges(model: PlanningModel, changes: readonly ModelChange[]): CellChange[] {
  const supply = new Map<string, CellChange>();
  const others: CellChange[] = [];
  for (const change of changes) {
    const cell = supplyCell(model, change);
    if (cell === null) {
      others.push(otherCell(model, change));
      continue;
    }
    const key = `${cell.place.row ?? ""}/${cell.period}`;
    const before = supply.get(key);
    supply.set(key, before ? { ...before, to: before.to + cell.to - cell.from } : cell);
  }
  const size = ({ from, to }: CellChange): number => Math.abs(to - from);
  const changed = [...supply.values()].filter((cell) => size(cell) > 0);
  return [...changed.sort((a, b) => size(b) - size(a) || a.period - b.period), ...others];
}

/** A change of one month of an item's planned production; `null` for every other. */
function supplyCell({ items, supply }: PlanningModel, change: ModelChange): CellChange | null {
  if (change.kind !== "planned supply" || change.add === undefined || change.item === undefined) return null;
  const { firstPeriod: period } = change;
  const item = items.code.indexOf(change.item);
  const row = supply.rows.findIndex((one) => one.item === item && one.measure === "planned production");
  if (period === undefined || period !== change.lastPeriod || row < 0) return null;
  const from = supply.values.values[row * supply.values.periods + period]! || 0;
  return {
    place: { sheet: "Supply", row: supply.rows[row]!.key, period },
    subject: [...new Set([items.code[item]!, items.description[item] ?? ""])].join(" ").trim(),
    period,
    from,
    to: from + change.add,
    unit: items.unit[item] || "unit",
  };
}

const otherCell = (model: PlanningModel, change: ModelChange): CellChange => ({
  place: placeOf(model, change),
  subject: sayModelChange(model, change),
  period: "firstPeriod" in change ? (change.firstPeriod ?? -1) : -1,
  from: Number.NaN,
  to: Number.NaN,
  unit: "",
});

/** The first cell that a change asks a planner to write. */
function placeOf(model: PlanningModel, change: ModelChange): Place {
  const period = "firstPeriod" in change ? { period: change.firstPeriod ?? 0 } : {};
  switch (change.kind) {
    case "planned supply":
    case "receipts":
      return { sheet: "Supply", ...period };
    case "demand":
      return { sheet: "Demand", ...period };
    case "capacity":
      return { sheet: "Resources", row: change.resource, ...period };
    case "overtime limit":
      return { sheet: "Resources", row: change.resource, column: "overtime limit" };
    case "overtime cost":
      return { sheet: "Resources", row: change.resource ?? "", column: "overtime cost" };
    case "move event":
    case "drop event":
      return { sheet: "Events", row: change.event, column: "start" };
    case "role":
      return { sheet: "Positioning", row: change.family, column: "role" };
    case "stance":
    case "frozen months":
      return { sheet: "Settings", row: change.kind };
    case "exchange rate":
      return { sheet: "Rates", ...period };
    case "price":
    case "unit cost":
    case "lead time":
    case "safety stock":
    case "maximum stock":
    case "opening stock":
      return { sheet: "Items", row: itemRow(model, change), column: change.kind };
  }
}

/** The item that is meant, or the first of its family. */
function itemRow(
  { items, families }: PlanningModel,
  { item, family }: { readonly item?: string; readonly family?: string },
): string {
  const index = families.findIndex(({ name }) => name === family);
  return item ?? items.code[items.family.indexOf(index)] ?? "";
}
