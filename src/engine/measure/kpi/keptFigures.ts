import type { Plan } from "../../plan/plan";
import type { PlanningModel } from "../../model/planningModel";
import { at } from "../../series/grid";
import { KEPT_FIGURES, type KpiFigures } from "./figures";
import { put } from "./figureSheet";

/**
 * What kept cycles tell of closed periods, and what this cycle adds in the last of them: how much of the last cycle's
 * supply the plan leaves as it was (DOMAIN.md D).
 */
export function addKept(model: PlanningModel, plan: Plan, figures: KpiFigures): void {
  const last = figures.historyPeriods - 1;
  if (last < 0) return;
  for (const name of KEPT_FIGURES) {
    const record = model.kept?.record[name];
    if (record === undefined) continue;
    for (let row = 0; row <= figures.families; row++) {
      const from = record.values.subarray(row * record.periods, row * record.periods + last);
      figures[name].values.set(from, row * figures[name].periods);
    }
  }
  addStability(model, plan, figures);
}

/** Units as a kept cycle states them, so that both sides are rounded alike. */
const asKept = (units: number): number => Math.round(units * 1000) / 1000;

/** Supply of the last cycle that the plan leaves, over the months in both (DOMAIN.md D). */
function addStability(model: PlanningModel, plan: Plan, figures: KpiFigures): void {
  const { kept } = model;
  if (kept === undefined) return;
  const last = figures.historyPeriods - 1;
  const business = figures.families * figures.revenue.periods + last;
  const add = (family: number, before: number, now: number): void => {
    const kept = before - Math.abs(asKept(now) - before);
    for (const place of family < 0 ? [business] : [family * figures.revenue.periods + last, business]) {
      put(figures.lastSupply, place, before);
      put(figures.keptSupply, place, kept);
    }
  };
  for (let t = 0; t < plan.stock.periods; t++) {
    add(-1, kept.goneSupply[t]!, 0);
    for (let item = 0; item < model.items.count; item++) {
      const before = at(kept.supply, item, t);
      const now = at(plan.production, item, t) + at(plan.purchased, item, t) + at(plan.receipts, item, t);
      if (before === before) add(model.items.family[item]!, before, now);
    }
  }
}
