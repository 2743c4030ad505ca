/** Builds and changes the calculator's picture of the book; says which formulas became dirty. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, splitSheetName, type Area } from "../book/address";
import type { CalculatorBook, CalculatorTable, CellInput } from "../book/calculator";
import { mapReferences, referenceArea } from "../formula/references";
import { piecesOf } from "../xlsx/formula/words";
import { compile, isSameReading, type CompiledFormula, type SheetArea } from "./compile";
import type { CompileContext } from "./compileContext";
import { cellKey, Dependents } from "./dependents";
import { expandPieces, nameKey } from "./expand";
import type { EngineSheet, FormulaEngine, FormulaPlace } from "./formulaEngine";
import { Literals } from "./literals";
import { overlaps, SheetMirror, type FormulaCell } from "./mirror";
import { isErrorText } from "./values";

/** Whole columns are cut here; the room above the rows in use spares cutting them anew at every added row. */
const clipStep = 256;

export class BookMirror {
  readonly sheets = new Map<string, SheetMirror>();
  private context: CompileContext;
  private tables: readonly CalculatorTable[] = [];
  private readonly clippedRows = new Map<string, number>();
  private readonly literals = new Literals();
  private known = new Map<string, Pick<FormulaCell, "compiled" | "parsed">>();
  private meaning = "";
  private order = "";

  constructor(private readonly engine: FormulaEngine) {
    engine.register(this.literals.executor());
    this.context = this.contextOf({ sheets: [], tables: [], names: [] });
  }

  /** Starts over from a description of the book. All formulas without a cached value are dirty. */
  fill(book: CalculatorBook): void {
    const isSafe = this.whatStaysSafe(book);
    const kept = this.keptSheets(book);
    this.known = this.compiledBefore(isSafe, kept);
    this.sheets.clear();
    this.clippedRows.clear();
    this.tables = book.tables;
    for (const { id, name } of book.sheets) this.sheets.set(id, kept.get(id) ?? new SheetMirror(id, name));
    const formulas: CellInput[] = [];
    for (const sheet of book.sheets) {
      const mirror = this.sheets.get(sheet.id)!;
      if (kept.has(sheet.id)) {
        this.clippedRows.set(sheet.id, clipLimit(mirror.usedRows));
        continue;
      }
      for (const cell of sheet.cells) {
        const isError = isErrorText(cell.value) && (cell.formula !== undefined || cell.isError === true);
        mirror.write(cell.row, cell.column, { value: cell.value, isError: isError || cell.isError === true });
        if (cell.formula !== undefined || cell.spillOrigin !== undefined) formulas.push(cell);
      }
      this.clippedRows.set(sheet.id, clipLimit(mirror.usedRows));
    }
    this.context = this.contextOf(book);
    for (const sheet of kept.values()) sheet.dependents = new Dependents();
    this.recompiled = [...kept.values()].flatMap((sheet) => this.readAnew(sheet, isSafe));
    for (const cell of formulas) if (cell.formula !== undefined) this.addFormula(cell);
    for (const cell of formulas) if (cell.formula === undefined) this.adoptSpilled(cell);
    this.known = new Map();
    this.tellEngine();
  }

  /** Formulas of kept sheets that mean something else since the mirror was last filled. */
  recompiled: readonly FormulaCell[] = [];

  /** Sheets whose cells are as they were: their pictures stay. */
  private keptSheets(book: CalculatorBook): Map<string, SheetMirror> {
    const kept = new Map<string, SheetMirror>();
    for (const { id, name, isAsTold } of book.sheets) {
      const held = this.sheets.get(id);
      if (isAsTold === true && held?.name === name) kept.set(id, held);
    }
    return kept;
  }

  /** Tells formulas apart that a change of structure cannot touch. */
  private whatStaysSafe(book: CalculatorBook): (cell: FormulaCell) => boolean {
    const meaning = JSON.stringify([book.tables, book.names]);
    const order = JSON.stringify(book.sheets.map((s) => [s.id, s.name]));
    const isSameMeaning = meaning === this.meaning;
    const isSameOrder = order === this.order;
    this.meaning = meaning;
    this.order = order;
    return ({ formula, compiled }) =>
      compiled.direct !== undefined ||
      (isSameMeaning &&
        !compiled.isClipped &&
        compiled.foreign.length === 0 &&
        (isSameOrder || !formula.includes("!")));
  }

