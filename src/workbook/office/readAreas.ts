import { checkStopped } from "../../app/refusal";
import type { Area } from "../report/area";
import { addressOf } from "../report/area";
import type { ReadArea, SheetArea } from "./assembleBook";
import { codeOf } from "./excelRun";

/** Cells asked for in one request: at the 5 bytes that a usual cell takes, a response stays under 1 MB. */
const CELLS_A_REQUEST = 150_000;
/** Areas over this are first asked where in them anything stands. */
const LARGE_CELLS = 1_000_000;
const MOST_SHRINKS = 8;
const TOO_LARGE = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

const cellsOf = (area: Area): number => area.rows * area.columns;

/** Cuts an area in two across its longer side, counted in cells of a page's shape. */
export function halves<A extends Area>(area: A): readonly [A, A] {
  if (area.rows > 1 && area.rows >= area.columns) {
    const rows = Math.ceil(area.rows / 2);
    return [
      { ...area, rows },
      { ...area, top: area.top + rows, rows: area.rows - rows },
    ];
  }
  const columns = Math.ceil(area.columns / 2);
  return [
    { ...area, columns },
    { ...area, left: area.left + columns, columns: area.columns - columns },
  ];
}

const quarters = (area: SheetArea): readonly SheetArea[] => halves(area).flatMap(halves);

/** Where values stand in areas, one round trip for all of them. */
async function usedParts(context: Excel.RequestContext, areas: readonly SheetArea[]): Promise<SheetArea[]> {
  const asked = areas.map((area) => {
    const sheet = context.workbook.worksheets.getItem(area.sheetName);
    const used = sheet.getRange(addressOf(area)).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheetName: area.sheetName, used };
  });
  await context.sync();
  return asked.flatMap(({ sheetName, used }) =>
    used.isNullObject
      ? []
      : [
          {
            sheetName,
            top: used.rowIndex,
            left: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          },
        ],
  );
}

/**
 * Leaves out the empty inside of huge areas.
 *
 * A stray cell at XFD1048576 makes a used range of 17 thousand million cells;
 * asking quarter by quarter where anything stands finds the few that hold something.
 */
export async function shrinkLarge(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<SheetArea[]> {
  let settled = areas.filter((area) => cellsOf(area) <= LARGE_CELLS);
  let large = areas.filter((area) => cellsOf(area) > LARGE_CELLS);
  for (let round = 0; large.length > 0 && round < MOST_SHRINKS; round++) {
    const parts = await usedParts(context, large.flatMap(quarters));
    settled = [...settled, ...parts.filter((area) => cellsOf(area) <= LARGE_CELLS)];
    large = parts.filter((area) => cellsOf(area) > LARGE_CELLS);
  }
  return [...settled, ...large];
}

/** Cuts an area into bands of rows of at most `limit` cells. */
export function bands(area: SheetArea, limit: number): SheetArea[] {
  const rows = Math.max(1, Math.floor(limit / area.columns));
  const cut: SheetArea[] = [];
  for (let first = 0; first < area.rows; first += rows) {
    cut.push({ ...area, top: area.top + first, rows: Math.min(rows, area.rows - first) });
  }
  return cut;
}

async function readBatch(
  context: Excel.RequestContext,
  batch: readonly SheetArea[],
): Promise<readonly ReadArea[] | null> {
  const ranges = batch.map((area) => {
    const range = context.workbook.worksheets.getItem(area.sheetName).getRange(addressOf(area));
    range.load("values");
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (TOO_LARGE.has(codeOf(error))) return null;
    throw error;
  }
  // A range of too many cells may also answer with null instead of an error.
  const values = ranges.map((range) => range.values as ReadArea["values"] | null);
  if (values.includes(null)) return null;
  return batch.map((area, i) => ({ ...area, values: values[i]! }));
}

function batchAt(areas: readonly SheetArea[], limit: number): number {
  let cells = 0;
  const over = areas.findIndex((area) => (cells += cellsOf(area)) > limit);
  return over < 0 ? areas.length : Math.max(1, over);
}

/** Whom a read tells, and who may stop it. */
export interface AreaWatch {
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
  /** Called for each rectangle as it arrives, in no order. */
  readonly onArea: (area: ReadArea) => void;
}

/** Reads the values of areas in as few requests as their size allows; what is refused is asked for in halves. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  watch: AreaWatch,
): Promise<void> {
  let waiting = areas.flatMap((area) => bands(area, CELLS_A_REQUEST));
  const total = waiting.reduce((sum, area) => sum + cellsOf(area), 0);
  let done = 0;
  while (waiting.length > 0) {
    checkStopped(watch.signal);
    const count = batchAt(waiting, CELLS_A_REQUEST);
    const batch = waiting.slice(0, count);
    const answer = await readBatch(context, batch);
    if (answer) {
      for (const area of answer) watch.onArea(area);
      waiting = waiting.slice(count);
      done += batch.reduce((sum, area) => sum + cellsOf(area), 0);
      watch.onShare(total === 0 ? 1 : done / total);
    } else if (count === 1 && cellsOf(batch[0]!) === 1)
      throw new Error("Excel refused to hand over one cell.");
    else waiting = [...batch.flatMap(halves), ...waiting.slice(count)];
  }
}
