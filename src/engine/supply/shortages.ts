import type { Plan } from "../plan/plan";
import { hasSafety } from "./programPart";
import type { SolvedCase } from "./solveCase";
import { leastOrder } from "./ruleRows";
import { isOwn, type SupplyCase } from "./supplyCase";
import { boundsOf } from "./sourceBounds";

/** What keeps a unit of demand from being served in its month. */
export type ShortageCause =
  | "capacity"
  | "supplier limit"
  | "lead time"
  | "frozen month"
  | "slushy month"
  | "safety stock"
  | "minimum order"
  | "not worth its cost";

/** A part of a shortage with its cause. The parts add up to the shortage. */
export interface ShortagePart {
  readonly cause: ShortageCause;
  /** Index of the resource whose hours bind; -1 for other causes. */
  readonly resource: number;
  /** The period in which the cause binds. */
  readonly period: number;
  readonly units: number;
}

/** Demand of one cell and month that the plan does not serve in that month. */
export interface Shortage {
  readonly item: number;
  readonly segment: number;
  readonly period: number;
  /** Units served later, given up, and still waiting at the end. */
  readonly lateUnits: number;
  readonly lostUnits: number;
  readonly waitingUnits: number;
  /** Worth of the units given up or still waiting, and the cost of lateness of the others, in money. */
  readonly money: number;
  readonly parts: readonly ShortagePart[];
}

/** Every shortage of a solved plan with what binds, by the duals and along the path of the unit that is missing. */
export function shortages(solved: SolvedCase, plan: Plan): Shortage[] {
  const { supply } = solved;
  const { periods, segments } = supply;
  const found: Shortage[] = [];
  for (let c = 0; c < supply.items * segments; c++) {
    for (const short of shortByMonth(supply, plan, c)) {
      const item = Math.floor(c / segments);
      const units = short.late + short.lost + short.waiting;
      if (!(units > 1e-6 * supply.demand[c * periods + short.period]!)) continue;
      const missing = { item, period: short.period, units };
      found.push({
        item,
        segment: c % segments,
        period: short.period,
        lateUnits: short.late,
        lostUnits: short.lost,
        waitingUnits: short.waiting,
        money: moneyOf(solved, c, short),
        parts: causes(solved, plan, missing),
      });
    }
  }
  return found;
}

interface Short {
  readonly period: number;
  readonly late: number;
  readonly lost: number;
  readonly waiting: number;
  /** Unit-periods of waiting. */
  readonly delay: number;
}

/** Follows each month's demand of a cell, older demand served first. */
function shortByMonth(supply: SupplyCase, plan: Plan, c: number): Short[] {
  const { periods } = supply;
  const row = (values: Float64Array): Float64Array => values.subarray(c * periods, (c + 1) * periods);
  const [demand, shipped, lost] = [row(supply.demand), row(plan.shipped.values), row(plan.lost.values)];
  const open = demand.slice();
  const late = new Float64Array(periods);
  const gone = new Float64Array(periods);
  const delay = new Float64Array(periods);
  let oldest = 0;
  for (let t = 0; t < periods; t++) {
    let ship = shipped[t]!;
    let give = lost[t]!;
    for (let due = oldest; due <= t; due++) {
      const given = Math.min(give, open[due]!);
      give -= given;
      gone[due]! += given;
      open[due]! -= given;
      const units = Math.min(ship, open[due]!);
      ship -= units;
      open[due]! -= units;
      if (due < t) late[due]! += units;
      delay[due]! += open[due]!;
      if (due === oldest && open[due]! <= 1e-9 * demand[due]!) oldest++;
    }
  }
  return Array.from({ length: periods }, (_, t) => {
    const waiting = open[t]! > 1e-9 * demand[t]! ? open[t]! : 0;
    return { period: t, late: late[t]!, lost: gone[t]!, waiting, delay: delay[t]! };
  });
}

