import type { Gap } from "../gap/gap";
import type { PlanMeasures } from "../gap/measurePlan";
import type { PlanningModel } from "../model/planningModel";
import type { BindingLimit } from "../supply/limits";
import { accuracyOf } from "./accuracyOf";
import { sameThing, subjectKey } from "./effects";
import type { LeverResult } from "./leverResult";

/** What the prices of gaps come from. */
export interface PriceInput {
  readonly model: PlanningModel;
  readonly submitted: PlanMeasures;
  /** `null` where nothing was reconciled. */
  readonly reconciled: PlanMeasures | null;
  /** The capacities that bind the reconciled plan, dearest first. */
  readonly limits: readonly BindingLimit[];
  /** Levers that were tried; empty until they are. */
  readonly levers: readonly LeverResult[];
}

/** A lever closes a gap when it removes at least this share of its money at risk. */
const CLOSED = 0.5;

/** The gaps with the price of the limit behind them, the cheapest lever that closes them, and how sure their size is. */
export function pricedGaps(input: PriceInput): Gap[] {
  const limitOf = limitFinder(input);
  const leverOf = leverFinder(input);
  return input.submitted.gaps.map((gap) => {
    const limit = limitOf(gap);
    const cheapestLever = leverOf(gap);
    const isSure = gap.confidence !== undefined;
    const confidence = isSure ? gap.confidence : accuracyOf(input.submitted, gap.family);
    return {
      ...gap,
      ...(limit === undefined
        ? {}
        : { priceOfLimit: limit.worth, limit: { resource: limit.resource, period: limit.period } }),
      ...(cheapestLever === undefined ? {} : { cheapestLever }),
      ...(Number.isNaN(confidence) ? {} : { confidence }),
    };
  });
}

/**
 * The dearest limit behind a gap of units or hours: of its resource, else of the resources that its items run on, in
 * its months or before, when more could still have been made for it.
 */
function limitFinder({ model, limits }: PriceInput): (gap: Gap) => BindingLimit | undefined {
  const { items, routing } = model;
  const byItem = new Map<number, Set<number>>();
  const byFamily = new Map<number, Set<number>>();
  const put = (map: Map<number, Set<number>>, key: number, resource: number): void => {
    const set = map.get(key);
    if (set) set.add(resource);
    else map.set(key, new Set([resource]));
  };
  for (const { item, resource } of routing) {
    put(byItem, item, resource);
    put(byFamily, items.family[item]!, resource);
  }
  return (gap) => {
    if (!isLimited(gap)) return undefined;
    const isOfAll = gap.level === "objective" && gap.family < 0;
    const own = isOfAll
      ? ALL
      : gap.resource >= 0
        ? new Set([gap.resource])
        : (byItem.get(gap.item) ?? byFamily.get(gap.family));
    const isIn = ({ period }: BindingLimit): boolean =>
      period <= gap.lastPeriod && (gap.resource < 0 || period >= gap.firstPeriod);
    return limits.find((limit) => own?.has(limit.resource) === true && isIn(limit));
  };
}

/** Every resource. */
const ALL = { has: (): boolean => true };

const LIMITED: ReadonlySet<Gap["kind"]> = new Set([
  "demand-supply",
  "supply-capacity",
  "stock policy",
  "strategy",
]);

/** Whether more hours could help: not against too much stock, nor where it is demand that a budget or target lacks. */
function isLimited({ kind, measure, drivers }: Gap): boolean {
  if (kind === "plan-budget" || kind === "plan-target")
    return drivers.some(({ cause, units }) => cause === "supply" && units < 0);
  return LIMITED.has(kind) && measure !== "above maximum";
}

/** The lever that closes a gap at the least cost of margin; the reconciled plan where others would cost margin. */
function leverFinder({ reconciled, levers }: PriceInput): (gap: Gap) => string | undefined {
  const byGap = new Map<string, LeverResult[]>();
  for (const lever of levers) {
    for (const id of lever.gapIds) byGap.set(id, [...(byGap.get(id) ?? []), lever]);
  }
  const left = new Map<string, Gap[]>();
  for (const gap of reconciled?.gaps ?? []) {
    const key = subjectKey(gap);
    left.set(key, [...(left.get(key) ?? []), gap]);
  }
  const isClosedByPlan = (gap: Gap): boolean =>
    reconciled !== null && sameThing(gap, left.get(subjectKey(gap)) ?? []) <= (1 - CLOSED) * gap.moneyAtRisk;
  return (gap) => {
    if (!(gap.moneyAtRisk > 0)) return undefined;
    const [best] = (byGap.get(gap.id) ?? [])
      .filter((lever) => (lever.closesByGap?.[gap.id] ?? lever.closes) >= CLOSED)
      .sort(
        (a, b) =>
          Number(a.isConditional ?? false) - Number(b.isConditional ?? false) ||
          b.effects.margin - a.effects.margin,
      );
    const isDear = best === undefined || best.effects.margin < 0 || best.isConditional === true;
    return isDear && isClosedByPlan(gap) ? "Take the reconciled plan" : best?.title;
  };
}
