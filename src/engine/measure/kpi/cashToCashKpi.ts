import type { KpiDefinition } from "./definition";
import { kpiSettingsOf, type KpiSettings } from "../../model/kpiSettings";

/** Days of supply and of receivables less days of payables. */
export const cashToCashKpi: KpiDefinition = {
  name: "cash-to-cash",
  aliases: [
    "c2c",
    "cash conversion cycle",
    "ccc",
    "cash to cash cycle time",
    "am.1.1",
    "geldumschlagsdauer",
    "kapitalbindungsdauer",
  ],
  unit: "days",
  better: "lower",
  aggregation: "average",
  definition: "Days of supply and of receivables less days of payables.",
  chosen: (settings) => sayTerms(kpiSettingsOf(settings)),
  edges:
    "Each of its three parts on its own base: cost of goods, revenue, cost of material; blank where one is not known. Negative where suppliers finance the stock. A year is the average of its months.",
  source: "DOMAIN.md C8",
  actualFrom: "its parts",
  parts: (f, i) => ({
    top: f.inventoryDays.values[i]! + f.receivableDays.values[i]! - f.payableDays.values[i]!,
    bottom: 1,
  }),
};

function sayTerms({ receivableDays, payableDays }: KpiSettings): string {
  const own = (days: number): string => (days === days ? `, else ${days} by Settings` : "");
  return `Receivable days as KPIs states them${own(receivableDays)}; payable days likewise${own(payableDays)}; in open months else the mean of the last three.`;
}
