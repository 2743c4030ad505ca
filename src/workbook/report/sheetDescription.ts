import type { Area } from "./area";
import type { ChartDescription } from "./chartDescription";

/** What a cell shows. Text is always shown as text, whatever it begins with; only a `FormulaCell` calculates. */
export type CellContent = string | number | boolean | null | FormulaCell;

/**
 * An ordinary Excel formula in en-US notation, with the value that it must give.
 *
 * Excel calculates it; the value measures columns and lets a test hold the
 * formula against the engine. `«own id»` stands for the name that a page of
 * ours gets in the workbook.
 */
export interface FormulaCell {
  readonly formula: string;
  readonly value: string | number;
}

/** The number formats of the visual language; one format a column of a block, never a cell at a time. */
export type NumberFormat =
  | "text"
  | "units"
  | "signedUnits"
  | "money"
  | "signedMoney"
  /** Money in thousands: the cell holds all of it. */
  | "thousands"
  | "signedThousands"
  | "percent"
  | "signedPercent"
  /** A share of what is available; over 100 % and near it carry a sign of their own. */
  | "utilisation"
  | "percentPoint"
  | "month"
  | "date"
  | "index"
  | "signedIndex"
  | "balance"
  /** A balance of a month: nothing is a dot. */
  | "check"
  | "hours"
  | "factor"
  /** An exchange rate. */
  | "rate"
  | "count"
  | "general";

/** The looks of the visual language. Colours and fonts live in `theme.ts`. */
export type Look =
  | "title"
  | "subtitle"
  | "headline"
  | "heading"
  | "header"
  | "headerRight"
  | "body"
  | "wrapped"
  | "total"
  | "subtotal"
  | "note"
  | "kpi"
  | "kpiLabel"
  /** A tile of a number and its words, laid over them. */
  | "tile"
  /** Rows of a table, laid over them. */
  | "lined"
  /** A column of words beside numbers, laid over it. */
  | "words"
  | "good"
  | "watch"
  | "bad"
  | "unknown"
  | "link"
  | "input";

/** A rectangle of cells written in one go. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellContent[])[];
  readonly look?: Look;
  /** One format a column of the block, left to right; missing ones stay general. */
  readonly formats?: readonly (NumberFormat | null)[];
}

/** A look laid over cells that blocks have filled, such as a band of total rows. */
export interface LookArea extends Area {
  readonly look: Look;
}

/** An Excel table over cells that a block has filled; the first row of the area holds the headers. */
export interface TableDescription extends Area {
  readonly name: string;
}

/** A rule of conditional formatting over cells of our own. */
export interface ConditionalFormatDescription extends Area {
  readonly rule:
    | {
        readonly kind: "formula";
        readonly formula: string;
        readonly look: "good" | "watch" | "bad" | "unknown";
      }
    | {
        readonly kind: "scale";
        readonly low: { readonly value: number; readonly color: string };
        readonly middle: { readonly value: number; readonly color: string };
        readonly high: { readonly value: number; readonly color: string };
      }
    | { readonly kind: "bar"; readonly color: string }
    /** A thin line above cells for which the formula is true: separates groups of rows. */
    | { readonly kind: "line"; readonly formula: string };
}

/** What may be typed into cells. */
export interface ValidationDescription extends Area {
  readonly rule:
    | { readonly kind: "list"; readonly options: readonly string[] }
    | { readonly kind: "listFrom"; readonly formula: string }
    | { readonly kind: "decimal"; readonly least: number; readonly most: number };
  /** Two sentences: what belongs here, what to do. */
  readonly message: string;
}

/** How the sheet prints: landscape A4, one page wide, titles repeated, unless said otherwise. */
export interface PrintDescription {
  readonly area: Area;
  /** Rows from the top that every page repeats, counted from 0; absent: none. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly isPortrait?: boolean;
  /** Pages wide; 1 when absent. */
  readonly pagesWide?: number;
  /** The columns from A to this one stand on every page. */
  readonly lastTitleColumn?: number;
  /** Pages high; absent: as many as it takes. */
  readonly pagesHigh?: number;
  /** What the foot of each page says beside the sheet's name, such as the date of the data. */
  readonly footer?: string;
  /** Rows before which a page ends. */
  readonly breaksBefore?: readonly number[];
}

/** A finished page as data: everything the Excel border needs to draw it, and nothing about Excel's API. */
export interface SheetDescription {
  /** The hidden id by which the sheet is known to be ours, such as "review". */
  readonly ownId: string;
  /** The wanted name; on a clash with a planner's sheet the writer uses "<name> (SOP)". */
  readonly name: string;
  readonly visibility?: "visible" | "veryHidden";
  /** "#RRGGBB". */
  readonly tabColor?: string;
  readonly blocks: readonly Block[];
  readonly looks?: readonly LookArea[];
  /** Cells merged row by row: each row of an area becomes one cell. */
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableDescription[];
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  readonly validations?: readonly ValidationDescription[];
  readonly charts?: readonly ChartDescription[];
  /** Widths in characters of the body font, by column from A; missing ones keep Excel's default. */
  readonly columnWidths?: readonly number[];
  /** Heights in points of rows that differ from the default. */
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** An AutoFilter over a plain range, header row included. */
  readonly filter?: Area;
  /** Workbook names for single areas of this sheet. */
  readonly names?: readonly { readonly name: string; readonly area: Area }[];
  readonly print?: PrintDescription;
}
