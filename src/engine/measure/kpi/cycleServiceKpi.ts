import type { KpiDefinition } from "./definition";

/** Item-months without any unserved unit over item-months with demand. */
export const cycleServiceKpi: KpiDefinition = {
  name: "cycle service",
  aliases: ["type 1 service", "alpha service", "cycle service level"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Item-months without any unserved unit over item-months with demand.",
  edges:
    "An item without demand in a month does not count; one short unit is a stock-out. A high one does not mean a high fill rate, nor the other way round.",
  source: "DOMAIN.md C3",
  parts: (f, i) => ({ top: f.itemsServed.values[i]!, bottom: f.itemsDemanded.values[i]! }),
};
