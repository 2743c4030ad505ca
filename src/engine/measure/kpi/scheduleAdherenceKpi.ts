import type { KpiDefinition } from "./definition";

/** Attainment that punishes both sides: |made - planned| is both together less twice the smaller. */
export const scheduleAdherenceKpi: KpiDefinition = {
  name: "schedule adherence",
  aliases: ["adherence", "plan adherence", "production adherence", "plantreue"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "One less the sum of absolute differences from the plan over planned production, at cost.",
  edges:
    "Blank without planned production; too much counts against it as too little does, so it may fall below 0. Of what is to come no plan tells it, so the last three months are carried on.",
  source: "DOMAIN.md C5",
  parts: (f, i) => ({
    top: 2 * f.attainedCost.values[i]! - f.madeCost.values[i]!,
    bottom: f.plannedCost.values[i]!,
  }),
};
