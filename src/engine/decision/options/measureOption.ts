import { measurePlan } from "../../gap/measurePlan";
import type { Gap } from "../../gap/gap";
import type { PlanningModel } from "../../model/planningModel";
import type { Plan } from "../../plan/plan";
import { applyChanges } from "../../scenario/applyChanges";
import { submittedPlan } from "../../supply/submittedPlan";
import { said } from "../../measure/planValues";
import { closedShare, effectsBetween } from "../effects";
import type { LeverResult } from "../leverResult";
import type { OptionCase, OptionIdea } from "./optionCase";

/** An option that removes less than this share of its gap is none. */
const LEAST_CLOSED = 0.02;

/**
 * Measures an option on the plan as submitted: the changed sheets rolled forward and measured by the same code.
 *
 * `null` where it closes next to nothing. The margin is net of overtime and of what the option costs by itself.
 */
export function measureOption(of: OptionCase, gap: Gap, idea: OptionIdea): LeverResult | null {
  const { model } = applyChanges(of.model, idea.changes);
  const plan = submittedPlan(model, idea.demand ?? of.demand);
  const functionPlans = idea.functionPlans ?? of.functionPlans;
  const after = measurePlan(model, plan, { functionPlans, problems: of.problems });
  const plans = { before: of.submitted, after };
  const closes = closedShare(gap, plans);
  if (closes < LEAST_CLOSED) return null;
  const effects = effectsBetween(plans, of.submitted.figures.families);
  const overtime = overtimeMoney(model, plan) - overtimeMoney(of.model, of.submitted.plan);
  const { lever, title, detail, changes, leadDays, risk } = idea;
  return {
    id: `${lever}/${title}/${gap.id}`,
    lever,
    title,
    detail,
    gapIds: [gap.id],
    effects: { ...effects, margin: effects.margin - overtime - idea.cost },
    leadDays,
    closes,
    isEstimate: false,
    risk,
    changes,
    isConditional: idea.isConditional ?? false,
  };
}

/** What the overtime of a plan costs, over the horizon. */
export function overtimeMoney({ resources }: PlanningModel, { overtime }: Plan): number {
  let money = 0;
  overtime.values.forEach((hours, n) => {
    money += said(hours) * said(resources.overtimeCost[Math.floor(n / overtime.periods)]!);
  });
  return money;
}
