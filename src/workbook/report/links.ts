import type { FormulaCell } from "./sheetDescription";

/** A text inside a formula may have 255 characters. */
const LONGEST_LITERAL = 255;

const literal = (text: string): string => `"${text.slice(0, LONGEST_LITERAL).replaceAll('"', '""')}"`;

/** A cell that jumps to another cell of the workbook. */
export function linkTo(sheet: string, address: string, text: string): FormulaCell {
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  return { formula: `=HYPERLINK(${literal(target)},${literal(text)})`, value: text };
}

/** A cell that jumps to a cell of another page of ours, whatever name that page got. */
export function linkToPage(ownId: string, address: string, text: string): FormulaCell {
  return { formula: `=HYPERLINK("#'«${ownId}»'!${address}",${literal(text)})`, value: text };
}
