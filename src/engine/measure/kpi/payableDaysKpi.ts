import type { KpiDefinition } from "./definition";

/** Payables over cost of material a day. */
export const payableDaysKpi: KpiDefinition = {
  name: "payable days",
  aliases: [
    "dpo",
    "days payable outstanding",
    "days payables outstanding",
    "days of payables",
    "kreditorenlaufzeit",
  ],
  unit: "days",
  better: "higher",
  aggregation: "average",
  definition: "Payables over cost of material a day.",
  edges:
    "As KPIs states the days, else from its balance of payables and the material share of cost, else by Settings. A family without its own has those of the business.",
  source: "DOMAIN.md C8",
  actualFrom: "its parts",
  isOutsidePlan: true,
  parts: (f, i) => ({ top: f.payableDays.values[i]!, bottom: 1 }),
};