  private compiledBefore(
    isSafe: (cell: FormulaCell) => boolean,
    kept: ReadonlyMap<string, SheetMirror>,
  ): Map<string, Pick<FormulaCell, "compiled" | "parsed">> {
    const known = new Map<string, Pick<FormulaCell, "compiled" | "parsed">>();
    for (const sheet of this.sheets.values()) {
      if (kept.has(sheet.id)) continue;
      for (const cell of sheet.formulas.values()) {
        const { row, column, formula, compiled, parsed } = cell;
        if (isSafe(cell)) known.set(`${sheet.id} ${row} ${column} ${formula}`, { compiled, parsed });
      }
    }
    return known;
  }

  /** Enters the formulas of a kept sheet among the readers again; answers those that mean something else now. */
  private readAnew(sheet: SheetMirror, isSafe: (cell: FormulaCell) => boolean): FormulaCell[] {
    const changed: FormulaCell[] = [];
    for (const cell of sheet.formulas.values()) {
      if (!isSafe(cell)) {
        const before = cell.compiled;
        cell.compiled = this.compile(cell.formula, placeOf(cell));
        cell.parsed = undefined;
        if (!isSameReading(before, cell.compiled)) changed.push(cell);
      }
      for (const { sheetId, area } of cell.compiled.precedents)
        this.sheets.get(sheetId)?.dependents.add(area, cell);
    }
    return changed;
  }

  private contextOf(book: CalculatorBook): CompileContext {
    const rowsOf = (id: string): number => this.clippedRows.get(id) ?? clipStep;
    return {
      sheetNames: new Map(book.sheets.map((s) => [s.id, s.name])),
      sheetOrder: book.sheets.map((s) => s.id),
      sheetIds: new Map(book.sheets.map((s) => [s.name.toLowerCase(), s.id])),
      tables: new Map(book.tables.map((t) => [t.name.toLowerCase(), t])),
      names: new Map(book.names.map((n) => [nameKey(n.name, n.sheetId), n])),
      extractLiterals: (pieces) => this.literals.extract(pieces),
      hasFunction: (name) => this.engine.hasFunction(name),
      rowsOf,
    };
  }

  private tellEngine(): void {
    const sheets = [...this.sheets.values()].map((s): EngineSheet => ({
      id: s.id,
      name: s.name,
      cells: s.cells,
      rowCount: MAX_ROWS,
    }));
    this.engine.setSheets(sheets);
  }

  compile(formula: string, place: FormulaPlace): CompiledFormula {
    return compile(formula, place, this.context);
  }

  /** Writes one input. Readers are spread by the caller. */
  setCell(input: CellInput): SheetMirror | undefined {
    const sheet = this.sheets.get(input.sheetId);
    if (sheet === undefined) return undefined;
    const { row, column } = input;
    this.removeFormula(sheet, row, column);
    this.leaveArray(sheet, row, column);
    const isError = input.isError === true || (input.formula !== undefined && isErrorText(input.value));
    sheet.write(row, column, { value: input.value, isError });
    if (input.formula !== undefined) {
      const cell = this.addFormula(input);
      if (cell !== undefined) sheet.markDirty(cell);
    }
    for (const array of sheet.blockedArrays) {
      if (overlaps(array.blocked!, { row, column, rows: 1, columns: 1 })) sheet.markDirty(array);
    }
    return sheet;
  }

  /** Cuts whole columns anew where sheets outgrew them. */
  growClips(): void {
    const grown = [...this.sheets.values()].filter((s) => s.usedRows > (this.clippedRows.get(s.id) ?? 0));
    if (grown.length === 0) return;
    for (const sheet of grown) this.clippedRows.set(sheet.id, clipLimit(sheet.usedRows));
    for (const sheet of this.sheets.values()) {
      for (const cell of sheet.formulas.values()) {
        if (!cell.compiled.isClipped) continue;
        cell.compiled = this.compile(cell.formula, placeOf(cell));
        cell.parsed = undefined;
      }
    }
  }

  /** Reads a formula anew, after functions became known. */
  recompile(cell: FormulaCell): void {
    for (const { sheetId, area } of cell.compiled.precedents)
      this.sheets.get(sheetId)?.dependents.remove(area, cell);
    cell.compiled = this.compile(cell.formula, placeOf(cell));
    cell.parsed = undefined;
    for (const { sheetId, area } of cell.compiled.precedents)
      this.sheets.get(sheetId)?.dependents.add(area, cell);
  }

