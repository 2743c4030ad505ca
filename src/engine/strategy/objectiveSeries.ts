import { onTimeDecisions } from "../measure/dueDecisions";
import { kpiNamed, plainWord } from "../measure/kpi/catalogue";
import type { KpiFigures } from "../measure/kpi/figures";
import { kpiAt, kpiSeries, plainSeries, type KpiSeries } from "../measure/kpi/kpiSeries";
import type { PlanningModel } from "../model/planningModel";
import type { Aggregation, KpiRow, Objective } from "../model/strategy";
import { rowOf } from "../series/grid";

/** Where the numbers of an objective come from. */
export type SeriesSource = "KPIs sheet" | "history" | "plan" | "none";

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
  takeDecisions(scope, name, actual);
  const open = figures.historyPeriods;
  const hasStated = [...actual.subarray(0, open), ...outlook.subarray(open)].some((value) => value === value);
  const valueAt = (column: number): number => (computed === null ? Number.NaN : kpiAt(computed, column));
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
    actualFrom: sourceOf(values.subarray(0, open), actual.subarray(0, open), "history"),
    outlookFrom: sourceOf(values.subarray(open), outlook.subarray(open), "plan"),
  };
}

/** On-time decisions are known of the last closed period, from the Actions sheet, where the KPIs sheet is silent. */
function takeDecisions({ model, figures }: Scope, name: string, actual: Float64Array): void {
  const last = figures.historyPeriods - 1;
  if (last < 0 || actual[last] === actual[last] || kpiNamed(name)?.name !== "on-time decisions") return;
  actual[last] = onTimeDecisions(model);
}

function sourceOf(values: Float64Array, stated: Float64Array, otherwise: SeriesSource): SeriesSource {
  if (stated.some((value) => value === value)) return "KPIs sheet";
  return values.some((value) => value === value) ? otherwise : "none";
}

/** A row of the KPIs sheet for a KPI, under any of its names; later rows fill what earlier ones left blank. */
function statedRow({ model, family }: Scope, name: string, kind: KpiRow["kind"]): Float64Array {
  const { rows, values } = model.kpis;
  const found = new Float64Array(model.calendar.history.length + model.calendar.horizon.length).fill(
    Number.NaN,
  );
  rows.forEach((row, index) => {
    if (row.kind !== kind || row.family !== family || !isSameKpi(row.kpi, name)) return;
    rowOf(values, index).forEach((value, column) => {
      if (found[column] !== found[column] && column < found.length) found[column] = value;
    });
  });
  return found;
}

/** Whether two words mean one KPI. */
export function isSameKpi(one: string, other: string): boolean {
  const known = kpiNamed(one);
  return known === undefined ? plainWord(one) === plainWord(other) : known === kpiNamed(other);
}
