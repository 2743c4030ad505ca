import { kpiNamed } from "../../measure/kpi/catalogue";
import type { PlanningModel } from "../../model/planningModel";
import { INDEX_COMPONENTS, type IndexComponentName } from "../../model/settings";
import type { Scorecard } from "../../strategy/scorecard";
import type { AlignmentIndex, LossCells } from "./alignmentIndex";

/** Points lost by one subject. */
export interface LostPoints {
  /** Index of the goal, family or period; -1 for what belongs to none. */
  readonly subject: number;
  readonly points: number;
}

/** The two functions whose numbers a component compares. */
export const FUNCTION_PAIRS: Readonly<Record<IndexComponentName, string>> = {
  "goal-plan": "the goals and the plan",
  "demand-supply": "sales and operations",
  "plan-capacity": "operations and its resources",
  "plan-stock policy": "operations and finance",
  "plan-budget": "finance and sales",
  "events-forecast": "marketing and sales",
  "forecast-actual": "sales and its customers",
  "execution-plan": "operations and its plan",
  "data integrity": "the sheets and their rules",
  "decisions on time": "decisions and their dates",
};

/** The KPIs that a component's losses move: how a loss in a cell reaches the goals. */
export const MOVED_KPIS: Readonly<Record<IndexComponentName, readonly string[]>> = {
  "goal-plan": [],
  "demand-supply": [
    "revenue",
    "revenue growth",
    "gross margin",
    "OTIF",
    "fill rate",
    "cycle service",
    "perfect order",
    "customer satisfaction",
    "unserved demand",
    "budget attainment",
  ],
  "plan-capacity": ["capacity utilisation", "schedule attainment", "OTIF", "gross margin"],
  "plan-stock policy": [
    "inventory value",
    "inventory turns",
    "days of supply",
    "months of cover",
    "forward cover",
    "stock shortage",
    "excess stock",
    "cash-to-cash",
  ],
  "plan-budget": ["revenue", "revenue growth", "gross margin", "gross margin %", "budget attainment"],
  "events-forecast": ["forecast accuracy", "forecast bias", "revenue"],
  "forecast-actual": ["forecast accuracy", "forecast bias"],
  "execution-plan": ["schedule attainment", "volume attainment", "schedule adherence", "OTIF"],
  "data integrity": [],
  "decisions on time": ["on-time decisions"],
};

/** Points lost by family, by period or by another place of the cells; -1 collects what has no such place. */
export function lossesBy(
  { losses }: AlignmentIndex,
  place: "family" | "period" | "item" | "resource",
): LostPoints[] {
  const sums = new Map<number, number>();
  for (let n = 0; n < losses.count; n++) {
    const subject = losses[place][n]!;
    sums.set(subject, (sums.get(subject) ?? 0) + losses.points[n]!);
  }
  return ranked(sums);
}

/** Points lost between two functions. */
export function lossesByPair(index: AlignmentIndex): { readonly pair: string; readonly points: number }[] {
  return index.components
    .filter(({ points }) => points > 0)
    .map(({ component, points }) => ({ pair: FUNCTION_PAIRS[component], points }))
    .sort((a, b) => b.points - a.points || (a.pair < b.pair ? -1 : 1));
}

/**
 * Points lost by goal. A cell of an objective belongs to its goal; any other cell to the goals whose objectives use
 * a KPI that it moves, within its family, by their weights; without such an objective to no goal (-1).
 */
export function lossesByGoal(
  index: AlignmentIndex,
  model: PlanningModel,
  scorecard: Scorecard,
): LostPoints[] {
  const sums = new Map<number, number>();
  const sharesOf = goalShares(model, scorecard);
  for (let n = 0; n < index.losses.count; n++) {
    for (const [goal, share] of sharesAt(index.losses, n, sharesOf)) {
      sums.set(goal, (sums.get(goal) ?? 0) + share * index.losses.points[n]!);
    }
  }
  return ranked(sums);
}

export type GoalShares = (component: IndexComponentName, family: number) => ReadonlyMap<number, number>;

function sharesAt(losses: LossCells, n: number, sharesOf: GoalShares): ReadonlyMap<number, number> {
  const component = INDEX_COMPONENTS[losses.component[n]!]!;
  if (component === "goal-plan") return new Map([[losses.goal[n]!, 1]]);
  return sharesOf(component, losses.family[n]!);
}

/** How a loss of a component in a family is shared among the goals; shares add up to 1. */
export function goalShares(model: PlanningModel, scorecard: Scorecard): GoalShares {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return (component, family) => {
    const key = `${component}/${family}`;
    const found = known.get(key) ?? shareOut(model, scorecard, { component, family });
    known.set(key, found);
    return found;
  };
}

function shareOut(
  model: PlanningModel,
  scorecard: Scorecard,
  { component, family }: { readonly component: IndexComponentName; readonly family: number },
): ReadonlyMap<number, number> {
  const moved = new Set(MOVED_KPIS[component]);
  const sums = new Map<number, number>();
  let all = 0;
  for (const row of scorecard.rows) {
    const isInScope = row.family < 0 || family < 0 || row.family === family;
    const kpi = kpiNamed(model.objectives[row.objective]!.kpi)?.name;
    if (!isInScope || kpi === undefined || !moved.has(kpi) || row.weight <= 0) continue;
    sums.set(row.goal, (sums.get(row.goal) ?? 0) + row.weight);
    all += row.weight;
  }
  if (all === 0) return new Map([[-1, 1]]);
  return new Map([...sums].map(([goal, weight]) => [goal, weight / all]));
}

function ranked(sums: ReadonlyMap<number, number>): LostPoints[] {
  return [...sums]
    .map(([subject, points]) => ({ subject, points }))
    .sort((a, b) => b.points - a.points || a.subject - b.subject);
}
