import { cellCount, formatArea, isWholeColumns, isWholeRows, type Area } from "../../book/address";
import type { CellScalar } from "../../book/calculator";
import type { Cell } from "../../book/cellStore";
import { enterValue, followHeaders, growTables } from "../../book/write";
import type { Sheet } from "../../book/sheet";
import { toR1C1, fromR1C1 } from "../../formula/r1c1";
import { isWellFormed } from "../../formula/validate";
import { ApiError, invalidArgument } from "../../host/apiError";
import { raiseBindingData } from "../../host/bindings";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { tableArea } from "../structuredReference";

/** More cells than this are not answered at all. */
const CELL_LIMIT = 5_000_000;

type Matrix<V> = V[][];

/** A matrix over an area, from what `read` answers for each cell; null for unbounded ranges, as Excel answers them. */
export function readMatrix<V>(
  host: Host,
  self: RangeSelf,
  read: (cell: Cell | undefined, row: number, column: number) => V,
): Matrix<V> | null {
  const { area, sheetId } = self;
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  if (cellCount(area) > CELL_LIMIT) throw new ApiError("ResponsePayloadSizeLimitExceeded");
  const { cells } = host.sheet(sheetId);
  const matrix: Matrix<V> = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: V[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      line.push(read(cells.get(row, column), row, column));
    matrix.push(line);
  }
  return matrix;
}

export const valueOf = (cell: Cell | undefined): CellScalar => cell?.value ?? "";
export const formulaOf = (cell: Cell | undefined): CellScalar => cell?.formula ?? cell?.value ?? "";
export const formulaR1C1Of = (cell: Cell | undefined, row: number, column: number): CellScalar =>
  cell?.formula === undefined ? valueOf(cell) : toR1C1(cell.formula, row, column);

export function valueTypeOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null || cell.value === "") return "Empty";
  if (cell.isError) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

const SHAPE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Cell by cell properties cannot be set on whole rows or columns, says the page on unbounded ranges. */
const UNBOUNDED_MESSAGE =
  "Values and formulas can't be set on an unbounded range: the request would be too large.";

/** The input for each cell: one value (bare or as a matrix of one) for all, or a matrix of the range's own shape. */
export function inputMatrix(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const [only] = rows;
  if (rows.length === 1 && Array.isArray(only) && only.length === 1)
    return () => (only as readonly unknown[])[0];
  const isRight =
    rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!isRight) throw invalidArgument(SHAPE_MESSAGE);
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Writes values, formulas or R1C1 formulas: each text is read as if it were typed. */
export function writeCells(host: Host, self: RangeSelf, value: unknown, isR1C1 = false): void {
  const sheet = host.sheet(self.sheetId);
  const { area } = self;
  if (isWholeColumns(area) || isWholeRows(area)) throw invalidArgument(UNBOUNDED_MESSAGE);
  const input = inputMatrix(area, value);
  host.requireWritable(sheet, area);
  refusePartOfArray(sheet, area);
  const single = cellCount(area) === 1 ? detailsBefore(sheet, area) : undefined;
  const target =
    cellCount(area) > CELL_LIMIT
      ? (host.book.populated(sheet, area) ?? { ...area, rows: 1, columns: 1 })
      : area;
  const formulas = formulaDetails(host, sheet, target);
  for (let r = 0; r < target.rows; r++)
    for (let c = 0; c < target.columns; c++)
      writeOne(
        host,
        sheet,
        { row: target.row + r, column: target.column + c },
        toScalar(input(r, c)),
        isR1C1,
      );
  growTables(host.book, sheet, area);
  followHeaders(host.book, sheet, area);
  reportChange(host, sheet, area, single);
  formulas?.();
}

