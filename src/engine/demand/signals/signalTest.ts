import { wmape } from "../../measure/wmape";
import type { Result } from "../../problem/problem";
import { ok } from "../../problem/problem";
import { backTest, type BackTestSettings, type TriedMethod } from "../accuracy/backTest";
import { forecastDemand } from "../forecast/automatic";
import type { DemandHistory } from "../forecast/forecaster";
import { elasticityOf, type ElasticityEstimate } from "./elasticity";
import { signalFactors, withoutSignal, withSignal, type SignalEffect } from "./signalFactors";

/** Whether a market signal makes an item's forecast better. */
export interface SignalTest {
  /** WMAPE at the lag over the compared periods, shares; NaN where nothing was sold. */
  readonly errorWithout: number;
  readonly errorWith: number;
  readonly helps: boolean;
  /** What the history itself says of the elasticity; null where it is too short. */
  readonly measured: ElasticityEstimate | null;
}

/** The signal must save this share of the error: less may be luck. */
const LEAST_SAVING = 0.02;

/**
 * Forecasts the newest periods again with and without the signal, from what was known at the time.
 *
 * The signal up to each compared period counts as known, which is right where `leadPeriods` is at least the lag.
 */
export function testSignal(
  history: DemandHistory,
  effect: SignalEffect,
  settings: BackTestSettings,
): Result<SignalTest> {
  const tested = backTest(history, [without, withEffect(effect)], settings);
  if (!tested.ok) return tested;
  const { actual, forecasts } = tested.value;
  const [errorWithout, errorWith] = forecasts.map(({ units }) => wmape(units, actual));
  return ok({
    errorWithout: errorWithout!,
    errorWith: errorWith!,
    helps: errorWith! <= (1 - LEAST_SAVING) * errorWithout!,
    measured: elasticityOf(history, effect),
  });
}

const without: TriedMethod = { name: "Without signal", forecast: automaticUnits };

const withEffect = (effect: SignalEffect): TriedMethod => ({
  name: "With signal",
  forecast: (history, horizonPeriods) => {
    const known = history.demand.length;
    const factors = signalFactors(effect, known);
    const demand = withoutSignal(history.demand, factors);
    return withSignal(automaticUnits({ ...history, demand }, horizonPeriods), factors, known);
  },
});

function automaticUnits({ observed: _, ...known }: DemandHistory, horizonPeriods: number): Float64Array {
  const forecast = forecastDemand(known, horizonPeriods);
  return forecast.ok ? forecast.value.units : new Float64Array(horizonPeriods).fill(NaN);
}
