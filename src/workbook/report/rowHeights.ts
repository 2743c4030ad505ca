import type { Block, SheetDescription } from "./sheetDescription";
import { textWidth } from "./textWidth";
import { STYLES } from "./theme";

/** A line of the body font, in points. */
const LINE_POINTS = 15;
/** The row of a page's title. */
export const TITLE_POINTS = 27;
const MOST_POINTS = 400;
const BODY_SIZE = 11;
/** Letters are put on whole pixels, and words beside numbers are indented: so much of a cell's width holds text. */
const USED_SHARE = 0.97;
const EDGES = 1;
/** Bold letters are wider. */
const BOLD = 1.06;
/** The blank row between two parts of a page. */
const SPACER_POINTS = 8;
/** Merged columns bring the padding between them along. */
const PADDING_CHARACTERS = 5 / 7;
const BLANK = textWidth(" ");

/** Lines that a text takes in a column of so many characters (digits of the body font), broken at blanks. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const own = textWidth(word);
      const needed = used === 0 ? own : used + BLANK + own;
      if (needed > width && used > 0) {
        lines++;
        used = own;
      } else used = needed;
    }
  }
  return lines;
}

/** The width of merged or single cells that start at a column. */
function widthAt(page: Heights, row: number, column: number): number {
  const merge = page.merges?.find(({ top, left, rows }) => left === column && row >= top && row < top + rows);
  const widths = page.columnWidths ?? [];
  const columns = merge?.columns ?? 1;
  let width = (columns - 1) * PADDING_CHARACTERS;
  for (let c = column; c < column + columns; c++) width += widths[c] ?? 8.43;
  return width;
}

type Heights = Pick<SheetDescription, "blocks" | "columnWidths" | "merges">;

/** Heights that texts of a look need: characters of room, and points a line. */
function measureBlock(page: Heights, block: Block, points: Map<number, number>): void {
  const { size = BODY_SIZE, isBold } = STYLES[block.look ?? "body"];
  const scale = (size / BODY_SIZE) * (isBold ? BOLD : 1);
  const line = (LINE_POINTS * size) / BODY_SIZE;
  block.cells.forEach((row, r) =>
    row.forEach((content, c) => {
      if (typeof content !== "string") return;
      const at = block.top + r;
      const room = Math.max(1, widthAt(page, at, block.left + c) * USED_SHARE - EDGES);
      const lines = linesOf(content, room / scale);
      const needed = Math.min(MOST_POINTS, Math.ceil(lines * line) + 1);
      if (lines > 1 && needed > (points.get(at) ?? 0)) points.set(at, needed);
    }),
  );
}

/** Heights of the rows whose wrapping texts need more than one line, so that none is cut in any spreadsheet program. */
export function rowHeights(page: Heights): { readonly row: number; readonly points: number }[] {
  const points = new Map<number, number>();
  for (const block of page.blocks) {
    if (block.look !== undefined && STYLES[block.look].wraps) measureBlock(page, block, points);
  }
  return [...points].map(([row, height]) => ({ row, points: height }));
}

/** Low rows between parts that begin at these rows, each after a blank one; a row that holds something stays as it is. */
export function spacers(
  tops: readonly number[],
  blocks: SheetDescription["blocks"],
): { readonly row: number; readonly points: number }[] {
  const filled = new Set(blocks.flatMap(({ top, cells }) => cells.map((_, r) => top + r)));
  return tops
    .slice(1)
    .filter((top) => !filled.has(top - 1))
    .map((top) => ({ row: top - 1, points: SPACER_POINTS }));
}
