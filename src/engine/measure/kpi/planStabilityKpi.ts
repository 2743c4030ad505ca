import type { KpiDefinition } from "./definition";

/** One less the absolute change of supply since last cycle over last cycle's supply, over the months in both. */
export const planStabilityKpi: KpiDefinition = {
  name: "plan stability",
  aliases: ["stability", "planstabilität"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition:
    "One less the absolute change of supply since last cycle over last cycle's supply, over the months in both.",
  edges:
    "Blank in the first cycle; never below 0. This cycle's plan stands in the last closed month, and earlier cycles in theirs.",
  source: "DOMAIN.md D",
  least: 0,
  actualFrom: "kept cycles",
  parts: (f, i) => ({ top: f.keptSupply.values[i]!, bottom: f.lastSupply.values[i]! }),
};
