import type { KpiDefinition } from "./definition";

/** Revenue less cost of goods sold at standard cost. */
export const grossMarginKpi: KpiDefinition = {
  name: "gross margin",
  aliases: ["margin", "gross profit", "gm", "rohertrag", "bruttomarge"],
  unit: "money",
  better: "higher",
  aggregation: "sum",
  definition: "Revenue less cost of goods sold at standard cost.",
  edges:
    "An item without a unit cost counts as all margin; one of which History states revenue alone is costed by the units that its price makes of it. Overtime, subcontracting and holding are not cost of goods.",
  source: "DOMAIN.md C8",
  parts: (f, i) => ({ top: f.revenue.values[i]! - f.cogs.values[i]!, bottom: 1 }),
};
