import type { KpiDefinition } from "./definition";

/** Hours needed over hours available, over all resources with a stated amount. */
export const capacityUtilisationKpi: KpiDefinition = {
  name: "capacity utilisation",
  aliases: ["capacity utilization", "utilisation", "utilization"],
  unit: "share",
  better: "lower",
  aggregation: "ratio",
  definition: "Hours needed over hours available, over all resources with a stated amount.",
  source: "domain.md C5",
  parts: (f, i) => ({ top: f.loadHours.values[i]!, bottom: f.availableHours.values[i]! }),
};
