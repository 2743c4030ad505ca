import type { KpiDefinition } from "./definition";

/** Revenue over budgeted revenue. */
export const budgetAttainmentKpi: KpiDefinition = {
  name: "budget attainment",
  aliases: [
    "budget achievement",
    "revenue to budget",
    "sales to budget",
    "budgeterreichung",
    "budgeterfüllung",
  ],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Revenue over budgeted revenue.",
  edges:
    "Blank in a month without a budget, as closed months are; above 100 % is over the budget. A year counts the months that have one.",
  source: "DOMAIN.md C8",
  parts: (f, i) => ({ top: f.revenue.values[i]!, bottom: f.budgetRevenue.values[i]! }),
};
