/** What a cell holds, as Excel gives it: an empty cell is "", an error its text such as "#REF!", a date its serial number. */
export type CellValue = string | number | boolean | null;

/** An Excel table on a sheet. Rows and columns are zero-based; the first row holds the headers. */
export interface TableArea {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasTotals?: boolean;
}

/** What the Excel border read of one sheet: its used range, values only. */
export interface SheetCells {
  readonly name: string;
  /** Excel's sheet id. */
  readonly id: string;
  /** Our hidden id, if we made the sheet. */
  readonly ownId: string | null;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  /** Zero-based row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** Rows may be shorter than others; what is missing is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas of the same cells in en-US notation; only used to say more, never needed. */
  readonly formulas?: readonly (readonly CellValue[])[];
  readonly tables?: readonly TableArea[];
  /** Rows and columns (zero-based in the sheet) that are hidden or filtered away; they still count. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** How people write numbers and dates in this workbook. */
export interface Culture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** Excel's short date pattern, such as "dd.mm.yyyy"; "" when it is not known. */
  readonly shortDatePattern: string;
}

/** Numbers as in en-US, dates only where they cannot be mistaken. */
export const PLAIN_CULTURE: Culture = { decimalSeparator: ".", groupSeparator: ",", shortDatePattern: "" };

/** What the Excel border read of the whole workbook. */
export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  readonly culture?: Culture;
}
