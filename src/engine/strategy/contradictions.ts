import type { Gap } from "../gap/gap";
import type { GapCase } from "../gap/gapCase";
import { kpiNamed } from "../measure/kpi/catalogue";
import { isSameKpi } from "../measure/kpi/statedKpis";
import { lostHours } from "./lostHours";
import { shrinkingFamilies } from "./shrinkingFamilies";
import { strategyGap } from "./strategyGap";
import { takenHours } from "./takenHours";

/**
 * Where the plan goes against the strategy: a grow family that shrinks or loses its share of scarce hours, a harvest
 * or exit family that takes scarce hours from a grow family, a goal without an objective, an objective that no plan
 * line can move.
 */
export function strategyGaps(gapCase: GapCase): Gap[] {
  return [
    ...shrinkingFamilies(gapCase),
    ...takenHours(gapCase),
    ...lostHours(gapCase),
    ...goalsWithoutObjective(gapCase),
    ...immovableObjectives(gapCase),
  ];
}

function goalsWithoutObjective(gapCase: GapCase): Gap[] {
  const { goals, objectives } = gapCase.model;
  return goals.flatMap(({ name }, goal) => {
    if (objectives.some((objective) => objective.goal === goal)) return [];
    const id = `strategy/goal without objective/${name}/0`;
    const facts = {
      level: "business",
      measure: "goal without objective",
      amount: -1,
      unit: "goal",
      money: 0,
      confidence: 1,
    } as const;
    const drivers = [{ cause: "no objective", subject: name, units: -1, money: 0 }];
    return [strategyGap(gapCase, { id, ...facts, drivers })];
  });
}

/** Objectives whose KPI neither follows from the plan nor has an outlook: no plan line can move them. */
function immovableObjectives(gapCase: GapCase): Gap[] {
  const { objectives, kpis } = gapCase.model;
  return objectives.flatMap((objective, index) => {
    const known = kpiNamed(objective.kpi);
    const hasOutlook = kpis.rows.some((row) => row.kind === "outlook" && isSameKpi(row.kpi, objective.kpi));
    const follows = known !== undefined && known.parts !== null && known.isOutsidePlan !== true;
    if (objective.kpi === "" || hasOutlook || follows) return [];
    const id = `strategy/no plan line/${objective.name}/0`;
    const facts = {
      level: "objective",
      measure: "no plan line moves it",
      amount: -1,
      unit: "objective",
      money: 0,
      confidence: 1,
    } as const;
    const drivers = [{ cause: "no plan line", subject: objective.kpi, units: -1, money: 0 }];
    return [strategyGap(gapCase, { id, ...facts, objective: index, family: objective.family, drivers })];
  });
}
