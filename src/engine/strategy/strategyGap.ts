import type { Gap } from "../gap/gap";
import type { GapCase } from "../gap/gapCase";

/** What must be said of a contradiction; the rest has the defaults of a gap of the whole business and plan. */
export type GapFacts = Pick<Gap, "id" | "level" | "measure" | "amount" | "unit" | "money"> & Partial<Gap>;

/** A gap between the plan and the strategy. */
export function strategyGap(gapCase: GapCase, facts: GapFacts): Gap {
  const { horizon } = gapCase.model.calendar;
  const firstPeriod = facts.firstPeriod ?? 0;
  return {
    kind: "strategy",
    item: -1,
    family: -1,
    segment: -1,
    resource: -1,
    objective: -1,
    firstPeriod,
    lastPeriod: horizon.length - 1,
    worstPeriod: firstPeriod,
    moneyAtRisk: Math.max(0, -facts.money),
    drivers: [],
    decideBy: horizon[firstPeriod]?.start ?? 0,
    isTooLate: false,
    ...facts,
  };
}
