import type { KpiDefinition } from "./definition";

/** Stock at cost over demand of the month at cost. */
export const monthsOfCoverKpi: KpiDefinition = {
  name: "months of cover",
  aliases: ["cover", "stock cover", "inventory cover", "months of supply"],
  unit: "periods",
  better: "lower",
  aggregation: "ratio",
  definition: "Stock at cost over demand of the month at cost.",
  edges: "Blank without demand; looks at the month itself, not ahead.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.stockCost.values[i]!, bottom: f.demandCost.values[i]! }),
};
