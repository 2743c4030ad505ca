import type { KpiFigures } from "../measure/kpi/figures";
import { kpiTable, type KpiLine } from "../measure/kpi/kpiTable";
import { columnSum } from "../series/grid";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import { strategyGaps } from "../strategy/contradictions";
import { projectionRanges, type ProjectionRange } from "../strategy/projectionRange";
import type { Scorecard } from "../strategy/scorecard";
import { targetGaps } from "../strategy/targetGaps";
import type { AlignmentIndex } from "./alignment/alignmentIndex";
import type { ComponentCells } from "./alignment/componentCells";
import { lossesBy, lossesByGoal, lossesByPair, type LostPoints } from "./alignment/lossesBy";
import { gapsOf } from "./findGaps";
import type { Gap } from "./gap";
import type { GapCase } from "./gapCase";
import { measureIndex, type MeasureExtras } from "./measureIndex";
import { rankGaps, topGaps } from "./rankGaps";

/** Everything that is measured on one plan. Plain data. */
export interface PlanMeasures {
  /** All gaps, ranked by money at risk; sum within one level only. */
  readonly gaps: readonly Gap[];
  /** The five for the first page. */
  readonly topGaps: readonly Gap[];
  readonly scorecard: Scorecard;
  /** How sure each projection of the scorecard is, in its order. */
  readonly ranges: readonly ProjectionRange[];
  /** Every KPI by business and family, over history and horizon. */
  readonly kpis: readonly KpiLine[];
  readonly figures: KpiFigures;
  readonly index: AlignmentIndex;
  /** The cells of the index: for lines of sight. */
  readonly cells: readonly ComponentCells[];
  /** What the index loses, each list adding up to all of it. */
  readonly lost: {
    readonly byGoal: readonly LostPoints[];
    readonly byPair: readonly { readonly pair: string; readonly points: number }[];
    readonly byFamily: readonly LostPoints[];
    readonly byPeriod: readonly LostPoints[];
  };
}

/** Measures one plan: the same code for the plan as submitted and the reconciled one. */
export function measurePlan(model: PlanningModel, plan: Plan, extras: MeasureExtras = {}): PlanMeasures {
  const { gapCase: found, figures, scorecard: card, cells, index } = measureIndex(model, plan, extras);
  const gaps = rankGaps([
    ...gapsOf(found),
    ...targetGaps({ model, figures, marginShare: marginShare(found) }, card),
    ...strategyGaps(found),
  ]);
  return {
    gaps,
    topGaps: topGaps(gaps),
    scorecard: card,
    ranges: projectionRanges(model, figures, card),
    kpis: kpiTable(figures),
    figures,
    index,
    cells,
    lost: {
      byGoal: lossesByGoal(index, model, card),
      byPair: lossesByPair(index),
      byFamily: lossesBy(index, "family"),
      byPeriod: lossesBy(index, "period"),
    },
  };
}

/** Margin over revenue of the whole plan; 0 without revenue. */
export function marginShare({ money }: GapCase): number {
  let revenue = 0;
  let margin = 0;
  for (let t = 0; t < money.revenue.periods; t++) {
    revenue += columnSum(money.revenue, t);
    margin += columnSum(money.margin, t);
  }
  return revenue > 0 ? margin / revenue : 0;
}
