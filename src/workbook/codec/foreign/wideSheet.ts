import { columnNamed } from "../headers/headerIndex";
import { isTimeline, periodBlocks } from "../headers/periodBlocks";
import type { Culture } from "../sheetCells";
import { cellAt, isBlank, textOf, type SheetView } from "../sheetView";
import type { HeaderRow, Label, PeriodLabel } from "../headers/headerParts";
import { readHeaderRow } from "../tables/headerRow";

/** Months across with something to name the rows, in whatever form a planner built it. */
export interface WideSheet {
  readonly view: SheetView;
  readonly header: HeaderRow;
  readonly blocks: readonly WideBlock[];
  readonly item: Label;
  /** The column is headed as one of items; otherwise it is only the first one with text. */
  readonly isItemCertain: boolean;
  readonly family: Label | null;
  readonly segment: Label | null;
  /** The column whose cells say what the numbers of the row are. */
  readonly figure: Label | null;
  /** Who states the plan of a row. */
  readonly source: Label | null;
  /** The row after the last. */
  readonly endRow: number;
}

/** One run of periods, and the title above it. */
export interface WideBlock {
  readonly periods: readonly PeriodLabel[];
  readonly title: string;
}

const HEADER_DEPTH = 60;

/** Rows among which further plans below the first are looked for. */
const MOST_ROWS = 2_000;

/** Rows above the headers in which a title may stand. */
const TITLE_DEPTH = 6;

interface MonthRow {
  readonly header: HeaderRow;
  readonly blocks: PeriodLabel[][];
  readonly count: number;
}

/** Plans with months across on a sheet, from the top; none when there are no months, or nothing names the rows. */
export function wideSheets(view: SheetView, culture: Culture): WideSheet[] {
  const rows = monthRows(view, culture);
  const best = rows.reduce<MonthRow | null>((so, row) => (isBetter(row, so) ? row : so), null);
  const first = best && wideSheetAt(view, best);
  if (!first) return [];
  const lower = rows.filter(
    ({ header, count }) =>
      header.row > best.header.row + 1 && count === best.count && names(header, first.item),
  );
  return [best, ...lower].flatMap((row, i) => {
    const sheet = wideSheetAt(view, row);
    return sheet ? [{ ...sheet, endRow: lower[i]?.header.row ?? view.rowCount }] : [];
  });
}

/** Whether a header row names the items in the same column, so that it begins the same kind of plan again. */
const names = ({ labels }: HeaderRow, item: Label): boolean =>
  labels.some(({ column, name }) => column === item.column && columnNamed("Prices", name)?.field === "item");

function isBetter({ header, count }: MonthRow, so: MonthRow | null): boolean {
  if (so === null || count > so.count) return true;
  return count === so.count && so.header.labels.length === 0 && header.labels.length > 0;
}

function monthRows(view: SheetView, culture: Culture): MonthRow[] {
  const rows: MonthRow[] = [];
  for (let row = 0; row < Math.min(view.rowCount, rows.length > 0 ? MOST_ROWS : HEADER_DEPTH); row++) {
    const header = readHeaderRow(view, row, culture);
    const blocks = periodBlocks(header).filter(isTimeline);
    const count = blocks.reduce((sum, block) => sum + block.length, 0);
    if (count >= 3) rows.push({ header, blocks, count });
  }
  return rows;
}

function wideSheetAt(view: SheetView, { header, blocks }: MonthRow): WideSheet | null {
  const labels = labelColumns(view, header, blocks[0]![0]!.column);
  const named = (field: string): Label | null =>
    labels.find(({ name }) => columnNamed("Prices", name)?.field === field) ??
    labels.find(({ name }) => columnNamed("Demand", name)?.field === field) ??
    null;
  const item = named("item") ?? labels[0];
  if (!item) return null;
  return {
    view,
    header,
    blocks: blocks.map((periods, i) => ({
      periods,
      title: titleOf(view, header.row, { periods, after: blocks[i - 1] }),
    })),
    item,
    isItemCertain: named("item") !== null,
    family: named("family"),
    segment: named("segment"),
    figure: named("measure"),
    source: named("source"),
    endRow: view.rowCount,
  };
}

/** Headers left of the months; a header that stands a row higher counts where its own row is empty. */
function labelColumns(view: SheetView, header: HeaderRow, firstColumn: number): Label[] {
  const labels = header.labels.filter(({ column }) => column < firstColumn);
  const above = header.row > 0 ? readHeaderRow(view, header.row - 1, NO_DATES).labels : [];
  const higher = above.filter(
    ({ column }) =>
      column < firstColumn && isBlank(cellAt(view, header.row, column)) && hasBelow(view, header.row, column),
  );
  return [...labels, ...higher].sort((a, b) => a.column - b.column);
}

const NO_DATES: Culture = { decimalSeparator: ".", groupSeparator: ",", shortDatePattern: "" };

function hasBelow(view: SheetView, headerRow: number, column: number): boolean {
  for (let row = headerRow + 1; row < Math.min(view.rowCount, headerRow + 10); row++) {
    if (!isBlank(cellAt(view, row, column))) return true;
  }
  return false;
}

/** The nearest text above a block: inside its columns, or merged from the column before. */
function titleOf(
  view: SheetView,
  headerRow: number,
  block: { readonly periods: readonly PeriodLabel[]; readonly after: readonly PeriodLabel[] | undefined },
): string {
  const last = block.periods.at(-1)!.column;
  const least = Math.max(block.after ? block.after.at(-1)!.column + 1 : 0, block.periods[0]!.column - 2);
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - TITLE_DEPTH); row--) {
    for (let column = least; column <= last; column++) {
      const value = cellAt(view, row, column);
      if (typeof value === "string" && value.trim().length > 1) return textOf(value);
    }
  }
  return "";
}
