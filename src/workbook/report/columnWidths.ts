import type { Block, CellContent, NumberFormat, SheetDescription } from "./sheetDescription";

/** Looks whose text may run on over empty neighbours or wraps, so that it does not widen its column. */
const FREE_LOOKS = new Set([
  "title",
  "subtitle",
  "headline",
  "heading",
  "note",
  "wrapped",
  "kpi",
  "kpiLabel",
]);
const HEADER_LOOKS = new Set(["header", "headerRight"]);

const DECIMALS: { readonly [F in NumberFormat]?: number } = {
  index: 1,
  signedIndex: 1,
  hours: 1,
  factor: 2,
  balance: 1,
  check: 1,
};
const FIXED: { readonly [F in NumberFormat]?: number } = {
  month: 6,
  date: 11,
  percentPoint: 9,
  utilisation: 7,
};

function numberCharacters(value: number, format: NumberFormat | null): number {
  if (format === "percent" || format === "signedPercent") return Math.abs(value * 100).toFixed(1).length + 2;
  if (format === "balance" && Math.abs(value) < 0.05) return 10;
  if (format === "thousands" || format === "signedThousands") return numberCharacters(value / 1000, "money");
  const fixed = format === null ? undefined : FIXED[format];
  if (fixed !== undefined) return fixed;
  if (format === null || format === "general") return String(Number(value.toPrecision(10))).length;
  const decimals = DECIMALS[format] ?? 0;
  const digits = Math.abs(value).toFixed(decimals).length;
  const whole = digits - (decimals > 0 ? decimals + 1 : 0);
  const separators = Math.floor((whole - 1) / 3);
  return digits + separators + 1;
}

/** How many characters a cell shows. */
export function shownCharacters(content: CellContent, format: NumberFormat | null): number {
  if (content === null) return 0;
  if (typeof content === "object") return shownCharacters(content.value, format);
  if (typeof content === "number") return Number.isFinite(content) ? numberCharacters(content, format) : 0;
  if (typeof content === "boolean") return 5;
  return Math.max(...content.split("\n").map((line) => line.length));
}

/** Headers wrap at blanks: they need room for their longest word. */
function headerCharacters(content: CellContent): number {
  if (typeof content !== "string") return shownCharacters(content, "month");
  return Math.max(...content.split(/\s/).map((word) => word.length)) + 1;
}

function measureBlock(block: Block, widths: number[]): void {
  const look = block.look ?? "body";
  if (FREE_LOOKS.has(look)) return;
  const isHeader = HEADER_LOOKS.has(look);
  for (const row of block.cells) {
    row.forEach((content, i) => {
      const format = block.formats?.[i] ?? null;
      const needed = isHeader ? headerCharacters(content) : shownCharacters(content, format);
      const column = block.left + i;
      if (needed > (widths[column] ?? 0)) widths[column] = needed;
    });
  }
}

/** Bounds of a column in characters of the body font. */
export interface WidthBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Widths in characters at which no number shows as "####" and no text of a table is cut.
 *
 * Bold and wide letters are allowed for with a tenth and two characters.
 */
export function columnWidths(
  blocks: SheetDescription["blocks"],
  { least, most }: WidthBounds = { least: 3, most: 60 },
): number[] {
  const widths: number[] = [];
  for (const block of blocks) measureBlock(block, widths);
  return Array.from(widths, (width) => Math.min(most, Math.max(least, Math.ceil((width ?? 0) * 1.1 + 1.5))));
}
