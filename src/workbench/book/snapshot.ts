/**
 * A whole workbook as plain data: what a file holds, what the book starts from and what it is saved as.
 *
 * Rules that hold everywhere. Rows and columns are zero-based. Addresses are A1 without sheet and without "$"
 * ("B2:D10"; several areas are joined by a blank, as the file has them). Formulas are en-US, A1, as Excel shows
 * them, with a leading "=" and without "_xlfn." prefixes. Colours are "#RRGGBB". Sizes are points unless a name
 * says otherwise. `source` ties an object to the file it was read from: keep it when an object is changed or
 * moved, leave it out of new objects and of copies. Everything survives `structuredClone`.
 */
import type { FilterSnapshot, SheetProtectionSnapshot, SortSnapshot } from "./snapshotFilter";
import type { CellScalar } from "./calculator";
import type { CellStyle, DifferentialStyle, FontStyle } from "./snapshotStyle";
import type { ChartSnapshot } from "./snapshotChart";

/** One cell that has a value, a formula or a style. */
export interface CellSnapshot {
  row: number;
  column: number;
  /** Raw value (dates are serials, errors text such as "#N/A"); of a formula, its last result. */
  value: CellScalar;
  /** The value is a cell error, not text that looks like one. */
  isError?: true;
  formula?: string;
  /** On the origin of an array: its size. `isDynamic` is a formula that spills; else Ctrl+Shift+Enter of old. */
  array?: { rows: number; columns: number; isDynamic: boolean };
  /** The value came from another cell's array and is not an input. */
  isSpilled?: true;
  /** Index into `BookSnapshot.styles`; absent = 0. */
  style?: number;
  /** Text in several formats; `value` is the whole text. */
  richText?: RichTextRun[];
}

export interface RichTextRun {
  text: string;
  font?: Partial<FontStyle>;
}

/** A run of equal columns, `first` to `last` inclusive. */
export interface ColumnSnapshot {
  first: number;
  last: number;
  /** In characters of the default font, as the file has it; see `xlsx/sizes.ts` for points. */
  widthCharacters?: number;
  isHidden?: boolean;
  style?: number;
  outlineLevel?: number;
  isCollapsed?: boolean;
  isBestFit?: boolean;
}

export interface RowSnapshot {
  row: number;
  height?: number;
  /** The height follows the content; it is only the last one seen. */
  isAutoHeight?: boolean;
  isHidden?: boolean;
  style?: number;
  outlineLevel?: number;
  isCollapsed?: boolean;
}

export interface TableColumnSnapshot {
  name: string;
  /** "sum", "average", "custom", … as in the file; absent = none. */
  totalsFunction?: string;
  totalsLabel?: string;
  totalsFormula?: string;
  calculatedFormula?: string;
}

export interface TableSnapshot {
  id: number;
  name: string;
  /** Headers and totals included. */
  range: string;
  hasHeaders: boolean;
  hasTotals: boolean;
  columns: TableColumnSnapshot[];
  styleName?: string;
  showFirstColumn: boolean;
  showLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  filter?: FilterSnapshot;
  sort?: SortSnapshot;
  /** Part of the file, such as "xl/tables/table1.xml". */
  source?: string;
}

/** Type names, operators and icon sets are the file format's own ("cellIs", "between", "3TrafficLights1"). */
export interface ConditionalFormatSnapshot {
  /** Areas, blank between them. */
  range: string;
  type: ConditionalFormatType;
  /** 1 is tried first. */
  priority: number;
  stopIfTrue?: boolean;
  style?: DifferentialStyle;
  formulas?: string[];
  operator?: string;
  text?: string;
  timePeriod?: string;
  rank?: number;
  isPercent?: boolean;
  isBottom?: boolean;
  isBelowAverage?: boolean;
  isEqualAverage?: boolean;
  standardDeviations?: number;
  colorScale?: { points: ConditionalValue[]; colors: string[] };
  dataBar?: DataBarSnapshot;
  iconSet?: { set: string; points: ConditionalValue[]; isReversed?: boolean; hidesValue?: boolean };
  /** Id of the file's rule; absent for new rules. */
  source?: string;
  /** Id that the host gave a new rule; not saved. */
  id?: string;
}

