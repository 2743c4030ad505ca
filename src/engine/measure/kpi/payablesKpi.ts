import type { KpiDefinition } from "./definition";

/** What is owed to suppliers at the end of the month. */
export const payablesKpi: KpiDefinition = {
  name: "payables",
  aliases: ["accounts payable", "trade payables", "creditors", "verbindlichkeiten"],
  unit: "money",
  better: "higher",
  aggregation: "end",
  definition: "What is owed to suppliers at the end of the month.",
  edges: "From the KPIs sheet only.",
  source: "DOMAIN.md C8",
  parts: null,
};
