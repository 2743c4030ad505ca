import { overtimeCostIn } from "../capacityPart";
import type { Economics } from "../economics";
import { floorSign } from "../floorRows";
import { overtimeTerm } from "../floorTerms";
import type { Solver } from "../lp";
import type { SupplyCase } from "../supplyCase";
import { couplingRoom } from "./couplings";
import { firstPrices } from "./firstPrices";
import { networkBlocks, type NetworkBlocks } from "./networkBlocks";
import { createNetworkSimplex, type NetworkSimplex } from "./networkSimplex";
import { solvePart, usedBy, type KnownPart, type PartSolution, type WholeCase } from "./restrictedProgram";
import { addUse, costAt, largestBlock, sweep } from "./sweep";

/** Limits of the decomposition; they count work, never time. */
export interface DecomposeOptions {
  /** Certified gap at which the plan is good enough; default 0.0005. */
  readonly gap?: number;
  /** Programs of parts solved; default 40. */
  readonly rounds?: number;
  /** Items in a part; default 220. */
  readonly members?: number;
  /** The search of a case that differs little; default: none, the first prices are those of a sample of the items. */
  readonly from?: Decomposition;
}

/** A plan of a case too large for one program, with its certified gap. */
export interface Decomposition {
  readonly blocks: NetworkBlocks;
  /** Value of every column, at the arcs of the blocks. */
  readonly plan: Float64Array;
  readonly price: Float64Array;
  readonly objective: number;
  /** No plan can cost less. */
  readonly bound: number;
  readonly gap: number;
  readonly rounds: number;
  readonly iterations: number;
  readonly simplex: NetworkSimplex;
  /** The items of the last part, and its basis. */
  readonly chosen: readonly number[];
  readonly known: KnownPart | null;
}

/** Floors beyond which a case is solved as one program: budgets of each item join too much. */
const MOST_FLOORS = 200;

/**
 * Solves a case by prices (Lagrangian relaxation of the capacities; Geoffrion 1974, doi:10.1007/BFb0120690).
 *
 * Items meet only in the capacities. At given prices each item alone is a
 * network, solved exactly; together they give a bound. A program of those items
 * that gain most by changing, the others held, gives a better plan and better
 * prices. The gap between plan and bound is the sum of what the held items could
 * still gain. `null` where some item is no network or a solve failed.
 */
export function decompose(
  supply: SupplyCase,
  economics: Economics,
  of: { readonly solver: Solver; readonly options?: DecomposeOptions },
): Decomposition | null {
  const blocks = supply.floors.length > MOST_FLOORS ? null : networkBlocks(supply, economics);
  if (blocks === null) return null;
  const whole: WholeCase = { supply, economics, blocks };
  const { gap = 5e-4, rounds = 40, members = 220 } = of.options ?? {};
  const started = startFrom(whole, of.options?.from, members) ?? startCold(whole, of.solver, members);
  if (started === null) return null;
  const { search } = started;
  let { chosen } = started;
  for (let round = 1; ; round++) {
    const part = improve(search, of.solver, chosen);
    if (part === null) return null;
    search.iterations += part.iterations;
    const objective = objectiveOf(search, part);
    const gains = boundAndGains(search, part.price);
    const share = (objective - search.bound) / Math.max(1e-9, Math.abs(objective));
    if (share <= gap || round >= rounds) {
      return {
        blocks,
        plan: search.plan,
        price: search.price,
        objective,
        bound: search.bound,
        gap: share,
        rounds: round,
        iterations: search.iterations,
        simplex: search.simplex,
        chosen,
        known: search.known,
      };
    }
    chosen = nextMembers(search, { gains, before: chosen, members });
  }
}

interface Search extends WholeCase {
  readonly simplex: NetworkSimplex;
  readonly plan: Float64Array;
  readonly room: Float64Array;
  /** What all items together use of the capacities under the plan. */
  used: Float64Array;
  bound: number;
  /** Prices of the best bound. */
  price: Float64Array;
  iterations: number;
  /** Basis of the last part. */
  known: KnownPart | null;
}

interface Started {
  readonly search: Search;
  readonly chosen: readonly number[];
}

function startCold(whole: WholeCase, solver: Solver, members: number): Started | null {
  const price = firstPrices(whole, solver);
  if (price === null) return null;
  const { blocks, supply } = whole;
  const simplex = createNetworkSimplex(blocks);
  sweep(blocks, simplex, price);
  const search = searchAt({ ...whole, simplex, room: couplingRoom(supply) }, simplex.flow.slice(), price);
  return { search, chosen: responsive(search, price, members) };
}

/**
 * Starts where the search of a like case ended: its plan for the items that have not changed, the best at its prices
 * for the others, which join the items of its last part. `null` where items or couplings are not the same.
 */
function startFrom(whole: WholeCase, from: Decomposition | undefined, members: number): Started | null {
  const { blocks, supply } = whole;
  const room = couplingRoom(supply);
  if (from?.blocks.items !== blocks.items || from.price.length !== room.length) return null;
  const simplex = createNetworkSimplex(blocks, from);
  sweep(blocks, simplex, from.price);
  const plan = simplex.flow.slice();
  const moved = new Float64Array(blocks.items);
  for (let i = 0; i < blocks.items; i++) {
    if (simplex.isCarried(i)) {
      const end = from.blocks.arc[i + 1]!;
      plan.set(from.plan.subarray(from.blocks.arc[i]!, end), blocks.arc[i]!);
      moved[i] = costShift(from.blocks, blocks, i);
    } else moved[i] = Number.POSITIVE_INFINITY;
  }
  const search = searchAt({ ...whole, simplex, room }, plan, from.price);
  const chosen = new Set([...from.chosen, ...largest(moved, members)]);
  search.known = from.known;
  return { search, chosen: [...chosen].sort((a, b) => a - b) };
}

