import type { KpiDefinition } from "./definition";

/** Production over planned production, at cost: hides the mix. */
export const volumeAttainmentKpi: KpiDefinition = {
  name: "volume attainment",
  aliases: ["attainment by volume", "production to plan", "volume to plan"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Production over planned production, at cost: hides the mix.",
  edges:
    "Blank without planned production; may exceed 100 %. Of what is to come no plan tells it, so the last three months are carried on.",
  source: "DOMAIN.md C5",
  parts: (f, i) => ({ top: f.madeCost.values[i]!, bottom: f.plannedCost.values[i]! }),
};
