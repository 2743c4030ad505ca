import { offsetOf, periodAt, type Calendar } from "../../../engine";
import type { ProblemLog } from "../problemLog";
import type { KindMatch } from "../tables/matchKind";
import type { SheetView } from "../sheetView";
import { SHEETS } from "../../schema/allSheets";
import { periodRun, type PeriodRun } from "./periodRun";

/** A column and the period it holds, counted from the cycle period. */
export interface PeriodColumn {
  readonly column: number;
  readonly offset: number;
}

/** The period of every column that has one; columns that are left out are told. */
export interface PlacedPeriods {
  readonly columns: readonly PeriodColumn[];
  /** Several columns are added into one period. */
  readonly adds: boolean;
}

/** Places the period headers of a table on the calendar, and tells every assumption. */
export function placePeriods(
  at: { readonly view: SheetView; readonly match: KindMatch },
  calendar: Calendar,
  log: ProblemLog,
): PlacedPeriods {
  const { match } = at;
  const run = periodRun(match.header.periods, {
    rule: calendar,
    cycleDay: calendar.horizon[0]!.start,
    isPast: SHEETS[match.kind].periods === "history",
    isList: at.view.listed !== undefined,
  });
  const tell = teller(at, log);
  tellCoarse(at, tell);
  if (at.view.listed) return { columns: placeColumns(run, calendar, tell), adds: run.isFiner };
  tellAssumptions(run, calendar, tell);
  const columns = placeColumns(run, calendar, tell);
  tellMissing(columns, calendar, tell);
  return { columns, adds: run.isFiner };
}

/** The period of each header; headers that have none, or that repeat one, are told and left out. */
function placeColumns(run: PeriodRun, calendar: Calendar, tell: Teller): PeriodColumn[] {
  const columns: PeriodColumn[] = [];
  const seen = new Set<number>();
  let before = -Infinity;
  run.labels.forEach(({ column, text }, i) => {
    const day = run.days[i]!;
    if (Number.isNaN(day)) {
      tell("month-unplaced", "error", { column, facts: { header: text } });
      return;
    }
    const offset = offsetOf(calendar, day);
    if (seen.has(offset) && !run.isFiner) {
      const facts = { header: text, period: periodAt(calendar, offset).label };
      tell("month-repeated", "error", { column, facts });
      return;
    }
    if (offset < before) tell("months-unordered", "warning", { column, facts: { header: text } });
    before = Math.max(before, offset);
    seen.add(offset);
    columns.push({ column, offset });
  });
  return columns;
}

type TimeCode =
  | "month-unplaced"
  | "month-repeated"
  | "months-unordered"
  | "month-missing"
  | "months-drift"
  | "month-year-assumed"
  | "periods-finer"
  | "periods-coarse";

type Teller = (
  code: TimeCode,
  severity: "error" | "warning" | "note",
  about: { readonly column: number; readonly facts: { readonly [name: string]: string | number } },
) => void;

function teller(
  { view, match }: { readonly view: SheetView; readonly match: KindMatch },
  log: ProblemLog,
): Teller {
  return (code, severity, { column, facts }) => {
    log.add({
      code,
      severity,
      place: () => ({ sheet: match.kind }),
      facts: () => ({ tab: view.cells.name, ...facts }) as never,
      cell: { view, row: match.header.row, column },
      group: code,
    });
  };
}

function tellCoarse({ match }: { readonly match: KindMatch }, tell: Teller): void {
  for (const { word, column, text } of match.header.periods) {
    if (word.kind === "coarse") tell("periods-coarse", "note", { column, facts: { header: text } });
  }
}

function tellAssumptions(run: PeriodRun, calendar: Calendar, tell: Teller): void {
  const last = run.labels.length - 1;
  const column = run.labels[0]?.column ?? 0;
  const label = (i: number): string => periodAt(calendar, offsetOf(calendar, run.days[i]!)).label;
  if (run.driftStep !== null) {
    const facts = { header: run.labels[last]!.text, period: label(last), step: run.driftStep };
    tell("months-drift", "warning", { column: run.labels[last]!.column, facts });
  }
  if (run.isYearAssumed) {
    tell("month-year-assumed", "warning", {
      column,
      facts: { header: run.labels[0]!.text, period: label(0) },
    });
  }
  if (run.isFiner) {
    tell("periods-finer", "warning", { column, facts: { header: run.labels[0]!.text, period: label(0) } });
  }
}

function tellMissing(columns: readonly PeriodColumn[], calendar: Calendar, tell: Teller): void {
  const offsets = columns.map(({ offset }) => offset).sort((a, b) => a - b);
  offsets.forEach((offset, i) => {
    const before = offsets[i - 1];
    if (before === undefined || offset - before <= 1) return;
    const first = periodAt(calendar, before + 1).label;
    const last = periodAt(calendar, offset - 1).label;
    const { column } = columns.find((placed) => placed.offset === offset)!;
    const periods = first === last ? first : `${first} to ${last}`;
    tell("month-missing", "warning", { column, facts: { periods } });
  });
}
