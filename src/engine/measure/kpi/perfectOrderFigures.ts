import { kpiSettingsOf } from "../../model/kpiSettings";
import type { PlanningModel } from "../../model/planningModel";
import { rowOf } from "../../series/grid";
import { perfectOrderEstimate } from "../orders";
import { ratio } from "../pairs";
import type { KpiFigures } from "./figures";
import { recentMean, recentSpan } from "./recent";
import { statedKpi } from "./statedKpis";

/** The four parts of a perfect order, by the names of their KPIs (SCOR RL.2.1 to RL.2.4). */
export const PERFECT_ORDER_PARTS = [
  "orders in full",
  "on time to commit date",
  "documentation accuracy",
  "perfect condition",
] as const;

/**
 * Perfect orders where they follow from something else (DOMAIN.md C3), for each family and the whole business.
 *
 * Closed periods: the product of the four parts, an estimate. Open periods: the rate of the last three closed ones,
 * moved by the plan's OTIF over that of these periods, never above 1; of four parts the two of delivery move so and
 * the others are carried on.
 */
export function addPerfectOrder(model: PlanningModel, figures: KpiFigures): void {
  if (model.kpis.rows.length === 0) return;
  for (let row = 0; row <= figures.families; row++) {
    const family = row === figures.families ? -1 : row;
    const into = rowOf(figures.perfectOrder, row);
    const parts = partsOf(model, family);
    const stated = statedKpi(model, { kpi: "perfect order", kind: "actual", family });
    const prefersParts = kpiSettingsOf(model.settings).perfectOrder === "product of its parts";
    const service = serviceOf(model, figures, family);
    const open = figures.historyPeriods;
    for (let column = 0; column < into.length; column++) {
      const product = perfectOrderEstimate(parts.map((part) => part(column, service)));
      const carried = column < open ? Number.NaN : service.moved(recentMean(stated, open), column);
      const [first, second] = prefersParts ? [product, carried] : [carried, product];
      into[column] = first === first ? first : second;
    }
  }
}

/** What a plan does to service. */
interface Service {
  /** OTIF of the plan in an open column. */
  readonly planned: (column: number) => number;
  /** A rate of the last closed periods in an open column, moved by what OTIF does from there to here. */
  readonly moved: (rate: number, column: number) => number;
}

/** A part of a perfect order in a column. */
type Part = (column: number, service: Service) => number;

const told = (value: number, otherwise: () => number): number => (value === value ? value : otherwise());

/** Delivery is two rates in one, in full times on time; then documents and condition. */
function partsOf(model: PlanningModel, family: number): readonly Part[] {
  const open = model.calendar.history.length;
  const [inFull, onTime, ...carried] = PERFECT_ORDER_PARTS.map((kpi) => {
    const actual = statedKpi(model, { kpi, kind: "actual", family });
    const outlook = statedKpi(model, { kpi, kind: "outlook", family });
    return actual.map((value, column) => (column < open ? value : outlook[column]!));
  });
  const delivery = inFull!.map((rate, column) => rate * onTime![column]!);
  const recent = recentMean(delivery, open);
  const delivered: Part = (column, { moved, planned }) => {
    if (column < open || delivery[column] === delivery[column] || recent !== recent) return delivery[column]!;
    return told(moved(recent, column), () => planned(column));
  };
  const others = carried.map((values): Part => {
    const mean = recentMean(values, open);
    return (column) => told(values[column]!, () => (column < open ? Number.NaN : mean));
  });
  return [delivered, ...others];
}

/** OTIF of the plan over that of the last closed periods, from History, else as the KPIs sheet states it. */
function serviceOf(model: PlanningModel, figures: KpiFigures, family: number): Service {
  const row = family < 0 ? figures.families : family;
  const [good, all] = [rowOf(figures.otifGood, row), rowOf(figures.otifAll, row)];
  const { first, end } = recentSpan(figures.historyPeriods);
  const sum = (of: Float64Array): number =>
    of.subarray(first, end).reduce((total, value) => total + (value || 0), 0);
  const stated = statedKpi(model, { kpi: "OTIF", kind: "actual", family });
  const past = told(ratio(sum(good), sum(all)), () => recentMean(stated, figures.historyPeriods));
  const planned = (column: number): number => ratio(good[column]!, all[column]!);
  return {
    planned,
    moved: (rate, column) => Math.min(1, ratio(rate * planned(column), past)),
  };
}
