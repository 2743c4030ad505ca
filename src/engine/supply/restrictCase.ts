import type { Economics } from "./economics";
import type { PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** A part of a case: some of its items, with the capacity that the others leave. */
export interface RestrictedCase {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  /** Index in the whole case, by index in the part. */
  readonly items: readonly number[];
  readonly sources: readonly number[];
}

/** Cuts a case down to some items; capacities and floors stay whole. */
export function restrictCase(
  whole: { readonly supply: SupplyCase; readonly economics: Economics },
  items: readonly number[],
): RestrictedCase {
  const { supply } = whole;
  const { periods, segments } = supply;
  const sources: number[] = [];
  const owner: number[] = [];
  const sourcesOf = items.map((i, at) =>
    supply.sourcesOf[i]!.map((k) => {
      owner.push(at);
      return sources.push(k) - 1;
    }),
  );
  const { one, byPeriod, byCell } = pickers(supply, items);
  const byCellPeriod = (from: Float64Array): Float64Array => pick(from, items, segments * periods);
  return {
    items,
    sources,
    supply: {
      ...supply,
      items: items.length,
      itemCode: items.map((i) => supply.itemCode[i]!),
      familyOf: Int32Array.from(items, (i) => supply.familyOf[i]!),
      demand: byCellPeriod(supply.demand),
      openingStock: one(supply.openingStock),
      receipts: byPeriod(supply.receipts),
      safetyStock: byPeriod(supply.safetyStock),
      maximumStock: byPeriod(supply.maximumStock),
      endOfSale: Int32Array.from(items, (i) => supply.endOfSale[i]!),
      shelfPeriods: Int32Array.from(items, (i) => supply.shelfPeriods[i]!),
      sources: sources.map((k, at) => ({ ...supply.sources[k]!, item: owner[at]! })),
      sourcesOf,
      loadsOf: items.map((i) => supply.loadsOf[i]!),
      storageOf: items.map((i) => supply.storageOf[i]!),
      floors: floorsOfPart(supply.floors, items),
      price: byCellPeriod(supply.price),
      unitCost: byPeriod(supply.unitCost),
      holdingCost: one(supply.holdingCost),
      priority: byCell(supply.priority),
      shortagePenalty: byCell(supply.shortagePenalty),
      minimumService: byCell(supply.minimumService),
      minimumOrder: one(supply.minimumOrder),
      roundingUnits: one(supply.roundingUnits),
    },
    economics: restrictEconomics(whole, items),
  };
}

/** The floors by the part's own items; a floor of an item left out counts nothing. */
function floorsOfPart(floors: readonly PlanFloor[], items: readonly number[]): readonly PlanFloor[] {
  if (floors.every(({ item }) => item < 0)) return floors;
  const at = new Map(items.map((i, index) => [i, index] as const));
  return floors.map((floor) => (floor.item < 0 ? floor : { ...floor, item: at.get(floor.item) ?? -2 }));
}

function restrictEconomics(
  { supply, economics }: { readonly supply: SupplyCase; readonly economics: Economics },
  items: readonly number[],
): Economics {
  const { periods, segments } = supply;
  const one = (from: Float64Array): Float64Array => pick(from, items, 1);
  const byCell = (from: Float64Array): Float64Array => pick(from, items, segments);
  return {
    ...economics,
    serve: pick(economics.serve, items, segments * periods),
    late: byCell(economics.late),
    giveUp: byCell(economics.giveUp),
    bookCost: one(economics.bookCost),
    hold: one(economics.hold),
    toll: pick(economics.toll, items, periods),
    change: one(economics.change),
    belowSafety: one(economics.belowSafety),
    aboveMaximum: one(economics.aboveMaximum),
    belowService: one(economics.belowService),
    expired: one(economics.expired),
    size: one(economics.size),
  };
}

/** Pick the part's values out of arrays by item, by item and period, and by cell. */
function pickers({ periods, segments }: SupplyCase, items: readonly number[]) {
  return {
    one: (from: Float64Array): Float64Array => pick(from, items, 1),
    byPeriod: (from: Float64Array): Float64Array => pick(from, items, periods),
    byCell: (from: Float64Array): Float64Array => pick(from, items, segments),
  };
}

function pick(from: Float64Array, items: readonly number[], width: number): Float64Array {
  const to = new Float64Array(items.length * width);
  items.forEach((i, at) => to.set(from.subarray(i * width, (i + 1) * width), at * width));
  return to;
}
