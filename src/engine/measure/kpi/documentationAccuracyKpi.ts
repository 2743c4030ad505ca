import type { KpiDefinition } from "./definition";

/** Orders with correct and complete documents over all orders. */
export const documentationAccuracyKpi: KpiDefinition = {
  name: "documentation accuracy",
  aliases: ["correct documents", "document accuracy", "rl.2.3"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Orders with correct and complete documents over all orders.",
  edges:
    "From the KPIs sheet only; without an outlook the average of the last three months is carried on. A part of the perfect order.",
  source: "DOMAIN.md C3",
  parts: null,
};
