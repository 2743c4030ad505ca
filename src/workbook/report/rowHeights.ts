import type { Block, SheetDescription } from "./sheetDescription";
import { STYLES } from "./theme";

/** A line of the body font, in points. */
const LINE_POINTS = 15;
const MOST_POINTS = 400;
const BODY_SIZE = 11;
/** Column widths count digits; of common text a little more fits, which we use only in part. */
const CHARACTERS_A_DIGIT = 1.08;

/** Lines that a text takes in a column of so many characters, broken at blanks. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed > width && used > 0) {
        lines++;
        used = word.length;
      } else used = needed;
    }
  }
  return lines;
}

/** The width of merged or single cells that start at a column. */
function widthAt(page: Heights, row: number, column: number): number {
  const merge = page.merges?.find(({ top, left, rows }) => left === column && row >= top && row < top + rows);
  const widths = page.columnWidths ?? [];
  let width = 0;
  for (let c = column; c < column + (merge?.columns ?? 1); c++) width += widths[c] ?? 8.43;
  return width;
}

type Heights = Pick<SheetDescription, "blocks" | "columnWidths" | "merges">;

function measureBlock(page: Heights, block: Block, lines: Map<number, number>): void {
  block.cells.forEach((row, r) =>
    row.forEach((content, c) => {
      if (typeof content !== "string") return;
      const width =
        widthAt(page, block.top + r, block.left + c) *
        CHARACTERS_A_DIGIT *
        (BODY_SIZE / (STYLES[block.look ?? "body"].size ?? BODY_SIZE));
      const needed = linesOf(content, width);
      const at = block.top + r;
      if (needed > (lines.get(at) ?? 1)) lines.set(at, needed);
    }),
  );
}

/** Heights of the rows whose wrapping texts need more than one line, so that none is cut in any spreadsheet program. */
export function rowHeights(page: Heights): { readonly row: number; readonly points: number }[] {
  const lines = new Map<number, number>();
  for (const block of page.blocks) {
    if (block.look !== undefined && STYLES[block.look].wraps) measureBlock(page, block, lines);
  }
  return [...lines].map(([row, count]) => ({ row, points: Math.min(MOST_POINTS, count * LINE_POINTS + 1) }));
}
