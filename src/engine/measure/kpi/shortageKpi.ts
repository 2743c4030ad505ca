import type { KpiDefinition } from "./definition";

/** Margin of the demand that is not served on time. */
export const shortageKpi: KpiDefinition = {
  name: "shortage",
  aliases: ["shortages", "lost margin", "unserved demand"],
  unit: "money",
  better: "lower",
  aggregation: "sum",
  definition: "Margin of the demand that is not served on time.",
  edges: "0 where all is served. Not known of closed months; an item sold below cost adds nothing.",
  source: "DOMAIN.md C4",
  parts: (f, i) => ({ top: f.shortage.values[i]!, bottom: 1 }),
};
