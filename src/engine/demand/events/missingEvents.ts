import type { Plan } from "../../plan/plan";
import type { EventCheck, PeriodRun } from "./eventCheck";
import { infeasible } from "./infeasible";
import { liftOf, promiseOf, type LiftCase } from "./planLift";

/** A lift over the usual plan that is large enough to be an event; as in the alignment index. */
const PEAK_SHARE = 0.1;

/** Peaks of the sales plan, by family, that events of the family do not explain; and which of them cannot be served. */
export function missingEvents(from: LiftCase, plan: Plan): readonly EventCheck[] {
  const sales = from.plans.find(({ source }) => source === "sales")?.units;
  if (!sales) return [];
  return from.model.families.flatMap((_, family) => {
    const items = [...from.model.items.family.keys()].filter((i) => from.model.items.family[i] === family);
    const lift = liftOf(from, sales, items);
    const promised = promisedTo(from, family);
    const over = lift.money.map((money, t) => money - promised.money[t]!);
    const isPeak = (t: number): boolean => over[t]! > PEAK_SHARE * lift.usualMoney[t]!;
    return runsOf(over.length, isPeak).flatMap((run): EventCheck[] => {
      const place = { event: -1, family, item: -1, firstPeriod: run.first, lastPeriod: run.last };
      const sum = (values: Float64Array) =>
        values.subarray(run.first, run.last + 1).reduce((a, b) => a + b, 0);
      const units = sum(lift.units) - sum(promised.units);
      const found: EventCheck = { kind: "missing", ...place, units, money: sum(over), limit: "" };
      const short = infeasible({ from, plan, items, run });
      return short ? [found, { kind: "infeasible", ...place, ...short }] : [found];
    });
  });
}

/** What the events that are not in the baseline promise to a family's items. */
function promisedTo(from: LiftCase, family: number): { units: Float64Array; money: Float64Array } {
  const units = new Float64Array(from.baseline.periods);
  const money = new Float64Array(from.baseline.periods);
  for (const event of from.model.events) {
    if (event.isInBaseline || event.family !== family) continue;
    const promise = promiseOf(from, event);
    promise.units.forEach((value, t) => (units[t]! += value));
    promise.money.forEach((value, t) => (money[t]! += value));
  }
  return { units, money };
}

/** Neighbouring periods for which something is true, joined. */
function runsOf(periods: number, isTrue: (t: number) => boolean): readonly PeriodRun[] {
  const runs: PeriodRun[] = [];
  for (let t = 0; t < periods; t++) {
    if (!isTrue(t)) continue;
    const before = runs.at(-1);
    if (before && before.last === t - 1) runs[runs.length - 1] = { first: before.first, last: t };
    else runs.push({ first: t, last: t });
  }
  return runs;
}
