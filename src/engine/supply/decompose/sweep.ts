import type { NetworkBlocks } from "./networkBlocks";
import type { NetworkSimplex } from "./networkSimplex";

/** The best plan of every item at given prices of the capacities. */
export interface Sweep {
  /** Cost of each item's best plan, prices paid. */
  readonly cost: Float64Array;
}

/** The arc costs of an item when its capacities have prices (money an hour, by `resource * periods + t`). */
export function pricedCosts(
  blocks: NetworkBlocks,
  of: { readonly i: number; readonly price: Float64Array; readonly into: Float64Array },
): Float64Array {
  const base = blocks.arc[of.i]!;
  const count = blocks.arc[of.i + 1]! - base;
  for (let a = 0; a < count; a++) {
    let cost = blocks.cost[base + a]!;
    for (let e = blocks.use[base + a]!; e < blocks.use[base + a + 1]!; e++) {
      cost += blocks.useAmount[e]! * of.price[blocks.useRow[e]!]!;
    }
    of.into[a] = cost;
  }
  return of.into.subarray(0, count);
}

/** Solves every item at the prices; the simplex keeps their flows. */
export function sweep(blocks: NetworkBlocks, simplex: NetworkSimplex, price: Float64Array): Sweep {
  const cost = new Float64Array(blocks.items);
  const into = new Float64Array(largestBlock(blocks));
  for (let i = 0; i < blocks.items; i++) {
    cost[i] = simplex.solveItem(i, pricedCosts(blocks, { i, price, into }));
  }
  return { cost };
}

/** The cost of an item's given flow at the prices. */
export function costAt(
  blocks: NetworkBlocks,
  of: {
    readonly i: number;
    readonly flow: Float64Array;
    readonly price: Float64Array;
    readonly into: Float64Array;
  },
): number {
  const costs = pricedCosts(blocks, of);
  const base = blocks.arc[of.i]!;
  let sum = 0;
  for (let a = 0; a < costs.length; a++) sum += costs[a]! * of.flow[base + a]!;
  return sum;
}

/** Adds (or with −1 takes away) what an item's flow uses of the capacities. */
export function addUse(
  blocks: NetworkBlocks,
  of: { readonly i: number; readonly flow: Float64Array; readonly sign: number; readonly into: Float64Array },
): void {
  for (let a = blocks.arc[of.i]!; a < blocks.arc[of.i + 1]!; a++) {
    const units = of.sign * of.flow[a]!;
    if (units === 0) continue;
    for (let e = blocks.use[a]!; e < blocks.use[a + 1]!; e++) {
      of.into[blocks.useRow[e]!]! += blocks.useAmount[e]! * units;
    }
  }
}

export function largestBlock({ arc, items }: NetworkBlocks): number {
  let most = 0;
  for (let i = 0; i < items; i++) most = Math.max(most, arc[i + 1]! - arc[i]!);
  return most;
}
