import { SEGMENTS } from "./families";
import { functionBias, MARKETED_FAMILIES } from "./functionBias";
import { CYCLE, LAST, month, monthsBetween, type Month } from "./months";
import { drawsFor } from "./seeded";
import { statisticalUnits, type Past } from "./statistical";
import { expectedUnits, isSold } from "./truth";

type Series = readonly (number | null)[];

/** What each function expects of an item over the horizon; null is no statement. */
export interface HorizonPlans {
  readonly statistical: Series;
  /** One series for each segment in which the item is sold. */
  readonly sales: readonly { readonly segment: string; readonly units: Series }[];
  readonly marketing: Series | null;
}

const HORIZON = monthsBetween(CYCLE, LAST);

/** Barista Weeks 2027 for grinders: promised to retail chains and online shops by sales, funded by nobody. */
const PROMOTION: ReadonlyMap<Month, number> = new Map([
  [month(2027, 4), 1.6],
  [month(2027, 5), 1.35],
]);
const PROMOTED_SEGMENTS: readonly string[] = ["Retail chains", "Online"];

/** Two events of *Events* that sales have planned as they stand there: a launch by share, a chain's offer by units. */
const LAUNCH = { item: "BTC-160", first: month(2027, 3), last: month(2027, 5), factor: 1.25 };
const CHAIN_OFFER = { item: "WAT-100", segment: "Retail chains", at: month(2027, 2), units: 900 };

/** The plans as submitted for the cycle of January 2027. */
export function horizonPlans(past: Past): HorizonPlans {
  const statistical = HORIZON.map((at) => roundedOrNull(baseline(past, at)));
  return { statistical, sales: salesPlans(past, statistical), marketing: marketingPlan(past, statistical) };
}

/** The statistical forecast; items of the last twelve months follow the profile of a like item. Null: not sold. */
function baseline(past: Past, at: Month): number | null {
  if (!isSold(past.item, at)) return null;
  return statisticalUnits(past, at, CYCLE) ?? expectedUnits(past.item, at);
}

function salesPlans({ item }: Past, belief: Series): HorizonPlans["sales"] {
  const draws = drawsFor(`${item.code}/sales`);
  const factor = (1 + functionBias(item.family.code).sales) * (1 + 0.02 * draws.normal());
  return SEGMENTS.flatMap((segment, s) => {
    const share = item.family.segments[s]!;
    const tilt = 1 + 0.08 * draws.normal();
    if (share === 0) return [];
    const units = belief.map((base, t) =>
      base === null
        ? null
        : Math.round(
            base * factor * share * tilt * promotion(item.family.code, segment, t) * launch(item.code, t),
          ) + chainOffer(item.code, segment, t),
    );
    return [{ segment, units }];
  });
}

function promotion(familyCode: string, segment: string, t: number): number {
  if (familyCode !== "GRI" || !PROMOTED_SEGMENTS.includes(segment)) return 1;
  return PROMOTION.get(CYCLE + t) ?? 1;
}

function launch(item: string, t: number): number {
  const at = CYCLE + t;
  return item === LAUNCH.item && at >= LAUNCH.first && at <= LAUNCH.last ? LAUNCH.factor : 1;
}

function chainOffer(item: string, segment: string, t: number): number {
  const { at, units } = CHAIN_OFFER;
  return item === CHAIN_OFFER.item && segment === CHAIN_OFFER.segment && CYCLE + t === at ? units : 0;
}

function marketingPlan({ item }: Past, belief: Series): Series | null {
  if (!MARKETED_FAMILIES.includes(item.family.code)) return null;
  const draws = drawsFor(`${item.code}/marketing`);
  const factor = (1 + functionBias(item.family.code).marketing) * (1 + 0.025 * draws.normal());
  return belief.map((base) => roundedOrNull(base === null ? null : base * factor));
}

function roundedOrNull(units: number | null): number | null {
  return units === null ? null : Math.round(units);
}
