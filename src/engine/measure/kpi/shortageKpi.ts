import type { KpiDefinition } from "./definition";

/** Margin of the demand that is not served on time. */
export const shortageKpi: KpiDefinition = {
  name: "shortage",
  aliases: ["shortages", "lost margin", "unserved demand"],
  unit: "money",
  better: "lower",
  aggregation: "sum",
  definition: "Margin of the demand that is not served on time.",
  source: "domain.md C4",
  parts: (f, i) => ({ top: f.shortage.values[i]!, bottom: 1 }),
};
