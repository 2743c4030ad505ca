import type { KpiDefinition } from "./definition";

/** As stated on the KPIs sheet. */
export const customerSatisfactionKpi: KpiDefinition = {
  name: "customer satisfaction",
  aliases: ["csat", "nps", "net promoter score", "kundenzufriedenheit"],
  unit: "score",
  better: "higher",
  aggregation: "average",
  definition: "As stated on the KPIs sheet.",
  edges: "No plan tells it: without an outlook the average of the last three months is carried on.",
  source: "DOMAIN.md C9",
  parts: null,
};
