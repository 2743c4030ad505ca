import { airline } from "./airline";
import { combination } from "./combination";
import { dynamicTheta } from "./dynamicTheta";
import { exponentialSmoothing } from "./ets/etsForecaster";
import type { Forecaster } from "./forecaster";
import { croston, syntetosBoylan } from "./intermittent/croston";
import { discountedMean } from "./intermittent/intermittentForecast";
import { tsb } from "./intermittent/tsb";
import { movingAverage } from "./movingAverage";
import { naive } from "./naive";
import { seasonalNaive } from "./seasonalNaive";
import { shortMean } from "./shortMean";
import { theta } from "./theta";

/** Every method that can be asked for by name, simplest first. */
export const forecastMethods: readonly Forecaster[] = [
  naive,
  seasonalNaive,
  movingAverage(12),
  shortMean,
  exponentialSmoothing,
  theta,
  dynamicTheta,
  airline,
  croston,
  syntetosBoylan,
  tsb,
  discountedMean,
  combination,
];
