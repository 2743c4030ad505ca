import type { KpiDefinition } from "./definition";

/** Annualised cost of goods sold over average stock at cost. */
export const inventoryTurnsKpi: KpiDefinition = {
  name: "inventory turns",
  aliases: [
    "turns",
    "stock turns",
    "stock turn",
    "inventory turnover",
    "lagerumschlag",
    "umschlagshäufigkeit",
  ],
  unit: "times",
  better: "higher",
  aggregation: "ratio",
  definition: "Annualised cost of goods sold over average stock at cost.",
  edges:
    "Blank without stock. In one month the ending stock stands for the average; a year takes the sums of its months, so the stock is their average.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.cogs.values[i]! * f.periodsAYear, bottom: f.stockCost.values[i]! }),
};
