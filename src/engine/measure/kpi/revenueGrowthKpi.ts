import type { KpiDefinition } from "./definition";

/** Revenue over revenue of the same month a year before, less one. */
export const revenueGrowthKpi: KpiDefinition = {
  name: "revenue growth",
  aliases: ["growth", "sales growth", "growth %", "umsatzwachstum"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Revenue over revenue of the same month a year before, less one.",
  edges:
    "Blank without the same month a year before, so in the first year of History, and where that month had no revenue. A year compares the months that both years have.",
  source: "DOMAIN.md C8",
  parts: (f, i) => {
    const before =
      i % f.revenue.periods >= f.periodsAYear ? f.revenue.values[i - f.periodsAYear]! : Number.NaN;
    return { top: f.revenue.values[i]! - before, bottom: before };
  },
};
