import type { Gap, GapDriver } from "../gap/gap";
import { priceVolumeMix, type PricedItem, type PvmParts } from "../measure/priceVolumeMix";
import type { PlanningModel } from "../model/planningModel";
import type { CycleChange, PlanChange } from "./compareCycles";

/** A fall smaller than this share of last cycle's plan is no gap. */
const MATERIAL_SHARE = 0.03;

/**
 * Where this cycle plans less revenue than the last, by family and by item, over the months that both plan.
 *
 * Money at risk is the fall at the share of margin that it had last cycle. The drivers are price, volume and mix of
 * the items in both cycles, new and discontinued items and currency (DOMAIN.md C8), and add up, those of the items to
 * those of the family. Volume and mix of an item follow the mix convention of Settings.
 */
export function lastCycleGaps(model: PlanningModel, change: CycleChange): Gap[] {
  const marginOf = byName(change.margin);
  return change.revenue.flatMap((of) => {
    const family = model.families.findIndex(({ name }) => name === of.name);
    if (family < 0) return [];
    const items = itemsOf(model, change, family);
    const { mixConvention } = model.settings;
    const parts = priceVolumeMix(
      items.map(({ priced }) => priced),
      mixConvention,
    );
    const currency = items.reduce((all, one) => all + one.currency, 0);
    const whole = {
      of,
      family,
      item: -1,
      share: shareOf(of, marginOf.get(of.name)),
      drivers: familyDrivers(of.change, { parts, currency, count: items.length * change.periods.length }),
    };
    const single = items.map(({ of: own, item, share, currency: added }, n) => {
      return { of: own, family, item, share, drivers: driversOf(parts.items[n]!, added) };
    });
    return [whole, ...single].filter(hasFallen).map((fall) => gapOf(model, fall));
  });
}

interface Fall {
  readonly of: PlanChange;
  readonly family: number;
  /** -1 for the whole family. */
  readonly item: number;
  /** Margin over revenue last cycle. */
  readonly share: number;
  readonly drivers: readonly GapDriver[];
}

const hasFallen = ({ of }: Fall): boolean => of.change < -MATERIAL_SHARE * of.before;

const byName = (changes: readonly PlanChange[]): ReadonlyMap<string, PlanChange> =>
  new Map(changes.map((of) => [of.name, of]));

const shareOf = ({ before }: PlanChange, margin: PlanChange | undefined): number =>
  before > 0 ? Math.max(0, (margin?.before ?? 0) / before) : 0;

interface ItemFall {
  readonly item: number;
  readonly of: PlanChange;
  readonly share: number;
  readonly priced: PricedItem;
  /** What exchange rates other than last cycle's add to its revenue; the price is without it. */
  readonly currency: number;
}

/** The items of a family in either cycle, with what they ship and what that earns. */
function itemsOf({ items }: PlanningModel, change: CycleChange, family: number): ItemFall[] {
  const indexOf = new Map(items.code.map((code, item) => [code, item]));
  const shipped = byName(change.shipped);
  const margin = byName(change.itemMargin);
  const added = new Map(change.itemCurrency.map(({ item, money }) => [item, money]));
  return change.itemRevenue.flatMap((of): ItemFall[] => {
    const item = indexOf.get(of.name) ?? -1;
    if (item < 0 || items.family[item] !== family) return [];
    const units = shipped.get(of.name) ?? { before: 0, after: 0 };
    const currency = added.get(of.name) ?? 0;
    const priced = {
      quantityBefore: units.before,
      priceBefore: units.before === 0 ? 0 : of.before / units.before,
      quantityAfter: units.after,
      priceAfter: units.after === 0 ? 0 : (of.after - currency) / units.after,
    };
    return [{ item, of, share: shareOf(of, margin.get(of.name)), priced, currency }];
  });
}

interface FamilyParts {
  readonly parts: PvmParts & { readonly change: number };
  readonly currency: number;
  readonly count: number;
}

/** What the items of today do not tell is what left the family; the cents that cycles are rounded to go to the volume. */
function familyDrivers(all: number, { parts, currency, count }: FamilyParts): GapDriver[] {
  const rest = all - parts.change - currency;
  const isRounding = Math.abs(rest) <= Math.max(CENT * (count + 1), 1e-9 * Math.abs(all));
  if (isRounding) return driversOf({ ...parts, volume: parts.volume + rest }, currency);
  return ranked([...driversOf(parts, currency), driver("items that left", rest)]);
}

/** Cycles keep money to a hundredth. */
const CENT = 0.01;

const driver = (cause: string, money: number): GapDriver => ({ cause, subject: "", units: money, money });

function driversOf({ price, volume, mix, added, discontinued }: PvmParts, currency: number): GapDriver[] {
  return ranked([
    driver("currency", currency),
    driver("price", price),
    driver("volume", volume),
    driver("mix", mix),
    driver("new items", added),
    driver("discontinued items", discontinued),
  ]);
}

const ranked = (drivers: readonly GapDriver[]): GapDriver[] =>
  drivers.filter(({ money }) => money !== 0).sort((a, b) => Math.abs(b.money) - Math.abs(a.money));

function gapOf(model: PlanningModel, { of, family, item, share, drivers }: Fall): Gap {
  const { horizon } = model.calendar;
  const indexOf = (start: number): number => horizon.findIndex((period) => period.start === start);
  const falling = of.byPeriod.filter(({ change }) => change < 0);
  const periods = falling.map(({ start }) => indexOf(start)).filter((t) => t >= 0);
  const first = Math.min(...periods, horizon.length - 1);
  const worst = [...falling].sort((a, b) => a.change - b.change)[0];
  return {
    id: `plan-last cycle/revenue/${item < 0 ? "family:" : ""}${of.name}/${first}`,
    kind: "plan-last cycle",
    level: item < 0 ? "family" : "item",
    measure: "revenue",
    item,
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
    decideBy: horizon[first]!.start,
    isTooLate: false,
  };
}
