import type { Plan } from "../plan/plan";
import { unservedUnits } from "../measure/unservedUnits";
import { servedTerm } from "./floorTerms";
import { floorSign } from "./floorRows";
import { floorsByItem } from "./floors";
import { hasNoOvertime } from "./roleOvertime";
import { leastOrder } from "./ruleRows";
import type { SolvedCase } from "./solveCase";
import { boundsOf } from "./sourceBounds";
import { isOwn, type Source, type SupplyCase } from "./supplyCase";

/** What keeps a unit of demand from being served in its month. */
export type ShortageCause =
  | "capacity"
  | "supplier limit"
  | "lead time"
  | "frozen month"
  | "slushy month"
  | "safety stock"
  | "minimum order"
  | "priority"
  | "role"
  | "target"
  | "data"
  | "not worth its cost";

/** A part of a shortage with its cause. The parts add up to the shortage. */
export interface ShortagePart {
  readonly cause: ShortageCause;
  /** Index of the resource whose hours bind; -1 for other causes. */
  readonly resource: number;
  /** The period in which the cause binds. */
  readonly period: number;
  readonly units: number;
  /** The family whose role binds, or the objective, budget or floor; "" for other causes. */
  readonly subject: string;
}

/** A quantity that is missing in its month. */
export interface Missing {
  readonly c: number;
  readonly period: number;
  readonly units: number;
}

/**
 * Splits missing quantities over what keeps them from being there.
 *
 * First what is on hand and kept by the safety stock; then what the segment lacks beyond an equal share of the item's
 * shortage, which goes to segments of higher priority; the rest over what one more unit would have to pay for on its
 * cheapest way to the month.
 */
export function shortageCauses(solved: SolvedCase, plan: Plan): (missing: Missing) => ShortagePart[] {
  const floorsOf = floorsByItem(solved.supply);
  return (missing) => {
    const parts: ShortagePart[] = [];
    const { period } = missing;
    let rest = missing.units;
    const take = (cause: ShortageCause, units: number): void => {
      if (!(units > 1e-9 * missing.units)) return;
      parts.push({ cause, resource: -1, period, units, subject: "" });
      rest -= units;
    };
    take("safety stock", Math.min(rest, keptUnits(solved.supply, plan, missing)));
    take("priority", Math.min(rest, takenUnits(solved, plan, missing)));
    if (!(rest > 1e-9 * missing.units)) return parts;
    const weights = weightsOf(solved, missing, floorsOf[itemOf(solved.supply, missing)]!);
    const sum = weights.reduce((total, { weight }) => total + weight, 0);
    for (const { weight, ...part } of weights) parts.push({ ...part, units: (rest * weight) / sum });
    return parts;
  };
}

const itemOf = ({ segments }: SupplyCase, { c }: Missing): number => Math.floor(c / segments);

/** Stock at the end of the month that the safety rule keeps. */
function keptUnits(supply: SupplyCase, plan: Plan, missing: Missing): number {
  const n = itemOf(supply, missing) * supply.periods + missing.period;
  return supply.safetyStock[n]! > 0 ? plan.stock.values[n]! : 0;
}

/** What a segment lacks beyond an equal share of its item's shortage of the month, where others come first. */
function takenUnits({ supply }: SolvedCase, plan: Plan, { c, period, units }: Missing): number {
  const { segments, periods, priority, demand } = supply;
  const first = c - (c % segments);
  let short = 0;
  let due = 0;
  let hasBetter = false;
  for (let other = first; other < first + segments; other++) {
    const n = other * periods + period;
    short += Math.min(demand[n]!, unservedUnits(plan, n));
    due += demand[n]!;
    hasBetter ||= priority[other]! > priority[c]! && plan.shipped.values[n]! > 0;
  }
  if (!hasBetter || !(due > 0)) return 0;
  return Math.max(0, units - (short * demand[c * periods + period]!) / due);
}

interface Weight extends Omit<ShortagePart, "units"> {
  readonly weight: number;
}

/** A way to have one more unit: a source and the period in which it becomes available. */
interface Way {
  readonly k: number;
  readonly s: number;
  /** Closed by the role of the family. */
  readonly isBarred?: boolean;
}

/** What one more unit would have to pay for on its cheapest way to the month. */
function weightsOf(solved: SolvedCase, missing: Missing, floors: readonly number[]): Weight[] {
  const { supply } = solved;
  const { period } = missing;
  const item = itemOf(supply, missing);
  const none = { resource: -1, period, weight: 1, subject: "" };
  const way = cheapestWay(solved, item, period);
  const held = floorWeights(solved, missing, floors);
  if (way?.isBarred === true)
    return [{ ...none, cause: "role", subject: roleRow(supply, item), period: way.s }];
  if (way === null) return held.length > 0 ? held : [{ ...none, cause: closedBy(supply, missing) }];
  const weights = [...wayWeights(solved, item, way), ...held];
  if (weights.length > 0) return weights;
  if (leastOrder(supply, way.k) > 0) return [{ ...none, cause: "minimum order", period: way.s }];
  const { frozenPeriods, slushyPeriods } = supply.settings;
  const isNear = way.s < frozenPeriods + slushyPeriods;
  return [{ ...none, cause: isNear ? "slushy month" : "not worth its cost" }];
}

