import type { Problem, Severity } from "../problem/problem";
import type { SupplyPlan } from "./assemblePlan";
import { floorMisses } from "./floorAmounts";
import type { FloorMeasure, PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/** A floor with the amount by which the plan misses it. */
interface Miss {
  readonly floor: PlanFloor;
  readonly amount: number;
}

/**
 * Names every budget, objective and margin floor that the plan does not reach, with the amount.
 *
 * Budgets of one item or family fold into one problem at their worst period; misses below a millionth are rounding.
 */
export function floorConflicts(supply: SupplyCase, of: SupplyPlan): Problem[] {
  const misses = [...floorMisses(supply, of)].flatMap((amount, f): Miss[] => {
    const floor = supply.floors[f]!;
    const isMissed = amount > 1e-6 * floor.size;
    return isMissed ? [{ floor, amount }] : [];
  });
  const bySubject = new Map<string, Miss[]>();
  for (const miss of misses) {
    const { rule, measure, isAtMost, subject } = miss.floor;
    const key = [rule, measure, isAtMost, subject].join("/");
    bySubject.set(key, [...(bySubject.get(key) ?? []), miss]);
  }
  return [...bySubject.values()].map((list) => conflictOf(supply, list));
}

function conflictOf(supply: SupplyCase, misses: readonly Miss[]): Problem {
  const worst = misses.reduce((a, b) => (b.amount > a.amount ? b : a));
  const { rule, measure, subject, place, lastPeriod, share, amount } = worst.floor;
  const isStrict = supply.settings.rules[rule] === "strict";
  const severity: Severity = isStrict ? "warning" : "note";
  const period = supply.calendar.horizon[lastPeriod]!.label;
  const missed = { subject, isStrict, worst: worst.amount, period, periods: misses.length };
  switch (rule) {
    case "revenue budget":
    case "margin budget":
      return { code: "budget-missed", severity, place, facts: { ...missed, measure } };
    case "objectives": {
      const facts = { ...missed, isAtMost: worst.floor.isAtMost, amount, unit: unitOf(supply, measure) };
      return { code: "objective-out-of-reach", severity, place, facts };
    }
    case "margin floors":
      return { code: "margin-floor-missed", severity, place, facts: { ...missed, share } };
  }
}

function unitOf({ settings }: SupplyCase, measure: FloorMeasure): string {
  if (measure === "units") return "units";
  return measure === "load hours" || measure === "overtime hours" ? "hours" : settings.currency;
}
