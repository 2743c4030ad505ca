import type { WorkbookPackage } from "../package/workbookPackage";
import type { StylesWriter } from "../style/stylesWriter";
import type { StringTable } from "./stringTable";

/** What all sheets of the book share. */
export interface SheetWriting {
  readonly package: WorkbookPackage;
  readonly strings: StringTable;
  readonly styles: StylesWriter;
  readonly formatOf: (style: number | undefined) => number;
  readonly dynamicArrayMark: () => number;
  /** Values of cells for the caches of charts: rows of a reference such as "=Sheet1!$A$1:$A$9". */
  readonly valuesOf: (formula: string) => readonly (number | string | boolean | null)[];
  readonly lost: string[];
}