export type ConditionalFormatType =
  | "cellIs"
  | "expression"
  | "colorScale"
  | "dataBar"
  | "iconSet"
  | "top10"
  | "aboveAverage"
  | "duplicateValues"
  | "uniqueValues"
  | "containsText"
  | "notContainsText"
  | "beginsWith"
  | "endsWith"
  | "containsBlanks"
  | "notContainsBlanks"
  | "containsErrors"
  | "notContainsErrors"
  | "timePeriod";

/** A threshold: type "min", "max", "num", "percent", "percentile", "formula". */
export interface ConditionalValue {
  type: string;
  value?: string;
  /** Icon sets: the value itself belongs to the higher icon (default true). */
  isInclusive?: boolean;
}

export interface DataBarSnapshot {
  minimum: ConditionalValue;
  maximum: ConditionalValue;
  color: string;
  hidesValue?: boolean;
  negativeColor?: string;
  isGradient?: boolean;
  borderColor?: string;
  negativeBorderColor?: string;
  axisColor?: string;
  /** "automatic", "middle" or "none". */
  axisPosition?: string;
  /** "leftToRight", "rightToLeft" or "context". */
  direction?: string;
}

export interface DataValidationSnapshot {
  range: string;
  type: "any" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  operator?: string;
  /** A formula with "=", a number as text, or for lists the quoted items as typed: "Yes,No". */
  formula1?: string;
  formula2?: string;
  ignoresBlank: boolean;
  hasDropDown: boolean;
  error?: { shows: boolean; style: "stop" | "warning" | "information"; title: string; message: string };
  prompt?: { shows: boolean; title: string; message: string };
}

/** An old-style comment (a yellow note). */
export interface NoteSnapshot {
  row: number;
  column: number;
  author: string;
  text: string;
  isVisible?: boolean;
  width?: number;
  height?: number;
}

/** A threaded comment; `replies` in the order of writing. Times are ISO text. */
export interface CommentSnapshot {
  id: string;
  row: number;
  column: number;
  author: string;
  authorEmail?: string;
  text: string;
  /** People whom the text names, with "@" before the name. */
  mentions?: MentionSnapshot[];
  created: string;
  isResolved: boolean;
  replies: ReplySnapshot[];
}

export interface ReplySnapshot {
  id: string;
  author: string;
  authorEmail?: string;
  text: string;
  mentions?: MentionSnapshot[];
  created: string;
}

export interface MentionSnapshot {
  id: number;
  name: string;
  email: string;
}

export interface HyperlinkSnapshot {
  range: string;
  /** A web or file address. */
  address?: string;
  /** A place in this workbook: "Sheet1!A1" or a name. */
  location?: string;
  screenTip?: string;
  display?: string;
}

/** Margins in points, as Office.js has them. */
export interface PageLayoutSnapshot {
  orientation?: "portrait" | "landscape";
  paperSize?: number;
  scalePercent?: number;
  fitToWidth?: number;
  fitToHeight?: number;
  margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centersHorizontally?: boolean;
  centersVertically?: boolean;
  printsGridlines?: boolean;
  printsHeadings?: boolean;
  printsBlackAndWhite?: boolean;
  printsDraft?: boolean;
  /** "downThenOver" or "overThenDown". */
  pageOrder?: string;
  /** "none", "atEnd" or "asDisplayed". */
  printsComments?: string;
  /** "displayed", "blank", "dash" or "NA". */
  printsErrors?: string;
  firstPageNumber?: number;
  headerFooter?: {
    odd: { header: string; footer: string };
    even?: { header: string; footer: string };
    first?: { header: string; footer: string };
    scalesWithDocument?: boolean;
    alignsWithMargins?: boolean;
  };
  /** Areas, blank between them. */
  printArea?: string;
  /** "$1:$2" and "$A:$B" without the dollars. */
  titleRows?: string;
  titleColumns?: string;
  /** Rows (columns) before which a page ends. */
  rowBreaks?: number[];
  columnBreaks?: number[];
}

/** How many rows and columns stay in view, and the first cell of the part that scrolls. */
export interface FreezeSnapshot {
  rows: number;
  columns: number;
  topLeft?: string;
}

