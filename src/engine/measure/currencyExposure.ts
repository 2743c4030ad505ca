import type { PlanningModel } from "../model/planningModel";
import { rateRowOf } from "../model/rates";
import type { Plan } from "../plan/plan";
import { at } from "../series/grid";
import type { BridgeWindow } from "./budgetBridge";
import { planValues } from "./planValues";

/** What a plan sells in one other currency over a window, and what exchange rates do to it. */
export interface CurrencyExposure {
  readonly currency: string;
  /** Names of the segments that are sold in it. */
  readonly segments: readonly string[];
  /** The plan's currency for one unit of it, weighted by what is sold; the plain mean where nothing is. */
  readonly budgetRate: number;
  readonly outlookRate: number;
  /** Shipments at outlook rates, in the plan's currency. */
  readonly revenue: number;
  /** That revenue less the same sales at budget rates: negative where the currency is worth less. */
  readonly effect: number;
}

/** Whether a price is in another currency than the plan's. */
export function hasForeignPrices(model: PlanningModel): boolean {
  const { price, budgetRatePrice } = planValues(model);
  return price !== budgetRatePrice;
}

/** The currencies in which the plan has prices, in the order of Rates. Their effects add up to the bridge's currency. */
export function currencyExposures(
  model: PlanningModel,
  plan: Plan,
  window: BridgeWindow,
): CurrencyExposure[] {
  const { segments, rates } = model;
  const rateRow = segments.map(({ currency }) => rateRowOf(rates, currency));
  const priced = new Set(
    model.prices.rows.flatMap(({ segment, measure }) =>
      measure === "price" ? [rateRow[segment] ?? -1] : [],
    ),
  );
  return rates.currencies.flatMap((currency, row) => {
    if (!priced.has(row)) return [];
    const own = segments.flatMap((_, s) => (rateRow[s] === row ? [s] : []));
    const names = own.map((s) => segments[s]!.name);
    return [{ currency, segments: names, ...soldIn({ model, plan, window }, { row, own }) }];
  });
}

interface Sold {
  readonly model: PlanningModel;
  readonly plan: Plan;
  readonly window: BridgeWindow;
}

/** Sums the shipments of the segments' own prices in a currency. */
function soldIn(
  { model, plan, window }: Sold,
  { row, own }: { readonly row: number; readonly own: readonly number[] },
): Pick<CurrencyExposure, "budgetRate" | "outlookRate" | "revenue" | "effect"> {
  const { rates, segments, prices } = model;
  let foreign = 0;
  let revenue = 0;
  let atBudget = 0;
  prices.rows.forEach(({ item, segment, measure }, priceRow) => {
    if (measure !== "price" || !own.includes(segment)) return;
    for (let t = window.first; t <= window.last; t++) {
      const sold =
        (at(prices.values, priceRow, t) || 0) * at(plan.shipped, item * segments.length + segment, t);
      foreign += sold;
      revenue += sold * at(rates.outlook, row, t);
      atBudget += sold * at(rates.budget, row, t);
    }
  });
  const mean = (kind: "budget" | "outlook"): number => {
    let sum = 0;
    for (let t = window.first; t <= window.last; t++) sum += at(rates[kind], row, t);
    return sum / (window.last - window.first + 1);
  };
  return {
    budgetRate: foreign > 0 ? atBudget / foreign : mean("budget"),
    outlookRate: foreign > 0 ? revenue / foreign : mean("outlook"),
    revenue,
    effect: revenue - atBudget,
  };
}
