import type { KpiDefinition } from "./definition";

/** Demand served in the month in which it was due over demand, by quantity at price. */
export const otifKpi: KpiDefinition = {
  name: "OTIF",
  aliases: ["on time in full", "otif %", "on-time in-full", "on time delivery", "service level", "service"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Demand served in the month in which it was due over demand, by quantity at price.",
  edges:
    "Blank without demand. Early counts as on time, never for more than the demand; an item without a price weighs by its units.",
  source: "DOMAIN.md C3",
  parts: (f, i) => ({ top: f.onTimeValue.values[i]!, bottom: f.demandValue.values[i]! }),
};
