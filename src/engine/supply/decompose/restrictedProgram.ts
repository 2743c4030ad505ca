import type { LinearProgram, Solver } from "../lp";
import { scaled, unscaled } from "../lpScale";
import { fixedLoads, safetyRoom } from "../capacityPart";
import type { Economics } from "../economics";
import { buildProgram } from "../program";
import { restrictCase } from "../restrictCase";
import type { SupplyCase } from "../supplyCase";
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
  /** Price of each capacity, money an hour or place; by `resource * periods + t`. */
  readonly price: Float64Array;
  /** Cost of overtime and overloads of all items together. */
  readonly capacityCost: number;
  readonly iterations: number;
}

/** What each capacity allows beyond the plan as stated: the right side of its row; `NaN` where none is stated. */
export function capacityRoom(supply: SupplyCase): Float64Array {
  const { periods } = supply;
  const { planned } = fixedLoads(supply);
  const room = safetyRoom(supply);
  const isOff = supply.settings.rules.storage === "off";
  return planned.map((hours, n) => {
    const capacity = supply.capacities[Math.floor(n / periods)]!;
    const regular = capacity.regular[n % periods]!;
    if (!Number.isFinite(regular) || (capacity.kind === "storage" && isOff)) return Number.NaN;
    return regular - (capacity.kind === "storage" ? room[Math.floor(n / periods)]! : hours);
  });
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
  },
): PartSolution | null {
  const part = restrictCase(whole, of.members, null);
  const program = buildProgram(part.supply, part.economics, { overloadAnywhere: true });
  const { capacity, itemColumn } = program.layout;
  const rowUpper = program.lp.rowUpper.slice();
  const upper = program.lp.upper.slice();
  capacity.row.forEach((row, n) => {
    if (row < 0) return;
    rowUpper[row] = of.room[n]!;
    const overtime = capacity.overtime[n]!;
    if (overtime >= 0 && of.overtimeShare !== undefined) upper[overtime]! *= of.overtimeShare[n]!;
  });
  const lp: LinearProgram = { ...program.lp, rowUpper, upper };
  const inScale = solver.solve(scaled(lp, program.scale));
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
  const price = Float64Array.from(capacity.row, (row) =>
    row < 0 ? 0 : Math.max(0, -solution.rowDual[row]!),
  );
  return { price, capacityCost, iterations: solution.iterations };
}

/** What some items use of each capacity under a plan. */
export function usedBy(
  { blocks, supply }: WholeCase,
  plan: Float64Array,
  members: Iterable<number>,
): Float64Array {
  const into = new Float64Array(supply.capacities.length * supply.periods);
  for (const i of members) addUse(blocks, { i, flow: plan, sign: 1, into });
  return into;
}
