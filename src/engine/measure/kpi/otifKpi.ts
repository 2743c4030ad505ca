import type { KpiDefinition } from "./definition";
import { kpiSettingsOf } from "../../model/kpiSettings";
import { sayOtif } from "./otifFigures";

/** Demand served on time and in full over demand, by the definition of Settings. */
export const otifKpi: KpiDefinition = {
  name: "OTIF",
  aliases: [
    "on time in full",
    "on time delivery",
    "service level",
    "service",
    "delivery reliability",
    "liefertreue",
    "servicegrad",
    "lieferservicegrad",
  ],
  unit: "share",
  better: "higher",
  aggregation: "ratio",
  definition: "On time and in full over all that was asked for.",
  chosen: (settings) => sayOtif(kpiSettingsOf(settings).otif),
  edges:
    "Blank without demand. The plan counts whole months: what is served in the month in which it is due is on time, and a window of days does not show. Never more than was asked for; an item without a price weighs by its unit cost, without that by its units.",
  source: "DOMAIN.md C3",
  parts: (f, i) => ({ top: f.otifGood.values[i]!, bottom: f.otifAll.values[i]! }),
};
