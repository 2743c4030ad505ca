import type { KpiDefinition } from "./definition";

/** Decisions due in a month that were taken by their day over all decisions due in it. */
export const onTimeDecisionsKpi: KpiDefinition = {
  name: "on-time decisions",
  aliases: ["decisions on time", "termingerechte entscheidungen"],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "Decisions due in a month that were taken by their day over all decisions due in it.",
  edges:
    "Blank where nothing was due. A decision without a day on which it was taken counts by its status: done is on time, open after its day is late.",
  source: "DOMAIN.md D",
  actualFrom: "Actions sheet",
  isOutsidePlan: true,
  parts: (f, i) => ({ top: f.decisionsTaken.values[i]!, bottom: f.decisionsDue.values[i]! }),
};
