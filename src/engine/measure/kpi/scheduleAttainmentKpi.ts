import type { KpiDefinition } from "./definition";

/** Production up to its plan over planned production, at cost: no credit for over-production. */
export const scheduleAttainmentKpi: KpiDefinition = {
  name: "schedule attainment",
  aliases: ["attainment", "plan attainment", "production attainment", "planerfüllung"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Production up to its plan over planned production, at cost: no credit for over-production.",
  edges:
    "Blank without planned production; too much of one item never makes up for too little of another. Of what is to come no plan tells it, so the last three months are carried on.",
  source: "DOMAIN.md C5",
  parts: (f, i) => ({ top: f.attainedCost.values[i]!, bottom: f.plannedCost.values[i]! }),
};
