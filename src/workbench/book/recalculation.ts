import type { Book } from "./book";
import type {
  CalculatedCell,
  Calculator,
  CalculatorBook,
  CalculatorEvents,
  CellInput,
  CellScalar,
  CustomFunctionDefinition,
} from "./calculator";
import { parseArea } from "./address";
import type { Cell, CellStore } from "./cellStore";
import { HostClock } from "./hostClock";
import type { Sheet } from "./sheet";

const COLUMNS = 16_384;
/** How long the book must be quiet before changes are told that nobody asked for. */
const SETTLE_MILLISECONDS = 30;

/** Sheets whose values changed in a calculation, with the cells. */
export type CalculatedListener = (cells: readonly CalculatedCell[]) => void;

/** Tells the calculator what changed in the book, and puts its answers into the book. */
export class Recalculation {
  readonly #book: Book;
  readonly #create: (events: CalculatorEvents) => Calculator;
  readonly #functions: CustomFunctionDefinition[] = [];
  #calculator: Calculator | undefined;
  #isTold = false;
  /** Set in manual mode: the cells whose results are wanted, by sheet and place. */
  #only: ReadonlySet<string> | undefined;
  /** Other results of manual mode, until calculation is asked for. */
  readonly #held = new Map<string, CalculatedCell>();
  /** Each sheet's cells as the calculator last heard of them. */
  readonly #told = new Map<string, { readonly cells: CellStore; readonly revision: number }>();
  #timer: NodeJS.Timeout | undefined;
  /** Set while a sheet's or the application's setting holds calculation back. */
  isSuspended = false;
  onCalculated: CalculatedListener = () => undefined;
  lastStall: string | undefined;
  /** What calculating takes of the thread, among other work of the host. */
  readonly clock = new HostClock();

  constructor(book: Book, create: (events: CalculatorEvents) => Calculator) {
    this.#book = book;
    this.#create = create;
  }

  registerFunctions(functions: readonly CustomFunctionDefinition[]): void {
    this.#functions.push(...functions);
    this.#calculator?.registerFunctions(functions);
  }

  /** Tells pending changes; `isForced` also in manual mode. A book without formulas needs no calculator at all. */
  flush(isForced = false): void {
    if (this.#isHeldBack && !isForced) return;
    this.#release();
    const { dirtyCells, isStructureDirty } = this.#book;
    if (dirtyCells.size === 0 && !isStructureDirty && !this.#book.needsFullCalculation) return;
    if (!this.#calculator && !this.#book.hasFormulas) {
      dirtyCells.clear();
      return;
    }
    this.#tell(isStructureDirty || !this.#isTold);
  }

  get #isHeldBack(): boolean {
    return this.#book.parts.calculation.mode === "manual" || this.isSuspended;
  }

  /** In manual mode a formula is calculated when it is entered, and nothing else: Excel does so, too. */
  #calculateEntered(): void {
    const entered = enteredFormulas(this.#book);
    if (entered.size === 0 || this.isSuspended) return;
    this.#only = entered;
    this.#tell(this.#book.isStructureDirty || !this.#isTold);
  }

  /**
   * Tells pending changes soon: batches that follow each other closely are told once. Whoever asks for values
   * meanwhile has them told at once.
   */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flushTimed(), SETTLE_MILLISECONDS);
  }

  #flushTimed(): void {
    this.clock.enter();
    try {
      this.flush();
    } finally {
      this.clock.leave();
    }
  }

  #tell(isAnew: boolean): void {
    const book = this.#book;
    const calculator = this.#ensure();
    if (isAnew) calculator.load(this.#describe(), { recalculate: true });
    else if (book.dirtyCells.size > 0) calculator.setCells(dirtyInputs(book));
    this.#remember(isAnew ? book.sheets : book.sheets.filter((sheet) => book.dirtyCells.has(sheet.id)));
    book.dirtyCells.clear();
    book.isStructureDirty = false;
    book.needsFullCalculation = false;
  }

  /** At opening: the calculator learns the book, and cached values stay. */
  adopt(): void {
    this.#book.dirtyCells.clear();
    this.#book.isStructureDirty = false;
    if (!this.#book.hasFormulas) return;
    this.#ensure().load(this.#describe(), { recalculate: this.#book.parts.calculation.calculatesOnLoad });
    this.#remember();
  }

  #describe(): CalculatorBook {
    return describe(this.#book, ({ id, cells }) => {
      const told = this.#told.get(id);
      return told?.cells === cells && told.revision === cells.revision;
    });
  }

  #remember(sheets: readonly Sheet[] = this.#book.sheets): void {
    this.#isTold = true;
    for (const { id, cells } of sheets) this.#told.set(id, { cells, revision: cells.revision });
  }

  #ensure(): Calculator {
    if (this.#calculator) return this.#calculator;
    const calculator = this.#create({
      results: (cells) => this.#take(cells),
      iteration: () => {
        const { calculation } = this.#book.parts;
        return calculation.iterates ? calculation : undefined;
      },
      stalled: (message) => (this.lastStall = message),
      working: (isWorking) => (isWorking ? this.clock.enter() : this.clock.leave()),
    });
    calculator.registerFunctions(this.#functions);
    this.#calculator = calculator;
    return calculator;
  }

  #take(results: readonly CalculatedCell[]): void {
    const only = this.#only;
    const isWanted = (result: CalculatedCell): boolean =>
      only === undefined || only.has(keyOf(result.spillOrigin ?? result, result));
    for (const result of results) if (!isWanted(result)) this.#held.set(keyOf(result, result), result);
    this.#put(results.filter(isWanted));
  }

  #put(cells: readonly CalculatedCell[]): void {
    for (const result of cells) {
      const sheet = this.#book.sheet(result.sheetId);
      if (sheet) place(sheet, result);
    }
    if (cells.length > 0) this.onCalculated(cells);
  }

  /** What manual mode held back is put into the book. */
  #release(): void {
    this.#only = undefined;
    const held = [...this.#held.values()];
    this.#held.clear();
    this.#put(held);
  }

  async calculated(): Promise<void> {
    this.flush();
    if (this.#isHeldBack) this.#calculateEntered();
    await this.#calculator?.calculated();
  }

  async settled(): Promise<void> {
    this.flush();
    await this.#calculator?.settled();
  }

  /** Does what is pending and what changes by itself, in manual mode too. */
  async calculate(): Promise<void> {
    this.flush(true);
    this.#calculator?.setCells([]);
    await this.#calculator?.calculated();
  }

  /** Does everything again, in manual mode too. */
  async recalculate(): Promise<void> {
    this.flush(true);
    this.#calculator?.recalculate();
    await this.#calculator?.calculated();
  }

  /** A formula's value at a place without putting it there, for rules that are formulas. */
  evaluate(
    formula: string,
    place: { readonly sheetId: string; readonly row: number; readonly column: number },
  ): CellScalar {
    const calculator = this.#ensure();
    if (!this.#isTold) {
      calculator.load(this.#describe(), { recalculate: false });
      this.#remember();
    }
    return calculator.evaluate(formula, place);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#calculator?.dispose();
    this.#calculator = undefined;
  }
}

const keyOf = ({ row, column }: { row: number; column: number }, { sheetId }: { sheetId: string }): string =>
  `${sheetId} ${row * COLUMNS + column}`;

/** Formulas that were entered and have no value yet. */
function enteredFormulas(book: Book): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [sheetId, keys] of book.dirtyCells) {
    const sheet = book.sheet(sheetId);
    for (const key of keys) {
      const cell = sheet?.cells.get(Math.floor(key / COLUMNS), key % COLUMNS);
      if (cell?.formula !== undefined && cell.value === null) found.add(`${sheetId} ${key}`);
    }
  }
  return found;
}

