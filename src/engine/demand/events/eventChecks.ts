import { planValues } from "../../measure/planValues";
import type { PlanEvent } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import type { Consensus } from "../consensus/consensus";
import { baselinePeak, DOUBLE_SHARE } from "./baselinePeak";
import type { EventCheck, PeriodRun } from "./eventCheck";
import { infeasible } from "./infeasible";
import { missingEvents } from "./missingEvents";
import {
  baselineOf,
  itemsOf,
  liftCase,
  liftOf,
  promiseOf,
  type LiftCase,
  type UnitsAndMoney,
} from "./planLift";

/** An event is planned by somebody where a plan lifts at least this share of its promise. */
const PLANNED_SHARE = 0.25;

/**
 * Checks the events of the horizon against baseline, functions' plans and the plan as submitted, the most money first.
 *
 * Nothing without an Events sheet or a statistical baseline: a lift has nothing to be measured against.
 */
export function eventChecks(model: PlanningModel, consensus: Consensus, plan: Plan): readonly EventCheck[] {
  const from = liftCase(model, consensus, planValues(model));
  if (!from || !model.sheets.includes("Events")) return [];
  const checks: EventCheck[] = [];
  model.events.forEach((event, index) => {
    const run = monthsOf(event, from);
    if (event.isInBaseline || run === null) return;
    const wrong = doubleOrOrphan(from, event, run);
    if (wrong) checks.push({ ...wrong, event: index });
    const short = infeasible({ from, plan, items: itemsOf(model, event), run });
    if (short) checks.push({ ...placeOf(event, run), ...short, kind: "infeasible", event: index });
  });
  checks.push(...missingEvents(from, plan));
  return checks.sort((a, b) => b.money - a.money);
}

function monthsOf({ firstPeriod, lastPeriod }: PlanEvent, { baseline }: LiftCase): PeriodRun | null {
  const run = { first: Math.max(0, firstPeriod), last: Math.min(lastPeriod, baseline.periods - 1) };
  return run.first <= run.last ? run : null;
}

const placeOf = ({ family, item }: PlanEvent, { first, last }: PeriodRun) => ({
  family,
  item,
  firstPeriod: first,
  lastPeriod: last,
});

/** A promise that the baseline already holds, or that nobody plans. */
function doubleOrOrphan(from: LiftCase, event: PlanEvent, run: PeriodRun): Omit<EventCheck, "event"> | null {
  const items = itemsOf(from.model, event);
  const promise = sumOf(promiseOf(from, event), run);
  if (!(promise.units > 0)) return null;
  const place = { ...placeOf(event, run), limit: "" };
  const peak = baselinePeak(baselineOf(from, items).units, run);
  if (peak >= DOUBLE_SHARE * promise.units) return { kind: "double", ...place, ...promise };
  const lifts = from.plans.map(({ units }) => sumOf(liftOf(from, units, items), run).units);
  if (Math.max(0, ...lifts) < PLANNED_SHARE * promise.units) return { kind: "orphan", ...place, ...promise };
  return null;
}

function sumOf(
  { units, money }: UnitsAndMoney,
  { first, last }: PeriodRun,
): { units: number; money: number } {
  let sums = { units: 0, money: 0 };
  for (let t = first; t <= last; t++) {
    sums = { units: sums.units + units[t]!, money: sums.money + money[t]! };
  }
  return sums;
}
