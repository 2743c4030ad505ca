import { formatColor } from "numfmt";
import type { Book } from "../../book/book";
import { cellText } from "../../book/cellText";
import type { Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import type { BorderStyle, CellStyle, FontStyle } from "../../book/snapshotStyle";
import type { CellNote } from "./notes";
import type { RuleLook } from "./rules/ruleLook";
import type { TableLook } from "./tableLook";

/** All that is needed to draw a cell. */
export interface CellLook {
  readonly text: string;
  readonly fill: string | undefined;
  readonly color: string;
  readonly font: FontStyle;
  readonly border: BorderStyle;
  readonly style: CellStyle;
  readonly align: "left" | "center" | "right";
  /** A number or date: it does not run over its neighbours. */
  readonly isNumber: boolean;
  readonly table: TableLook | undefined;
  readonly rule: RuleLook | undefined;
  readonly note: CellNote | undefined;
}

export interface LookParts {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly table: (row: number, column: number) => TableLook | undefined;
  readonly rule: (row: number, column: number) => RuleLook | undefined;
  readonly note: (row: number, column: number) => CellNote | undefined;
}

const texts = new WeakMap<
  Cell,
  { readonly format: string; readonly text: string; readonly color: string | undefined }
>();

/** The look of a cell, or undefined where there is nothing to draw but the grid. */
export function lookOf(parts: LookParts, row: number, column: number): CellLook | undefined {
  const cell = parts.sheet.cells.get(row, column);
  const table = parts.table(row, column);
  const style = parts.book.styleAt(parts.sheet, row, column);
  const rule = parts.rule(row, column);
  const note = parts.note(row, column);
  if (!cell && !table && !rule && !note && style === parts.book.defaultStyle) return undefined;
  const format = rule?.numberFormat ?? style.numberFormat;
  const shown = cell && !rule?.hidesValue ? textOf(cell, format, parts.book.parts.usesDate1904) : undefined;
  const font = fontOf(style, table, rule);
  return {
    text: shown?.text ?? "",
    fill: rule?.fill ?? fillOf(style) ?? table?.fill,
    color:
      rule?.font?.color ??
      shown?.color ??
      (table?.color !== undefined && style.font.color.toLowerCase() === "#000000"
        ? table.color
        : style.font.color),
    font,
    border: rule?.border ? { ...style.border, ...rule.border } : style.border,
    style,
    align: alignOf(style, cell),
    note,
    isNumber: typeof cell?.value === "number",
    table,
    rule,
  };
}

function textOf(
  cell: Cell,
  format: string,
  usesDate1904: boolean,
): { readonly text: string; readonly color: string | undefined } {
  const known = texts.get(cell);
  if (known?.format === format) return known;
  const text = cellText(cell.value, format, usesDate1904);
  const made = { format, text, color: colorIn(format, cell) };
  texts.set(cell, made);
  return made;
}

function colorIn(format: string, cell: Cell): string | undefined {
  if (!format.includes("[") || typeof cell.value !== "number") return undefined;
  try {
    const color = formatColor(format, cell.value);
    return typeof color === "string" ? color : undefined;
  } catch {
    return undefined;
  }
}

function fontOf(style: CellStyle, table: TableLook | undefined, rule: RuleLook | undefined): FontStyle {
  if (!rule?.font && table?.isBold !== true) return style.font;
  return { ...style.font, ...(table?.isBold === true && { isBold: true }), ...rule?.font };
}

/** The colour of a fill; patterns are shown in their own colour's tint. */
function fillOf({ fill }: CellStyle): string | undefined {
  if (fill.pattern === "none") return undefined;
  if (fill.pattern === "gradient") return "#F2F2F2";
  return fill.color ?? (fill.pattern === "solid" ? undefined : "#F2F2F2");
}

function alignOf(style: CellStyle, cell: Cell | undefined): CellLook["align"] {
  const { horizontal } = style.alignment;
  if (horizontal === "left" || horizontal === "right") return horizontal;
  if (horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed")
    return "center";
  if (horizontal !== "general") return "left";
  if (typeof cell?.value === "number") return "right";
  return typeof cell?.value === "boolean" || cell?.isError ? "center" : "left";
}
