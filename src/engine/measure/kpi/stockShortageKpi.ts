import type { KpiDefinition } from "./definition";

/** What is missing to the safety stock at the end of the month, at cost. */
export const stockShortageKpi: KpiDefinition = {
  name: "stock shortage",
  aliases: [
    "shortage",
    "shortages",
    "below safety stock",
    "stock below safety",
    "safety stock shortfall",
    "fehlbestand",
    "unterbestand",
  ],
  unit: "money",
  better: "lower",
  aggregation: "end",
  definition: "What is missing to the safety stock at the end of the month, at cost.",
  edges:
    "0 at or above the safety stock; an item without one is never short. Closed months are held against the safety stock of the first open one.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.belowSafety.values[i]!, bottom: 1 }),
};