  private addFormula(input: CellInput): FormulaCell | undefined {
    const sheet = this.sheets.get(input.sheetId);
    if (sheet === undefined) return undefined;
    const { row, column } = input;
    const formula = input.formula!;
    const before = this.known.get(`${sheet.id} ${row} ${column} ${formula}`);
    const compiled = before?.compiled ?? this.compile(formula, { sheetId: sheet.id, row, column });
    const known = input.value === null ? null : sheet.read(row, column);
    const cell: FormulaCell = {
      sheet,
      row,
      column,
      formula,
      compiled,
      parsed: before?.parsed,
      result: known,
      isDirty: false,
    };
    sheet.formulas.set(cellKey(row, column), cell);
    for (const { sheetId, area } of compiled.precedents) this.sheets.get(sheetId)?.dependents.add(area, cell);
    if (known === null) sheet.markDirty(cell);
    return cell;
  }

  private removeFormula(sheet: SheetMirror, row: number, column: number): void {
    const cell = sheet.formulaAt(row, column);
    if (cell === undefined) return;
    sheet.markClean(cell);
    sheet.formulas.delete(cellKey(row, column));
    for (const { sheetId, area } of cell.compiled.precedents)
      this.sheets.get(sheetId)?.dependents.remove(area, cell);
    sheet.blockedArrays.delete(cell);
    this.clearArray(cell);
  }

  /** Cells that the array of a removed formula filled, cleared; told to `onCleared`. */
  onCleared: (cell: FormulaCell, row: number, column: number) => void = () => undefined;

  private clearArray(cell: FormulaCell): void {
    const { sheet, spill } = cell;
    if (spill === undefined) return;
    sheet.arrays.delete(cell);
    for (const [key, owner] of sheet.spilled) {
      if (owner !== cell) continue;
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      sheet.spilled.delete(key);
      sheet.write(row, column, { value: null, isError: false });
      this.onCleared(cell, row, column);
    }
    delete cell.spill;
  }

  /** Something was written where an array had spilled: the array must find its way anew. */
  private leaveArray(sheet: SheetMirror, row: number, column: number): void {
    const owner = sheet.spilled.get(cellKey(row, column));
    if (owner === undefined) return;
    sheet.spilled.delete(cellKey(row, column));
    sheet.markDirty(owner);
  }

  /** A cell that the file says an array filled. */
  private adoptSpilled(input: CellInput): void {
    const sheet = this.sheets.get(input.sheetId);
    const origin = input.spillOrigin;
    const cell = origin === undefined ? undefined : sheet?.formulaAt(origin.row, origin.column);
    if (sheet === undefined || cell === undefined) return;
    sheet.spilled.set(cellKey(input.row, input.column), cell);
    const area = cell.spill ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    cell.spill = {
      ...area,
      rows: Math.max(area.rows, input.row - cell.row + 1),
      columns: Math.max(area.columns, input.column - cell.column + 1),
    };
    sheet.arrays.add(cell);
  }

  isInTable({ sheet, row, column }: FormulaCell): boolean {
    return this.tables.some(
      (t) =>
        t.sheetId === sheet.id &&
        row >= t.startRow &&
        row <= t.endRow &&
        column >= t.startColumn &&
        column <= t.endColumn,
    );
  }

  /** The area that a text names: an address, a name, a structured reference. */
  areaOfText(text: string, place: FormulaPlace): SheetArea | undefined {
    const pieces = expandPieces(piecesOf(text.replace(/^=/, "")), place, this.context);
    const plain = pieces
      .map((p) => p.text)
      .join("")
      .trim();
    const { sheet, rest } = splitSheetName(plain);
    const area = parseArea(rest);
    if (area !== undefined) {
      const sheetId = sheet === undefined ? place.sheetId : this.context.sheetIds.get(sheet.toLowerCase());
      return sheetId === undefined ? undefined : { sheetId, area: this.fitted(sheetId, area) };
    }
    let found: SheetArea | undefined;
    mapReferences(plain, (reference) => {
      const id =
        reference.sheet === undefined
          ? place.sheetId
          : this.context.sheetIds.get(reference.sheet.toLowerCase());
      if (id !== undefined) found ??= { sheetId: id, area: this.fitted(id, referenceArea(reference)) };
      return undefined;
    });
    return found;
  }

  /** Whole columns end with the rows in use. */
  private fitted(sheetId: string, area: Area): Area {
    if (area.rows < MAX_ROWS) return area;
    return { ...area, rows: this.context.rowsOf(sheetId) };
  }
}

const clipLimit = (usedRows: number): number =>
  Math.min(MAX_ROWS, (Math.floor(usedRows / clipStep) + 1) * clipStep);

export const placeOf = ({ sheet, row, column }: FormulaCell): FormulaPlace => ({
  sheetId: sheet.id,
  row,
  column,
});
