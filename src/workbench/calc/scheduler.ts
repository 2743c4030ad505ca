/**
 * Calculates dirty formulas, each after those that it reads. A formula in a circle of references keeps its last
 * value, or 0, unless circles are iterated. What the engine cannot evaluate keeps the value that the file has for it.
 */
import type { FormulaEngine } from "./formulaEngine";
import { NeedsCell, type FormulaCell, type SheetMirror } from "./mirror";
import type { ResultCollector } from "./results";
import { placeResult } from "./spill";
import { errorResult, type ResultMatrix, type ResultValue } from "./values";

export interface SchedulerParts {
  readonly engine: FormulaEngine;
  readonly sheetOf: (id: string) => SheetMirror | undefined;
  readonly results: ResultCollector;
  /** Marks the readers of a cell dirty. */
  readonly spread: (sheet: SheetMirror, row: number, column: number) => void;
  readonly isInTable: (cell: FormulaCell) => boolean;
}

interface Frame {
  readonly cell: FormulaCell;
  readonly waitsFor: FormulaCell[];
}

/** How often one formula is tried again because it read a cell that was still to come. */
const maximumRetries = 1_000;

export class Scheduler {
  /** Cells of circles that the last calculation found. */
  readonly circular = new Set<FormulaCell>();
  private readonly stack: Frame[] = [];
  private readonly onStack = new Set<FormulaCell>();

  constructor(private readonly parts: SchedulerParts) {}

  /** Calculates one dirty cell and all that it waits for, until `shouldPause` says so; true when it is done. */
  calculate(cell: FormulaCell, shouldPause: () => boolean): boolean {
    if (this.stack.length === 0) this.push(cell);
    while (this.stack.length > 0) {
      if (shouldPause()) return false;
      const frame = this.stack[this.stack.length - 1]!;
      const next = frame.waitsFor.pop();
      if (next === undefined) this.finish(frame);
      else if (next.isDirty) this.visit(next);
    }
    return true;
  }

  /** The cell whose evaluation is under way. */
  get current(): FormulaCell | undefined {
    return this.stack[this.stack.length - 1]?.cell;
  }

  abandon(): void {
    this.stack.length = 0;
    this.onStack.clear();
  }

  private visit(next: FormulaCell): void {
    if (!this.onStack.has(next)) {
      this.push(next);
      return;
    }
    const from = this.stack.findIndex((f) => f.cell === next);
    for (const { cell } of this.stack.slice(from)) this.circular.add(cell);
  }

  private push(cell: FormulaCell): void {
    this.onStack.add(cell);
    this.stack.push({ cell, waitsFor: this.dirtyPrecedents(cell) });
  }

  dirtyPrecedents(cell: FormulaCell): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const { sheetId, area } of cell.compiled.precedents) {
      const sheet = this.parts.sheetOf(sheetId);
      if (sheet !== undefined) found.push(...sheet.dirtyIn(area));
    }
    return found;
  }

  private finish(frame: Frame): void {
    const { cell } = frame;
    const needed = this.circular.has(cell) ? this.settleCircle(cell) : this.evaluate(cell);
    if (needed !== undefined && !this.onStack.has(needed)) {
      frame.waitsFor.push(needed);
      return;
    }
    if (needed !== undefined) {
      this.visit(needed);
      this.settleCircle(cell);
    }
    this.stack.pop();
    this.onStack.delete(cell);
  }

  /** Evaluates a cell of a circle with what its precedents hold now; answers by how much its value changed. */
  step(cell: FormulaCell): number {
    const before = cell.result?.value ?? 0;
    this.evaluate(cell);
    const after = cell.result?.value ?? 0;
    if (typeof before === "number" && typeof after === "number") return Math.abs(after - before);
    return before === after ? 0 : Infinity;
  }

  private settleCircle(cell: FormulaCell): undefined {
    const kept: ResultValue = cell.result ?? { value: 0, isError: false };
    this.store(cell, [[kept]]);
    return undefined;
  }

  /** Evaluates a cell and stores its result; answers the dirty cell that it turned out to read first. */
  private evaluate(cell: FormulaCell): FormulaCell | undefined {
    const { engine } = this.parts;
    const place = { sheetId: cell.sheet.id, row: cell.row, column: cell.column };
    if (cell.compiled.foreign.length > 0) {
      this.store(cell, this.keptArray(cell));
      return undefined;
    }
    const plain = cell.compiled.direct?.evaluate(cell.sheet) ?? NaN;
    if (!Number.isNaN(plain)) {
      this.store(cell, [[{ value: plain, isError: false }]]);
      return undefined;
    }
    cell.parsed ??= engine.parse(cell.compiled.text, place) ?? null;
    if (cell.parsed === null) {
      this.store(cell, this.keptArray(cell));
      return undefined;
    }
    try {
      if (cell.compiled.isDynamic) this.watch(true);
      this.store(cell, engine.evaluate(cell.parsed, place));
      return undefined;
    } catch (thrown) {
      if (thrown instanceof NeedsCell) return this.retry(cell, thrown.cell);
      // A fault of the engine in one function must not stop the book.
      this.store(cell, [[errorResult("#VALUE!")]]);
      return undefined;
    } finally {
      if (cell.compiled.isDynamic) this.watch(false);
    }
  }

  private retries = new Map<FormulaCell, number>();

  private retry(cell: FormulaCell, needed: FormulaCell): FormulaCell | undefined {
    const count = (this.retries.get(cell) ?? 0) + 1;
    this.retries.set(cell, count);
    this.parts.engine.clearCaches();
    if (count <= maximumRetries) return needed;
    return this.settleCircle(cell);
  }

  /** A wave of calculation is over: what it counted starts anew. */
  endWave(): void {
    this.retries.clear();
    this.circular.clear();
  }

  private watch(isOn: boolean): void {
    for (const sheet of this.parts.engine.sheetIds()) this.parts.sheetOf(sheet)?.watchReads(isOn);
  }

  /** What the file or the last calculation has for a formula that cannot be evaluated here. */
  private keptArray(cell: FormulaCell): ResultMatrix {
    const { spill, sheet } = cell;
    const first = cell.result ?? errorResult("#NAME?");
    if (spill === undefined) return [[first]];
    return Array.from({ length: spill.rows }, (_, r) =>
      Array.from({ length: spill.columns }, (_, c) =>
        r === 0 && c === 0 ? first : sheet.read(cell.row + r, cell.column + c),
      ),
    );
  }

  private store(cell: FormulaCell, matrix: ResultMatrix): void {
    const { results, spread, isInTable } = this.parts;
    const { sheet } = cell;
    sheet.markClean(cell);
    const before = cell.result;
    const sizeBefore = cell.spill;
    const isArray = matrix.length > 1 || matrix[0]!.length > 1;
    const { value, changed } = placeResult(cell, matrix, isArray && isInTable(cell));
    cell.result = value;
    const sameValue = before !== null && before.value === value.value && before.isError === value.isError;
    const sameSize = sizeBefore?.rows === cell.spill?.rows && sizeBefore?.columns === cell.spill?.columns;
    if (!sameValue) sheet.write(cell.row, cell.column, value);
    if (!sameValue || !sameSize) {
      results.origin(cell, value, cell.spill);
      spread(sheet, cell.row, cell.column);
    }
    for (const { row, column, result } of changed) {
      if (result === null) results.cleared(cell, { row, column });
      else results.spilled(cell, { row, column }, result);
      spread(sheet, row, column);
    }
    if (changed.length > 0) this.parts.engine.clearCaches();
  }
}
