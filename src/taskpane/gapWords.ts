import type { Gap, PlanningModel } from "../engine";

/** What a gap is about: "Grinders, Mar 2027 to May 2027". */
export function gapSubject(model: PlanningModel, gap: Gap): string {
  const first = model.calendar.horizon[gap.firstPeriod]?.label ?? "";
  const last = model.calendar.horizon[gap.lastPeriod]?.label ?? "";
  const when = first === last ? first : `${first} to ${last}`;
  return `${subjectName(model, gap)}, ${when}`;
}

function subjectName({ items, families, segments, resources }: PlanningModel, gap: Gap): string {
  if (gap.resource >= 0) return resources.name[gap.resource] ?? "";
  if (gap.item >= 0) return `${items.code[gap.item]} ${items.description[gap.item]}`.trim();
  if (gap.family >= 0) return families[gap.family]?.name ?? "";
  if (gap.segment >= 0) return segments[gap.segment]?.name ?? "";
  return "The whole business";
}

const KINDS: Readonly<Record<Gap["kind"], string>> = {
  "demand-supply": "Supply does not meet demand",
  "supply-capacity": "Load over capacity",
  "plan-budget": "Plan against budget",
  "plan-target": "Plan against target",
  "stock policy": "Stock outside its policy",
  "function-function": "Functions disagree",
  "plan-last cycle": "Changed since last cycle",
  strategy: "Against the strategy",
};

/** What kind of gap it is, in a planner's words. */
export const gapKind = (gap: Gap): string => `${KINDS[gap.kind]}${gap.measure ? ` (${gap.measure})` : ""}`;
