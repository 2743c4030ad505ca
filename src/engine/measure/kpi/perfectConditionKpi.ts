import type { KpiDefinition } from "./definition";

/** Orders that arrive undamaged and without a fault over all orders. */
export const perfectConditionKpi: KpiDefinition = {
  name: "perfect condition",
  aliases: ["damage free", "undamaged", "damage-free orders", "rl.2.4"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Orders that arrive undamaged and without a fault over all orders.",
  edges:
    "From the KPIs sheet only; without an outlook the average of the last three months is carried on. A part of the perfect order.",
  source: "DOMAIN.md C3",
  parts: null,
};
