import type { KpiDefinition } from "./definition";

/** What customers owe at the end of the month. */
export const receivablesKpi: KpiDefinition = {
  name: "receivables",
  aliases: ["accounts receivable", "trade receivables", "debtors", "forderungen"],
  unit: "money",
  better: "lower",
  aggregation: "end",
  definition: "What customers owe at the end of the month.",
  edges: "From the KPIs sheet only.",
  source: "DOMAIN.md C8",
  parts: null,
};
