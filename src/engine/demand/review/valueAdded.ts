import { bias } from "../../measure/bias";
import { trackingSignal } from "../../measure/trackingSignal";
import { wmape } from "../../measure/wmape";
import type { ForecastStep, StepForecasts } from "./stepForecasts";

/** How well one step forecast; shares, `null` where not measurable. */
export interface StepAccuracy {
  readonly step: ForecastStep;
  /** Σ|F − A| / ΣA over items and periods, in money. */
  readonly wmape: number | null;
  /** Σ|F − A| over the sum of the items' mean absolute seasonal changes; below 1 beats repeating last year. */
  readonly mase: number | null;
  /** Σ(F − A) / ΣA; positive is over-forecast. */
  readonly bias: number | null;
  /** Running error over mean absolute deviation, of the sums by period. */
  readonly trackingSignal: number | null;
  /** WMAPE of the step compared with less its own: positive, the step helped. */
  readonly valueAdded: number | null;
  readonly overNaive: number | null;
}

/** Accuracy of several steps over the same places, so that none has the easier items. */
export interface AccuracyTable {
  /** Items × periods that count. */
  readonly places: number;
  readonly steps: readonly StepAccuracy[];
}

/** Value added step by step (each against the one before it), over the places that all steps forecast (DOMAIN.md C2). */
export function valueAddedBySteps(
  forecasts: StepForecasts,
  isIn: (place: number) => boolean = () => true,
): AccuracyTable {
  return tableOf(
    forecasts,
    forecasts.steps.map((_, k) => k),
    isIn,
  );
}

/** Value added by each function alone: against the naive and the statistical forecast, where all three speak. */
export function valueAddedByFunction(forecasts: StepForecasts): readonly AccuracyTable[] {
  const base = ["naive", "statistical"].map((step) => forecasts.steps.indexOf(step as ForecastStep));
  return forecasts.steps.flatMap((_, k) =>
    base.includes(k) ? [] : [tableOf(forecasts, [...base.filter((of) => of >= 0), k], () => true)],
  );
}

function tableOf(
  forecasts: StepForecasts,
  chosen: readonly number[],
  isIn: (place: number) => boolean,
): AccuracyTable {
  const { actual, forecast } = forecasts;
  const places = placesOf(forecasts, chosen, isIn);
  const pick = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(places.length);
    for (let n = 0; n < places.length; n++) picked[n] = values[places[n]!]!;
    return picked;
  };
  const sold = pick(actual);
  const errors = chosen.map((k) => wmape(pick(forecast[k]!), sold));
  const steps = chosen.map((k, n): StepAccuracy => {
    const stated = pick(forecast[k]!);
    return {
      step: forecasts.steps[k]!,
      wmape: known(errors[n]!),
      mase: known(scaledError(forecasts, places, stated)),
      bias: known(bias(stated, sold)),
      trackingSignal: known(
        trackingSignal(byPeriod(forecasts, places, stated), byPeriod(forecasts, places, sold)),
      ),
      valueAdded: n === 0 ? null : known(errors[n - 1]! - errors[n]!),
      overNaive: n === 0 ? null : known(errors[0]! - errors[n]!),
    };
  });
  return { places: places.length, steps };
}

/** Where demand and all chosen steps are known. */
function placesOf(
  { actual, forecast }: StepForecasts,
  chosen: readonly number[],
  isIn: (place: number) => boolean,
): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < actual.length; place++) {
    if (Number.isNaN(actual[place]!) || !isIn(place)) continue;
    if (chosen.every((k) => !Number.isNaN(forecast[k]![place]!))) places.push(place);
  }
  return places;
}

/** Mean absolute error over mean scale, on the places that have a scale. */
function scaledError(
  { actual, scale }: StepForecasts,
  places: readonly number[],
  stated: Float64Array,
): number {
  let error = 0;
  let scales = 0;
  places.forEach((place, n) => {
    if (Number.isNaN(scale[place]!)) return;
    error += Math.abs(stated[n]! - actual[place]!);
    scales += scale[place]!;
  });
  return scales > 0 ? error / scales : Number.NaN;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Sums by period, oldest first; periods without a place are left out. */
function byPeriod({ period }: StepForecasts, places: readonly number[], values: Float64Array): number[] {
  const sums: number[] = [];
  for (let n = 0; n < places.length; n++) {
    const t = period[places[n]!]!;
    sums[t] = (sums[t] ?? 0) + values[n]!;
  }
  return sums.filter((sum) => sum !== undefined);
}
