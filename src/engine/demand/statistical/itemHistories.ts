import type { Period } from "../../calendar/calendar";
import type { HistoryMeasure } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import { rowOf } from "../../series/grid";
import type { RawHistory } from "../history/history";
import { refusedPeriods } from "../history/refusedCorrections";
import { perAverageDay } from "../history/tradingDays";
import { workingDaysOf } from "../history/workingDays";

/**
 * The history of each item, as the History sheet has it: demand, or shipments where demand is not kept; null without
 * either.
 *
 * Periods of past events that are not in the baseline are named, and those whose corrections the planner refuses. In a calendar of week groups units are brought to the
 * average number of weeks (see `calendarDays`); in one of months each history knows their working days.
 */
export function itemHistories(model: PlanningModel): readonly (RawHistory | null)[] {
  const demandOf = unitsByItem(model, "demand");
  const shipmentsOf = unitsByItem(model, "shipments");
  const eventsOf = eventPeriodsByItem(model);
  const days = calendarDays(model);
  const workingDays = workingDaysOf(model.calendar);
  const refusedOf = refusedPeriods(model);
  return model.items.code.map((item, i) => {
    const units = demandOf.get(i) ?? shipmentsOf.get(i);
    if (!units) return null;
    const demand = days ? perAverageDay(units, days) : units;
    const eventPeriods = eventsOf.get(i) ?? new Set<number>();
    const refused = refusedOf.get(i);
    return {
      item,
      demand,
      seasonPeriods: model.calendar.seasonPeriods,
      eventPeriods,
      ...(workingDays ? { workingDays } : {}),
      ...(refused ? { refused } : {}),
    };
  });
}

/** Days of each period, history then horizon, where periods differ by whole weeks; null for months and weeks. */
export function calendarDays({ calendar }: PlanningModel): number[] | null {
  if (calendar.kind === "month" || calendar.kind === "week") return null;
  return [...calendar.history, ...calendar.horizon].map(({ start, end }: Period) => end - start);
}

/** Rows of one measure by item; rows of the same item are added, a blank where all are blank. */
function unitsByItem({ history }: PlanningModel, measure: HistoryMeasure): Map<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  history.rows.forEach((row, r) => {
    if (row.measure !== measure) return;
    const units = rowOf(history.values, r);
    const before = found.get(row.item);
    found.set(row.item, before ? before.map((sum, t) => added(sum, units[t]!)) : units.slice());
  });
  return found;
}

const added = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);

function eventPeriodsByItem({ events, items, calendar }: PlanningModel): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const past = calendar.history.length;
  for (const event of events) {
    if (event.isInBaseline || event.firstPeriod >= 0) continue;
    for (let i = 0; i < items.count; i++) {
      if (event.item >= 0 ? i !== event.item : items.family[i] !== event.family) continue;
      const periods = found.get(i) ?? new Set<number>();
      const last = Math.min(event.lastPeriod, -1);
      for (let t = event.firstPeriod; t <= last; t++) if (past + t >= 0) periods.add(past + t);
      found.set(i, periods);
    }
  }
  return found;
}
