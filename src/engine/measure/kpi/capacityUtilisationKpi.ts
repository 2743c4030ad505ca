import type { KpiDefinition } from "./definition";

/** Hours needed over hours available, over all resources with a stated amount. */
export const capacityUtilisationKpi: KpiDefinition = {
  name: "capacity utilisation",
  aliases: ["capacity utilization", "utilisation", "utilization", "auslastung", "kapazitätsauslastung"],
  unit: "share",
  better: "lower",
  aggregation: "ratio",
  definition: "Hours needed over hours available, over all resources with a stated amount.",
  edges:
    "Above 100 % is overload. Overtime counts as available where the plan uses it; a resource without an amount takes no part. Of the whole business only, and of closed months only what KPIs states.",
  source: "DOMAIN.md C5",
  parts: (f, i) => ({ top: f.loadHours.values[i]!, bottom: f.availableHours.values[i]! }),
};
