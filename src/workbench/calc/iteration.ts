/**
 * Iterative calculation: formulas in a circle of references are calculated again and again, sheet by sheet, row by
 * row, until none changes by more than the limit or the count is reached.
 */
import type { IterationLimits } from "../book/calculator";
import type { FormulaCell, SheetMirror } from "./mirror";
import type { Scheduler } from "./scheduler";

export interface IterationParts {
  readonly scheduler: Scheduler;
  readonly sheets: () => Iterable<SheetMirror>;
  /** Marks the readers of a cell dirty. */
  readonly spread: (sheet: SheetMirror, row: number, column: number) => void;
  readonly clearCaches: () => void;
  /** A function of an add-in answers later: its circle keeps its values. */
  readonly isAnsweredLater: (cell: FormulaCell) => boolean;
}

/** Iterates the circles that the scheduler has found; what only reads them is left dirty. */
export function iterateCircles(parts: IterationParts, limits: IterationLimits): void {
  const ring = ringOf(parts);
  if (!ring.some(parts.isAnsweredLater))
    for (let round = 0; round < limits.maximumIterations; round++)
      if (calculateRound(parts, ring) < limits.maximumChange) break;
  for (const cell of ring) cell.sheet.markClean(cell);
  parts.clearCaches();
}

/** The greatest change of one round. */
function calculateRound({ scheduler, clearCaches }: IterationParts, ring: readonly FormulaCell[]): number {
  let greatest = 0;
  for (const cell of ring) {
    // What reads its precedents while it is evaluated must find the circle's cells ready.
    if (cell.compiled.isDynamic) for (const other of ring) other.sheet.markClean(other);
    clearCaches();
    greatest = Math.max(greatest, scheduler.step(cell));
  }
  return greatest;
}

/** Every cell that lies on a circle: it reads one that the scheduler met, and is read by one. */
function ringOf({ scheduler, sheets, spread }: IterationParts): FormulaCell[] {
  const ring = new Set(scheduler.circular);
  for (const cell of ring) {
    cell.sheet.markDirty(cell);
    spread(cell.sheet, cell.row, cell.column);
  }
  const queue = [...ring];
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop())
    for (const precedent of scheduler.dirtyPrecedents(cell))
      if (!ring.has(precedent)) {
        ring.add(precedent);
        queue.push(precedent);
      }
  const order = new Map([...sheets()].map((sheet, i) => [sheet, i]));
  const place = (cell: FormulaCell): number => order.get(cell.sheet) ?? 0;
  return [...ring].sort((a, b) => place(a) - place(b) || a.row - b.row || a.column - b.column);
}
