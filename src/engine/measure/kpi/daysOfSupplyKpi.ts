import type { KpiDefinition } from "./definition";

/** Stock at cost over cost of goods sold a day. */
export const daysOfSupplyKpi: KpiDefinition = {
  name: "days of supply",
  aliases: [
    "dos",
    "dio",
    "inventory days",
    "days of inventory",
    "inventory days of supply",
    "stock days",
    "reichweite in tagen",
    "lagerdauer",
  ],
  unit: "days",
  better: "lower",
  aggregation: "ratio",
  definition: "Stock at cost over cost of goods sold a day.",
  edges: "Blank without cost of goods sold, however large the stock.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: (f.stockCost.values[i]! * 365) / f.periodsAYear, bottom: f.cogs.values[i]! }),
};