const roleRow = (supply: SupplyCase, item: number): string => supply.roles[supply.familyOf[item]!]?.row ?? "";

/**
 * The way that costs least, scarce hours and limits at their prices; `null` where nothing can be changed for the month.
 *
 * A way that a role closes takes part: where it would be the cheapest, the role is what binds.
 */
function cheapestWay(solved: SolvedCase, item: number, period: number): Way | null {
  const { supply, economics } = solved;
  let way: Way | null = null;
  let cheapest = Number.POSITIVE_INFINITY;
  for (const k of supply.sourcesOf[item]!) {
    const source = supply.sources[k]!;
    for (let s = period; s >= source.firstOpen; s--) {
      const { least, most } = boundsOf(supply, source, s);
      const isBarred = source.roleLimit[s]! <= most && most === 0;
      const isFixed = most <= least && most <= source.submitted[s]! && source.maximumUnits > most;
      if (isFixed && !isBarred) continue;
      const scarce = isBarred
        ? 0
        : wayWeights(solved, item, { k, s }).reduce((sum, of) => sum + of.weight, 0);
      const held = economics.hold[item]! * (period - s);
      const cost = source.unitCost[s]! - economics.bookCost[item]! + held + scarce;
      if (cost < cheapest) [way, cheapest] = [{ k, s, isBarred }, cost];
    }
  }
  return way;
}

/** No source can still be changed for the month: contradicting data, a frozen month or the lead time. */
function closedBy(supply: SupplyCase, missing: Missing): ShortageCause {
  const canNever = supply.sourcesOf[itemOf(supply, missing)]!.every((k) => givesNothing(supply.sources[k]!));
  if (canNever) return "data";
  const { settings } = supply;
  const isFrozen = missing.period < settings.frozenPeriods && settings.rules["frozen months"] === "strict";
  return isFrozen ? "frozen month" : "lead time";
}

/** Whether the limits of a source contradict each other. */
const givesNothing = ({ minimumUnits, maximumUnits }: Source): boolean =>
  maximumUnits === 0 || minimumUnits > maximumUnits;

/** Scarce hours and the limit of the source, at their prices. */
function wayWeights(solved: SolvedCase, item: number, { k, s }: Way): Weight[] {
  const { supply, prices } = solved;
  const { periods } = supply;
  const source = supply.sources[k]!;
  const subject = roleRow(supply, item);
  const weights: Weight[] = [];
  if (isOwn(source)) {
    for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[item]!) {
      const period = s - offsetPeriods;
      const weight = period < 0 ? 0 : hoursAUnit * prices.hour[resource * periods + period]!;
      if (!(weight > 0)) continue;
      const isByRole = isPutApart(solved, { item, resource, period });
      if (isByRole) weights.push({ cause: "role", resource: -1, period, weight, subject });
      else weights.push({ ...causeOfHours(supply, resource), resource, period, weight, subject: "" });
    }
  }
  const limit = prices.sourceLimit[k * periods + s]!;
  if (limit > 1e-9) {
    const isByRole = source.roleLimit[s]! < source.maximumUnits;
    const cause = isByRole ? "role" : givesNothing(source) ? "data" : "supplier limit";
    weights.push({ cause, resource: -1, period: s, weight: limit, subject: isByRole ? subject : "" });
  }
  return weights;
}

/** A resource that has no hours in any period is a fault of the data. */
function causeOfHours({ capacities }: SupplyCase, resource: number): { readonly cause: "capacity" | "data" } {
  const { regular, overtimeLimit } = capacities[resource]!;
  const hasNone = regular.every((hours, t) => hours === 0 && overtimeLimit[t] === 0);
  return { cause: hasNone ? "data" : "capacity" };
}

/** Whether a month's overtime was taken away so that a family without overtime may use the month. */
function isPutApart(
  { supply, roleOvertime }: SolvedCase,
  at: { readonly item: number; readonly resource: number; readonly period: number },
): boolean {
  return (
    hasNoOvertime(supply, at.item) &&
    roleOvertime.some(({ resource, period }) => resource === at.resource && period === at.period)
  );
}

/** Floors that serving one more unit in time would take from, at their prices. */
function floorWeights(
  { supply, prices }: SolvedCase,
  { c, period }: Missing,
  floors: readonly number[],
): Weight[] {
  return floors.flatMap((f): Weight[] => {
    const floor = supply.floors[f]!;
    const price = prices.floor[f]!;
    if (!(price > 0)) return [];
    const weight = price * floorSign(floor) * servedTerm(supply, floor, { c, due: period, age: 0 });
    const subject = floor.subject;
    return weight > 0 ? [{ cause: "target", resource: -1, period, weight, subject }] : [];
  });
}
