import type { NetworkBlocks } from "./networkBlocks";

/**
 * The primal network simplex for all items in turn (Dantzig 1951; the tree
 * bookkeeping follows Cunningham, A network simplex method, 1976).
 *
 * Keeps each item's flow and tree between calls: new prices change costs only,
 * so the old tree is a feasible start.
 */
export interface NetworkSimplex {
  /** Flow of every arc; an arc of a row carries the row's activity, in the row's turned sign. */
  readonly flow: Float64Array;
  /** Where every arc stands: 0 at its lower bound, 1 in the tree, 2 at its upper bound. */
  readonly state: Uint8Array;
  /** Whether an item's flow and tree came from a simplex of a like case. */
  readonly isCarried: (i: number) => boolean;
  /** Tree arcs of all items, item after item, a node each; and which items have a tree. */
  readonly parentArc: Int32Array;
  readonly isStarted: Uint8Array;
  /** Finds the cheapest flow of an item for given arc costs (by arc of the item) and returns its cost. */
  solveItem(i: number, cost: Float64Array): number;
  /** Reduced costs of the item's arcs at its last solution; `cost` as it was. */
  reducedCosts(i: number, cost: Float64Array, into: Float64Array): void;
}

/** Where a nonbasic arc stands. */
const AT_LOWER = 0;
const BASIC = 1;
const AT_UPPER = 2;

/** Pivots after which a block is given up as cycling; far above what planning blocks need. */
const MOST_PIVOTS_A_NODE = 400;

/** A simplex with the blocks that it solves. */
export interface SolvedNetworks {
  readonly blocks: NetworkBlocks;
  readonly simplex: NetworkSimplex;
}

/** A simplex for the blocks; items that have the same arcs and bounds in `from` start from its flows and trees. */
export function createNetworkSimplex(blocks: NetworkBlocks, from?: SolvedNetworks): NetworkSimplex {
  const arcs = blocks.arc[blocks.items]!;
  const flow = new Float64Array(arcs);
  const state = new Uint8Array(arcs);
  const rooted = rootedSlots(blocks);
  const parentArc = new Int32Array(rooted.total);
  const isStarted = new Uint8Array(blocks.items);
  if (from !== undefined) carryOver(from, { blocks, flow, state, parentArc, isStarted });
  const carried = isStarted.slice();
  const tree = createTree(Math.max(1, ...blocks.nodes) + 1);

  return {
    flow,
    state,
    parentArc,
    isStarted,
    isCarried: (i) => carried[i] === 1,
    solveItem(i, cost) {
      const block: Block = {
        blocks,
        flow,
        state,
        cost,
        parentArc: parentArc.subarray(rooted.first[i]!, rooted.first[i]! + blocks.nodes[i]!),
        base: blocks.arc[i]!,
        count: blocks.arc[i + 1]! - blocks.arc[i]!,
        nodes: blocks.nodes[i]!,
      };
      if (isStarted[i] === 0) {
        startTree(block);
        isStarted[i] = 1;
      }
      pivotToOptimum(block, tree);
      return costOf(block);
    },
    reducedCosts(i, cost, into) {
      const nodes = blocks.nodes[i]!;
      const base = blocks.arc[i]!;
      const own = parentArc.subarray(rooted.first[i]!, rooted.first[i]! + nodes);
      refresh(tree, { blocks, flow, state, cost, parentArc: own, base, count: 0, nodes });
      for (let a = 0; a < blocks.arc[i + 1]! - base; a++) {
        into[a] =
          cost[a]! - tree.potential[blocks.plus[base + a]!]! + tree.potential[blocks.minus[base + a]!]!;
      }
    },
  };
}

interface Block {
  readonly blocks: NetworkBlocks;
  readonly flow: Float64Array;
  readonly state: Uint8Array;
  readonly cost: Float64Array;
  /** Arc (of the item) that joins each node to its parent in the tree. */
  readonly parentArc: Int32Array;
  readonly base: number;
  readonly count: number;
  readonly nodes: number;
}

interface Tree {
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly potential: Float64Array;
  readonly stack: Int32Array;
}

const createTree = (nodes: number): Tree => ({
  parent: new Int32Array(nodes),
  depth: new Int32Array(nodes),
  potential: new Float64Array(nodes),
  stack: new Int32Array(nodes),
});

function rootedSlots({ items, nodes }: NetworkBlocks): {
  readonly first: Int32Array;
  readonly total: number;
} {
  const first = new Int32Array(items + 1);
  for (let i = 0; i < items; i++) first[i + 1] = first[i]! + nodes[i]!;
  return { first, total: first[items]! };
}

