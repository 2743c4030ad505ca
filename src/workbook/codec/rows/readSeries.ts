import { periodAt, type Place } from "../../../engine";
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
  read(row: number, key: string): ReadSeries;
}

/** A reader for one table; tells once which columns lie outside the plan. */
export function seriesReader(placed: PlacedTable, tools: ReadingTools): SeriesReader {
  const { table, periods } = placed;
  const { calendar } = tools;
  const across = SHEETS[table.match.kind].periods;
  const first = across === "horizon" ? 0 : -calendar.history.length;
  const end = across === "history" ? 0 : calendar.horizon.length;
  tellOutside(placed, tools, { first, end: across === "history" ? 1 : end });
  return {
    read(row, key) {
      const values = new Float64Array(end - first).fill(Number.NaN);
      let toDate = Number.NaN;
      for (const { column, offset } of periods.columns) {
        const cell = cellAt(table.view, row, column);
        if (cell === "" || cell === null) continue;
        const isInside = offset >= first && offset < end;
        if (!isInside && !(offset === 0 && across === "history")) continue;
        const value = typeof cell === "number" ? cell : numberIn(placed, { row, column, key, offset }, tools);
        if (Number.isNaN(value)) continue;
        if (!isInside) toDate = periods.adds && toDate === toDate ? toDate + value : value;
        else values[offset - first] = sum(values[offset - first]!, value, periods.adds);
      }
      return { values, toDate };
    },
  };
}

/** Columns of one period are added together; a blank one takes nothing away. */
const sum = (before: number, value: number, adds: boolean): number =>
  adds && before === before ? before + value : value;

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
  span: { readonly first: number; readonly end: number },
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
