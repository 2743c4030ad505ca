import type { Gap, GapDriver } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import type { CycleChange, PlanChange } from "./compareCycles";

/** A fall smaller than this share of last cycle's plan is no gap. */
const MATERIAL_SHARE = 0.03;

/** At most this many items are named as drivers; the rest are one. */
const NAMED_ITEMS = 5;

/**
 * Where this cycle plans less revenue than the last, by family, over the months that both plan.
 *
 * Money at risk is the fall at the family's share of margin last cycle. The drivers are the items, and add up.
 */
export function lastCycleGaps(model: PlanningModel, change: CycleChange): Gap[] {
  const familyOf = new Map(model.items.code.map((code, item) => [code, model.items.family[item]!]));
  return change.revenue.flatMap((of) => {
    const family = model.families.findIndex(({ name }) => name === of.name);
    if (family < 0 || !(of.change < -MATERIAL_SHARE * of.before)) return [];
    const margin = change.margin.find(({ name }) => name === of.name)?.before ?? 0;
    const share = of.before > 0 ? Math.max(0, margin / of.before) : 0;
    const items = change.itemRevenue.filter(({ name }) => familyOf.get(name) === family);
    return [gapOf(model, { of, family, share, drivers: driversOf(of.change, items) })];
  });
}

interface Fall {
  readonly of: PlanChange;
  readonly family: number;
  readonly share: number;
  readonly drivers: readonly GapDriver[];
}

function gapOf(model: PlanningModel, { of, family, share, drivers }: Fall): Gap {
  const { horizon } = model.calendar;
  const indexOf = (start: number): number => horizon.findIndex((period) => period.start === start);
  const falling = of.byPeriod.filter(({ change }) => change < 0);
  const periods = falling.map(({ start }) => indexOf(start)).filter((t) => t >= 0);
  const first = Math.min(...periods, horizon.length - 1);
  const worst = [...falling].sort((a, b) => a.change - b.change)[0];
  return {
    id: `plan-last cycle/revenue/family:${of.name}/${first}`,
    kind: "plan-last cycle",
    level: "family",
    measure: "revenue",
    item: -1,
    family,
    segment: -1,
    resource: -1,
    objective: -1,
    firstPeriod: first,
    lastPeriod: Math.max(...periods, first),
    worstPeriod: worst === undefined ? first : indexOf(worst.start),
    amount: of.change,
    unit: model.settings.currency,
    money: of.change,
    moneyAtRisk: -of.change * share,
    drivers,
    decideBy: horizon[0]!.start,
    isTooLate: false,
  };
}

/** The items that moved most, and all others (those that left the family too) in one. */
function driversOf(all: number, items: readonly PlanChange[]): GapDriver[] {
  const ranked = [...items].sort(
    (a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.name < b.name ? -1 : 1),
  );
  const named = ranked.slice(0, NAMED_ITEMS).filter(({ change }) => change !== 0);
  const rest = all - named.reduce((sum, { change }) => sum + change, 0);
  const drivers = named.map(({ name, change }) => ({
    cause: "item",
    subject: name,
    units: change,
    money: change,
  }));
  const isRounding = Math.abs(rest) <= 1e-9 * Math.abs(all);
  return isRounding ? drivers : [...drivers, { cause: "other items", subject: "", units: rest, money: rest }];
}
