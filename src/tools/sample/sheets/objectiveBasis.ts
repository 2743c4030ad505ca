import type { Company, ItemStory } from "../company/halvern";
import { CYCLE, firstDay, month, type Month } from "../company/months";
import type { SheetRow } from "../company/rows";

/** The cells of one objective. */
export type ObjectiveLine = SheetRow<"Objectives">["cells"];

/** Ends of fiscal years; the objectives start from where things stood at the first. */
export const FY26_END = month(2026, 6);
export const FY27_END = month(2027, 6);
export const FY28_END = month(2028, 6);

/** From June 2026 to June 2028, in a straight line. */
export const TWO_YEARS = { baselineMonth: firstDay(FY26_END), dueMonth: firstDay(FY28_END), glide: "linear" };
export const HIGHER = { ...TWO_YEARS, direction: "higher" };

/** The items of one family. */
export function storiesOf({ stories }: Company, code: string): readonly ItemStory[] {
  return stories.filter(({ item }) => item.family.code === code);
}

/** Euro invoiced from July 2025 to June 2026. */
export function yearOfRevenue(stories: readonly ItemStory[]): number {
  const from: Month = month(2025, 7);
  const year = ({ operations }: ItemStory): number =>
    operations.revenue.slice(from, FY26_END + 1).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return stories.reduce((sum, story) => sum + year(story), 0);
}

/** The budget of fiscal year 2028 for a family, or for all, in round figures: what was promised to the owners. */
export function budgeted({ budgets }: Company, code: string | null): number {
  const money = budgets
    .filter(({ family }) => code === null || family.code === code)
    .reduce((sum, { revenue }) => sum + revenue.slice(month(2027, 7) - CYCLE).reduce((s, v) => s + v, 0), 0);
  return Math.round(money / 10_000) * 10_000;
}
