import { FAMILIES } from "./families";
import type { FamilySpec } from "./familySpecs";
import type { HorizonPlans } from "./horizonPlans";
import type { Item } from "./items";
import { CYCLE, HORIZON_MONTHS, month } from "./months";
import { priceIn, unitCostIn } from "./priceChanges";

/** The budget of a family over the horizon. Money is euro. */
export interface FamilyBudget {
  readonly family: FamilySpec;
  readonly units: readonly number[];
  readonly revenue: readonly number[];
  readonly margin: readonly number[];
}

/** First month of fiscal year 2028. */
const NEW_YEAR = month(2027, 7) - CYCLE;

/** What finance expects above the statistical plan, before and from July 2027. */
const AMBITION: { readonly [code: string]: readonly [number, number] } = {
  ESP: [1.06, 1.12],
  BTC: [1.06, 1.14],
  FRO: [1.1, 1.15],
};

export function budgetFactor(familyCode: string, t: number): number {
  const [before, after] = AMBITION[familyCode] ?? [1.035, 1.055];
  return t < NEW_YEAR ? before : after;
}

/** An item with its plans, in one hand. */
export interface PlannedItem {
  readonly item: Item;
  readonly plans: HorizonPlans;
}

/** The budgets of the twelve families: ambition on top of what the statistics say. */
export function familyBudgets(items: readonly PlannedItem[]): readonly FamilyBudget[] {
  return FAMILIES.map((family) => {
    const own = items.filter(({ item }) => item.family === family);
    const sum = (worth: (item: Item, t: number) => number): number[] =>
      Array.from({ length: HORIZON_MONTHS }, (_, t) =>
        own.reduce((total, planned) => total + believedUnits(planned, t) * worth(planned.item, t), 0),
      ).map((value, t) => Math.round(value * budgetFactor(family.code, t)));
    return {
      family,
      units: sum(() => 1),
      revenue: sum(priceIn).map(toHundreds),
      margin: sum((item, t) => priceIn(item, t) - unitCostIn(item, t)).map(toHundreds),
    };
  });
}

/** Units of an item in a month by the statistical plan. */
export function believedUnits({ plans }: PlannedItem, t: number): number {
  return plans.statistical[t] ?? 0;
}

/** All segments together. */
export function salesUnits(plans: HorizonPlans, t: number): number {
  return plans.sales.reduce((sum, row) => sum + (row.units[t] ?? 0), 0);
}

function toHundreds(money: number): number {
  return Math.round(money / 100) * 100;
}
