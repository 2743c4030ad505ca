import { asDemand, type Forecaster } from "../forecaster";
import { scaledHistory } from "../fitting/scale";
import { averageEts, leadingModel, projectAverage } from "./etsAverage";

/** Exponential smoothing, all models by their Akaike weights (see `averageEts`). */
export const exponentialSmoothing: Forecaster = {
  name: "Exponential smoothing",
  needPeriods: () => 5,
  fit: ({ demand, seasonPeriods }) => {
    const { values, unit } = scaledHistory(demand);
    const average = averageEts(values, seasonPeriods);
    if (!average) throw new Error("Exponential smoothing was given fewer periods than it needs.");
    return {
      method: leadingModel(average),
      project: (h) => asDemand(projectAverage(average, h).map((value) => value * unit)),
    };
  },
};
