import type { KpiDefinition } from "./definition";

/** Future periods that the stock covers, consuming demand item by item, averaged by stock at cost. */
export const forwardCoverKpi: KpiDefinition = {
  name: "forward cover",
  aliases: ["forward stock cover", "forward coverage", "forward weeks of supply"],
  unit: "periods",
  better: "lower",
  aggregation: "ratio",
  definition:
    "Future periods that the stock covers, consuming demand item by item, averaged by stock at cost.",
  edges:
    "Blank where fewer than three months follow in the plan; stock that outlasts the plan covers what there is of it. A closed month consumes what was demanded after it, then the plan.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.coverCost.values[i]!, bottom: f.stockCost.values[i]! }),
};
