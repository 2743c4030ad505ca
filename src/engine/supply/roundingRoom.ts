import type { Plan } from "../plan/plan";
import { fixedLoads } from "./fixedLoads";
import { hasNoOvertime, isFrozenFor } from "./roleOvertime";
import { isOwn, type SupplyCase } from "./supplyCase";

/** What rounding may still take of the resources. */
export interface RoundingRoom {
  /** How many more units the resources of a source can carry in a period; infinite for what is not made. */
  unitsFor(k: number, t: number): number;
  /** Takes units of a source in a period, or gives them back where negative. */
  take(k: number, t: number, units: number): void;
}

/**
 * The room that an exact plan leaves: hours within overtime; only regular ones in months in which a resource works for a
 * family whose role allows no overtime, and for the products of such a family, where that rule is strict.
 */
export function roundingRoom(supply: SupplyCase, plan: Plan): RoundingRoom {
  const { periods, capacities } = supply;
  const forced = fixedLoads(supply).least;
  const load = plan.load.values.slice();
  const bound = boundHours(supply, plan);
  const isStrict = supply.settings.rules.roles === "strict";
  const isBound = (item: number, t: number): boolean =>
    isStrict && hasNoOvertime(supply, item) && !isFrozenFor(supply, t);
  const topOf = (n: number, isWithoutOvertime: boolean): number => {
    const { regular, overtimeLimit } = capacities[Math.floor(n / periods)]!;
    const overtime = isWithoutOvertime || bound[n]! > 0 ? 0 : overtimeLimit[n % periods]!;
    return Math.max(regular[n % periods]! + overtime, forced[n]!);
  };
  const loadsOf = (k: number, t: number): { readonly n: number; readonly hoursAUnit: number }[] =>
    supply.loadsOf[supply.sources[k]!.item]!.filter(({ offsetPeriods }) => t >= offsetPeriods).map(
      ({ resource, hoursAUnit, offsetPeriods }) => ({
        n: resource * periods + t - offsetPeriods,
        hoursAUnit,
      }),
    );
  return {
    unitsFor(k, t) {
      const source = supply.sources[k]!;
      if (!isOwn(source)) return Number.POSITIVE_INFINITY;
      let units = Number.POSITIVE_INFINITY;
      for (const { n, hoursAUnit } of loadsOf(k, t)) {
        units = Math.min(units, (topOf(n, isBound(source.item, t)) - load[n]!) / hoursAUnit);
      }
      return Math.max(0, units);
    },
    take(k, t, units) {
      const source = supply.sources[k]!;
      if (!isOwn(source)) return;
      for (const { n, hoursAUnit } of loadsOf(k, t)) {
        load[n]! += hoursAUnit * units;
        if (isBound(source.item, t)) bound[n]! += hoursAUnit * units;
      }
    },
  };
}

/** Below this share of the regular hours, hours are numerical dust. */
const DUST = 1e-6;

/** Hours by resource and period of families without overtime, as far as they can be moved; 0 where the rule is not strict. */
function boundHours(supply: SupplyCase, { production }: Plan): Float64Array {
  const { periods, capacities } = supply;
  const hours = new Float64Array(capacities.length * periods);
  if (supply.settings.rules.roles !== "strict") return hours;
  supply.loadsOf.forEach((loads, i) => {
    if (!hasNoOvertime(supply, i)) return;
    for (const { resource, hoursAUnit, offsetPeriods } of loads) {
      for (let t = offsetPeriods; t < periods; t++) {
        if (isFrozenFor(supply, t)) continue;
        hours[resource * periods + t - offsetPeriods]! += hoursAUnit * production.values[i * periods + t]!;
      }
    }
  });
  return hours.map((value, n) =>
    value > DUST * Math.max(1e-6, capacities[Math.floor(n / periods)]!.regular[n % periods]!) ? value : 0,
  );
}
