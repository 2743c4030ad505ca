import type { PlanningModel } from "../model/planningModel";
import type { Place } from "../problem/place";
import type { Problem } from "../problem/problem";
import { at, type Grid } from "../series/grid";
import type { SupplyCase } from "./supplyCase";

/** A month this many times an item's usual one is a slip of the hand, or of the unit. */
const STRAY = 1e5;

/** The same against the largest month of a usual item, where an item has no other month of its own. */
const STRAY_ITEM = 1e7;

/** What one item is asked for or supplied with in a month. */
interface Stated {
  readonly sheet: "Demand" | "Supply";
  readonly item: number;
  readonly period: number;
  readonly units: number;
}

/**
 * Names quantities so far from the item's other months that they must be slips: the worst of each item, at its cell.
 *
 * `isFatal`: no plan was found, because the arithmetic of one plan does not reach from one to the other.
 */
export function strayQuantities(model: PlanningModel, supply: SupplyCase, isFatal: boolean): Problem[] {
  const largest: number[] = [];
  const suspects: Stated[][] = [];
  for (let item = 0; item < supply.items; item++) {
    const { least, most, count } = spreadOf(supply, item);
    if (count > 0) largest.push(most);
    if (count === 1 || most >= STRAY * least) suspects.push(quantitiesOf(supply, item));
  }
  const ofOthers = suspects.some(({ length }) => length === 1) ? median(largest) : Number.NaN;
  return suspects.flatMap((own): Problem[] => {
    const worst = own.reduce((most, one) => (one.units > most.units ? one : most));
    const isAlone = own.length === 1;
    const usual = isAlone ? ofOthers : median(own.map(({ units }) => units));
    if (!(worst.units >= usual * (isAlone ? STRAY_ITEM : STRAY))) return [];
    const { sheet, item, period, units } = worst;
    const label = supply.calendar.horizon[period]!.label;
    const facts = { sheet, item: supply.itemCode[item]!, period: label, units, usual, isFatal };
    const severity = isFatal ? "error" : "warning";
    return [{ code: "quantity-stray", severity, place: cellOf(model, worst), facts }];
  });
}

/** The smallest and the largest of what an item is asked for and supplied with, and how many there are. */
function spreadOf(supply: SupplyCase, item: number): { least: number; most: number; count: number } {
  const spread = { least: Number.POSITIVE_INFINITY, most: 0, count: 0 };
  eachQuantity(supply, item, (units) => {
    spread.least = Math.min(spread.least, units);
    spread.most = Math.max(spread.most, units);
    spread.count++;
  });
  return spread;
}

function quantitiesOf(supply: SupplyCase, item: number): Stated[] {
  const found: Stated[] = [];
  eachQuantity(supply, item, (units, { sheet, period }) => found.push({ sheet, item, period, units }));
  return found;
}

/** Visits everything above zero that an item is asked for and supplied with, period by period. */
function eachQuantity(
  { periods, segments, demand, receipts, sources, sourcesOf }: SupplyCase,
  item: number,
  visit: (units: number, at: Pick<Stated, "sheet" | "period">) => void,
): void {
  for (let period = 0; period < periods; period++) {
    let wanted = 0;
    for (let c = item * segments; c < (item + 1) * segments; c++) wanted += demand[c * periods + period]!;
    let given = receipts[item * periods + period]!;
    for (const k of sourcesOf[item]!) given += sources[k]!.submitted[period]!;
    if (wanted > 0) visit(wanted, { sheet: "Demand", period });
    if (given > 0) visit(given, { sheet: "Supply", period });
  }
}

/** The cell with the largest statement behind a quantity; the item's row where no cell of its own states it. */
function cellOf(model: PlanningModel, { sheet, item, period }: Stated): Place {
  const { rows, values }: { rows: readonly { item: number; key: string }[]; values: Grid } =
    sheet === "Demand" ? model.demand : model.supply;
  let largest = -1;
  rows.forEach((row, r) => {
    if (row.item !== item || !(at(values, r, period) > 0)) return;
    if (largest < 0 || at(values, r, period) > at(values, largest, period)) largest = r;
  });
  return largest < 0
    ? { sheet: "Items", row: model.items.code[item]! }
    : { sheet, row: rows[largest]!.key, period };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
