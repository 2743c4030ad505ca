import type { CellValue, SheetCells, WorkbookCells } from "../../../src/workbook/codec/sheetCells";
import { SERIAL_OF_DAY_0 } from "../../../src/workbook/codec/sheetView";

/** Excel's serial number of a date. */
export const serial = (year: number, month: number, dayOfMonth = 1): number =>
  Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 + SERIAL_OF_DAY_0;

/** Serial numbers of the first days of months in a row. */
export const months = (year: number, month: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => serial(year, month + i));

/** A visible sheet whose used range starts at A1. */
export function sheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetCells> = {},
): SheetCells {
  return {
    name,
    id: `{${name}}`,
    ownId: null,
    visibility: "Visible",
    isProtected: false,
    top: 0,
    left: 0,
    values,
    ...more,
  };
}

export const book = (...sheets: readonly SheetCells[]): WorkbookCells => ({ sheets });

/** Two items, six months from January 2026, two sources, one resource. */
export function smallBook(): SheetCells[] {
  const across = months(2026, 1, 6);
  return [
    sheet("Items", [
      ["Item", "Family", "Price", "Unit cost", "Opening stock", "Lead time (days)"],
      ["A-100", "Drinks", 12, 7, 400, 14],
      ["B-200", "Cereals", 30, 18, 150, 21],
    ]),
    sheet("Demand", [
      ["Item", "Segment", "Source", ...across],
      ["A-100", "Retail", "sales", 300, 310, 320, 330, 340, 350],
      ["A-100", "Retail", "statistical", 290, 300, 310, 320, 330, 340],
      ["B-200", "Retail", "sales", 100, "", 0, 110, 120, 130],
    ]),
    sheet("Supply", [
      ["Item", "Measure", ...across],
      ["A-100", "planned production", 300, 300, 300, 300, 300, 300],
      ["B-200", "firm receipts", 100, 100, 100, 100, 100, 100],
    ]),
    sheet("Resources", [
      ["Resource", "Kind", "Overtime limit", "Overtime cost", ...across],
      ["Line 1", "hours", 20, 45, 160, 160, 160, 160, 160, 160],
    ]),
    sheet("Routing", [
      ["Item", "Resource", "Hours a unit"],
      ["A-100", "Line 1", 0.4],
      ["B-200", "Line 1", 0.2],
    ]),
    sheet("Segments", [
      ["Segment", "Priority", "Shortage penalty"],
      ["Retail", 1.2, 2],
    ]),
    sheet("Settings", [
      ["Setting", "Value"],
      ["Cycle month", serial(2026, 1)],
      ["Currency", "EUR"],
      ["Frozen months", 1],
      ["rule: safety stock", "strict"],
    ]),
  ];
}
