import { kpiNamed } from "../measure/kpi/catalogue";
import type { KpiSource } from "../measure/kpi/definition";
import type { KpiFigures } from "../measure/kpi/figures";
import { kpiAt, kpiSeries, plainSeries, type KpiSeries } from "../measure/kpi/kpiSeries";
import { statedKpi } from "../measure/kpi/statedKpis";
import { kpiSettingsOf } from "../model/kpiSettings";
import type { PlanningModel } from "../model/planningModel";
import type { Aggregation, KpiRow, Objective } from "../model/strategy";

/** Where the numbers of an objective come from. */
export type SeriesSource = KpiSource;

/** The KPI of an objective over history and horizon, in one series. */
export interface ObjectiveSeries {
  readonly series: KpiSeries;
  readonly actualFrom: SeriesSource;
  readonly outlookFrom: SeriesSource;
  /** The explicit glide path of the KPIs sheet; blank where it states none. */
  readonly explicitGlide: Float64Array;
}

/**
 * How the months of an objective join. A sum of shares, averages or stocks says nothing, so such a KPI keeps the
 * way of its definition.
 */
export function aggregationOf({ kpi, aggregation }: Objective): Aggregation {
  return aggregation === "sum" ? (kpiNamed(kpi)?.aggregation ?? "sum") : aggregation;
}

/**
 * What is known of an objective's KPI: actuals of the KPIs sheet before those of History, its outlook before the
 * plan's. A ratio with named numerator and denominator is taken from those two.
 */
export function objectiveSeries(
  model: PlanningModel,
  figures: KpiFigures,
  objective: Objective,
): ObjectiveSeries {
  const scope = { model, figures, family: objective.family };
  const explicitGlide = statedRow(scope, objective.kpi, "explicit glide");
  const own = joined(scope, objective.kpi, aggregationOf(objective));
  const isRatio =
    objective.aggregation === "ratio" && objective.numerator !== "" && objective.denominator !== "";
  if (!isRatio || own.actualFrom === "KPIs sheet") return { ...own, explicitGlide };
  const top = joined(scope, objective.numerator, "sum");
  const bottom = joined(scope, objective.denominator, "sum");
  if (top.actualFrom === "none" && top.outlookFrom === "none") return { ...own, explicitGlide };
  const columns = top.series.top.length;
  const at = (series: KpiSeries): Float64Array =>
    Float64Array.from({ length: columns }, (_, c) => kpiAt(series, c));
  const series = { top: at(top.series), bottom: at(bottom.series), aggregation: "ratio" as const };
  return { series, actualFrom: top.actualFrom, outlookFrom: top.outlookFrom, explicitGlide };
}

interface Scope {
  readonly model: PlanningModel;
  readonly figures: KpiFigures;
  readonly family: number;
}

function joined(
  scope: Scope,
  name: string,
  aggregation: Aggregation,
): Omit<ObjectiveSeries, "explicitGlide"> {
  const { figures } = scope;
  const known = kpiNamed(name);
  const computed = known === undefined ? null : kpiSeries(known, figures, scope.family);
  const actual = statedRow(scope, name, "actual");
  const outlook = statedRow(scope, name, "outlook");
  const open = figures.historyPeriods;
  const valueAt = (column: number): number => (computed === null ? Number.NaN : kpiAt(computed, column));
  if (prefersParts(scope, known?.name)) unsayKnown(actual, valueAt, open);
  const hasStated = [...actual.subarray(0, open), ...outlook.subarray(open)].some((value) => value === value);
  const values = actual.map((_, column) => {
    const stated = column < open ? actual[column]! : outlook[column]!;
    return stated === stated ? stated : valueAt(column);
  });
  const keepsParts = computed?.aggregation === "ratio" && aggregation === "ratio" && !hasStated;
  const series = keepsParts
    ? { ...computed, aggregation }
    : plainSeries(values, aggregation === "ratio" ? "average" : aggregation);
  return {
    series,
    actualFrom: sourceOf(values.subarray(0, open), actual.subarray(0, open), known?.actualFrom ?? "history"),
    outlookFrom: sourceOf(values.subarray(open), outlook.subarray(open), "plan"),
  };
}

/** Whether Settings put the product of the parts before what the KPIs sheet states. */
function prefersParts({ model }: Scope, kpi: string | undefined): boolean {
  return kpi === "perfect order" && kpiSettingsOf(model.settings).perfectOrder === "product of its parts";
}

/** Takes out of the stated actuals what is computed for the same month. */
function unsayKnown(actual: Float64Array, valueAt: (column: number) => number, open: number): void {
  for (let column = 0; column < open; column++) {
    const computed = valueAt(column);
    if (computed === computed) actual[column] = Number.NaN;
  }
}

function sourceOf(values: Float64Array, stated: Float64Array, otherwise: SeriesSource): SeriesSource {
  if (stated.some((value) => value === value)) return "KPIs sheet";
  return values.some((value) => value === value) ? otherwise : "none";
}

/** A row of the KPIs sheet for a KPI, under any of its names. */
function statedRow({ model, family }: Scope, kpi: string, kind: KpiRow["kind"]): Float64Array {
  return statedKpi(model, { kpi, kind, family });
}
