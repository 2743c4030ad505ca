import type { KpiDefinition } from "./definition";

/** Forecast less actual over actual, at price; positive is over-forecast. */
export const forecastBiasKpi: KpiDefinition = {
  name: "forecast bias",
  aliases: ["bias", "bias %", "prognosebias", "prognoseverzerrung"],
  unit: "share",
  better: "lower",
  aggregation: "ratio",
  definition: "Forecast less actual over actual, at price; positive is over-forecast.",
  chosen: (settings) => `Of forecasts made earlier, the one at lag ${Math.max(1, settings.frozenPeriods)}.`,
  edges:
    "Blank without actuals. Opposite errors cancel, so aim at a band around 0: far below 0 is no better.",
  source: "DOMAIN.md C2",
  parts: (f, i) => ({ top: f.errorValue.values[i]!, bottom: f.actualValue.values[i]! }),
};
