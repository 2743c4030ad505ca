import type { KpiDefinition } from "./definition";

/** Receivables over revenue a day. */
export const receivableDaysKpi: KpiDefinition = {
  name: "receivable days",
  aliases: [
    "dso",
    "days sales outstanding",
    "days of receivables",
    "forderungslaufzeit",
    "debitorenlaufzeit",
  ],
  unit: "days",
  better: "lower",
  aggregation: "average",
  definition: "Receivables over revenue a day.",
  edges:
    "As KPIs states the days, else from its balance of receivables, else by Settings. A family without its own has those of the business.",
  source: "DOMAIN.md C8",
  actualFrom: "its parts",
  isOutsidePlan: true,
  parts: (f, i) => ({ top: f.receivableDays.values[i]!, bottom: 1 }),
};