/** Remembers formulas before a write; answers what tells handlers which of them changed. */
function formulaDetails(host: Host, sheet: Sheet, area: Area): (() => void) | undefined {
  const type = EventType.worksheetFormulaChanged;
  if (!host.events.isHeard(type, sheet.id) && !host.events.isHeard(type, "Workbook")) return undefined;
  const formulasIn = (): Map<string, string> =>
    new Map(
      [...sheet.cells.within(area)].map(([row, column, cell]) => [
        formatArea({ row, column, rows: 1, columns: 1 }),
        cell.formula ?? "",
      ]),
    );
  const before = formulasIn();
  return () => {
    const changed = [...formulasIn()].filter(([address, formula]) => formula !== (before.get(address) ?? ""));
    const details = changed.map(([cellAddress]) => ({
      cellAddress,
      previousFormula: before.get(cellAddress) ?? "",
    }));
    if (details.length > 0) host.raiseOnSheet(type, sheet.id, { formulaDetails: details, source: "Local" });
  };
}

function toScalar(value: unknown): CellScalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function writeOne(
  host: Host,
  sheet: Sheet,
  place: { row: number; column: number },
  value: CellScalar,
  isR1C1: boolean,
): void {
  if (value === null) return;
  if (typeof value === "string" && value.startsWith("=") && value.length > 1) {
    const formula = isR1C1 ? fromR1C1(value, place.row, place.column) : value;
    if (!isWellFormed(formula)) throw invalidArgument();
    enterValue(host.book, sheet, place, formula);
    return;
  }
  if (value === "") host.book.setInput(sheet, place, { value: null });
  else enterValue(host.book, sheet, place, value);
}

/** Part of an array that was entered with Ctrl+Shift+Enter cannot change. */
function refusePartOfArray(sheet: Sheet, area: Area): void {
  if (cellCount(area) > 10_000) return;
  for (const [, , cell] of sheet.cells.within(area))
    if (cell.spillOrigin) {
      const origin = sheet.cells.get(cell.spillOrigin.row, cell.spillOrigin.column);
      if (origin?.array && !origin.array.isDynamic) throw new ApiError("InvalidOperation");
    }
}

/** What `getRange` of an event's arguments asks for: the place as it was called when the event was raised. */
export const eventReference = (sheetId: string, area: Area): string => `${sheetId}!${formatArea(area)}`;

interface SingleBefore {
  readonly valueBefore: CellScalar;
  readonly valueTypeBefore: string;
}

function detailsBefore(sheet: Sheet, area: Area): SingleBefore {
  const cell = sheet.cells.get(area.row, area.column);
  return { valueBefore: valueOf(cell), valueTypeBefore: valueTypeOf(cell) };
}

/** Tells handlers of the sheet, of all sheets and of the tables under the area that cells were edited. */
export function reportChange(host: Host, sheet: Sheet, area: Area, single?: SingleBefore): void {
  const cell = sheet.cells.get(area.row, area.column);
  const details = single && { ...single, valueAfter: valueOf(cell), valueTypeAfter: valueTypeOf(cell) };
  const message = {
    address: formatArea(area),
    referenceId: eventReference(sheet.id, area),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "ThisLocalAddin",
    shiftDirection: "None",
    ...details,
  };
  host.raiseOnSheet(EventType.worksheetChanged, sheet.id, message);
  raiseBindingData(host, sheet.id, area);
  for (const table of sheet.tables) {
    const place = tableArea(table);
    const isInside =
      area.row < place.row + place.rows &&
      place.row < area.row + area.rows &&
      area.column < place.column + place.columns &&
      place.column < area.column + area.columns;
    if (!isInside) continue;
    const id = tableKey(table.id);
    host.events.raise(EventType.tableChanged, [id, sheet.id, "Workbook"], {
      ...message,
      tableId: id,
      worksheetId: sheet.id,
    });
  }
}

/** A table's id as the client sees it. */
export const tableKey = (id: number): string =>
  `{${id.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-54414220${id.toString(16).toUpperCase().padStart(4, "0").slice(-4)}}`;
