import type { Economics } from "../economics";
import type { LinearProgram } from "../lp";
import { buildProgram } from "../program";
import type { SupplyProgram } from "../programPart";
import { restrictCase, type RestrictedCase } from "../restrictCase";
import type { SupplyCase } from "../supplyCase";
import { couplingRows } from "./couplings";

/** Items whose programs are built together, to keep memory small. */
const CHUNK = 256;

/** A run of items with their program's layout. */
export interface BlockChunk {
  readonly firstItem: number;
  readonly part: RestrictedCase;
  readonly layout: SupplyProgram["layout"];
  /** Where the chunk's columns begin among all. */
  readonly firstColumn: number;
}

/**
 * Every item's own part of the program as a network, all items in one set of arrays.
 *
 * The columns of item `i` are `column[i]` up to `column[i + 1]`; behind them, in the
 * same arrays, come arcs for its rows: `arc[i]` counts both. Each arc leaves node
 * `plus` (coefficient +1) and enters node `minus` (−1); nodes are the item's rows,
 * and its last node is the root. Demand rows are turned in sign so that each
 * column has at most one of either.
 */
export interface NetworkBlocks {
  readonly items: number;
  /** The first nodes of each item are its balances, one a period. */
  readonly periods: number;
  readonly chunks: readonly BlockChunk[];
  /** First column of each item among all columns. */
  readonly column: Int32Array;
  /** First arc of each item: columns, then one arc a row. */
  readonly arc: Int32Array;
  /** Nodes of each item without the root. */
  readonly nodes: Int32Array;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly plus: Int16Array;
  readonly minus: Int16Array;
  /** Entries in the couplings (capacities, then floors): of arc `a` from `use[a]` to `use[a + 1]`. */
  readonly use: Int32Array;
  readonly useRow: Int32Array;
  readonly useAmount: Float64Array;
  /** The constant of the objective. */
  readonly offset: number;
}

/** Builds the blocks; `null` where an item's part is no network (rules that join more than two of its rows). */
export function networkBlocks(supply: SupplyCase, economics: Economics): NetworkBlocks | null {
  const parts: ChunkArcs[] = [];
  const chunks: BlockChunk[] = [];
  let columns = 0;
  for (let first = 0; first < supply.items; first += CHUNK) {
    const members = Array.from({ length: Math.min(CHUNK, supply.items - first) }, (_, n) => first + n);
    const part = restrictCase({ supply, economics }, members);
    const program = buildProgram(part.supply, part.economics);
    const arcs = chunkArcs(program, members.length, supply.periods);
    if (arcs === null) return null;
    parts.push(arcs);
    chunks.push({ firstItem: first, part, layout: program.layout, firstColumn: columns });
    columns += program.layout.itemColumn[members.length]!;
  }
  return joined(supply, chunks, parts);
}

interface ChunkArcs {
  readonly columnCount: Int32Array;
  readonly nodes: Int32Array;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly plus: Int16Array;
  readonly minus: Int16Array;
  readonly useCount: Int32Array;
  readonly useRow: Int32Array;
  readonly useAmount: Float64Array;
  readonly offset: number;
}

/** Turns the columns and rows of a chunk's items into arcs. */
function chunkArcs({ lp, layout }: SupplyProgram, items: number, periods: number): ChunkArcs | null {
  const capacityAt = new Int32Array(lp.rows).fill(-1);
  couplingRows(layout).forEach((row, n) => {
    if (row >= 0) capacityAt[row] = n;
  });
  const columns = layout.itemColumn[items]!;
  const into = emptyArcs(items, columns + layout.itemRow[items]!, lp.start[columns]!);
  let a = 0;
  for (let i = 0; i < items; i++) {
    const firstRow = layout.itemRow[i]!;
    const root = layout.itemRow[i + 1]! - firstRow;
    into.nodes[i] = root;
    into.columnCount[i] = layout.itemColumn[i + 1]! - layout.itemColumn[i]!;
    for (let j = layout.itemColumn[i]!; j < layout.itemColumn[i + 1]!; j++, a++) {
      if (!columnArc(into, lp, { a, j, firstRow, root, periods, capacityAt })) return null;
    }
    for (let row = firstRow; row < firstRow + root; row++, a++) {
      const isTurned = turned(row - firstRow, periods) < 0;
      into.plus[a] = root;
      into.minus[a] = row - firstRow;
      into.lower[a] = isTurned ? -lp.rowUpper[row]! : lp.rowLower[row]!;
      into.upper[a] = isTurned ? -lp.rowLower[row]! : lp.rowUpper[row]!;
    }
  }
  const { useRow, useAmount, used } = into;
  return { ...into, useRow: useRow.slice(0, used), useAmount: useAmount.slice(0, used), offset: lp.offset };
}

