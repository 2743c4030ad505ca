import type { Basis, LinearProgram, Solver } from "../lp";
import { scaled, unscaled } from "../lpScale";
import type { Economics } from "../economics";
import { buildProgram } from "../program";
import type { ProgramLayout } from "../programPart";
import { restrictCase, type RestrictedCase } from "../restrictCase";
import type { SupplyCase } from "../supplyCase";
import { transferredBasis, type KnownBasis } from "../warmBasis";
import { couplingRows } from "./couplings";
import { addUse } from "./sweep";
import type { NetworkBlocks } from "./networkBlocks";

/** A case that is solved in parts. */
export interface WholeCase {
  readonly supply: SupplyCase;
  readonly economics: Economics;
  readonly blocks: NetworkBlocks;
}

/** What the program of some items found, the others being held. */
export interface PartSolution {
  /** Price of each coupling: capacities, money an hour or place, by `resource * periods + t`; then the floors. */
  readonly price: Float64Array;
  /** Cost of overtime and overloads of all items together. */
  readonly capacityCost: number;
  readonly iterations: number;
  /** Where the program of nearly the same items may start from. */
  readonly known: KnownPart | null;
}

/** The basis of a part's program, with its items and sources in the whole case. */
export interface KnownPart extends KnownBasis {
  readonly items: readonly number[];
  readonly sourcesOfWhole: readonly number[];
}

/**
 * Solves the program of some items with the others held, and writes their part of the plan.
 *
 * `room` is what the others leave of each capacity (the right side of its row);
 * `overtimeShare` scales the overtime limits for a sample of the items.
 */
export function solvePart(
  whole: WholeCase,
  solver: Solver,
  of: {
    readonly members: readonly number[];
    readonly room: Float64Array;
    readonly plan: Float64Array | null;
    readonly overtimeShare?: Float64Array;
    readonly from?: KnownPart | null;
  },
): PartSolution | null {
  const part = restrictCase(whole, of.members);
  const program = buildProgram(part.supply, part.economics, { overloadAnywhere: true });
  const { capacity, itemColumn } = program.layout;
  const coupling = couplingRows(program.layout);
  const rowUpper = program.lp.rowUpper.slice();
  const upper = program.lp.upper.slice();
  coupling.forEach((row, n) => {
    if (row < 0) return;
    rowUpper[row] = of.room[n]!;
    const overtime = capacity.overtime[n] ?? -1;
    if (overtime >= 0 && of.overtimeShare !== undefined) upper[overtime]! *= of.overtimeShare[n]!;
  });
  const lp: LinearProgram = { ...program.lp, rowUpper, upper };
  const basis = of.from ? partBasis(of.from, { ...part, layout: program.layout, lp }) : null;
  const inScale = solver.solve(scaled(lp, program.scale), basis === null ? {} : { basis });
  if (inScale.status !== "optimal") return null;
  const solution = unscaled(inScale, program.scale);
  if (of.plan !== null) {
    of.members.forEach((i, at) => {
      const columns = solution.x.subarray(itemColumn[at]!, itemColumn[at + 1]!);
      of.plan!.set(columns, whole.blocks.arc[i]!);
    });
  }
  let capacityCost = 0;
  for (let j = itemColumn[of.members.length]!; j < lp.columns; j++)
    capacityCost += lp.cost[j]! * solution.x[j]!;
  const price = Float64Array.from(coupling, (row, n) => {
    const most = whole.economics.floorMiss[n - capacity.row.length] ?? Number.POSITIVE_INFINITY;
    return row < 0 ? 0 : Math.min(most, Math.max(0, -solution.rowDual[row]!));
  });
  const known: KnownPart | null = solution.basis && {
    supply: part.supply,
    layout: program.layout,
    basis: solution.basis,
    items: part.items,
    sourcesOfWhole: part.sources,
  };
  return { price, capacityCost, iterations: solution.iterations, known };
}

/** A part's basis from that of a part with some of the same items. */
function partBasis(
  from: KnownPart,
  to: RestrictedCase & { readonly layout: ProgramLayout; readonly lp: LinearProgram },
): Basis | null {
  const item = new Map(from.items.map((i, at) => [i, at] as const));
  const source = new Map(from.sourcesOfWhole.map((k, at) => [k, at] as const));
  return transferredBasis(from, {
    ...to,
    items: Int32Array.from(to.items, (i) => item.get(i) ?? -1),
    sources: Int32Array.from(to.sources, (k) => source.get(k) ?? -1),
  });
}

/** What some items use of each coupling under a plan. */
export function usedBy(
  { blocks, supply }: WholeCase,
  plan: Float64Array,
  members: Iterable<number>,
): Float64Array {
  const into = new Float64Array(supply.capacities.length * supply.periods + supply.floors.length);
  for (const i of members) addUse(blocks, { i, flow: plan, sign: 1, into });
  return into;
}
