import type { KpiDefinition } from "./definition";

/** Orders delivered by the date committed to the customer over all orders. */
export const onTimeToCommitKpi: KpiDefinition = {
  name: "on time to commit date",
  aliases: [
    "on time to commit",
    "delivery performance to commit date",
    "delivery performance",
    "rl.2.2",
    "termintreue",
  ],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Orders delivered by the date committed to the customer over all orders.",
  edges: "From the KPIs sheet only. A part of the perfect order; OTIF asks for the quantity too.",
  source: "DOMAIN.md C3",
  parts: null,
};
