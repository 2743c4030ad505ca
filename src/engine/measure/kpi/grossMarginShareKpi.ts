import type { KpiDefinition } from "./definition";

/** Gross margin over revenue. */
export const grossMarginShareKpi: KpiDefinition = {
  name: "gross margin %",
  aliases: [
    "gross margin share",
    "gm %",
    "gm%",
    "margin %",
    "gross margin percent",
    "gross margin pct",
    "rohertragsmarge",
    "rohertrag %",
    "bruttomarge %",
  ],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Gross margin over revenue.",
  edges: "Blank without revenue. Months join by their sums, never by the mean of their percentages.",
  source: "DOMAIN.md C8",
  parts: (f, i) => ({ top: f.revenue.values[i]! - f.cogs.values[i]!, bottom: f.revenue.values[i]! }),
};