function moneyOf({ supply, economics }: SolvedCase, c: number, short: Short): number {
  const serve = economics.serve[c * supply.periods + short.period]!;
  return (
    (short.lost + short.waiting) * (Math.max(0, serve) + economics.giveUp[c]!) +
    economics.late[c]! * short.delay
  );
}

interface Missing {
  readonly item: number;
  readonly period: number;
  readonly units: number;
}

/** Splits a missing quantity over what keeps it from being there. */
function causes(solved: SolvedCase, plan: Plan, missing: Missing): ShortagePart[] {
  const { supply } = solved;
  const kept = hasSafety(supply, missing.item)
    ? Math.min(missing.units, plan.stock.values[missing.item * supply.periods + missing.period]!)
    : 0;
  const parts: ShortagePart[] = [];
  const { period } = missing;
  if (kept > 1e-9 * missing.units) parts.push({ cause: "safety stock", resource: -1, period, units: kept });
  const rest = missing.units - kept;
  if (!(rest > 1e-9 * missing.units)) return parts;
  const weights = weightsOf(solved, missing);
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  for (const { cause, resource, period: when, weight } of weights) {
    parts.push({ cause, resource, period: when, units: (rest * weight) / sum });
  }
  return parts;
}

interface Weight {
  readonly cause: ShortageCause;
  readonly resource: number;
  readonly period: number;
  readonly weight: number;
}

/** What one more unit would have to pay for on its cheapest way to the month. */
function weightsOf(solved: SolvedCase, missing: Missing): Weight[] {
  const { supply, economics } = solved;
  const { item, period } = missing;
  let best: { readonly k: number; readonly s: number } | null = null;
  let cheapest = Number.POSITIVE_INFINITY;
  for (const k of supply.sourcesOf[item]!) {
    const source = supply.sources[k]!;
    for (let s = period; s >= source.firstOpen; s--) {
      const { least, most } = boundsOf(supply, source, s);
      if (most <= least && most <= source.submitted[s]! && source.maximumUnits > most) continue;
      const held = economics.hold[item]! * (period - s);
      const cost = source.unitCost[s]! - economics.bookCost[item]! + held;
      if (cost < cheapest) [best, cheapest] = [{ k, s }, cost];
    }
  }
  if (best === null) return [fenceOf(supply, missing)];
  const found = pathWeights(solved, best, missing);
  if (found.length > 0) return found;
  const { frozenPeriods, slushyPeriods } = supply.settings;
  const isNear = best.s < frozenPeriods + slushyPeriods;
  return [{ cause: isNear ? "slushy month" : "not worth its cost", resource: -1, period, weight: 1 }];
}

/** No source can still be changed for the month: frozen, or the lead time is longer. */
function fenceOf({ settings }: SupplyCase, { period }: Missing): Weight {
  const isFrozen = period < settings.frozenPeriods && settings.rules["frozen months"] === "strict";
  return { cause: isFrozen ? "frozen month" : "lead time", resource: -1, period, weight: 1 };
}

function pathWeights(
  solved: SolvedCase,
  at: { readonly k: number; readonly s: number },
  missing: Missing,
): Weight[] {
  const { supply, prices } = solved;
  const { periods } = supply;
  const source = supply.sources[at.k]!;
  const weights: Weight[] = [];
  if (isOwn(source)) {
    for (const { resource, hoursAUnit, offsetPeriods } of supply.loadsOf[missing.item]!) {
      const when = at.s - offsetPeriods;
      const weight = when < 0 ? 0 : hoursAUnit * prices.hour[resource * periods + when]!;
      if (weight > 0) weights.push({ cause: "capacity", resource, period: when, weight });
    }
  }
  const limit = prices.sourceLimit[at.k * periods + at.s]!;
  if (limit > 1e-9) {
    weights.push({ cause: "supplier limit", resource: -1, period: at.s, weight: limit });
  }
  if (weights.length === 0 && leastOrder(supply, at.k) > 0) {
    weights.push({ cause: "minimum order", resource: -1, period: at.s, weight: 1 });
  }
  return weights;
}
