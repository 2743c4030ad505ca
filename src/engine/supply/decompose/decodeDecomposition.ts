import { assemblePlan, type SupplyPlan } from "../assemblePlan";
import { decodeDecisions } from "../decode";
import type { PlanPrices } from "../planPrices";
import type { SupplyCase } from "../supplyCase";
import { zeros } from "../../series/grid";
import type { Decomposition } from "./decompose";
import { largestBlock, pricedCosts } from "./sweep";

/** Reads the plan of all items from the values of their columns. */
export function decodeDecomposition(supply: SupplyCase, found: Decomposition): SupplyPlan {
  const { blocks, plan } = found;
  const { periods, segments } = supply;
  const bySource = zeros(supply.sources.length, periods);
  const shipped = zeros(supply.items * segments, periods);
  const lost = zeros(supply.items * segments, periods);
  for (const { firstItem, part, layout } of blocks.chunks) {
    const count = part.items.length;
    const x = new Float64Array(layout.itemColumn[count]!);
    for (let at = 0; at < count; at++) {
      const i = firstItem + at;
      const end = blocks.arc[i + 1]! - blocks.nodes[i]!;
      x.set(plan.subarray(blocks.arc[i]!, end), layout.itemColumn[at]!);
    }
    const decided = decodeDecisions(part.supply, layout, x);
    part.sources.forEach((k, at) => {
      bySource.values.set(decided.bySource.values.subarray(at * periods, (at + 1) * periods), k * periods);
    });
    shipped.values.set(decided.shipped.values, firstItem * segments * periods);
    lost.values.set(decided.lost.values, firstItem * segments * periods);
  }
  return assemblePlan(supply, { view: "reconciled", bySource, shipped, lost });
}

/** The prices that the bound was proven with. */
export function pricesOfDecomposition(supply: SupplyCase, found: Decomposition): PlanPrices {
  const { periods } = supply;
  const hour = found.price.slice(0, supply.capacities.length * periods);
  const amounts = Float64Array.from(
    hour,
    (_, n) => supply.capacities[Math.floor(n / periods)]!.regular[n % periods]!,
  );
  return {
    hour,
    floor: found.price.slice(hour.length),
    validFrom: amounts,
    validTo: amounts,
    hasRanges: false,
    sourceLimit: sourceLimits(supply, found),
  };
}

function sourceLimits(supply: SupplyCase, found: Decomposition): Float64Array {
  const { blocks, simplex, price } = found;
  const { periods } = supply;
  const worth = new Float64Array(supply.sources.length * periods);
  const into = new Float64Array(largestBlock(blocks));
  const reduced = new Float64Array(into.length);
  for (const { firstItem, part, layout } of blocks.chunks) {
    part.sources.forEach((k, at) => {
      const { maximumUnits, roleLimit } = supply.sources[k]!;
      if (!Number.isFinite(maximumUnits) && !roleLimit.some(Number.isFinite)) return;
      const item = part.supply.sources[at]!.item;
      simplex.reducedCosts(
        firstItem + item,
        pricedCosts(blocks, { i: firstItem + item, price, into }),
        reduced,
      );
      for (let t = 0; t < periods; t++) {
        const column = layout.more[at * periods + t]!;
        if (column >= 0) worth[k * periods + t] = Math.max(0, -reduced[column - layout.itemColumn[item]!]!);
      }
    });
  }
  return worth;
}
