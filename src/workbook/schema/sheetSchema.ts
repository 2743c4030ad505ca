import type { DraftRows, SheetKind } from "../../engine";

/** A value that a choice column may hold, and the other ways in which planners write it. */
export interface ChoiceOption {
  readonly value: string;
  readonly synonyms: readonly string[];
}

/**
 * What a column holds, and how it is read and written.
 *
 * `units`, `money`, `number` and `share` are numbers (a share is 0.95); `days`
 * is a duration; `day` a date; `month` a date of which only the period counts;
 * `flag` is yes or no.
 */
export type ColumnType =
  | { readonly kind: "text" | "number" | "units" | "money" | "share" | "days" | "day" | "month" | "flag" }
  | { readonly kind: "choice"; readonly options: readonly ChoiceOption[] };

/** `required`: a row means nothing without it. `useful`: something is switched off without it. */
export type Need = "required" | "useful" | "optional";

/** One column that the add-in knows. */
export interface ColumnSchema {
  /** Field of the draft row that it fills. */
  readonly field: string;
  /** Canonical name, as places and messages say it: "unit cost". */
  readonly name: string;
  /** What stands in the header cell: "Lead time (days)". */
  readonly header: string;
  readonly type: ColumnType;
  readonly meaning: string;
  /** Such as "days" or "money a unit"; "" for words. */
  readonly unit: string;
  readonly need: Need;
  /** Version that brought the column. */
  readonly since: string;
  /** Other headers under which it is recognised, folded. */
  readonly synonyms: readonly string[];
  /** Whether *Starter* has it. */
  readonly isStarter: boolean;
  /** Sheet whose first column offers the values, for a drop-down. */
  readonly listedOn?: SheetKind;
}

/** Which periods a sheet has across. */
export type PeriodsAcross = "none" | "horizon" | "history" | "history and horizon";

/** A value of an example row. Months count from the cycle month, so that examples fit every year. */
export type ExampleValue = string | number | { readonly month: number; readonly dayOfMonth?: number };

/** One example row: values by field, and numbers for the periods (repeated as often as it takes). */
export interface ExampleRow {
  readonly cells: { readonly [field: string]: ExampleValue };
  readonly series?: readonly number[];
}

/** One sheet that the add-in knows. */
export interface SheetSchema<K extends SheetKind = SheetKind> {
  readonly kind: K;
  /** What one row is. */
  readonly row: string;
  readonly meaning: string;
  /** What the planner gets by filling it. */
  readonly gives: string;
  readonly columns: readonly ColumnSchema[];
  /** Fields that together name a row, in the order in which its key says them. */
  readonly keyFields: readonly (keyof DraftRows[K] & string)[];
  readonly periods: PeriodsAcross;
  /** Other sheet names under which it is recognised, folded. */
  readonly synonyms: readonly string[];
  readonly isStarter: boolean;
  readonly since: string;
  readonly examples: readonly ExampleRow[];
}
