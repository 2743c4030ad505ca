import type { KpiDefinition } from "./definition";
import { kpiSettingsOf } from "../../model/kpiSettings";

/** Orders perfect in every respect over all orders: as stated, else estimated from the parts. */
export const perfectOrderKpi: KpiDefinition = {
  name: "perfect order",
  aliases: [
    "perfect orders",
    "perfect order fulfilment",
    "perfect order fulfillment",
    "perfect order rate",
    "rl.1.1",
    "perfekte aufträge",
  ],
  unit: "share",
  better: "higher",
  aggregation: "average",
  definition: "Orders perfect in items, quantity, time, documents and condition over all orders.",
  chosen: (settings) =>
    kpiSettingsOf(settings).perfectOrder === "stated"
      ? "As KPIs states it, else the product of its parts, an estimate."
      : "The product of its four parts, an estimate; as KPIs states it where one is missing.",
  edges:
    "Where KPIs states no rate but its four parts (orders in full, on time to commit date, documentation accuracy, perfect condition), their product: an estimate, which takes the parts for independent. In open months the rate of the last three closed ones moves with the plan's OTIF, never above 100 %; documents and condition are carried on.",
  source: "DOMAIN.md C3",
  actualFrom: "its parts",
  parts: (f, i) => ({ top: f.perfectOrder.values[i]!, bottom: 1 }),
};
