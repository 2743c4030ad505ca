/** The book's calculator: a mirror of its cells, a scheduler over the formula engine, and the add-in's functions. */
import { columnLetters, formatArea, quoteSheetName } from "../book/address";
import type {
  Calculator,
  CalculatorBook,
  CalculatorEvents,
  CellInput,
  CellScalar,
  CustomFunctionDefinition,
} from "../book/calculator";
import { BookMirror } from "./bookMirror";
import { CustomFunctions } from "./customFunctions";
import { FormulaEngine, type FormulaPlace } from "./formulaEngine";
import type { FormulaCell, SheetMirror } from "./mirror";
import { Incoming } from "./incoming";
import { areaOfR1C1 } from "./r1c1Text";
import { rangeFunctions } from "./rangeFunctions";
import { referenceFunctions } from "./referenceFunctions";
import { ResultCollector } from "./results";
import { iterateCircles } from "./iteration";
import { Scheduler } from "./scheduler";
import { sameBook } from "./sameBook";

export interface CalculatorOptions {
  /** Longest time that one calculation may take before it is abandoned; default 120. */
  readonly limitSeconds?: number;
  /** How long a slice of calculation may hold the thread; default 50. */
  readonly sliceMilliseconds?: number;
  /** Milliseconds that only grow; default `performance.now`. */
  readonly now?: () => number;
}

export function createCalculator(events: CalculatorEvents, options: CalculatorOptions = {}): Calculator {
  return new BookCalculator(events, options);
}

/** Rounds of calculation in which arrays may still grow or shrink before they are taken for restless. */
const maximumWaves = 200;

class BookCalculator implements Calculator {
  private readonly engine: FormulaEngine;
  private readonly mirror: BookMirror;
  private readonly custom: CustomFunctions;
  private readonly results = new ResultCollector();
  private readonly incoming = new Incoming();
  private readonly scheduler: Scheduler;
  private readonly definitions = new Map<string, CustomFunctionDefinition>();
  private readonly now: () => number;
  private running: Promise<void> | undefined;
  private isDisposed = false;
  private isFirstLoad = true;
  /** Counts the fillings of the mirror: a calculation under way lets the cells of an older one be. */
  private filling = 0;

  constructor(
    private readonly events: CalculatorEvents,
    private readonly options: CalculatorOptions,
  ) {
    this.now = options.now ?? ((): number => performance.now());
    this.engine = new FormulaEngine((place) => this.formulaAt(place)?.formula);
    this.mirror = new BookMirror(this.engine);
    this.mirror.onCleared = (cell, row, column) => {
      this.results.cleared(cell, { row, column });
      this.spread(cell.sheet, row, column);
    };
    this.custom = new CustomFunctions({
      addressOf: (place) => this.addressOf(place),
      addressOfArea: ({ sheetId, area }) =>
        `${quoteSheetName(this.mirror.sheets.get(sheetId)?.name ?? "")}!${formatArea(area)}`,
      answered: (places) => this.takeAnswers(places),
    });
    this.engine.register(
      ...referenceFunctions({
        spillOf: (place) => this.arrayOf(place),
        areaOfText: (text, place) => this.mirror.areaOfText(text, place),
        areaOfR1C1: (text, place) => areaOfR1C1(text, place, (t) => this.mirror.areaOfText(t, place)),
      }),
    );
    this.engine.register(...rangeFunctions((id) => this.mirror.sheets.get(id)));
    this.scheduler = new Scheduler({
      engine: this.engine,
      sheetOf: (id) => this.mirror.sheets.get(id),
      results: this.results,
      spread: (sheet, row, column) => this.spread(sheet, row, column),
      isInTable: (cell) => this.mirror.isInTable(cell),
    });
  }

  load(book: CalculatorBook, { recalculate }: { readonly recalculate: boolean }): void {
    this.enterIncoming(never);
    const kept = this.isFirstLoad || !recalculate ? undefined : sameBook(this.mirror);
    this.scheduler.abandon();
    this.mirror.fill(book);
    this.filling++;
    this.custom.placesChanged();
    if (recalculate && kept === undefined) this.markAll();
    else if (kept !== undefined) this.markChanged(kept);
    this.markStreaming();
    this.isFirstLoad = false;
    this.start();
  }

  setCells(cells: readonly CellInput[]): void {
    this.incoming.add(cells);
    this.start();
  }

