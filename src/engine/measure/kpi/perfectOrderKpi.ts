import type { KpiDefinition } from "./definition";

/** Orders perfect in items, quantity, time, documents and condition over all orders, as stated on the KPIs sheet. */
export const perfectOrderKpi: KpiDefinition = {
  name: "perfect order",
  aliases: ["perfect orders", "perfect order fulfilment", "perfect order fulfillment"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition:
    "Orders perfect in items, quantity, time, documents and condition over all orders, as stated on the KPIs sheet.",
  edges: "Never taken by multiplying the rates of its parts, which only estimates it.",
  source: "DOMAIN.md C3",
  parts: null,
};