/** The largest change of an arc's cost, for an item with the same network. */
function costShift(a: NetworkBlocks, b: NetworkBlocks, i: number): number {
  let most = 0;
  const end = b.arc[i + 1]! - b.arc[i]!;
  for (let n = 0; n < end; n++) {
    most = Math.max(most, Math.abs(b.cost[b.arc[i]! + n]! - a.cost[a.arc[i]! + n]!));
  }
  return most;
}

function searchAt(
  of: WholeCase & Pick<Search, "simplex" | "room">,
  plan: Float64Array,
  price: Float64Array,
): Search {
  const used = usedBy(of, plan, of.blocks.nodes.keys());
  const bound = Number.NEGATIVE_INFINITY;
  return { ...of, plan, used, bound, price, iterations: 0, known: null };
}

/** The items whose plan changes most, in money, when prices move up and down a little. */
function responsive(search: Search, price: Float64Array, members: number): number[] {
  const { blocks, simplex, plan } = search;
  const moved = new Float64Array(blocks.items);
  const change = new Float64Array(search.room.length);
  for (const factor of [0.9, 1.1]) {
    sweep(
      blocks,
      simplex,
      price.map((money) => money * factor),
    );
    for (let i = 0; i < blocks.items; i++) {
      change.fill(0);
      addUse(blocks, { i, flow: simplex.flow, sign: 1, into: change });
      addUse(blocks, { i, flow: plan, sign: -1, into: change });
      for (let n = 0; n < change.length; n++) moved[i]! += Math.abs(change[n]!) * price[n]!;
    }
  }
  return largest(moved, members);
}

/** Solves the program of the chosen items, the others held; the plan takes their part. */
function improve(search: Search, solver: Solver, chosen: readonly number[]): PartSolution | null {
  const { plan, room } = search;
  const mine = usedBy(search, plan, chosen);
  const left = room.map((amount, n) => amount - (search.used[n]! - mine[n]!));
  const part = solvePart(search, solver, {
    members: chosen,
    room: left,
    plan,
    from: search.known,
  });
  if (part === null) return null;
  search.known = part.known;
  const now = usedBy(search, plan, chosen);
  search.used = search.used.map((amount, n) => amount - mine[n]! + now[n]!);
  return part;
}

function objectiveOf({ blocks, plan }: Search, part: PartSolution): number {
  let sum = blocks.offset + part.capacityCost;
  for (let i = 0; i < blocks.items; i++) {
    const end = blocks.arc[i + 1]! - blocks.nodes[i]!;
    for (let a = blocks.arc[i]!; a < end; a++) sum += blocks.cost[a]! * plan[a]!;
  }
  return sum;
}

/** Sweeps at the prices: the bound that they prove, and what each item could gain over its held plan. */
function boundAndGains(search: Search, price: Float64Array): Float64Array {
  const { blocks, simplex, plan } = search;
  const { cost } = sweep(blocks, simplex, price);
  const into = new Float64Array(largestBlock(blocks));
  const gains = cost.map((best, i) => Math.max(0, costAt(blocks, { i, flow: plan, price, into }) - best));
  let bound = blocks.offset + couplingBound(search, price);
  for (const best of cost) bound += best;
  if (bound > search.bound) {
    search.bound = bound;
    search.price = price;
  }
  return gains;
}

/** The least that the couplings' own columns and right sides can add at the prices. */
function couplingBound({ supply, economics, room }: Search, price: Float64Array): number {
  const { periods, capacities, floors } = supply;
  let bound = 0;
  price.forEach((money, n) => {
    if (money !== 0 && !Number.isNaN(room[n]!)) bound -= money * room[n]!;
  });
  capacities.forEach((capacity, r) => {
    if (capacity.kind === "storage") return;
    capacity.overtimeLimit.forEach((limit, t) => {
      const n = r * periods + t;
      if (Number.isNaN(room[n]!)) return;
      let cost = overtimeCostIn(capacity, t, economics.overload[r]!) - price[n]!;
      floors.forEach((floor, f) => {
        cost += floorSign(floor) * overtimeTerm(floor, t) * price[capacities.length * periods + f]!;
      });
      bound += Math.min(0, cost) * limit;
    });
  });
  return bound;
}

/** The items that gain most, and those of the last part whose plan is a mixture that no single network gives. */
function nextMembers(
  { blocks, plan, simplex }: Search,
  of: { readonly gains: Float64Array; readonly before: readonly number[]; readonly members: number },
): number[] {
  const gaining = largest(of.gains, of.members);
  const next = new Set(gaining);
  for (const i of of.before) {
    if (next.size >= 2 * of.members) break;
    const end = blocks.arc[i + 1]! - blocks.nodes[i]!;
    for (let a = blocks.arc[i]!; a < end; a++) {
      const off = Math.abs(plan[a]! - simplex.flow[a]!);
      if (off > 1e-7 * Math.max(1, Math.abs(plan[a]!))) {
        next.add(i);
        break;
      }
    }
  }
  return [...next].sort((a, b) => a - b);
}

/** Indexes of the largest positive values, in their own order; ties by index. */
function largest(values: Float64Array, most: number): number[] {
  return [...values.keys()]
    .filter((i) => values[i]! > 0)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
