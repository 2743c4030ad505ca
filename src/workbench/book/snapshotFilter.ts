/** Filters, sort states and sheet protection as plain data. */

export interface FilterSnapshot {
  range: string;
  columns: FilterColumn[];
}

/** A year, month, day, hour, minute or second that a filter shows: the parts down to the finest one that counts. */
export type DateGroup = readonly number[];

/** `column` counts from the filter's first column. */
export type FilterColumn =
  | { column: number; kind: "values"; values: string[]; hasBlanks: boolean; dates?: DateGroup[] }
  | { column: number; kind: "custom"; isAnd: boolean; conditions: { operator: string; value: string }[] }
  | { column: number; kind: "top"; isTop: boolean; isPercent: boolean; value: number }
  | { column: number; kind: "dynamic"; type: string }
  | { column: number; kind: "color"; color: string; isFont: boolean }
  /** Kept as the file has it: colours, icons. */
  | { column: number; kind: "other"; xml: string };

export interface SortSnapshot {
  range: string;
  isCaseSensitive: boolean;
  conditions: { range: string; isDescending: boolean }[];
}

/** What a protected sheet still allows. Hashes of passwords are kept as the file has them. */
export interface SheetProtectionSnapshot {
  /** Attributes of the file's password, untouched; absent = no password. */
  password?: Record<string, string>;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertRows: boolean;
  allowInsertHyperlinks: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowSort: boolean;
  allowAutoFilter: boolean;
  allowPivotTables: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  selectionMode: "normal" | "unlocked" | "none";
}
