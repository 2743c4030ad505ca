import type { Style } from "../report/theme";

/** About what one assignment adds to a request. */
export const BYTES_PER_ACTION = 230;

function styleLine(
  range: Excel.Range | Excel.RangeAreas,
  edge: "EdgeTop" | "EdgeBottom" | "InsideHorizontal",
  color: string,
): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = color;
}

const LINES = ["leftBar", "topLine", "rowLines", "bottomLine"] as const;

/** Whether a style draws lines: those go area by area, as "between the rows" has another sense over many areas. */
export const hasLines = (style: Style): boolean => LINES.some((line) => style[line] !== undefined);

/** The lines of a style alone. */
export function linesOf({ leftBar, topLine, rowLines, bottomLine }: Style): Style {
  return {
    ...(leftBar === undefined ? {} : { leftBar }),
    ...(topLine === undefined ? {} : { topLine }),
    ...(rowLines === undefined ? {} : { rowLines }),
    ...(bottomLine === undefined ? {} : { bottomLine }),
  };
}

/** A style without its lines. */
export function plainOf(style: Style): Style {
  return Object.fromEntries(
    Object.entries(style).filter(([name]) => !(LINES as readonly string[]).includes(name)),
  );
}

/** Gives a range, or many at once, one look. */
export function styleRange(range: Excel.Range | Excel.RangeAreas, style: Style): void {
  const { format } = range;
  if (style.isBold !== undefined) format.font.bold = style.isBold;
  if (style.isItalic !== undefined) format.font.italic = style.isItalic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.isUnderlined) format.font.underline = "Single";
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.verticalAlign !== undefined) format.verticalAlignment = style.verticalAlign;
  if (style.wraps !== undefined) format.wrapText = style.wraps;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.leftBar !== undefined) {
    const border = format.borders.getItem("EdgeLeft");
    border.style = "Continuous";
    border.weight = "Thick";
    border.color = style.leftBar;
  }
  if (style.topLine !== undefined) styleLine(range, "EdgeTop", style.topLine);
  if (style.rowLines !== undefined) {
    styleLine(range, "InsideHorizontal", style.rowLines);
    styleLine(range, "EdgeBottom", style.rowLines);
  }
  if (style.bottomLine !== undefined) styleLine(range, "EdgeBottom", style.bottomLine);
}

/** What `styleRange` adds to a request. */
export function styleBytes(style: Style): number {
  return BYTES_PER_ACTION * (2 + 2 * Object.keys(style).length);
}
