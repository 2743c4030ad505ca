import type { Gap } from "../gap/gap";
import type { GapCase } from "../gap/gapCase";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { KpiFigures } from "../measure/kpi/figures";
import { said } from "../measure/planValues";
import { at } from "../series/grid";
import { isSameKpi } from "../measure/kpi/statedKpis";
import { lostHours } from "./lostHours";
import { strategyGap } from "./strategyGap";
import { takenHours } from "./takenHours";

/** A fall of volume smaller than this share is no contradiction. */
const MATERIAL_FALL = 0.03;

/**
 * Where the plan goes against the strategy: a grow family that shrinks or loses its share of scarce hours, a harvest
 * or exit family that takes scarce hours from a grow family, a goal without an objective, an objective that no plan
 * line can move.
 */
export function strategyGaps(gapCase: GapCase, figures: KpiFigures): Gap[] {
  return [
    ...shrinkingFamilies(gapCase, figures),
    ...takenHours(gapCase),
    ...lostHours(gapCase),
    ...goalsWithoutObjective(gapCase),
    ...immovableObjectives(gapCase),
  ];
}

/** Grow families whose planned revenue of the next year is under that of the last, at like prices. */
function shrinkingFamilies(gapCase: GapCase, figures: KpiFigures): Gap[] {
  const { model } = gapCase;
  const { historyPeriods, periodsAYear, revenue, cogs } = figures;
  const months = Math.min(periodsAYear, model.calendar.horizon.length, historyPeriods);
  const over = (grid: KpiFigures["revenue"], family: number, first: number): number => {
    let sum = 0;
    for (let column = first; column < first + months; column++) sum += at(grid, family, column);
    return sum;
  };
  return model.families.flatMap(({ name, role }, family) => {
    if (role !== "grow" || months === 0) return [];
    const shift = Math.max(periodsAYear, months);
    const before = historyPeriods - shift;
    if (before < 0) return [];
    const then = over(revenue, family, before);
    const next = over(revenue, family, historyPeriods);
    if (!(next < then * (1 - MATERIAL_FALL))) return [];
    const margin = next - over(cogs, family, historyPeriods) - (then - over(cogs, family, before));
    const money = Math.min(0, said(margin));
    const amount = next - then;
    const facts = {
      id: `strategy/shrinks/family:${name}/0`,
      level: "family",
      measure: "grow family shrinks",
    } as const;
    const drivers = [{ cause: "volume", subject: name, units: amount, money }];
    const unit = model.settings.currency;
    return [strategyGap(gapCase, { ...facts, family, amount, unit, money, drivers, lastPeriod: months - 1 })];
  });
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
    if (objective.kpi === "" || hasOutlook || (known !== undefined && known.parts !== null)) return [];
    const id = `strategy/no plan line/${objective.name}/0`;
    const facts = {
      level: "objective",
      measure: "no plan line moves it",
      amount: -1,
      unit: "objective",
      money: 0,
    } as const;
    const drivers = [{ cause: "no plan line", subject: objective.kpi, units: -1, money: 0 }];
    return [strategyGap(gapCase, { id, ...facts, objective: index, family: objective.family, drivers })];
  });
}