/** Arcs being filled; `used` counts the entries in the capacities so far. */
interface FillingArcs extends Omit<ChunkArcs, "offset"> {
  used: number;
}

const emptyArcs = (items: number, arcs: number, entries: number): FillingArcs => ({
  columnCount: new Int32Array(items),
  nodes: new Int32Array(items),
  cost: new Float64Array(arcs),
  lower: new Float64Array(arcs),
  upper: new Float64Array(arcs),
  plus: new Int16Array(arcs),
  minus: new Int16Array(arcs),
  useCount: new Int32Array(arcs),
  useRow: new Int32Array(entries),
  useAmount: new Float64Array(entries),
  used: 0,
});

interface ArcPlace {
  readonly a: number;
  readonly j: number;
  readonly firstRow: number;
  readonly root: number;
  readonly periods: number;
  readonly capacityAt: Int32Array;
}

/** Fills in the arc of a column; false where the column is no arc of a network. */
function columnArc(into: FillingArcs, lp: LinearProgram, of: ArcPlace): boolean {
  const { a, j, firstRow, root } = of;
  into.cost[a] = lp.cost[j]!;
  into.lower[a] = lp.lower[j]!;
  into.upper[a] = lp.upper[j]!;
  into.plus[a] = root;
  into.minus[a] = root;
  for (let e = lp.start[j]!; e < lp.start[j + 1]!; e++) {
    const row = lp.index[e]!;
    const capacity = of.capacityAt[row]!;
    if (capacity >= 0) {
      into.useCount[a]!++;
      into.useRow[into.used] = capacity;
      into.useAmount[into.used++] = lp.value[e]!;
      continue;
    }
    const node = row - firstRow;
    if (!joinNode(into, { a, node, root, value: turned(node, of.periods) * lp.value[e]! })) return false;
  }
  return true;
}

/** An item's first rows are its balances; the demand rows after them are turned in sign. */
const turned = (row: number, periods: number): number => (row < periods ? 1 : -1);

/** Sets one end of an arc; false where the column is no arc of a network. */
function joinNode(
  into: Pick<ChunkArcs, "plus" | "minus">,
  at: { readonly a: number; readonly node: number; readonly root: number; readonly value: number },
): boolean {
  if (at.node < 0 || at.node >= at.root) return false;
  if (at.value === 1 && into.plus[at.a] === at.root) into.plus[at.a] = at.node;
  else if (at.value === -1 && into.minus[at.a] === at.root) into.minus[at.a] = at.node;
  else return false;
  return true;
}

function joined(
  { items, periods }: SupplyCase,
  chunks: readonly BlockChunk[],
  parts: readonly ChunkArcs[],
): NetworkBlocks {
  const column = new Int32Array(items + 1);
  const arc = new Int32Array(items + 1);
  const nodes = new Int32Array(items);
  let i = 0;
  for (const part of parts) {
    part.nodes.forEach((count, n) => {
      nodes[i] = count;
      column[i + 1] = column[i]! + part.columnCount[n]!;
      arc[i + 1] = arc[i]! + part.columnCount[n]! + count;
      i++;
    });
  }
  const useCount = concatInts(parts.map((part) => part.useCount));
  const use = new Int32Array(useCount.length + 1);
  useCount.forEach((count, a) => (use[a + 1] = use[a]! + count));
  return {
    items,
    periods,
    chunks,
    column,
    arc,
    nodes,
    cost: concat(parts.map((part) => part.cost)),
    lower: concat(parts.map((part) => part.lower)),
    upper: concat(parts.map((part) => part.upper)),
    plus: Int16Array.from(concatInts(parts.map((part) => part.plus))),
    minus: Int16Array.from(concatInts(parts.map((part) => part.minus))),
    use,
    useRow: concatInts(parts.map((part) => part.useRow)),
    useAmount: concat(parts.map((part) => part.useAmount)),
    offset: parts.reduce((sum, part) => sum + part.offset, 0),
  };
}

function concat(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function concatInts(parts: readonly (Int32Array | Int16Array)[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
