import type { KpiDefinition } from "./definition";

/** Revenue less cost of goods sold at standard cost. */
export const grossMarginKpi: KpiDefinition = {
  name: "gross margin",
  aliases: ["margin", "gross profit", "gm"],
  unit: "money",
  better: "higher",
  aggregation: "sum",
  definition: "Revenue less cost of goods sold at standard cost.",
  edges:
    "An item without a unit cost counts as all margin. Overtime, subcontracting and holding are not cost of goods.",
  source: "DOMAIN.md C8",
  parts: (f, i) => ({ top: f.revenue.values[i]! - f.cogs.values[i]!, bottom: 1 }),
};
