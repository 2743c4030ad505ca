import type { KpiDefinition } from "./definition";

/** Stock above the maximum, at cost. */
export const excessStockKpi: KpiDefinition = {
  name: "excess stock",
  aliases: ["excess", "excess inventory", "overstock", "überbestand"],
  unit: "money",
  better: "lower",
  aggregation: "end",
  definition: "Stock above the maximum, at cost.",
  edges:
    "0 within the maximum; an item without a maximum has no excess. Closed months are held against the maximum of the first open one.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.excess.values[i]!, bottom: 1 }),
};