/** Copies flows and trees of items whose arcs and bounds are the same: only their costs may differ. */
function carryOver(
  { blocks: known, simplex }: SolvedNetworks,
  to: Pick<NetworkSimplex, "flow" | "state" | "parentArc" | "isStarted"> & { readonly blocks: NetworkBlocks },
): void {
  const { blocks } = to;
  if (known.items !== blocks.items) return;
  let before = 0;
  let now = 0;
  for (let i = 0; i < blocks.items; i++) {
    const nodes = blocks.nodes[i]!;
    if (simplex.isStarted[i] === 1 && isSameNetwork(known, blocks, i)) {
      const [first, end] = [known.arc[i]!, known.arc[i + 1]!];
      to.flow.set(simplex.flow.subarray(first, end), blocks.arc[i]!);
      to.state.set(simplex.state.subarray(first, end), blocks.arc[i]!);
      to.parentArc.set(simplex.parentArc.subarray(before, before + nodes), now);
      to.isStarted[i] = 1;
    }
    before += known.nodes[i]!;
    now += nodes;
  }
}

function isSameNetwork(a: NetworkBlocks, b: NetworkBlocks, i: number): boolean {
  const [from, to] = [a.arc[i]!, b.arc[i]!];
  const count = a.arc[i + 1]! - from;
  if (a.nodes[i] !== b.nodes[i] || count !== b.arc[i + 1]! - to) return false;
  for (let n = 0; n < count; n++) {
    if (a.plus[from + n] !== b.plus[to + n] || a.minus[from + n] !== b.minus[to + n]) return false;
    if (a.lower[from + n] !== b.lower[to + n] || a.upper[from + n] !== b.upper[to + n]) return false;
  }
  return true;
}

/**
 * A feasible tree: every column at its lower bound, rows at what that gives.
 *
 * Known supply piles up as stock: each balance keeps what it must pass on in the
 * first arc to the next balance that can take it. Demand rows are served nothing.
 */
function startTree(block: Block): void {
  const { blocks, flow, state, base, count, nodes } = block;
  const need = new Float64Array(nodes + 1);
  for (let a = 0; a < count; a++) {
    const n = base + a;
    const isDemandRow = a >= count - nodes + blocks.periods;
    flow[n] = isDemandRow ? Math.min(0, blocks.upper[n]!) : blocks.lower[n]!;
    state[n] = flow[n] === blocks.lower[n] ? AT_LOWER : AT_UPPER;
    need[blocks.plus[n]!]! -= flow[n]!;
    need[blocks.minus[n]!]! += flow[n]!;
  }
  for (let node = 0; node < nodes; node++) attach(block, need, node);
}

/** Gives a node its tree arc: the first forward stock arc with room for what is needed, else the node's own row. */
function attach(block: Block, need: Float64Array, node: number): void {
  const { blocks, flow, state, base, count, nodes, parentArc } = block;
  let missing = need[node]!;
  for (let a = 0; a < count - nodes && missing !== 0; a++) {
    const n = base + a;
    const sign = blocks.plus[n] === node ? 1 : blocks.minus[n] === node ? -1 : 0;
    const other = sign > 0 ? blocks.minus[n]! : blocks.plus[n]!;
    const isAhead = other === nodes || (other > node && (other < blocks.periods || node >= blocks.periods));
    if (sign === 0 || missing * sign < 0 || !isAhead) continue;
    const step = Math.min(Math.abs(missing), blocks.upper[n]! - flow[n]!);
    if (!(step > 0)) continue;
    flow[n]! += step;
    need[other]! += sign * step;
    missing -= sign * step;
    if (missing === 0) {
      state[n] = BASIC;
      parentArc[node] = a;
      return;
    }
    state[n] = AT_UPPER;
  }
  const own = count - nodes + node;
  flow[base + own]! -= missing;
  state[base + own] = BASIC;
  parentArc[node] = own;
}

/** Recomputes parents, depths and potentials from the tree arcs. The root has depth 0 and potential 0. */
function refresh(tree: Tree, block: Block): void {
  const { blocks, base, nodes, parentArc, cost } = block;
  const { parent, depth, potential, stack } = tree;
  depth.fill(-1, 0, nodes);
  depth[nodes] = 0;
  potential[nodes] = 0;
  for (let node = 0; node < nodes; node++) {
    let top = 0;
    let at = node;
    while (depth[at] === -1) {
      stack[top++] = at;
      const n = base + parentArc[at]!;
      parent[at] = blocks.plus[n] === at ? blocks.minus[n]! : blocks.plus[n]!;
      at = parent[at]!;
    }
    while (top > 0) {
      const child = stack[--top]!;
      const a = parentArc[child]!;
      depth[child] = depth[at]! + 1;
      potential[child] =
        blocks.plus[base + a] === child ? cost[a]! + potential[at]! : potential[at]! - cost[a]!;
      at = child;
    }
  }
}

