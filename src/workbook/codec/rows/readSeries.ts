import { periodAt, type Place, type SheetKind } from "../../../engine";
import { SHEETS } from "../../schema/allSheets";
import { numberOf } from "../parse/cellReader";
import type { ReadingTools } from "../readingTools";
import { cellAt, isBlank, isCellError } from "../sheetView";
import type { PlacedTable } from "./placedTable";

/** The numbers of one row by period. */
export interface ReadSeries {
  readonly values: Float64Array;
  /** What stands under the cycle period on a sheet of the past. */
  readonly toDate: number;
}

/** Reads the numbers under the period headers of a table. */
export interface SeriesReader {
  /** `measure` is what the numbers of the row are, where its sheet says it. */
  read(row: number, key: string, measure: unknown): ReadSeries;
}

/** A reader for one table; tells once which columns lie outside the plan. */
export function seriesReader(placed: PlacedTable, tools: ReadingTools): SeriesReader {
  const { table, periods } = placed;
  const { kind } = table.match;
  const span = spanOf(placed, tools);
  tellOutside(placed, tools, span);
  return {
    read(row, key, measure) {
      const join = periods.adds ? joinerOf(kind, measure) : null;
      const slots = new Float64Array(span.end - span.first).fill(Number.NaN);
      for (const { column, offset } of periods.columns) {
        const cell = cellAt(table.view, row, column);
        if (cell === "" || cell === null || offset < span.first || offset >= span.end) continue;
        const value = typeof cell === "number" ? cell : numberIn(placed, { row, column, key, offset }, tools);
        if (Number.isNaN(value)) continue;
        const before = slots[offset - span.first]!;
        slots[offset - span.first] = join === null ? value : join(before, value, offset);
      }
      if (SHEETS[kind].periods !== "history") return { values: slots, toDate: Number.NaN };
      return { values: slots.slice(0, -1), toDate: slots.at(-1)! };
    },
  };
}

/** The periods that a sheet is read for; a sheet of the past also for the cycle period, which may have begun. */
function spanOf({ table }: PlacedTable, { calendar }: ReadingTools): Span {
  const across = SHEETS[table.match.kind].periods;
  return {
    first: across === "horizon" ? 0 : -calendar.history.length,
    end: across === "history" ? 1 : calendar.horizon.length,
  };
}

interface Span {
  readonly first: number;
  readonly end: number;
}

type Joiner = (before: number, value: number, offset: number) => number;

const isNothing = (value: number): boolean => Number.isNaN(value);

/** How columns of one period make one number: amounts add up, prices and measures are averaged, of stocks the last counts. */
function joinerOf(kind: SheetKind, measure: unknown): Joiner {
  if (measure === "ending stock") return (_, value) => value;
  if (kind !== "Prices" && kind !== "Rates" && kind !== "KPIs" && kind !== "Signals") {
    return (before, value) => (isNothing(before) ? value : before + value);
  }
  const counts = new Map<number, number>();
  return (before, value, offset) => {
    const count = (counts.get(offset) ?? 0) + 1;
    counts.set(offset, count);
    return isNothing(before) ? value : before + (value - before) / count;
  };
}

interface NumberAt {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly offset: number;
}

function numberIn({ table }: PlacedTable, at: NumberAt, tools: ReadingTools): number {
  const cell = cellAt(table.view, at.row, at.column);
  if (isBlank(cell)) return Number.NaN;
  const { kind } = table.match;
  const what = (): string => `${kind} of ${at.key} in ${periodAt(tools.calendar, at.offset).label}`;
  const place = (): Place => ({ sheet: kind, row: at.key, period: at.offset });
  const where = {
    place,
    cell: { view: table.view, row: at.row, column: at.column },
    group: `${kind}/values`,
  };
  if (isCellError(cell)) {
    const facts = () => ({ what: what(), error: cell.trim() });
    tools.log.add({ code: "cell-error", severity: "error", facts, ...where });
    return Number.NaN;
  }
  return numberOf(cell, {
    culture: tools.culture,
    what,
    tell: (code, severity, facts) => {
      tools.log.add({ code, severity, facts, ...where });
    },
  });
}

/** Says how many columns with numbers lie before and after the periods that are read. */
function tellOutside(
  { table, rows, periods }: PlacedTable,
  { calendar, log }: ReadingTools,
  span: Span,
): void {
  const { view, match } = table;
  const hasNumbers = (column: number): boolean =>
    rows.data.some((row) => {
      const value = cellAt(view, row, column);
      return value !== 0 && !isBlank(value);
    });
  const outside = (isOut: (offset: number) => boolean) =>
    periods.columns.filter(({ offset, column }) => isOut(offset) && hasNumbers(column));
  const past = outside((offset) => offset < span.first);
  const beyond = outside((offset) => offset >= span.end);
  const shared = { severity: "note", place: () => ({ sheet: match.kind }), group: match.kind } as const;
  if (past.length > 0 && span.first === 0) {
    const cell = { view, row: match.header.row, column: past[0]!.column };
    const facts = () => ({ tab: view.cells.name, count: past.length, cycle: calendar.horizon[0]!.label });
    log.add({ code: "months-past", ...shared, facts, cell });
  }
  if (beyond.length > 0) {
    const cell = { view, row: match.header.row, column: beyond[0]!.column };
    const last = periodAt(calendar, span.end - 1).label;
    const facts = () => ({ tab: view.cells.name, count: beyond.length, last });
    log.add({ code: "months-beyond", ...shared, facts, cell });
  }
}
