import type { SheetKind } from "../../engine";

/** One row of a planning sheet that the planner asked for: to be shown first, and entered when accepted. */
export interface PlannerEntry {
  readonly sheet: SheetKind;
  /** The row to change, as the field that names it says it; a new row where there is none, or `null`. */
  readonly row: { readonly field: string; readonly value: string } | null;
  /** By field of the planning sheet; days are day numbers. What is not named stays as it is. */
  readonly cells: { readonly [field: string]: string | number };
}

/** A cell as it is and as it will be. */
export interface EntryCell {
  readonly address: string;
  /** What stands above it. */
  readonly header: string;
  readonly before: string | number | boolean;
  /** A day is Excel's serial number. */
  readonly after: string | number;
  /** What a person will read there, and reads there now. */
  readonly words: string;
  readonly beforeWords: string;
}

/** Exactly what accepting will write, cell by cell. */
export interface EntryPreview {
  readonly entry: PlannerEntry;
  /** Name of the sheet. */
  readonly sheetName: string;
  readonly isNewSheet: boolean;
  readonly isNewRow: boolean;
  /** Headers of columns that the sheet lacks and that will be added at its right end. */
  readonly newColumns: readonly string[];
  readonly cells: readonly EntryCell[];
}