function pivotToOptimum(block: Block, tree: Tree): void {
  const { count, nodes, cost } = block;
  let size = 1e-12;
  for (let a = 0; a < count; a++) size = Math.max(size, Math.abs(cost[a]!));
  const tolerance = 1e-10 * size;
  refresh(tree, block);
  for (let pivots = 0; pivots < MOST_PIVOTS_A_NODE * (nodes + 1); pivots++) {
    const entering = priceOut(block, tree, { tolerance, isFirst: pivots > 50 * (nodes + 1) });
    if (entering < 0) return;
    pivot(block, tree, entering);
  }
}

/** The arc that gains most for each unit; with `isFirst` the first that gains, which cannot cycle for long. */
function priceOut(
  { blocks, state, cost, base, count }: Block,
  { potential }: Tree,
  { tolerance, isFirst }: { readonly tolerance: number; readonly isFirst: boolean },
): number {
  let best = -1;
  let most = tolerance;
  for (let a = 0; a < count; a++) {
    const n = base + a;
    const s = state[n]!;
    if (s === BASIC || blocks.lower[n] === blocks.upper[n]) continue;
    const reduced = cost[a]! - potential[blocks.plus[n]!]! + potential[blocks.minus[n]!]!;
    const gain = s === AT_UPPER ? reduced : -reduced;
    if (gain > most) {
      best = a;
      most = gain;
      if (isFirst) return best;
    }
  }
  return best;
}

/** Moves flow round the cycle that the entering arc closes, and swaps it with the arc that blocks first. */
function pivot(block: Block, tree: Tree, entering: number): void {
  const { blocks, flow, state, base, parentArc } = block;
  const { parent, depth } = tree;
  const n = base + entering;
  const grows = state[n] === AT_LOWER ? 1 : -1;
  let step = blocks.upper[n]! - blocks.lower[n]!;
  let leaving = -1;
  let leavesAtUpper = false;
  let isPlusSide = true;
  /** Walks both ends up to where they meet; the plus end's tree arcs take −1 for each unit, the minus end's +1. */
  const walk = (visit: (node: number, change: number, isPlus: boolean) => void): void => {
    let p = blocks.plus[n]!;
    let q = blocks.minus[n]!;
    while (p !== q) {
      const isPlus = depth[p]! >= depth[q]!;
      const node = isPlus ? p : q;
      const out = blocks.plus[base + parentArc[node]!] === node ? 1 : -1;
      visit(node, (isPlus ? -out : out) * grows, isPlus);
      if (isPlus) p = parent[p]!;
      else q = parent[q]!;
    }
  };
  walk((node, change, isPlus) => {
    const a = base + parentArc[node]!;
    const room = change > 0 ? blocks.upper[a]! - flow[a]! : flow[a]! - blocks.lower[a]!;
    if (room < step) {
      step = Math.max(0, room);
      leaving = node;
      leavesAtUpper = change > 0;
      isPlusSide = isPlus;
    }
  });
  if (step === Number.POSITIVE_INFINITY) throw new Error("An item's network has no finite best plan.");
  flow[n]! += grows * step;
  walk((node, change) => {
    flow[base + parentArc[node]!]! += change * step;
  });
  if (leaving < 0) {
    state[n] = state[n] === AT_LOWER ? AT_UPPER : AT_LOWER;
    flow[n] = state[n] === AT_LOWER ? blocks.lower[n]! : blocks.upper[n]!;
    return;
  }
  const left = base + parentArc[leaving]!;
  state[left] = leavesAtUpper ? AT_UPPER : AT_LOWER;
  flow[left] = leavesAtUpper ? blocks.upper[left]! : blocks.lower[left]!;
  state[n] = BASIC;
  hang(block, tree, { entering, leaving, from: isPlusSide ? blocks.plus[n]! : blocks.minus[n]! });
  refresh(tree, block);
}

/** Hangs the cut-off part of the tree on the entering arc, turning the path down to the leaving node. */
function hang(
  { parentArc }: Block,
  { parent }: Tree,
  of: { readonly entering: number; readonly leaving: number; readonly from: number },
): void {
  let node = of.from;
  let arc = of.entering;
  for (;;) {
    const next = parent[node]!;
    const old = parentArc[node]!;
    parentArc[node] = arc;
    if (node === of.leaving) return;
    arc = old;
    node = next;
  }
}

function costOf({ flow, cost, base, count }: Block): number {
  let sum = 0;
  for (let a = 0; a < count; a++) sum += cost[a]! * flow[base + a]!;
  return sum;
}
