import { normalQuantile } from "../../../measure/normal";
import { negativeBinomialQuantile } from "./negativeBinomial";
import { weightedQuantile } from "./weightedQuantile";

/**
 * How far demand may fall from its forecast, by period: plain data, from which any quantile can be read.
 *
 * `steady`: deviations on a steadied scale about each period's forecast. `counts`: negative-binomial numbers of pieces.
 * `empirical`: past demands with weights, the same in each period.
 */
export type ForecastSpread =
  | {
      readonly kind: "steady";
      readonly units: Float64Array;
      /** On the scale named below, in units of the history's mean unless logarithmic. */
      readonly deviations: Float64Array;
      readonly scale: "log" | "root" | "none";
      readonly meanUnits: number;
    }
  | {
      readonly kind: "counts";
      readonly meanPieces: Float64Array;
      /** Variance over mean; 1 or less is Poisson. */
      readonly dispersion: number;
      readonly unitsAPiece: number;
    }
  | {
      readonly kind: "empirical";
      readonly horizonPeriods: number;
      /** Ascending. */
      readonly demands: Float64Array;
      readonly weights: Float64Array;
    };

/** Units that demand stays at or below with the given probability (0 to 1, exclusive), by period; never below zero. */
export function quantileOf(spread: ForecastSpread, probability: number): Float64Array {
  switch (spread.kind) {
    case "steady":
      return steadyQuantile(spread, tailDeviate(probability));
    case "counts":
      return countsQuantile(spread, probability);
    case "empirical": {
      const units = weightedQuantile(spread.demands, spread.weights, probability);
      return new Float64Array(spread.horizonPeriods).fill(units);
    }
  }
}

/** Degrees of freedom of forecast errors: their tails are heavier than normal. */
const FREEDOM = 7;
/** Makes the 80 % interval of the t distribution as wide as the normal one, less the calibration on the public sets. */
const CALIBRATION = 0.89 * (1.2815515655 / 1.4149239277);

/**
 * Deviate of Student's t by the expansion of M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964),
 * 26.7.5.
 */
function tailDeviate(probability: number): number {
  const z = normalQuantile(probability);
  const cube = z ** 3;
  const fifth = z ** 5;
  const first = (cube + z) / (4 * FREEDOM);
  const second = (5 * fifth + 16 * cube + 3 * z) / (96 * FREEDOM ** 2);
  return CALIBRATION * (z + first + second);
}

type CountsSpread = Extract<ForecastSpread, { kind: "counts" }>;

function countsQuantile(
  { meanPieces, dispersion, unitsAPiece }: CountsSpread,
  probability: number,
): Float64Array {
  const path = new Float64Array(meanPieces.length);
  for (let h = 0; h < path.length; h++) {
    const mean = meanPieces[h]!;
    if (h > 0 && mean === meanPieces[h - 1]) path[h] = path[h - 1]!;
    else path[h] = unitsAPiece * negativeBinomialQuantile(mean, dispersion * mean, probability);
  }
  return path;
}

type SteadySpread = Extract<ForecastSpread, { kind: "steady" }>;

/**
 * On the logarithmic scale the mean of the multiplicative and the additive limit: the first is too wide above, the
 * second below.
 */
function steadyQuantile(
  { units, deviations, scale, meanUnits }: SteadySpread,
  deviate: number,
): Float64Array {
  return units.map((forecast, h) => {
    const step = deviate * deviations[h]!;
    if (scale === "log") {
      const additive = Math.max(0, forecast * (1 + step));
      return (forecast * Math.exp(Math.min(step, 50)) + additive) / 2;
    }
    if (scale === "root") return meanUnits * Math.max(0, Math.sqrt(forecast / meanUnits) + step) ** 2;
    return Math.max(0, forecast + step * meanUnits);
  });
}
