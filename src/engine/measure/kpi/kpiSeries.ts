import type { Aggregation } from "../../model/strategy";
import { ratio } from "../pairs";
import type { KpiDefinition } from "./definition";
import type { KpiFigures } from "./figures";

/**
 * A KPI over history and horizon, as the two numbers whose ratio it is, so that months can join into years.
 *
 * `bottom` is 1 where the KPI is no ratio. Blank where a period is not known.
 */
export interface KpiSeries {
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  readonly aggregation: Aggregation;
  /** The least that a reading can be. */
  readonly least?: number;
}

/** The series of a KPI for one family, or for the whole business (-1); `null` for one that only the planner can state. */
export function kpiSeries(kpi: KpiDefinition, figures: KpiFigures, family: number): KpiSeries | null {
  if (kpi.parts === null) return null;
  const row = family < 0 ? figures.families : family;
  const columns = figures.revenue.periods;
  const top = new Float64Array(columns);
  const bottom = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const parts = kpi.parts(figures, row * columns + column);
    top[column] = parts.top;
    bottom[column] = parts.bottom;
  }
  const { aggregation, least } = kpi;
  return { top, bottom, aggregation, ...(least === undefined ? {} : { least }) };
}

/** A KPI by column for one family, or for the whole business (-1); `null` for one that only the planner can state. */
export function kpiValues(
  { parts, least }: KpiDefinition,
  figures: KpiFigures,
  family: number,
): Float64Array | null {
  if (parts === null) return null;
  const columns = figures.revenue.periods;
  const first = (family < 0 ? figures.families : family) * columns;
  const values = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const { top, bottom } = parts(figures, first + column);
    values[column] = atLeast(ratio(top, bottom), least);
  }
  return values;
}

/** A series that is stated as it is, without parts. */
export function plainSeries(values: Float64Array, aggregation: Aggregation): KpiSeries {
  return { top: values, bottom: new Float64Array(values.length).fill(1), aggregation };
}

/** The KPI in one column; blank where it is not known or not measurable. */
export function kpiAt({ top, bottom, least }: KpiSeries, column: number): number {
  return atLeast(ratio(top[column] ?? Number.NaN, bottom[column] ?? Number.NaN), least);
}

const atLeast = (value: number, least = -Infinity): number => Math.max(value, least);

/**
 * The KPI over a span of columns, first and last included: the sum, the average, the last, or the ratio of sums.
 *
 * Every column of the span must be known, since a part of a year is not the year; an average and a ratio may miss
 * some. Blank otherwise.
 */
export function kpiOver(series: KpiSeries, first: number, last: number): number {
  let top = 0;
  let bottom = 0;
  let known = 0;
  for (let column = first; column <= last; column++) {
    const above = series.top[column];
    const below = series.bottom[column];
    if (above === undefined || below === undefined || above !== above || below !== below) continue;
    top += above;
    bottom += below;
    known += 1;
  }
  switch (series.aggregation) {
    case "sum":
      return known === last - first + 1 ? top : Number.NaN;
    case "end":
      return kpiAt(series, last);
    case "average":
    case "ratio":
      return atLeast(ratio(top, bottom), series.least);
  }
}
