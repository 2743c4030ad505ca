import type { KpiDefinition } from "./definition";

/** One less the sum of absolute errors over the sum of actuals, from items, at price. */
export const forecastAccuracyKpi: KpiDefinition = {
  name: "forecast accuracy",
  aliases: ["accuracy", "fca", "demand forecast accuracy"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "One less the sum of absolute errors over the sum of actuals, from items, at price.",
  edges:
    "Blank without actuals; negative where the errors exceed them. Of several forecasts the consensus, then the lag nearest to the frozen months.",
  source: "DOMAIN.md C2",
  parts: (f, i) => ({
    top: f.actualValue.values[i]! - f.absoluteErrorValue.values[i]!,
    bottom: f.actualValue.values[i]!,
  }),
};
