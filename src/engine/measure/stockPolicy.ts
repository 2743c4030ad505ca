import type { Calendar } from "../calendar/calendar";
import { isSold } from "../model/isSold";
import type { Family, ItemTable } from "../model/items";
import type { PlanningModel } from "../model/planningModel";
import type { PlanSettings } from "../model/settings";
import { blanks, type Grid } from "../series/grid";
import { ROLE_RULES } from "../strategy/roles";
import { keptFor } from "./keptFor";
import { said } from "./planValues";

/** The stock that items should keep to (DOMAIN.md C4). */
export interface StockPolicy {
  /** Safety stock in units at the end of each period, by item; `NaN` where there is none to keep. */
  readonly least: Grid;
  /** Maximum stock in units at the end of each period, by item; `NaN` where there is no limit. Never below the safety stock. */
  readonly most: Grid;
  /** The same two of the opening stock, by item: for it all demand is still to come. */
  readonly opening: { readonly least: Float64Array; readonly most: Float64Array };
  /** First period in which an item is no longer sold; -1 where its end lies beyond the plan. */
  readonly end: Int32Array;
}

/** The two limits of an item as the sheets state them; `NaN` where they state none. Units. */
export interface StatedPolicy {
  readonly least: number;
  readonly most: number;
}

/**
 * The stock policy of a model, the one that everything reads: measures, gaps, the program and its checker.
 *
 * As stated while an item is sold, and no safety stock before its launch. Where it ends within the plan, neither limit
 * exceeds the demand that is still to come. `demand` is the agreed one, by cell; the policy is kept for each.
 */
export function stockPolicy(model: PlanningModel, demand: Grid): StockPolicy {
  const { items, families, calendar, settings } = model;
  return policyKept(demand, { items, families, calendar, settings });
}

interface PolicyParts {
  readonly items: ItemTable;
  readonly families: readonly Family[];
  readonly calendar: Calendar;
  readonly settings: PlanSettings;
}

const policyKept = keptFor((demand: Grid, parts: PolicyParts): StockPolicy => {
  const { count } = parts.items;
  const policy = {
    least: blanks(count, demand.periods),
    most: blanks(count, demand.periods),
    opening: { least: new Float64Array(count), most: new Float64Array(count) },
    end: new Int32Array(count),
  };
  for (let item = 0; item < count; item++)
    fillItem(parts, policy, { item, wanted: itemDemand(demand, count, item) });
  return policy;
});

/**
 * The limits of an item by Items and Positioning. A rule that is switched off sets no limit; a family whose role keeps
 * no safety stock has none; the maximum is never below the safety stock.
 */
export function statedPolicy({ items, families, settings }: PolicyParts, item: number): StatedPolicy {
  const { rules } = settings;
  const role = families[items.family[item]!]?.role ?? "maintain";
  const keepsNone = rules.roles !== "off" && !ROLE_RULES[role].keepsSafetyStock;
  const safety = keepsNone ? 0 : Math.max(0, items.safetyStockUnits[item]!);
  const maximum = items.maximumStockUnits[item]!;
  return {
    least: rules["safety stock"] === "off" ? Number.NaN : safety,
    most: rules["maximum stock"] === "off" ? Number.NaN : Math.max(maximum, said(safety)),
  };
}

interface ItemDemand {
  readonly item: number;
  /** Its agreed demand by period. */
  readonly wanted: Float64Array;
}

function fillItem(parts: PolicyParts, policy: StockPolicy, { item, wanted }: ItemDemand): void {
  const periods = wanted.length;
  const stated = statedPolicy(parts, item);
  const end = endOfSale(parts, { item, wanted });
  let toCome = end < 0 ? Number.POSITIVE_INFINITY : 0;
  const limits = (t: number): StatedPolicy =>
    limitsAt(parts, stated, { isSold: t < periods && isSold(parts, item, t), toCome });
  for (let t = periods - 1; t >= 0; t--) {
    const { least, most } = limits(t);
    policy.least.values[item * periods + t] = least;
    policy.most.values[item * periods + t] = most;
    if (t < end) toCome += wanted[t]!;
  }
  const { least, most } = limits(0);
  policy.opening.least[item] = least;
  policy.opening.most[item] = most;
  policy.end[item] = end;
}

/** The limits of an item by what is still to come of its demand; infinite where that is not known to end. */
function limitsAt(
  { settings }: PolicyParts,
  { least, most }: StatedPolicy,
  { isSold, toCome }: { readonly isSold: boolean; readonly toCome: number },
): StatedPolicy {
  const ends = Number.isFinite(toCome) && settings.rules["maximum stock"] !== "off";
  const noLimit = Number.isNaN(most) ? Number.POSITIVE_INFINITY : most;
  return {
    least: Math.min(least > 0 && !isSold ? 0 : least, toCome),
    most: ends ? Math.min(noLimit, toCome) : most,
  };
}

/**
 * The first period in which an item is no longer sold; -1 where its end lies beyond the plan.
 *
 * Its end date says it; without one, an item that has a successor ends with the last demand that is agreed.
 */
function endOfSale({ items, calendar }: PolicyParts, { item, wanted }: ItemDemand): number {
  const { horizon } = calendar;
  const day = items.endDay[item]!;
  if (!Number.isNaN(day)) {
    const isWithin = day <= (horizon[horizon.length - 1]?.end ?? day);
    return isWithin ? horizon.filter(({ start }) => start < day).length : -1;
  }
  if (items.successor[item]! < 0) return -1;
  const sold = wanted.reduce((last, units, t) => (units > 0 ? t + 1 : last), 0);
  return sold < wanted.length ? sold : -1;
}

/** Units wanted of an item by period, over its segments. */
function itemDemand(demand: Grid, items: number, item: number): Float64Array {
  const { periods, values } = demand;
  const cells = demand.rows / items;
  const wanted = new Float64Array(periods);
  for (let n = item * cells * periods; n < (item + 1) * cells * periods; n++)
    wanted[n % periods]! += Math.max(0, said(values[n]!));
  return wanted;
}
