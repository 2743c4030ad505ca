import type { KpiDefinition } from "./definition";

/** Demand served, on time or late, over demand, by quantity at price. */
export const fillRateKpi: KpiDefinition = {
  name: "fill rate",
  aliases: [
    "type 2 service",
    "beta service",
    "volume fill rate",
    "lieferbereitschaft",
    "lieferbereitschaftsgrad",
  ],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Demand served, on time or late, over demand, by quantity at price.",
  edges: "Blank without demand. Late counts as served, given up does not.",
  source: "DOMAIN.md C3",
  parts: (f, i) => ({ top: f.servedValue.values[i]!, bottom: f.demandValue.values[i]! }),
};
