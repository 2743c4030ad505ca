import type { KpiDefinition } from "./definition";

/** Revenue over budgeted revenue. */
export const budgetAttainmentKpi: KpiDefinition = {
  name: "budget attainment",
  aliases: ["budget achievement", "revenue to budget"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Revenue over budgeted revenue.",
  edges: "Blank in a month without a budget; above 100 % is over the budget.",
  source: "DOMAIN.md C8",
  parts: (f, i) => ({ top: f.revenue.values[i]!, bottom: f.budgetRevenue.values[i]! }),
};
