import type { SolvedCase } from "./solveCase";
import type { SupplyCase } from "./supplyCase";

/**
 * A capacity that binds, and what one more hour (or place) of it is worth.
 *
 * The worth holds while the amount lies between `validFrom` and `validTo`. At a
 * corner where several limits meet, one more and one less are worth different
 * amounts; then the range begins or ends at the amount itself and `isCorner` says so.
 */
export interface BindingLimit {
  readonly resource: number;
  readonly period: number;
  /** Money for one more hour, or place of storage. */
  readonly worth: number;
  /** Regular amount and, where used, overtime. */
  readonly amount: number;
  readonly validFrom: number;
  readonly validTo: number;
  readonly isCorner: boolean;
  /** False where the case was solved by prices: the worth is then an estimate and its range unknown. */
  readonly hasRange: boolean;
}

/** Worths below this share of the largest are numerical dust. */
const DUST = 1e-7;

/**
 * The capacities that bind, dearest first; ties in the order of resources and periods.
 *
 * Hours that frozen months overload are left out: they are a conflict to settle, not a price to pay.
 */
export function bindingLimits({ supply, prices, supplyPlan }: SolvedCase): BindingLimit[] {
  const { periods } = supply;
  const least = DUST * prices.hour.reduce((most, worth) => Math.max(most, worth), 0);
  const limits: BindingLimit[] = [];
  prices.hour.forEach((worth, n) => {
    const resource = Math.floor(n / periods);
    const period = n % periods;
    if (!(worth > least) || isForced(supply, supplyPlan.plan.load.values[n]!, n)) return;
    const amount = supply.capacities[resource]!.regular[period]!;
    const validFrom = prices.validFrom[n]!;
    const validTo = prices.validTo[n]!;
    const width = 1e-6 * Math.max(1, amount);
    const isCorner = prices.hasRanges && (amount - validFrom < width || validTo - amount < width);
    limits.push({
      resource,
      period,
      worth,
      amount,
      validFrom,
      validTo,
      isCorner,
      hasRange: prices.hasRanges,
    });
  });
  return limits.sort((a, b) => b.worth - a.worth || a.resource - b.resource || a.period - b.period);
}

/** Whether frozen months take more hours than regular and overtime give. */
function isForced(supply: SupplyCase, load: number, n: number): boolean {
  const capacity = supply.capacities[Math.floor(n / supply.periods)]!;
  const t = n % supply.periods;
  const most = capacity.regular[t]! + capacity.overtimeLimit[t]!;
  return capacity.kind === "hours" && load > most + 1e-6 * Math.max(1, most);
}
