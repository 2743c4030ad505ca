import type { KpiDefinition } from "./definition";

/** Stock above the maximum, at cost. */
export const excessStockKpi: KpiDefinition = {
  name: "excess stock",
  aliases: ["excess", "excess inventory", "overstock"],
  unit: "money",
  better: "lower",
  aggregation: "end",
  definition: "Stock above the maximum, at cost.",
  source: "domain.md C4",
  parts: (f, i) => ({ top: f.excess.values[i]!, bottom: 1 }),
};