  /** Enters what was told into the mirror, until `shouldPause` says so; true when all is entered. */
  private enterIncoming(shouldPause: () => boolean): boolean {
    if (!this.incoming.isWaiting) return true;
    this.scheduler.abandon();
    const isDone = this.incoming.enter((input) => {
      this.custom.cellChanged(input);
      const sheet = this.mirror.setCell(input);
      if (sheet !== undefined) this.spread(sheet, input.row, input.column);
    }, shouldPause);
    if (!isDone) return false;
    this.mirror.growClips();
    this.engine.clearCaches();
    this.markVolatile();
    return true;
  }

  registerFunctions(functions: readonly CustomFunctionDefinition[]): void {
    const isNew = functions.filter((f) => !this.engine.hasFunction(f.name));
    for (const definition of functions) {
      this.definitions.set(definition.name.toUpperCase(), definition);
      this.engine.register(this.custom.executor(definition));
    }
    if (isNew.length > 0) this.recompileForeign(new Set(isNew.map((f) => f.name.toUpperCase())));
    this.start();
  }

  recalculate(): void {
    this.custom.forget("all");
    this.markAll();
    this.start();
  }

  evaluate(formula: string, place: FormulaPlace): CellScalar {
    this.enterIncoming(never);
    const parsed = this.engine.parse(this.mirror.compile(formula, place).text, place);
    if (parsed === undefined) return null;
    try {
      return this.engine.evaluate(parsed, place)[0]?.[0]?.value ?? null;
    } catch {
      return null;
    }
  }

  async calculated(): Promise<void> {
    while (this.running !== undefined) await this.running;
  }

  async settled(): Promise<void> {
    while (!this.isDisposed && (this.running !== undefined || this.custom.isPending)) {
      await (this.running ?? nextTurn());
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.custom.dispose();
    this.engine.dispose();
  }

  private start(): void {
    if (this.running !== undefined || this.isDisposed || !this.hasWork()) return;
    this.running = Promise.resolve()
      .then(() => this.run())
      .finally(() => {
        this.running = undefined;
        this.start();
      });
  }

  /** Calculates until nothing is dirty, a slice at a time, and tells the book what changed. */
  private async run(): Promise<void> {
    this.events.working?.(true);
    try {
      await this.runInSlices();
    } finally {
      this.events.working?.(false);
    }
  }

  private async runInSlices(): Promise<void> {
    const started = this.now();
    const limit = 1000 * (this.options.limitSeconds ?? 120);
    const slice = this.options.sliceMilliseconds ?? 50;
    let sliceEnd = started + slice;
    const isOver = (): boolean => this.now() > sliceEnd;
    for (let wave = 0; this.hasWork() && !this.isDisposed; wave++) {
      if (wave >= maximumWaves || this.now() - started > limit) return this.stall(wave);
      if (this.incoming.isWaiting) wave = 0;
      while (!this.enterIncoming(isOver)) {
        await this.letOthersWork();
        if (this.isDisposed) return;
        sliceEnd = this.now() + slice;
      }
      this.engine.clearCaches();
      const { filling } = this;
      for (const cell of this.dirtyCells()) {
        while (cell.isDirty && filling === this.filling && !this.scheduler.calculate(cell, isOver)) {
          await this.letOthersWork();
          if (this.isDisposed) return;
          if (this.now() - started > limit) return this.stall(wave);
          sliceEnd = this.now() + slice;
        }
        if (filling !== this.filling) {
          wave = -1;
          break;
        }
      }
      this.iterate();
      this.scheduler.endWave();
    }
    this.report();
  }

  private async letOthersWork(): Promise<void> {
    this.events.working?.(false);
    await nextTurn();
    this.events.working?.(true);
  }

  private iterate(): void {
    const limits = this.scheduler.circular.size > 0 ? this.events.iteration?.() : undefined;
    if (limits === undefined) return;
    const parts = {
      scheduler: this.scheduler,
      sheets: () => this.mirror.sheets.values(),
      spread: (sheet: SheetMirror, row: number, column: number) => this.spread(sheet, row, column),
      clearCaches: () => this.engine.clearCaches(),
      isAnsweredLater: (cell: FormulaCell) => cell.compiled.calls.some((name) => this.definitions.has(name)),
    };
    iterateCircles(parts, limits);
  }

  private report(): void {
    this.custom.endCalculation();
    const cells = this.results.take();
    if (cells.length > 0) this.events.results(cells);
  }

  /** Gives up: what is still dirty keeps its value. */
  private stall(wave: number): void {
    const cell = this.scheduler.current ?? this.dirtyCells()[0];
    this.scheduler.abandon();
    for (const dirty of this.dirtyCells()) dirty.sheet.markClean(dirty);
    this.report();
    const where = cell === undefined ? "" : ` at ${this.addressOf({ ...cell, sheetId: cell.sheet.id })}`;
    const why = wave >= maximumWaves ? "does not come to rest" : "takes too long";
    this.events.stalled?.(
      `The calculation${where} ${why}. The cells that wait for it keep their last values.`,
    );
  }

  private hasWork(): boolean {
    if (this.incoming.isWaiting) return true;
    for (const sheet of this.mirror.sheets.values()) if (sheet.dirty.size > 0) return true;
    return false;
  }

  private dirtyCells(): FormulaCell[] {
    const cells: FormulaCell[] = [];
    for (const sheet of this.mirror.sheets.values())
      for (const rows of sheet.dirty.values()) cells.push(...rows.values());
    return cells;
  }

  /** Marks everything that reads a cell, directly or not. */
  private spread(sheet: SheetMirror, row: number, column: number): void {
    const queue: { sheet: SheetMirror; row: number; column: number }[] = [{ sheet, row, column }];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      at.sheet.dependents.readersOf(at.row, at.column, (reader) => {
        if (reader.isDirty) return;
        reader.sheet.markDirty(reader);
        queue.push(reader);
        for (const [key, owner] of reader.spill === undefined ? [] : reader.sheet.spilled) {
          if (owner === reader)
            queue.push({ sheet: reader.sheet, row: Math.floor(key / 16_384), column: key % 16_384 });
        }
      });
    }
  }

