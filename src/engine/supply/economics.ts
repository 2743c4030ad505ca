import type { Rule, Strictness } from "../model/settings";
import { countsTowards } from "./floors";
import type { PlanFloor } from "./planFloor";
import type { SupplyCase } from "./supplyCase";

/**
 * What everything is worth in the program, in money. PROGRAM.md derives each.
 *
 * Arrays as in `SupplyCase`: by cell and period, by item and period, by item or
 * by resource.
 */
export interface Economics {
  /** Worth of serving a unit beyond what it cost to make: v. By cell and period. */
  readonly serve: Float64Array;
  /** Money for a unit that waits one period: λ. By cell. */
  readonly late: Float64Array;
  /** Money for a unit given up or still waiting at the end: Π. By cell. */
  readonly giveUp: Float64Array;
  /** Cheapest unit cost over sources and periods: what stock is worth. By item. */
  readonly bookCost: Float64Array;
  /** Money for a unit in stock over one period, as the program counts it. By item. */
  readonly hold: Float64Array;
  /** Money for one unit of change from what Supply states. By item and period. */
  readonly toll: Float64Array;
  /** Least money that a changed quantity must be worth beyond its toll, however small it is. By item. */
  readonly change: Float64Array;
  /** Money for a unit below the safety stock over one period. By item. */
  readonly belowSafety: Float64Array;
  /** Money for a unit above the maximum stock over one period. By item. */
  readonly aboveMaximum: Float64Array;
  /** Money for a unit below the minimum service. By item. */
  readonly belowService: Float64Array;
  /** Money for a unit that outlives its shelf life. By item. */
  readonly expired: Float64Array;
  /** Money for a unit less than the minimum order or off the lot, where only soft. By item. */
  readonly size: Float64Array;
  /** Money for an hour beyond overtime, or a place of storage too many over one period. By resource. */
  readonly overload: Float64Array;
  /** Money for an hour of change in load between periods. By resource. */
  readonly swing: Float64Array;
  /** Money for one money, unit or hour by which a floor is missed. By floor. */
  readonly floorMiss: Float64Array;
}

/** The weights behind the economics; PROGRAM.md says why each is as large as it is. */
export const WEIGHTS = {
  /** Cost of a month late, as a share of the worth of serving. */
  late: 0.1,
  /** Least worth of a served unit when the plan is to change least, as a share of its cost. */
  leastServe: 0.25,
  /** Worth of serving where no price is known, as a share of its cost. */
  unknownPrice: 0.05,
  /** Toll of a changed unit far from today, as a share of its cost. */
  toll: 0.02,
  /** What a changed quantity must be worth, as a share of the cost of the item's usual period. */
  change: 0.005,
  /** How much dearer the toll is at the start of the horizon than at its end. */
  near: 3,
  /** How much dearer it is again in slushy months, and where frozen months are soft. */
  slushy: 3,
  frozen: 15,
  /** Share of the holding cost that counts when the plan is to change least. */
  leastHold: 0.05,
  /** Soft stock limits, money a unit and month as a share of the worth of serving. */
  softStock: 0.05,
  /** Soft service: how many times the worth of serving. */
  softService: 1,
  /** Strict rules: how many times the largest worth that breaking the rule could bring. */
  strict: 10,
  /** Capacity smoothing, as a share of the worth of an hour. */
  swing: 0.02,
  /** A soft floor that is missed: money for one money. */
  softFloor: 0.5,
  /** A soft floor of hours: share of the worth of an hour. */
  softHours: 0.05,
} as const;

