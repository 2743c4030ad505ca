import type { KpiDefinition } from "./definition";

/** One less the change of the plan since last cycle over last cycle, over the months in both. */
export const planStabilityKpi: KpiDefinition = {
  name: "plan stability",
  aliases: ["stability", "plan nervousness"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "One less the change of the plan since last cycle over last cycle, over the months in both.",
  edges: "Blank in the first cycle; never below 0.",
  source: "DOMAIN.md D",
  parts: null,
};
