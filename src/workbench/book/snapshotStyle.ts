/** Formats of cells as plain data. Every field is always present in a cell's format, so that equality is plain. */

export interface FontStyle {
  name: string;
  /** Points. */
  size: number;
  isBold: boolean;
  isItalic: boolean;
  isStruck: boolean;
  underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  /** "#RRGGBB". */
  color: string;
  position: "baseline" | "superscript" | "subscript";
  /** How a script shaded the colour; `color` is the colour seen. */
  shade?: Shade;
}

/** A tint from -1 (black) to 1 (white), and the colour that it was laid over. */
export interface Shade {
  tint: number;
  base: string;
}

/** Pattern names are the file's: "none", "solid", "gray125", "darkUp", … Of a solid fill, `color` is the colour seen. */
export interface FillStyle {
  pattern: string;
  color?: string;
  patternColor?: string;
  shade?: Shade;
  patternShade?: Shade;
  /** A gradient; `pattern` is then "gradient". Kept as the file has it. */
  gradientXml?: string;
}

/** Line names are the file's: "thin", "medium", "dashed", "double", "hair", "thick", "dotted", "dashDot", … */
export interface BorderLine {
  line: string;
  color: string;
}

export interface BorderStyle {
  left?: BorderLine;
  right?: BorderLine;
  top?: BorderLine;
  bottom?: BorderLine;
  /** One line for both diagonals, as the file has it. */
  diagonal?: BorderLine;
  isDiagonalUp?: boolean;
  isDiagonalDown?: boolean;
}

export interface AlignmentStyle {
  horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  wraps: boolean;
  shrinks: boolean;
  indent: number;
  /** -90 to 90 degrees; 255 = stacked letters. */
  rotation: number;
  /** 0 by context, 1 left to right, 2 right to left. */
  readingOrder: number;
}

export interface CellStyle {
  font: FontStyle;
  fill: FillStyle;
  border: BorderStyle;
  /** Code as Excel shows it: "General", "#,##0.00", "m/d/yyyy". */
  numberFormat: string;
  alignment: AlignmentStyle;
  protection: { isLocked: boolean; isFormulaHidden: boolean };
  /** A leading apostrophe: what looks like a number is text. */
  isQuoted?: boolean;
  /** Named style such as "Normal" or "Good". */
  namedStyle: string;
  /** Index of the file's cell format; keep it in a changed copy of the style. */
  source?: number;
}

/** What a conditional format lays over the cell's own format; absent parts leave it as it is. */
export interface DifferentialStyle {
  font?: Partial<FontStyle>;
  fill?: Partial<FillStyle>;
  border?: BorderStyle;
  numberFormat?: string;
}
