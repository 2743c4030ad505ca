import type { ItemStory } from "./halvern";
import { HISTORY_MONTHS, LAST, monthsBetween, type Month } from "./months";

type Series = readonly (number | null)[];

/** First month for which the scorecard was kept: January 2025. */
export const SCORECARD_START: Month = 12;

/** Sum over items; a blank adds nothing. */
function total(
  stories: readonly ItemStory[],
  value: (story: ItemStory) => number | null | undefined,
): number {
  return stories.reduce((sum, story) => sum + (value(story) ?? 0), 0);
}

function monthly(measure: (at: Month) => number): Series {
  return monthsBetween(0, LAST).map((at) =>
    at >= SCORECARD_START && at < HISTORY_MONTHS ? measure(at) : null,
  );
}

/** Euro invoiced. */
export function revenueKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) => total(stories, (s) => s.operations.revenue[at]));
}

/** Revenue less cost of goods, over revenue. */
export function marginKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) => {
    const revenue = total(stories, (s) => s.operations.revenue[at]);
    return round(1 - costOfGoods(stories, at) / revenue, 4);
  });
}

/** Units shipped on time over units asked for. */
export function otifKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) =>
    round(total(stories, (s) => s.operations.onTime[at]) / total(stories, (s) => s.demand[at]), 4),
  );
}

/** Stock at cost at the month's end. */
export function inventoryKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) => Math.round(total(stories, (s) => (s.operations.stock[at] ?? 0) * s.item.unitCost)));
}

/** Stock at the month's end over the cost of goods of a day of that month. */
export function inventoryDaysKpi(stories: readonly ItemStory[]): Series {
  const stock = inventoryKpi(stories);
  return monthly((at) => round((stock[at] ?? 0) / ((costOfGoods(stories, at) * 12) / 365), 1));
}

/** 1 less WMAPE of the consensus one month ahead, item by item. */
export function accuracyKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) => {
    const known = stories.filter((s) => s.forecasts.consensus[at] !== null && s.demand[at] !== null);
    const missed = total(known, (s) => Math.abs(s.forecasts.consensus[at]! - s.demand[at]!));
    return round(Math.max(0, 1 - missed / total(known, (s) => s.demand[at])), 4);
  });
}

/** Forecast less actual over actual, one month ahead: positive is too high. */
export function biasKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) => {
    const known = stories.filter((s) => s.forecasts.consensus[at] !== null && s.demand[at] !== null);
    const error = total(known, (s) => s.forecasts.consensus[at]! - s.demand[at]!);
    return round(error / total(known, (s) => s.demand[at]), 4);
  });
}

/** Made up to plan over plan: more than planned earns no credit. */
export function attainmentKpi(stories: readonly ItemStory[]): Series {
  return monthly((at) => {
    const met = total(stories, (s) =>
      Math.min(s.operations.produced[at] ?? 0, s.operations.planned[at] ?? 0),
    );
    return round(met / total(stories, (s) => s.operations.planned[at]), 4);
  });
}

function costOfGoods(stories: readonly ItemStory[], at: Month): number {
  return total(stories, (s) => (s.operations.shipped[at] ?? 0) * s.item.unitCost);
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