export function economicsOf(supply: SupplyCase): Economics {
  const { items, periods, settings } = supply;
  const isLeast = settings.stance === "least change";
  const bookCost = cheapestCosts(supply);
  const unitSize = unitSizes(supply, bookCost);
  const giveUp = supply.shortagePenalty.map((money, c) => money * supply.priority[c]!);
  const serve = serveWorth(supply, bookCost, unitSize);
  const most = mostWorth(supply, serve, giveUp);
  const { displaced, hour } = displacedWorth(supply, most);
  const strength = (rule: Rule, soft: (i: number) => number): Float64Array =>
    Float64Array.from({ length: items }, (_, i) =>
      byStrictness(settings.rules[rule], WEIGHTS.strict * displaced[i]!, soft(i)),
    );
  const hold = supply.holdingCost.map((money, i) =>
    Math.max(money * (isLeast ? WEIGHTS.leastHold : 1), 1e-6 * unitSize[i]!),
  );
  const softStock = (i: number): number =>
    hold[i]! + WEIGHTS.softStock * Math.max(most[i]!, unitSize[i]! * 0.1);
  const perHour = (share: number): Float64Array => hour.map((worth) => share * worth);
  const storage = byStrictness(settings.rules.storage, WEIGHTS.strict, WEIGHTS.softStock);
  return {
    serve,
    late: latePrices(supply, serve, giveUp),
    giveUp,
    bookCost,
    hold,
    toll: Float64Array.from({ length: items * periods }, (_, n) =>
      tollAt(supply, n % periods, unitSize[Math.floor(n / periods)]!),
    ),
    change: usualUnits(supply).map((units, i) => WEIGHTS.change * unitSize[i]! * units),
    belowSafety: strength("safety stock", softStock),
    aboveMaximum: strength("maximum stock", softStock),
    belowService: strength("minimum service", (i) => WEIGHTS.softService * most[i]!),
    expired: strength("shelf life", (i) => unitSize[i]!),
    size: unitSize,
    overload: hour.map((worth, r) =>
      supply.capacities[r]!.kind === "storage" ? storage * worth : WEIGHTS.strict * worth,
    ),
    swing: perHour(byStrictness(settings.rules["capacity smoothing"], 10 * WEIGHTS.swing, WEIGHTS.swing)),
    floorMiss: floorMisses(supply, hour),
  };
}

export function byStrictness(strictness: Strictness, strict: number, soft: number): number {
  switch (strictness) {
    case "strict":
      return strict;
    case "soft":
      return soft;
    case "off":
      return 0;
  }
}

function cheapestCosts(supply: SupplyCase): Float64Array {
  return Float64Array.from({ length: supply.items }, (_, i) => {
    let cheapest = Number.POSITIVE_INFINITY;
    for (const k of supply.sourcesOf[i]!) {
      for (const cost of supply.sources[k]!.unitCost) cheapest = Math.min(cheapest, cost);
    }
    return Number.isFinite(cheapest) ? cheapest : 0;
  });
}

/** What a unit is worth for penalties: its cost, else its price, else one money. */
function unitSizes(supply: SupplyCase, bookCost: Float64Array): Float64Array {
  return bookCost.map((cost, i) => {
    if (cost > 0) return cost;
    const price = supply.price[i * supply.segments * supply.periods] ?? 0;
    return price > 0 ? price : 1;
  });
}

function serveWorth(supply: SupplyCase, bookCost: Float64Array, unitSize: Float64Array): Float64Array {
  const { segments, periods, price, priority, settings } = supply;
  const isLeast = settings.stance === "least change";
  return price.map((money, n) => {
    const c = Math.floor(n / periods);
    const i = Math.floor(c / segments);
    const isKnown = money > 0;
    const margin = isKnown ? money - bookCost[i]! : WEIGHTS.unknownPrice * unitSize[i]!;
    const weighted = margin > 0 ? margin * priority[c]! : margin;
    return isLeast ? Math.max(weighted, WEIGHTS.leastServe * unitSize[i]! * priority[c]!) : weighted;
  });
}

