import { overtimeMoney } from "../decision/options/measureOption";
import { effectsBetween } from "../decision/effects";
import { measureIndex } from "../gap/measureIndex";
import type { PlanMeasures } from "../gap/measurePlan";
import type { Assumption } from "../model/collaboration";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import { changedCase, type PlanningCase } from "../scenario/changedCase";
import { submittedPlan } from "../supply/submittedPlan";
import { changeAt } from "./changeAt";
import { widthOf, type EndEffect, type Sensitivities, type Sensitivity } from "./sensitivity";

/** At most this many assumptions are measured: more bars hide one another. */
export const MOST_ASSUMPTIONS = 12;

/**
 * What measuring may cost: cells (item × segment) times periods, times plans measured. About 0.4 s of one
 * core, whatever the size of the plan; deterministic, as no clock decides.
 */
export const MOST_WORK = 600_000;

export const NO_SENSITIVITIES: Sensitivities = { measured: [], withoutEffect: [], leftOut: [] };

/** The plan as submitted, and how it was measured. */
export interface MeasuredCase extends PlanningCase {
  readonly submitted: Pick<PlanMeasures, "figures" | "index"> & { readonly plan: Plan };
  /** The faults that the index of the plan counts. */
  readonly problems: readonly Problem[];
}

/**
 * What each linked assumption is worth: the plan as submitted, measured again with the number that follows it moved to
 * what the low and the high end say. One at a time, nothing replanned, no solver.
 *
 * Where not all can be measured, those go first whose range is widest as a share of their value.
 */
export function sensitivities(of: MeasuredCase): Sensitivities {
  const { assumptions } = of.model;
  const linked = assumptions.flatMap(({ link }, k) => (link === null ? [] : [k]));
  const ranked = linked.sort((a, b) => rangeShare(assumptions[b]!) - rangeShare(assumptions[a]!) || a - b);
  const most = Math.min(MOST_ASSUMPTIONS, assumptionsWithin(MOST_WORK, of));
  const tried = ranked.slice(0, most).map((assumption) => sensitivityOf(of, assumption));
  return {
    measured: tried.flatMap(({ found }) => found ?? []).sort(byWidth),
    withoutEffect: tried.flatMap(({ assumption, found }) => (found ? [] : [assumption])),
    leftOut: ranked.slice(most),
  };
}

/** How many assumptions can be measured at both ends for the work that is allowed. */
function assumptionsWithin(work: number, { demand }: PlanningCase): number {
  return Math.floor(work / (2 * Math.max(1, demand.values.length)));
}

/** Width of the range over the value; a range around 0 is wider than any other, one without width is none. */
function rangeShare({ value, low, high, link }: Assumption): number {
  const width = Math.max(high, value) - Math.min(low, value);
  const base = link?.following === "growth rate" ? 1 + value : Math.abs(value);
  return width === 0 ? 0 : (width / base) * Math.abs(link?.passThrough ?? 1);
}

const byWidth = (a: Sensitivity, b: Sensitivity): number =>
  widthOf(b.low.margin, b.high.margin) - widthOf(a.low.margin, a.high.margin) || a.assumption - b.assumption;

/** Both ends of an assumption; no `found` where its change names nothing that the plan has. */
function sensitivityOf(
  of: MeasuredCase,
  assumption: number,
): { readonly assumption: number; readonly found: Sensitivity | null } {
  const one = of.model.assumptions[assumption]!;
  const low = effectAt(of, one, one.low);
  const high = effectAt(of, one, one.high);
  return { assumption, found: low && high && { assumption, low, high } };
}

function effectAt(of: MeasuredCase, assumption: Assumption, end: number): EndEffect | null {
  const { model, submitted, problems } = of;
  const change = changeAt(assumption, end);
  if (change === null) return { change, revenue: 0, margin: 0, index: indexOf(submitted) * 0 };
  const changed = changedCase(of, [change]);
  if (changed.problems.length > 0) return null;
  const plan = submittedPlan(changed.model, changed.demand);
  const after = measureIndex(changed.model, plan, { functionPlans: changed.functionPlans, problems });
  const effects = effectsBetween({ before: submitted, after }, submitted.figures.families);
  const overtime = overtimeMoney(changed.model, plan) - overtimeMoney(model, submitted.plan);
  return {
    change,
    revenue: effects.revenue,
    margin: effects.margin - overtime,
    index: indexOf(after) - indexOf(submitted),
  };
}

const indexOf = ({ index }: Pick<PlanMeasures, "index">): number => index.shown ?? Number.NaN;
