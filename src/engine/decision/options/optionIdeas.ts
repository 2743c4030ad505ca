import { kpiNamed } from "../../measure/kpi/catalogue";
import type { Gap } from "../../gap/gap";
import { giveHoursIdeas } from "./giveHours";
import { makeMoreIdeas, rebuildIdeas } from "./makeMore";
import { moveEventIdeas } from "./moveEvents";
import type { OptionCase, OptionIdea } from "./optionCase";
import { releaseIdeas } from "./releaseStock";
import { relieveIdeas } from "./relieve";
import { boldestPlanIdea, choosePlanIdeas } from "./takePlan";

/** KPIs that fall when stock is released, and those that rise when more is served. */
const STOCK_KPIS = new Set([
  "inventory value",
  "excess stock",
  "inventory turns",
  "days of supply",
  "months of cover",
]);
const SERVICE_KPIS = new Set([
  "OTIF",
  "perfect order",
  "fill rate",
  "cycle service",
  "unserved demand",
  "stock shortage",
]);

/** What planners could do about a gap on their own plan (DOMAIN.md C11), before it is measured. */
export function optionIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  switch (gap.kind) {
    case "demand-supply":
      return [...makeMoreIdeas(of, gap), ...moveEventIdeas(of, gap)];
    case "supply-capacity":
      return [...relieveIdeas(of, gap), ...moveEventIdeas(of, gap)];
    case "stock policy":
      return gap.measure === "above maximum" ? releaseIdeas(of, gap) : rebuildIdeas(of, gap);
    case "function-function":
      return choosePlanIdeas(of, gap);
    case "plan-budget":
      return [...makeMoreIdeas(of, gap), ...boldestPlanIdea(of, gap)];
    case "plan-target":
      return targetIdeas(of, gap);
    case "strategy":
      return giveHoursIdeas(of, gap);
    case "plan-last cycle":
      return boldestPlanIdea(of, gap);
  }
}

function targetIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  const kpi = kpiNamed(gap.measure)?.name ?? "";
  if (STOCK_KPIS.has(kpi)) return releaseIdeas(of, gap);
  if (SERVICE_KPIS.has(kpi)) return makeMoreIdeas(of, gap);
  return [...makeMoreIdeas(of, gap), ...boldestPlanIdea(of, gap)];
}