export interface SheetSnapshot {
  /** "{…}" as Office.js shows it; kept in the file. Unique in the book. */
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** Row by row, then column by column. */
  cells: CellSnapshot[];
  columns: ColumnSnapshot[];
  rows: RowSnapshot[];
  defaultRowHeight: number;
  defaultColumnWidthCharacters?: number;
  merges: string[];
  freeze?: FreezeSnapshot;
  tabColor?: string;
  showsGridlines: boolean;
  showsHeadings: boolean;
  isRightToLeft?: boolean;
  zoomPercent?: number;
  selection?: string;
  outline?: { summaryBelow: boolean; summaryRight: boolean };
  tables: TableSnapshot[];
  filter?: FilterSnapshot;
  conditionalFormats: ConditionalFormatSnapshot[];
  dataValidations: DataValidationSnapshot[];
  charts: ChartSnapshot[];
  notes: NoteSnapshot[];
  comments: CommentSnapshot[];
  hyperlinks: HyperlinkSnapshot[];
  pageLayout: PageLayoutSnapshot;
  protection?: SheetProtectionSnapshot;
  /** Worksheet custom properties of Office.js, key to text. */
  customProperties: Record<string, string>;
  /** Part of the file, such as "xl/worksheets/sheet1.xml". */
  source?: string;
}

export interface NameSnapshot {
  name: string;
  formula: string;
  /** Absent = the workbook's. */
  sheetId?: string;
  comment?: string;
  isHidden?: boolean;
}

export interface CustomXmlPartSnapshot {
  /** "{GUID}". */
  id: string;
  xml: string;
  source?: string;
}

export interface DocumentProperties {
  title?: string;
  subject?: string;
  author?: string;
  keywords?: string;
  comments?: string;
  category?: string;
  manager?: string;
  company?: string;
  lastAuthor?: string;
  revision?: string;
  /** ISO text. */
  created?: string;
  modified?: string;
  custom: Record<string, string | number | boolean>;
}

export interface CalculationSettings {
  mode: "automatic" | "automaticExceptTables" | "manual";
  /** The file asks for a full calculation when it is opened. */
  calculatesOnLoad: boolean;
  iterates: boolean;
  maximumIterations: number;
  maximumChange: number;
  usesFullPrecision: boolean;
}

/** `Office.context.document.settings` and `workbook.settings`: key to JSON text. Stored as the file's web extension. */
export interface SettingsSnapshot {
  /** The add-in whose settings these are (its manifest id); absent = not known. */
  addInId?: string;
  values: Record<string, string>;
}

/** Parts of a format that a named style may leave to the cell. */
export type StylePart = "Number" | "Alignment" | "Font" | "Border" | "Patterns" | "Protection";

export interface NamedStyleSnapshot {
  name: string;
  style: CellStyle;
  /** What the style does not bring along; absent = it brings all. */
  omits?: StylePart[];
  addsIndent?: boolean;
}

export interface BookSnapshot {
  sheets: SheetSnapshot[];
  /** Id of the sheet in front. */
  activeSheetId: string;
  /** Cell formats by index; 0 is the default. Append, never renumber. */
  styles: CellStyle[];
  /** Styles that are not Excel's own; absent = none. */
  namedStyles?: NamedStyleSnapshot[];
  /** Names of table styles that are not Excel's own; absent = none. */
  tableStyles?: readonly string[];
  /** The style of new tables; absent = Excel's own. */
  defaultTableStyle?: string;
  names: NameSnapshot[];
  settings: SettingsSnapshot;
  customXmlParts: CustomXmlPartSnapshot[];
  properties: DocumentProperties;
  calculation: CalculationSettings;
  /** Serial 0 is 1904-01-01. */
  usesDate1904: boolean;
  /** The theme's colours: dark 1, light 1, dark 2, light 2, accents 1-6, link, followed link. */
  themeColors: string[];
  /** Sheets cannot be added, moved, renamed or deleted. */
  isStructureProtected: boolean;
  /** The password that guards the structure, with the attributes of a sheet's; absent = none. */
  structurePassword?: Record<string, string>;
}
