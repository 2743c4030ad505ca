import type { KpiDefinition } from "./definition";

/** Ending stock at cost. */
export const inventoryValueKpi: KpiDefinition = {
  name: "inventory value",
  aliases: [
    "inventory",
    "stock",
    "stock value",
    "working stock",
    "bestand",
    "bestandswert",
    "lagerbestand",
    "vorräte",
  ],
  unit: "money",
  better: "lower",
  aggregation: "end",
  definition: "Ending stock at cost.",
  edges: "0 without stock; an item without a unit cost adds nothing.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.stockCost.values[i]!, bottom: 1 }),
};
