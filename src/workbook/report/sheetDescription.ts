/** What a cell shows. Text that begins with "=" is a formula only in a `FormulaCell`. */
export type CellContent = string | number | boolean | null | FormulaCell;

/** An ordinary Excel formula in en-US notation, with the value it has now (kept for readers that do not calculate). */
export interface FormulaCell {
  readonly formula: string;
}

/** The number formats of the visual language; one format a column or block, never a cell at a time. */
export type NumberFormat = "text" | "units" | "money" | "moneyThousands" | "percent" | "percentPoint" | "month" | "date" | "index" | "hours" | "factor" | "general";

/** The looks of the visual language. Colours and fonts live with the writer's theme, not here. */
export type Look =
  | "title" | "subtitle" | "heading" | "header" | "body" | "total" | "note" | "kpi" | "kpiLabel" | "good" | "watch" | "bad" | "link";

/** A rectangle of cells, zero-based from the sheet's A1, written in one go. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellContent[])[];
  readonly look?: Look;
  /** One format a column of the block, left to right; missing ones stay general. */
  readonly formats?: readonly (NumberFormat | null)[];
}

/** A finished page as data: everything the Excel border needs to draw it, and nothing about Excel's API. */
export interface SheetDescription {
  /** The hidden id by which the sheet is known to be ours, such as "review". */
  readonly ownId: string;
  /** The wanted name; on a clash with a planner's sheet the writer uses "<name> (SOP)". */
  readonly name: string;
  readonly blocks: readonly Block[];
}
