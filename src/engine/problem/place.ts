/** The planning sheets, by the names that planners see. The sheet kinds are the engine's words for parts of the model. */
export type SheetKind =
  | "Items"
  | "Demand"
  | "History"
  | "Orders"
  | "Supply"
  | "Goals"
  | "Objectives"
  | "Comparisons"
  | "Positioning"
  | "KPIs"
  | "Resources"
  | "Routing"
  | "Sourcing"
  | "Segments"
  | "Prices"
  | "Rates"
  | "Events"
  | "Budget"
  | "Signals"
  | "Submissions"
  | "Overrides"
  | "Assumptions"
  | "Risks"
  | "Actions"
  | "Scenarios"
  | "Settings";

/**
 * A place in the planning model, never in a workbook.
 *
 * The reader keeps a map from places to cells outside the engine.
 */
export interface Place {
  readonly sheet: SheetKind;
  /** The row's key, such as an item code or "A-100 · Sales". */
  readonly row?: string;
  /** The column's canonical name, such as "unit cost". */
  readonly column?: string;
  /** Index of a period of the horizon (0 is the cycle month); negative counts back into history. */
  readonly period?: number;
}
