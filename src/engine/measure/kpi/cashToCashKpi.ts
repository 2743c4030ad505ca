import type { KpiDefinition } from "./definition";

/** Days of inventory and receivables less days of payables, as stated on the KPIs sheet. */
export const cashToCashKpi: KpiDefinition = {
  name: "cash-to-cash",
  aliases: ["cash to cash", "c2c", "cash conversion cycle"],
  unit: "days",
  better: "lower",
  aggregation: "average",
  definition: "Days of inventory and receivables less days of payables, as stated on the KPIs sheet.",
  edges: "Each of its three parts on its own base; negative where suppliers finance the stock.",
  source: "DOMAIN.md C8",
  parts: null,
};