/** Money counts as it is, units at the usual price of what they count, hours at the best worth of an hour. */
function floorMisses(supply: SupplyCase, hour: Float64Array): Float64Array {
  const bestHour = hour.reduce((most, worth) => Math.max(most, worth), 0) || 1;
  return Float64Array.from(supply.floors, (floor) => {
    const strictness = supply.settings.rules[floor.rule];
    const isHours = floor.measure === "load hours" || floor.measure === "overtime hours";
    if (isHours) return bestHour * byStrictness(strictness, WEIGHTS.strict, WEIGHTS.softHours);
    const each = floor.measure === "units" ? usualPrice(supply, floor) : 1;
    return each * byStrictness(strictness, WEIGHTS.strict, WEIGHTS.softFloor);
  });
}

/** Demand at price over demand in units; one where no price is known. */
function usualPrice(supply: SupplyCase, floor: PlanFloor): number {
  const { periods, segments } = supply;
  let money = 0;
  let units = 0;
  supply.demand.forEach((demand, n) => {
    const price = supply.price[n]!;
    if (!(price > 0) || !countsTowards(supply, floor, Math.floor(n / periods / segments))) return;
    money += price * demand;
    units += demand;
  });
  return units > 0 ? money / units : 1;
}

/** The largest worth of one served unit of each item. */
function mostWorth(supply: SupplyCase, serve: Float64Array, giveUp: Float64Array): Float64Array {
  const most = new Float64Array(supply.items);
  serve.forEach((worth, n) => {
    const c = Math.floor(n / supply.periods);
    const i = Math.floor(c / supply.segments);
    most[i] = Math.max(most[i]!, worth + giveUp[c]!);
  });
  return most;
}

/**
 * The most that one unit could displace: its own worth, or the hours that it
 * takes at the best worth of an hour on each of its resources.
 */
function displacedWorth(
  supply: SupplyCase,
  most: Float64Array,
): { readonly displaced: Float64Array; readonly hour: Float64Array } {
  const hour = new Float64Array(supply.capacities.length);
  const each = (visit: (i: number, resource: number, hours: number) => void): void => {
    for (const table of [supply.loadsOf, supply.storageOf]) {
      table.forEach((loads, i) => loads.forEach((l) => visit(i, l.resource, l.hoursAUnit)));
    }
  };
  each((i, r, hours) => (hour[r] = Math.max(hour[r]!, most[i]! / hours)));
  const displaced = Float64Array.from(most);
  each((i, r, hours) => (displaced[i] = Math.max(displaced[i]!, Math.min(hour[r]! * hours, 1e4 * most[i]!))));
  return { displaced, hour };
}

function latePrices(supply: SupplyCase, serve: Float64Array, giveUp: Float64Array): Float64Array {
  const { periods } = supply;
  return giveUp.map((penalty, c) => {
    let most = 0;
    for (let t = 0; t < periods; t++) most = Math.max(most, serve[c * periods + t]!);
    return WEIGHTS.late * (most + penalty);
  });
}

/** Mean demand of an item a period, at least one planning unit. */
function usualUnits({ items, segments, periods, demand, roundingUnits }: SupplyCase): Float64Array {
  const units = new Float64Array(items);
  demand.forEach((wanted, n) => (units[Math.floor(n / periods / segments)]! += wanted / periods));
  return units.map((mean, i) => Math.max(mean, roundingUnits[i]!));
}

function tollAt(supply: SupplyCase, t: number, unitSize: number): number {
  const { frozenPeriods, slushyPeriods, stance, rules } = supply.settings;
  const isFrozen = t < frozenPeriods && rules["frozen months"] !== "off";
  const isSlushy = !isFrozen && t < frozenPeriods + slushyPeriods;
  const near = 1 + (WEIGHTS.near - 1) * (1 - t / supply.periods);
  const base = WEIGHTS.toll * unitSize * near;
  if (isFrozen) return base * WEIGHTS.frozen;
  if (isSlushy) return base * WEIGHTS.slushy;
  return stance === "least change" ? base : 0;
}
