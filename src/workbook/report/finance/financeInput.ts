import type { ReadPlan } from "../../../app/ports";
import {
  businessBudget,
  businessSeries,
  fiscalWindows,
  lastForecast,
  type Alignment,
  type BusinessMeasure,
  type BusinessSeries,
  type FiscalWindow,
  type PlanningModel,
} from "../../../engine";
import { moneyScale, type MoneyScale } from "../pack/moneyScale";

/** What the page is drawn from. */
export interface FinanceInput {
  readonly read: Pick<ReadPlan, "lastCycle">;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/** The business over history and horizon, from every side that there is. */
export interface FinanceViews {
  readonly model: PlanningModel;
  readonly windows: readonly FiscalWindow[];
  /** Columns of closed periods before the horizon. */
  readonly past: number;
  readonly submitted: BusinessSeries;
  readonly reconciled: BusinessSeries | null;
  /** Blank throughout where nothing is budgeted. */
  readonly budget: { readonly [M in Exclude<BusinessMeasure, "stock">]: Float64Array };
  readonly lastCycle: { readonly name: string; readonly series: BusinessSeries } | null;
  readonly scale: MoneyScale;
}

/** Gathers what the page compares. */
export function financeViews({ read, model, alignment }: FinanceInput): FinanceViews {
  const submitted = businessSeries(model, alignment.submitted);
  const { lastCycle } = read;
  const isSameMoney = lastCycle?.currency === model.settings.currency;
  const largest = Math.max(0, ...[...submitted.revenue].filter((value) => Number.isFinite(value)));
  return {
    model,
    windows: fiscalWindows(model.calendar),
    past: model.calendar.history.length,
    submitted,
    reconciled: alignment.reconciled && businessSeries(model, alignment.reconciled),
    budget: {
      revenue: businessBudget(model, "revenue"),
      units: businessBudget(model, "units"),
      margin: businessBudget(model, "margin"),
    },
    lastCycle:
      lastCycle && isSameMoney
        ? { name: lastCycle.cycle, series: lastForecast(model, lastCycle, submitted) }
        : null,
    scale: moneyScale(largest, model.settings.currency),
  };
}

/** Whether anything of a series is known. */
export const isKnown = (series: Float64Array): boolean => series.some((value) => Number.isFinite(value));
