import {
  calendarAround,
  periodAt,
  offsetOf,
  periodOf,
  type Calendar,
  type CalendarRule,
  type Day,
  type SheetKind,
  type TimelineSettings,
} from "../../engine";
import { SHEETS } from "../schema/allSheets";
import { periodRun } from "./headers/periodRun";
import type { ProblemLog } from "./problemLog";
import type { FoundTable } from "./tables/findTables";
import type { PeriodLabel } from "./headers/headerParts";

/** Sheets whose headers may say how far the plan reaches, in this order. */
const PLAN_SHEETS: readonly SheetKind[] = ["Demand", "Supply", "Budget", "Resources"];
const PAST_SHEETS: readonly SheetKind[] = ["History", "KPIs", "Signals"];

/** Longest plan and longest past that are read, in years. */
const LONGEST_PLAN = 5;
const LONGEST_PAST = 20;

/**
 * The calendar that Settings and the headers together make; null, with its
 * problem, when no cycle month can be told. What Settings leaves open is taken
 * from the headers, and said.
 */
export function timelineOf(
  stated: TimelineSettings,
  tables: readonly FoundTable[],
  log: ProblemLog,
): Calendar | null {
  const { rule } = stated;
  const cycleDay = Number.isNaN(stated.cycleDay) ? firstPlanned(rule, tables, log) : stated.cycleDay;
  if (cycleDay === null) {
    tellNoCycle(tables, log);
    return null;
  }
  const start = calendarAround({ rule, cycleDay, historyPeriods: 0, horizonPeriods: 1 });
  return calendarAround({
    rule,
    cycleDay,
    historyPeriods: historyPeriods(start, tables),
    horizonPeriods: horizonPeriods(start, { stated: stated.horizonPeriods, tables }, log),
  });
}

/** Why no cycle month can be told: headers without a year, or no headers of months at all. */
function tellNoCycle(tables: readonly FoundTable[], log: ProblemLog): void {
  const severity = "error";
  const place = () => ({ sheet: "Settings", column: "value" }) as const;
  const yearless = tables.find(
    ({ match }) =>
      PLAN_SHEETS.includes(match.kind) && match.header.periods.some(({ word }) => "year" in word),
  );
  if (yearless === undefined) {
    const facts = () => ({ sheets: "Demand or Supply" });
    log.add({ code: "cycle-month-unknown", severity, place, facts, cell: null, group: "" });
    return;
  }
  const { view, match } = yearless;
  const label = match.header.periods.find(({ word }) => "year" in word)!;
  const facts = () => ({ tab: view.cells.name, header: label.text });
  const cell = { view, row: match.header.row, column: label.column };
  log.add({ code: "cycle-month-yearless", severity, place, facts, cell, group: "" });
}

function headerDays(
  tables: readonly FoundTable[],
  kind: SheetKind,
  { rule, cycleDay }: { readonly rule: CalendarRule; readonly cycleDay: Day },
): Day[] {
  const isPast = SHEETS[kind].periods === "history";
  return tables
    .filter(({ match }) => match.kind === kind)
    .flatMap(({ view, match }) => {
      const isList = view.listed !== undefined;
      return periodRun(match.header.periods, { rule, cycleDay, isPast, isList }).days;
    })
    .filter((day) => !Number.isNaN(day));
}

const around = (start: Calendar) => ({ rule: start, cycleDay: start.horizon[0]!.start });

/** Without a cycle month in Settings: the first period of Demand, or of the next sheet that has periods. */
function firstPlanned(rule: CalendarRule, tables: readonly FoundTable[], log: ProblemLog): Day | null {
  for (const kind of PLAN_SHEETS) {
    const days = headerDays(tables, kind, { rule, cycleDay: Number.NaN });
    if (days.length === 0) continue;
    const first = firstOpen(tables, kind, rule) ?? Math.min(...days);
    log.add({
      code: "cycle-month-missing",
      severity: "warning",
      place: () => ({ sheet: "Settings", column: "value" }),
      facts: () => ({ assumed: periodOf(first, rule).label }),
      cell: null,
      group: "",
    });
    return first;
  }
  return null;
}

/** The first period after those that its header calls actual; null where none is called so, or all are. */
function firstOpen(tables: readonly FoundTable[], kind: SheetKind, rule: CalendarRule): Day | null {
  const labels = tables
    .filter(({ match }) => match.kind === kind)
    .flatMap(({ match }) => match.header.periods);
  const shape = { rule, cycleDay: Number.NaN, isPast: false };
  const isActual = ({ text }: PeriodLabel): boolean => /\b(?:act|actuals?)\b/iu.test(text);
  if (!labels.some(isActual)) return null;
  const open = periodRun(
    labels.filter((label) => !isActual(label)),
    shape,
  ).days.filter((day) => !Number.isNaN(day));
  return open.length === 0 ? null : Math.min(...open);
}

/** Periods in five years, and so on. */
const periodsOf = (years: number, { kind }: CalendarRule): number => years * (kind === "week" ? 52 : 12);

function historyPeriods(start: Calendar, tables: readonly FoundTable[]): number {
  const days = PAST_SHEETS.flatMap((kind) => headerDays(tables, kind, around(start)));
  const first = days.reduce((least, day) => Math.min(least, offsetOf(start, day)), 0);
  return Math.min(-first, periodsOf(LONGEST_PAST, start));
}

function horizonPeriods(
  start: Calendar,
  plan: { readonly stated: number; readonly tables: readonly FoundTable[] },
  log: ProblemLog,
): number {
  const wanted = Number.isNaN(plan.stated) ? reach(start, plan.tables) : plan.stated;
  const most = periodsOf(LONGEST_PLAN, start);
  if (wanted > most) {
    log.add({
      code: "horizon-unusual",
      severity: "warning",
      place: () => ({ sheet: "Settings", column: "value" }),
      facts: () => ({ periods: wanted, used: most }),
      cell: null,
      group: "",
    });
  }
  return Math.min(wanted, most);
}

/** Periods up to the last header of Demand, or of the next sheet that has periods; a year when there is none. */
function reach(start: Calendar, tables: readonly FoundTable[]): number {
  for (const kind of PLAN_SHEETS) {
    const days = headerDays(tables, kind, around(start));
    const last = days.reduce((most, day) => Math.max(most, offsetOf(start, day)), -1);
    if (last >= 0) return last + 1;
  }
  return periodsOf(1, start);
}

/** "Jan 2026 to Jun 2027". */
export function spanText(calendar: Calendar, first: number, last: number): string {
  const from = periodAt(calendar, first).label;
  return first === last ? from : `${from} to ${periodAt(calendar, last).label}`;
}
