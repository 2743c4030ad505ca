import type { KpiDefinition } from "./definition";

/** Decisions due by the cycle month that were taken by their day over all decisions due. */
export const onTimeDecisionsKpi: KpiDefinition = {
  name: "on-time decisions",
  aliases: ["decisions on time", "on time decisions"],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Decisions due by the cycle month that were taken by their day over all decisions due.",
  source: "domain.md D",
  parts: null,
};
