import type { DemandHistory } from "../forecast/forecaster";
import type { SignalEffect } from "./signalFactors";

/** Elasticity measured on a history, with its 95 % range. */
export interface ElasticityEstimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Pairs of periods that it rests on. */
  readonly pairs: number;
}

/** Fewer pairs say nothing. */
const LEAST_PAIRS = 12;
/** Half the width of a 95 % range in standard errors. */
const HALF_RANGE = 1.96;

/**
 * Slope of the change of demand on the same period last season over the change of the signal, both in logarithms.
 *
 * Seasonal differences take the season and the level out, a constant takes the trend out. Null without enough pairs with
 * demand and signal, or when the signal never changed.
 */
export function elasticityOf(
  { demand, seasonPeriods }: DemandHistory,
  { values, leadPeriods }: SignalEffect,
): ElasticityEstimate | null {
  const x: number[] = [];
  const y: number[] = [];
  for (let t = seasonPeriods; t < demand.length; t++) {
    const change = Math.log(values[t - leadPeriods]! / values[t - leadPeriods - seasonPeriods]!);
    const growth = Math.log(demand[t]! / demand[t - seasonPeriods]!);
    if (!Number.isFinite(change) || !Number.isFinite(growth)) continue;
    x.push(change);
    y.push(growth);
  }
  return x.length < LEAST_PAIRS ? null : slopeOf(x, y);
}

function slopeOf(x: readonly number[], y: readonly number[]): ElasticityEstimate | null {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value / n, 0);
  const meanY = y.reduce((sum, value) => sum + value / n, 0);
  let square = 0;
  let cross = 0;
  x.forEach((value, i) => {
    square += (value - meanX) ** 2;
    cross += (value - meanX) * (y[i]! - meanY);
  });
  if (!(square > 1e-12)) return null;
  const estimate = cross / square;
  const rest = y.reduce((sum, value, i) => sum + (value - meanY - estimate * (x[i]! - meanX)) ** 2, 0);
  const half = HALF_RANGE * Math.sqrt(rest / (n - 2) / square);
  return { estimate, low: estimate - half, high: estimate + half, pairs: n };
}
