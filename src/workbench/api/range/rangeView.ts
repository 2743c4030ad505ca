import { cellText } from "../../book/cellText";
import type { Cell } from "../../book/cellStore";
import { itemNotFound } from "../../host/apiError";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type Selves } from "../../host/hostObject";
import { fullAddress, rangeOf } from "../areas";
import { formulaOf, formulaR1C1Of, valueOf, valueTypeOf } from "./cells";

type Self = Selves["RangeView"];

/** A matrix over the visible cells. */
function matrix(
  self: Self,
  host: Host,
  read: (cell: Cell | undefined, row: number, column: number) => unknown,
): unknown[][] {
  const sheet = host.sheet(self.sheetId);
  const columns = Array.from({ length: self.area.columns }, (_, c) => self.area.column + c).filter(
    (column) => !sheet.columnFormats.get(column)?.isHidden,
  );
  return self.rows.map((row) => columns.map((column) => read(sheet.cells.get(row, column), row, column)));
}

const visible = (
  read: (cell: Cell | undefined, row: number, column: number) => unknown,
): PropertySpec<Self> => ({
  get: (self, host) => matrix(self, host, read),
});

/** `Excel.RangeView`: the visible cells of a range. */
export const rangeViewClass: ClassSpec<"RangeView"> = {
  properties: {
    Values: visible(valueOf),
    Formulas: visible(formulaOf),
    FormulasLocal: visible(formulaOf),
    FormulasR1C1: visible(formulaR1C1Of),
    ValueTypes: visible(valueTypeOf),
    Text: {
      get: (self, host) => {
        const sheet = host.sheet(self.sheetId);
        return matrix(self, host, (cell, row, column) =>
          cellText(cell?.value ?? null, host.book.styleAt(sheet, row, column).numberFormat),
        );
      },
    },
    NumberFormat: {
      get: (self, host) => {
        const sheet = host.sheet(self.sheetId);
        return matrix(self, host, (_cell, row, column) => host.book.styleAt(sheet, row, column).numberFormat);
      },
    },
    CellAddresses: {
      get: (self, host) => {
        const sheet = host.sheet(self.sheetId);
        return matrix(self, host, (_cell, row, column) =>
          fullAddress(sheet, { row, column, rows: 1, columns: 1 }),
        );
      },
    },
    RowCount: { get: (self) => self.rows.length },
    ColumnCount: { get: (self, host) => matrix(self, host, () => 0)[0]?.length ?? 0 },
    Index: { get: (self) => (self.rows.length === 1 ? (self.rows[0] ?? 0) - self.area.row : 0) },
  },
  navigation: { Rows: (self) => ref("RangeViewCollection", self) },
  methods: { GetRange: (self) => rangeOf(self.sheetId, self.area) },
};

/** `Excel.RangeViewCollection`: a view a visible row. */
export const rangeViewCollectionClass: ClassSpec<"RangeViewCollection"> = {
  items: (self) => self.rows.map((row) => ref("RangeView", { ...self, rows: [row] })),
  methods: {
    GetCount: (self) => self.rows.length,
    GetItemAt: (self, args) => {
      const row = self.rows[args.integer(0)];
      if (row === undefined) throw itemNotFound();
      return ref("RangeView", { ...self, rows: [row] });
    },
  },
};

/** `Excel.RemoveDuplicatesResult`. */
export const removeDuplicatesResultClass: ClassSpec<"RemoveDuplicatesResult"> = {
  properties: {
    Removed: { get: (self) => self.removed },
    UniqueRemaining: { get: (self) => self.uniqueRemaining },
  },
};
