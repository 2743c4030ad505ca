import type { KpiDefinition } from "./definition";

/** Units shipped times price. */
export const revenueKpi: KpiDefinition = {
  name: "revenue",
  aliases: ["sales", "net sales", "turnover", "sales revenue", "umsatz", "nettoumsatz"],
  unit: "money",
  better: "higher",
  aggregation: "sum",
  definition: "Units shipped times price.",
  edges:
    "Nothing shipped is 0; a closed month of which History says nothing is blank. An item without a price adds nothing.",
  source: "DOMAIN.md C8",
  parts: (f, i) => ({ top: f.revenue.values[i]!, bottom: 1 }),
};
