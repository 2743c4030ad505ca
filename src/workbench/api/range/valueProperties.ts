import { cellCount, formatArea, isWholeColumns, isWholeRows } from "../../book/address";
import { cellText, isNumberFormat, numberCategory } from "../../book/cellText";
import { invalidArgument } from "../../host/apiError";
import type { PropertySpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { fullAddress } from "../areas";
import { styleCells, uniform } from "../format/styleCells";
import { formulaOf, formulaR1C1Of, inputMatrix, readMatrix, valueOf, valueTypeOf, writeCells } from "./cells";

function numberFormats(self: RangeSelf, host: Host): unknown {
  const sheet = host.sheet(self.sheetId);
  const formats = readMatrix(
    host,
    self,
    (_cell, row, column) => host.book.styleAt(sheet, row, column).numberFormat,
  );
  return formats ?? uniform(host, [self], (style) => style.numberFormat);
}

function setNumberFormats(self: RangeSelf, value: unknown, host: Host): void {
  const sheet = host.sheet(self.sheetId);
  host.requireAllowed(sheet, (protection) => protection.allowFormatCells);
  const input = inputMatrix(self.area, value);
  const single = singleOf(value);
  if (single !== undefined) {
    styleCells(host, self, () => ({ numberFormat: checkedFormat(single) }));
  } else {
    for (let r = 0; r < self.area.rows; r++) styleRow(self, r, input, host);
  }
  host.raiseOnSheet(EventType.worksheetFormatChanged, sheet.id, {
    address: formatArea(self.area),
    source: "Local",
  });
}

/** The one value that is meant for all cells, or undefined. */
function singleOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [row] = value as readonly unknown[];
  return value.length === 1 && Array.isArray(row) && row.length === 1
    ? (row as readonly unknown[])[0]
    : undefined;
}

/** Equal neighbours are set together, since most rows hold one format or few. */
function styleRow(
  self: RangeSelf,
  r: number,
  input: (row: number, column: number) => unknown,
  host: Host,
): void {
  const { area, sheetId } = self;
  let start = 0;
  while (start < area.columns) {
    const value = input(r, start);
    let end = start + 1;
    while (end < area.columns && input(r, end) === value) end += 1;
    const part = { row: area.row + r, rows: 1, column: area.column + start, columns: end - start };
    if (value !== null && value !== undefined)
      styleCells(host, { sheetId, area: part }, () => ({ numberFormat: checkedFormat(value) }));
    start = end;
  }
}

function checkedFormat(value: unknown): string {
  if (typeof value !== "string" || !isNumberFormat(value)) throw invalidArgument();
  return value === "" ? "General" : value;
}

const texts = (self: RangeSelf, host: Host): unknown => {
  const sheet = host.sheet(self.sheetId);
  const { usesDate1904 } = host.book.parts;
  return readMatrix(host, self, (cell, row, column) =>
    cell === undefined || cell.value === null
      ? ""
      : cellText(cell.value, host.book.styleAt(sheet, row, column).numberFormat, usesDate1904),
  );
};

const address = (self: RangeSelf, host: Host): string => fullAddress(host.sheet(self.sheetId), self.area);
const formulas: PropertySpec<RangeSelf> = {
  get: (self, host) => readMatrix(host, self, formulaOf),
  set: (self, value, host) => writeCells(host, self, value),
};
const formats: PropertySpec<RangeSelf> = { get: numberFormats, set: setNumberFormats };

/** What a range's cells hold and show. Local forms equal the others: the host speaks en-US. */
export const valueProperties: Readonly<Record<string, PropertySpec<RangeSelf>>> = {
  Values: {
    get: (self, host) => readMatrix(host, self, valueOf),
    set: (self, value, host) => writeCells(host, self, value),
  },
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: {
    get: (self, host) => readMatrix(host, self, formulaR1C1Of),
    set: (self, value, host) => writeCells(host, self, value, true),
  },
  Text: { get: texts },
  ValueTypes: { get: (self, host) => readMatrix(host, self, valueTypeOf) },
  NumberFormat: formats,
  NumberFormatLocal: formats,
  NumberFormatCategories: {
    get: (self, host) => {
      const sheet = host.sheet(self.sheetId);
      return readMatrix(host, self, (_cell, row, column) =>
        numberCategory(host.book.styleAt(sheet, row, column).numberFormat),
      );
    },
  },
  Address: { get: address },
  AddressLocal: { get: address },
  RowIndex: { get: (self) => self.area.row },
  ColumnIndex: { get: (self) => self.area.column },
  RowCount: { get: (self) => self.area.rows },
  ColumnCount: { get: (self) => self.area.columns },
  CellCount: { get: (self) => (cellCount(self.area) > 2_147_483_647 ? -1 : cellCount(self.area)) },
  IsEntireColumn: { get: (self) => isWholeColumns(self.area) },
  IsEntireRow: { get: (self) => isWholeRows(self.area) },
  LinkedDataTypeState: { get: (self, host) => readMatrix(host, self, () => "None") },
};
