import type { KpiDefinition } from "./definition";

/** Future periods that the stock covers, consuming the plan item by item, averaged by stock at cost. */
export const forwardCoverKpi: KpiDefinition = {
  name: "forward cover",
  aliases: ["forward stock cover", "forward coverage"],
  unit: "periods",
  better: "lower",
  aggregation: "ratio",
  definition:
    "Future periods that the stock covers, consuming the plan item by item, averaged by stock at cost.",
  edges:
    "Not told where fewer than three months follow in the plan; stock that outlasts the plan covers what there is of it.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.coverCost.values[i]!, bottom: f.stockCost.values[i]! }),
};
