import type { AlignmentIndex } from "../../gap/alignment/alignmentIndex";
import { measureIndex } from "../../gap/measureIndex";
import type { Override } from "../../model/collaboration";
import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { submittedPlan } from "../../supply/submittedPlan";
import { withAgreedNumbers } from "../consensus/agreedNumbers";
import type { Consensus } from "../consensus/consensus";
import type { Disagreement } from "../disagreement/disagreement";

/** What the alignment index of the plan as submitted becomes when a line is resolved in favour of one function. */
export interface IndexEffect {
  readonly family: number;
  readonly period: number;
  readonly source: Source;
  /** Points of the index gained; below zero where they are lost. */
  readonly points: number;
}

/** What the effects are measured on. */
export interface EffectCase {
  readonly consensus: Consensus;
  readonly lines: readonly Disagreement[];
  /** The index of the plan as submitted. */
  readonly now: AlignmentIndex;
  /** The same faults that `now` counts. */
  readonly problems: readonly Problem[];
}

/** The first lines of the page; each one costs two measurements of the whole plan. */
export const MOST_LINES_MEASURED = 8;

/**
 * Measures the open conflicts, the first lines at most: the submitted plan again with the number of the highest function,
 * and again with that of the lowest. A function that speaks of a part only is left out, and all are where no index is known.
 */
export function indexEffects(model: PlanningModel, effects: EffectCase): readonly IndexEffect[] {
  const { now, lines } = effects;
  if (now.shown === null) return [];
  return lines
    .filter(({ isMaterial, openMoney }) => isMaterial && openMoney > 0)
    .slice(0, MOST_LINES_MEASURED)
    .flatMap((line) =>
      [line.highest, line.lowest].flatMap((source): IndexEffect[] => {
        const figure = line.functions.find((one) => one.source === source)!;
        if (figure.units === null || figure.isPartial) return [];
        const after = indexWith(model, effects, agreementOf(line, source, figure.units));
        return [{ family: line.family, period: line.period, source, points: after - now.index }];
      }),
    );
}

function agreementOf({ family, period }: Disagreement, source: Source, units: number): Override {
  const place = { item: -1, family, segment: -1, firstPeriod: period, lastPeriod: period };
  return { ...place, source, units, reasonCode: "", assumption: "", author: "", isLocked: true };
}

function indexWith(model: PlanningModel, { consensus, problems }: EffectCase, agreed: Override): number {
  const { units, plansByCell } = consensus;
  const demand = withAgreedNumbers({ ...model, overrides: [agreed] }, units, plansByCell).units;
  const plan = submittedPlan(model, demand);
  return measureIndex(model, plan, { functionPlans: plansByCell, problems }).index.index;
}
