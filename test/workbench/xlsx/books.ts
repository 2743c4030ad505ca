import type { BookSnapshot, CellSnapshot, SheetSnapshot } from "../../../src/workbench/book/snapshot";
import { officeTheme } from "../../../src/workbench/xlsx/style/colors";
import { defaultCellStyle } from "../../../src/workbench/xlsx/style/readStyles";

/** A sheet with Excel's defaults. */
export function sheetOf(parts: Partial<SheetSnapshot> & { readonly name: string }): SheetSnapshot {
  return {
    id: `{00000000-0001-0000-0000-${[...parts.name]
      .map((c) => c.charCodeAt(0).toString(16).toUpperCase())
      .join("")
      .padStart(12, "0")
      .slice(-12)}}`,
    visibility: "visible",
    cells: [],
    columns: [],
    rows: [],
    defaultRowHeight: 15,
    merges: [],
    showsGridlines: true,
    showsHeadings: true,
    tables: [],
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    notes: [],
    comments: [],
    hyperlinks: [],
    pageLayout: {},
    customProperties: {},
    ...parts,
  };
}

export function bookOf(sheets: readonly SheetSnapshot[], parts: Partial<BookSnapshot> = {}): BookSnapshot {
  return {
    sheets: [...sheets],
    activeSheetId: sheets[0]!.id,
    styles: [defaultCellStyle],
    names: [],
    settings: { values: {} },
    customXmlParts: [],
    properties: { custom: {} },
    calculation: {
      mode: "automatic",
      calculatesOnLoad: false,
      iterates: false,
      maximumIterations: 100,
      maximumChange: 0.001,
      usesFullPrecision: true,
    },
    usesDate1904: false,
    themeColors: [...officeTheme],
    isStructureProtected: false,
    ...parts,
  };
}

/** Cells from rows of values; text that starts with "=" is a formula without a result. */
export function cellsOf(rows: readonly (readonly (CellSnapshot["value"] | undefined)[])[]): CellSnapshot[] {
  return rows.flatMap((values, row) =>
    values.flatMap((value, column): CellSnapshot[] => {
      if (value === undefined) return [];
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [isFormula ? { row, column, value: null, formula: value } : { row, column, value }];
    }),
  );
}

/** Without the ties to a file: what two books must share to be the same to a planner. */
export function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key, v]) => key !== "source" && v !== undefined);
  return Object.fromEntries(entries.map(([key, v]) => [key, plain(v)])) as T;
}