function place(sheet: Sheet, result: CalculatedCell): void {
  const { row, column, value, isError, spillOrigin, spillSize } = result;
  const old = sheet.cells.get(row, column);
  if (spillOrigin === undefined && old?.formula === undefined && value !== null) return;
  if (old && old.formula === undefined && old.spillOrigin === undefined && old.value !== null) return;
  const cell: Cell = {
    value,
    ...(isError && { isError }),
    ...(old?.formula !== undefined && { formula: old.formula }),
    ...(old?.style && { style: old.style }),
    ...(spillOrigin && value !== null && { spillOrigin }),
    ...arrayPart(old, spillSize),
  };
  sheet.cells.setResult(row, column, cell);
}

function arrayPart(old: Cell | undefined, size: CalculatedCell["spillSize"]): Pick<Cell, "array"> {
  if (old?.array && !old.array.isDynamic) return { array: old.array };
  if (!size || (size.rows === 1 && size.columns === 1)) return {};
  return { array: { ...size, isDynamic: true } };
}

function inputOf(sheet: Sheet, row: number, column: number): CellInput {
  const cell = sheet.cells.get(row, column);
  const formula = cell?.formula;
  const value = cell?.spillOrigin ? null : (cell?.value ?? null);
  const isError = value !== null && cell?.isError === true;
  return {
    sheetId: sheet.id,
    row,
    column,
    value,
    ...(isError && { isError }),
    ...(formula !== undefined && { formula }),
  };
}

function dirtyInputs(book: Book): CellInput[] {
  const inputs: CellInput[] = [];
  for (const [sheetId, keys] of book.dirtyCells) {
    const sheet = book.sheet(sheetId);
    if (sheet) for (const key of keys) inputs.push(inputOf(sheet, Math.floor(key / COLUMNS), key % COLUMNS));
  }
  return inputs;
}

/** The book as the calculator is told it. */
function describe(book: Book, isAsTold: (sheet: Sheet) => boolean): CalculatorBook {
  return {
    sheets: book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      cells: inputsOf(sheet),
      isAsTold: isAsTold(sheet),
    })),
    tables: book.sheets.flatMap((sheet) => sheet.tables.map((table) => describeTable(sheet, table))),
    names: book.parts.names.map(({ name, formula, sheetId }) => ({
      name,
      formula: formula.replace(/^=/, ""),
      ...(sheetId !== undefined && { sheetId }),
    })),
  };
}

function* inputsOf(sheet: Sheet): Generator<CellInput> {
  for (const [row, column, cell] of sheet.cells.all()) {
    const { spillOrigin, value, isError } = cell;
    if (spillOrigin && value !== null)
      yield { sheetId: sheet.id, row, column, value, spillOrigin, ...(isError === true && { isError }) };
    else if (cell.formula !== undefined || value !== null) yield inputOf(sheet, row, column);
  }
}

function describeTable(sheet: Sheet, table: Sheet["tables"][number]): CalculatorBook["tables"][number] {
  const area = parseArea(table.range) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    name: table.name,
    sheetId: sheet.id,
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
    columns: table.columns.map((column) => column.name),
    hasHeaders: table.hasHeaders,
    hasTotals: table.hasTotals,
  };
}
