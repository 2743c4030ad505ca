import { rowOf } from "../../series/grid";
import type { SolvedCase } from "../solveCase";
import { PROPOSED, type Known } from "./ideaSizes";
import type { LeverIdea } from "./lever";

/** Levers on the hours that are worth most. */
export function resourceIdeas(known: Known): LeverIdea[] {
  const { model, solved } = known;
  const { supply, prices } = solved;
  const { periods } = supply;
  const worth = supply.capacities.map((_, r) => {
    const hours = prices.hour.subarray(r * periods, (r + 1) * periods);
    return {
      r,
      hours,
      sum: hours.reduce((sum, money) => sum + money, 0),
      first: hours.findIndex((m) => m > 0),
    };
  });
  const dearest = worth
    .filter(({ r, sum }) => sum > 0 && supply.capacities[r]!.kind === "hours")
    .sort((a, b) => b.sum - a.sum || a.r - b.r)
    .slice(0, PROPOSED.dearestResources);
  return dearest.flatMap(({ r, hours, sum, first }) => {
    const ideas: LeverIdea[] = [];
    const { regular, overtimeCost } = supply.capacities[r]!;
    const usual = regular.reduce((total, amount) => total + amount, 0) / periods;
    const more = PROPOSED.overtimeShare * usual;
    const gain = hours.reduce((total, money) => total + Math.max(0, money - overtimeCost), 0);
    ideas.push({
      lever: { kind: "overtime", resource: r, hours: more },
      firstPeriod: first,
      leadTimeDays: 0,
      cost: 0,
      estimate: more * gain,
    });
    const amount = model.resources.extraShiftAmount[r]!;
    const days = model.resources.extraShiftDaysToStart[r]!;
    if (amount > 0)
      ideas.push(
        extraShift(solved, {
          r,
          amount,
          days: days > 0 ? days : 0,
          cost: model.resources.extraShiftCost[r]!,
        }),
      );
    ideas.push({
      lever: { kind: "build ahead", resource: r },
      firstPeriod: first,
      leadTimeDays: 0,
      cost: 0,
      estimate: isHeldByMaximum(known, r) ? 0.01 * sum * usual : 0,
    });
    return ideas;
  });
}

/** Whether the stock of any item of a resource stands at its maximum, so that no more of it is built ahead. */
const isHeldByMaximum = ({ solved: { supply }, plan }: Known, resource: number): boolean =>
  supply.loadsOf.some((loads, i) => {
    if (!loads.some((load) => load.resource === resource)) return false;
    const most = supply.maximumStock.subarray(i * supply.periods, (i + 1) * supply.periods);
    const stock = rowOf(plan.stock, i);
    return most.some((units, t) => units > 0 && stock[t]! >= units * (1 - AT_MAXIMUM));
  });

/** Stock within this share of its maximum stands at it. */
const AT_MAXIMUM = 0.02;

function extraShift(
  { supply, prices }: SolvedCase,
  of: { readonly r: number; readonly amount: number; readonly days: number; readonly cost: number },
): LeverIdea {
  const { horizon } = supply.calendar;
  const start = horizon[0]!.start + of.days;
  const from = Math.max(
    0,
    horizon.findIndex((period) => period.start >= start),
  );
  const periods = supply.periods - from;
  const hours = prices.hour.subarray(of.r * supply.periods + from, (of.r + 1) * supply.periods);
  const cost = of.cost > 0 ? of.cost * periods : 0;
  const gain = of.amount * hours.reduce((sum, money) => sum + money, 0);
  return {
    lever: { kind: "extra shift", resource: of.r, hours: of.amount, periods },
    firstPeriod: from,
    leadTimeDays: of.days,
    cost,
    estimate: gain - cost,
  };
}

/** Levers on suppliers that are at their limit. */
export function sourceIdeas({ solved }: Known): LeverIdea[] {
  const { supply, prices } = solved;
  return supply.sources.flatMap((source, k) => {
    if (source.kind === "make" || !(source.maximumUnits > 0) || !Number.isFinite(source.maximumUnits))
      return [];
    const worth = prices.sourceLimit.subarray(k * supply.periods, (k + 1) * supply.periods);
    const sum = worth.reduce((total, money) => total + money, 0);
    if (!(sum > 0)) return [];
    const units = PROPOSED.moreFromSupplier * source.maximumUnits;
    const idea: LeverIdea = {
      lever: { kind: "alternate source", item: source.item, supplier: source.supplier, units },
      firstPeriod: worth.findIndex((money) => money > 0),
      leadTimeDays: 30,
      cost: 0,
      estimate: units * sum,
    };
    return [idea];
  });
}
