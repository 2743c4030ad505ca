import type { KpiDefinition } from "./definition";

/** Decisions due by the cycle month that were taken by their day over all decisions due. */
export const onTimeDecisionsKpi: KpiDefinition = {
  name: "on-time decisions",
  aliases: ["decisions on time", "on time decisions"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Decisions due by the cycle month that were taken by their day over all decisions due.",
  edges: "Blank where nothing was due; a decision that is open after its day counts as late.",
  source: "DOMAIN.md D",
  parts: null,
};
