import { economicsOf } from "../../../src/engine/supply/economics";
import { restrictCase } from "../../../src/engine/supply/restrictCase";
import type { SupplyCase } from "../../../src/engine/supply/supplyCase";

/** The same case with every item counted in units `factor` times smaller. */
export function inUnitsOf(supply: SupplyCase, factor: number): SupplyCase {
  const more = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  const less = (values: Float64Array): Float64Array => values.map((value) => value / factor);
  const loads = (rows: SupplyCase["loadsOf"]): SupplyCase["loadsOf"] =>
    rows.map((row) => row.map((load) => ({ ...load, hoursAUnit: load.hoursAUnit / factor })));
  return {
    ...supply,
    demand: more(supply.demand),
    openingStock: more(supply.openingStock),
    receipts: more(supply.receipts),
    safetyStock: more(supply.safetyStock),
    maximumStock: more(supply.maximumStock),
    minimumOrder: more(supply.minimumOrder),
    roundingUnits: more(supply.roundingUnits),
    sources: supply.sources.map((source) => ({
      ...source,
      maximumUnits: source.maximumUnits * factor,
      minimumUnits: source.minimumUnits * factor,
      roleLimit: more(source.roleLimit),
      roleCost: less(source.roleCost),
      submitted: more(source.submitted),
      unitCost: less(source.unitCost),
    })),
    loadsOf: loads(supply.loadsOf),
    storageOf: loads(supply.storageOf),
    price: less(supply.price),
    unitCost: less(supply.unitCost),
    holdingCost: less(supply.holdingCost),
    shortagePenalty: less(supply.shortagePenalty),
  };
}

/** The same case with money in a currency `factor` times smaller. */
export function inMoneyOf(supply: SupplyCase, factor: number): SupplyCase {
  const more = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  return {
    ...supply,
    sources: supply.sources.map((source) => ({
      ...source,
      unitCost: more(source.unitCost),
      roleCost: more(source.roleCost),
      fixedCost: source.fixedCost * factor,
    })),
    floors: supply.floors.map((floor) => ({
      ...floor,
      amount: floor.amount * factor,
      size: floor.size * factor,
    })),
    capacities: supply.capacities.map((capacity) => ({
      ...capacity,
      overtimeCost: capacity.overtimeCost * factor,
    })),
    price: more(supply.price),
    unitCost: more(supply.unitCost),
    holdingCost: more(supply.holdingCost),
    shortagePenalty: more(supply.shortagePenalty),
  };
}

/** Item `i` as two items with half of everything each. */
export function halved(supply: SupplyCase, i: number): SupplyCase {
  const order = [...Array(supply.items).keys(), i];
  const { supply: twice } = restrictCase({ supply, economics: economicsOf(supply) }, order);
  const halves = new Set([i, supply.items]);
  const half = (values: Float64Array): Float64Array => {
    const width = values.length / twice.items;
    return values.map((value, n) => (halves.has(Math.floor(n / width)) ? value / 2 : value));
  };
  return {
    ...twice,
    demand: half(twice.demand),
    openingStock: half(twice.openingStock),
    receipts: half(twice.receipts),
    safetyStock: half(twice.safetyStock),
    maximumStock: half(twice.maximumStock),
    sources: twice.sources.map((source) => {
      const share = halves.has(source.item) ? 0.5 : 1;
      return {
        ...source,
        maximumUnits: source.maximumUnits * share,
        roleLimit: source.roleLimit.map((units) => units * share),
        submitted: source.submitted.map((units) => units * share),
      };
    }),
  };
}
