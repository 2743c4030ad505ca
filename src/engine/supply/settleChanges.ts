import type { SourceCell } from "./changedCells";
import type { ItemCase, ValuedCase } from "./itemCase";
import type { RoundingRoom } from "./roundingRoom";
import { keepsSizes } from "./roundPlan";
import { LARGE_CASE } from "./solveCase";
import { boundsOf } from "./sourceBounds";
import type { SupplyCase } from "./supplyCase";

/** Sweeps over the changes of an item; the first does most of what can be done, and is all that large cases get. */
const MOST_SWEEPS = 2;

/** The changes of one item in a plan. */
export interface ItemChanges {
  readonly i: number;
  readonly cells: readonly SourceCell[];
  readonly alone: ItemCase;
  /** What the resources can still carry; kept up to date. */
  readonly room: RoundingRoom;
}

/**
 * Undoes changes of an item, joins them to a larger neighbour or moves them by one planning unit, wherever the plan gets
 * cheaper, every changed quantity counted with what it must be worth. Bounds, sizes, hours and roles hold at every step.
 */
export function settleChanges(whole: ValuedCase, of: ItemChanges): void {
  const settling = settlingOf(whole, of);
  const isLarge = whole.supply.items * whole.supply.periods >= LARGE_CASE;
  for (let sweep = 0; sweep < (isLarge ? 1 : MOST_SWEEPS); sweep++) {
    const undone = undoEach(settling);
    const joined = joinEach(settling);
    const moved = !isLarge && moveEach(settling);
    if (!undone && !joined && !moved) return;
  }
}

/** A quantity that the plan changes. */
interface Cell extends SourceCell {
  /** Where it stands in the item's own quantities. */
  readonly at: number;
  readonly stated: number;
  readonly least: number;
  readonly most: number;
}

/** New quantities of some cells. */
type Move = readonly (readonly [Cell, number])[];

interface Settling {
  readonly supply: SupplyCase;
  readonly unit: number;
  /** By period, then by source. */
  readonly cells: readonly Cell[];
  readonly units: Float64Array;
  /** Makes a move if it gains. */
  readonly attempt: (move: Move) => boolean;
}

function settlingOf({ supply, economics }: ValuedCase, { i, cells, alone, room }: ItemChanges): Settling {
  const { periods } = supply;
  const own = cells
    .map(({ k, t }): Cell => {
      const source = supply.sources[k]!;
      const at = alone.sources.indexOf(k) * periods + t;
      return { k, t, at, stated: source.submitted[t]!, ...boundsOf(supply, source, t) };
    })
    .sort((a, b) => a.t - b.t || a.k - b.k);
  const units = alone.units.values;
  const cost = (): number => {
    const changes = own.reduce((count, cell) => count + +isChanged(units, cell), 0);
    return alone.cost().total + economics.change[i]! * changes;
  };
  let best = cost();
  const attempt = (move: Move): boolean => {
    const undo = made({ supply, units, room }, move);
    if (undo === null) return false;
    const found = cost();
    const gains = found < best - 1e-9 * Math.abs(best);
    if (gains) best = found;
    else undo();
    return gains;
  };
  return { supply, unit: supply.roundingUnits[i]!, cells: own, units, attempt };
}

const isChanged = (units: Float64Array, { at, stated }: Cell): boolean => units[at]! !== stated;

/** Makes a move and says how to take it back; `null` where a bound, a size or the room of a resource forbids it. */
function made(
  { supply, units, room }: Pick<Settling, "supply" | "units"> & Pick<ItemChanges, "room">,
  move: Move,
): (() => void) | null {
  if (!move.every(([cell, to]) => isAllowed(supply, cell, to))) return null;
  const before = move.map(([cell]) => units[cell.at]!);
  let done = 0;
  const undo = (): void => {
    while (done > 0) {
      const [cell] = move[--done]!;
      room.take(cell.k, cell.t, before[done]! - units[cell.at]!);
      units[cell.at] = before[done]!;
    }
  };
  for (const [cell, to] of move) {
    const more = to - units[cell.at]!;
    if (more > 0 && more > room.unitsFor(cell.k, cell.t) * (1 + 1e-9)) {
      undo();
      return null;
    }
    room.take(cell.k, cell.t, more);
    units[cell.at] = to;
    done++;
  }
  return undo;
}

function isAllowed(supply: SupplyCase, { k, least, most }: Cell, units: number): boolean {
  return units >= least && units <= most && keepsSizes(supply, k, units);
}

/** Undoes changes alone, the smallest first. */
function undoEach(settling: Settling): boolean {
  const order = settling.cells
    .map((cell) => ({ cell, change: changeIn(settling, cell) }))
    .filter(({ change }) => change > 0)
    .sort((a, b) => a.change - b.change);
  return order.reduce((any, { cell }) => settling.attempt([[cell, cell.stated]]) || any, false);
}

const changeIn = ({ units }: Settling, { at, stated }: Cell): number => Math.abs(units[at]! - stated);

/** Gives the quantity of a change to its neighbour where that one is larger, or undoes both. */
function joinEach(settling: Settling): boolean {
  const { cells } = settling;
  const change = (cell: Cell): number => changeIn(settling, cell);
  let any = false;
  for (const cell of cells) {
    if (change(cell) === 0) continue;
    const changed = cells.filter((other) => change(other) > 0);
    const at = changed.indexOf(cell);
    const near = [changed[at - 1], changed[at + 1]].filter((other) => other !== undefined);
    any = near.some((other) => change(other) >= change(cell) && joinTwo(settling, cell, other)) || any;
  }
  return any;
}

function joinTwo({ units, unit, attempt }: Settling, cell: Cell, other: Cell): boolean {
  const moved = units[other.at]! + units[cell.at]! - cell.stated;
  const targets = [unit * Math.max(0, Math.round(moved / unit)), other.stated];
  return targets.some((to) => {
    const pair: Move = [
      [cell, cell.stated],
      [other, to],
    ];
    // What gives hours back comes first.
    return attempt(to < units[other.at]! ? [...pair].reverse() : pair);
  });
}

/** Moves each change by one planning unit, up or down. */
function moveEach({ cells, units, unit, attempt }: Settling): boolean {
  let any = false;
  for (const cell of cells) {
    if (!isChanged(units, cell)) continue;
    const to = (step: number): Move => [[cell, unit * Math.round(units[cell.at]! / unit + step)]];
    any = attempt(to(1)) || attempt(to(-1)) || any;
  }
  return any;
}
