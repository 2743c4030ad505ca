import type { KpiDefinition } from "./definition";

/** Orders with all items and quantities over all orders. */
export const ordersInFullKpi: KpiDefinition = {
  name: "orders in full",
  aliases: ["in full", "delivered in full", "orders delivered in full", "rl.2.1"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Orders with all items and quantities over all orders.",
  edges: "From the KPIs sheet only: History counts by item, not by order. A part of the perfect order.",
  source: "DOMAIN.md C3",
  parts: null,
};