  private markAll(): void {
    for (const sheet of this.mirror.sheets.values())
      for (const cell of sheet.formulas.values()) sheet.markDirty(cell);
  }

  private markVolatile(): void {
    this.custom.forget("volatile");
    for (const sheet of this.mirror.sheets.values()) {
      for (const cell of sheet.formulas.values()) if (this.isVolatile(cell)) this.markWithReaders(cell);
    }
  }

  /** Cells of streaming functions ask for their streams again. */
  private markStreaming(): void {
    for (const sheet of this.mirror.sheets.values())
      for (const cell of sheet.formulas.values())
        if (cell.compiled.calls.some((name) => this.custom.isStreaming(name))) sheet.markDirty(cell);
  }

  private isVolatile({ compiled }: FormulaCell): boolean {
    return compiled.isVolatile || compiled.calls.some((name) => this.custom.isVolatile(name));
  }

  private markWithReaders(cell: FormulaCell): void {
    cell.sheet.markDirty(cell);
    this.spread(cell.sheet, cell.row, cell.column);
  }

  /** After a change of structure: formulas that read otherwise than before, and the readers of changed inputs. */
  private markChanged(kept: ReturnType<typeof sameBook>): void {
    for (const { sheet, row, column } of kept.changedInputs(this.mirror)) this.spread(sheet, row, column);
    for (const cell of kept.changedFormulas(this.mirror)) this.markWithReaders(cell);
    this.markVolatile();
  }

  /** Formulas that called functions which were not known until now. */
  private recompileForeign(names: ReadonlySet<string>): void {
    for (const sheet of this.mirror.sheets.values()) {
      for (const cell of sheet.formulas.values()) {
        if (!cell.compiled.foreign.some((name) => names.has(name))) continue;
        this.mirror.recompile(cell);
        this.markWithReaders(cell);
      }
    }
  }

  private takeAnswers(places: readonly FormulaPlace[]): void {
    this.engine.clearCaches();
    for (const place of places) {
      const cell = this.formulaAt(place);
      if (cell !== undefined) this.markWithReaders(cell);
    }
    this.start();
  }

  private formulaAt({ sheetId, row, column }: FormulaPlace): FormulaCell | undefined {
    return this.mirror.sheets.get(sheetId)?.formulaAt(row, column);
  }

  private arrayOf(place: FormulaPlace): FormulaCell["spill"] {
    const cell = this.formulaAt(place);
    if (cell === undefined) return undefined;
    if (cell.result?.isError === true && cell.result.value === "#SPILL!") return undefined;
    return cell.spill ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  }

  private addressOf({ sheetId, row, column }: FormulaPlace): string {
    const name = this.mirror.sheets.get(sheetId)?.name ?? "";
    return `${quoteSheetName(name)}!${columnLetters(column)}${row + 1}`;
  }
}

const never = (): boolean => false;

/** Lets other work of the thread go first. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
