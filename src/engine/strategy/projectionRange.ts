import { favourableGap } from "../measure/favourableGap";
import type { KpiFigures } from "../measure/kpi/figures";
import { normalCumulative } from "../measure/normal";
import type { PlanningModel } from "../model/planningModel";
import { spreadOf, type Spread } from "./projectionSpread";
import type { Scorecard, ScorecardRow } from "./scorecard";

/** How sure a projection is. */
export interface ProjectionRange {
  /** Index of the objective. */
  readonly objective: number;
  /** Eight of ten outcomes lie between these; blank where nothing tells the spread. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the outcome, in the KPI's unit. */
  readonly sigma: number;
  /** Probability of meeting the target, 0 to 1; blank where nothing tells the spread. */
  readonly probability: number;
  readonly basis: Spread["basis"];
}

/** 80 % of a normal distribution lie within this many standard deviations. */
const EIGHTY_PERCENT = 1.2815515655446004;

/** A range for each line of the scorecard, in its order. */
export function projectionRanges(
  model: PlanningModel,
  figures: KpiFigures,
  { rows }: Scorecard,
): ProjectionRange[] {
  return rows.map((row) => rangeOf(row, spreadOf({ model, figures }, row)));
}

function rangeOf({ objective, due }: ScorecardRow, { shift, sigma, basis }: Spread): ProjectionRange {
  const center = due.value + shift;
  const reach = EIGHTY_PERCENT * sigma;
  const isBlank = sigma !== sigma || center !== center;
  return {
    objective,
    low: center - reach,
    high: center + reach,
    sigma,
    probability: isBlank ? Number.NaN : chanceOf(due, center, sigma),
    basis: isBlank ? "none" : basis,
  };
}

/** The probability that an outcome around `center` meets the aim. */
function chanceOf({ aim }: ScorecardRow["due"], center: number, sigma: number): number {
  if (sigma === 0) return favourableGap(center, aim) >= 0 ? 1 : 0;
  const below = (edge: number): number => normalCumulative((edge - center) / sigma);
  const [above, most] = [1 - below(aim.low), below(aim.high)];
  if (aim.direction === "band") return most - below(aim.low);
  return aim.direction === "higher" ? above : most;
}
