import type { KpiDefinition } from "./definition";

/** One less the sum of absolute errors over the sum of actuals, from items, at price. */
export const forecastAccuracyKpi: KpiDefinition = {
  name: "forecast accuracy",
  aliases: ["accuracy", "fca", "demand forecast accuracy", "prognosegenauigkeit", "prognosegüte"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "One less the sum of absolute errors over the sum of actuals, from items, at price.",
  chosen: (settings) => `Of forecasts made earlier, the one at lag ${Math.max(1, settings.frozenPeriods)}.`,
  edges:
    "Blank without actuals; floored at 0 where the errors exceed them. Of several forecasts the consensus goes first, then the lag nearest to the frozen months. No plan tells it: the last three months are carried on.",
  source: "DOMAIN.md C2",
  least: 0,
  parts: (f, i) => ({
    top: f.actualValue.values[i]! - f.absoluteErrorValue.values[i]!,
    bottom: f.actualValue.values[i]!,
  }),
};
