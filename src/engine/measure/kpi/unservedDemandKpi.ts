import type { KpiDefinition } from "./definition";

/** Margin of the demand that is not served on time. */
export const unservedDemandKpi: KpiDefinition = {
  name: "unserved demand",
  aliases: ["lost margin", "unserved margin", "margin not served", "backorder margin", "fehlmengen"],
  unit: "money",
  better: "lower",
  aggregation: "sum",
  definition: "Margin of the demand that is not served on time.",
  edges:
    "0 where all is served; what comes late counts in the month in which it was due. An item sold below cost adds nothing.",
  source: "DOMAIN.md C3",
  parts: (f, i) => ({ top: f.shortage.values[i]!, bottom: 1 }),
};
