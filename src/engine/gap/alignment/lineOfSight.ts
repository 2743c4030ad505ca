import { kpiNamed } from "../../measure/kpi/catalogue";
import type { PlanningModel } from "../../model/planningModel";
import { INDEX_COMPONENTS, type IndexComponentName } from "../../model/settings";
import type { Scorecard } from "../../strategy/scorecard";
import { lossAt, type AlignmentIndex } from "./alignmentIndex";
import type { ComponentCells } from "./componentCells";
import { goalShares, MOVED_KPIS } from "./lossesBy";

/** What lines of sight are drawn in. */
export interface SightInput {
  readonly model: PlanningModel;
  readonly scorecard: Scorecard;
  readonly cells: readonly ComponentCells[];
  readonly index: AlignmentIndex;
}

/** What a cell of the plan does to the index through one component. */
export interface CellSight {
  readonly component: IndexComponentName;
  /** Points that it costs now. */
  readonly lost: number;
  /** Points that it would cost if its gap reached the limit: what depends on it at most. */
  readonly stake: number;
  /** The goals that it serves, by their part; -1 for none. */
  readonly goals: readonly { readonly goal: number; readonly share: number }[];
  /** The objectives whose KPI it moves, by index. */
  readonly objectives: readonly number[];
}

/** What a line of sight starts from: an item, a resource or all of a family, in one period or (below 0) in all of them. */
export interface SightPlace {
  readonly item?: number;
  readonly resource?: number;
  readonly family?: number;
  readonly period: number;
}

/** From a cell to the goals. */
export function sightOfCell(input: SightInput, place: SightPlace): CellSight[] {
  const sharesOf = goalShares(input.model, input.scorecard);
  return input.cells.flatMap((cells) => {
    const family = place.item === undefined ? (place.family ?? -1) : input.model.items.family[place.item]!;
    let lost = 0;
    let stake = 0;
    for (let n = 0; n < cells.count; n++) {
      if (!isAt(cells, n, place) || cells.goal[n] !== -1) continue;
      const points = pointsAtStake(input, cells, n);
      stake += points;
      lost += points * lossAt(cells, n);
    }
    if (stake === 0) return [];
    const goals = [...sharesOf(cells.component, family)].map(([goal, share]) => ({ goal, share }));
    return {
      component: cells.component,
      lost,
      stake,
      goals,
      objectives: objectivesMoved(input, cells.component, family),
    };
  });
}

function isAt(cells: ComponentCells, n: number, { item, resource, family, period }: SightPlace): boolean {
  if (period >= 0 && cells.period[n] !== period) return false;
  if (family !== undefined) return cells.family[n] === family;
  return cells.item[n] === (item ?? -1) && cells.resource[n] === (resource ?? -1);
}

/** What one cell costs when its gap is at the limit, in points; 0 where it is missing. */
function pointsAtStake({ index }: SightInput, cells: ComponentCells, n: number): number {
  if (cells.deviation[n] !== cells.deviation[n]) return 0;
  const score = index.components[INDEX_COMPONENTS.indexOf(cells.component)]!;
  return (100 * score.share * cells.value[n]!) / score.knownValue;
}

function objectivesMoved(
  { model, scorecard }: SightInput,
  component: IndexComponentName,
  family: number,
): number[] {
  const moved = new Set(MOVED_KPIS[component]);
  return scorecard.rows.flatMap((row) => {
    const kpi = kpiNamed(model.objectives[row.objective]!.kpi)?.name;
    const isInScope = row.family < 0 || family < 0 || row.family === family;
    return kpi !== undefined && moved.has(kpi) && isInScope ? [row.objective] : [];
  });
}

/** A cell that costs a goal points. */
export interface GoalCell {
  readonly component: IndexComponentName;
  readonly family: number;
  readonly item: number;
  readonly resource: number;
  readonly period: number;
  /** Points that it costs this goal. */
  readonly points: number;
}

/** From a goal back to the cells that cost it most, the dearest first. */
export function cellsOfGoal(input: SightInput, goal: number, count = 10): GoalCell[] {
  const { losses } = input.index;
  const sharesOf = goalShares(input.model, input.scorecard);
  const found: GoalCell[] = [];
  for (let n = 0; n < losses.count; n++) {
    const component = INDEX_COMPONENTS[losses.component[n]!]!;
    const family = losses.family[n]!;
    const isOwn = component === "goal-plan";
    const share = isOwn ? Number(losses.goal[n] === goal) : (sharesOf(component, family).get(goal) ?? 0);
    if (share === 0) continue;
    const place = { family, item: losses.item[n]!, resource: losses.resource[n]!, period: losses.period[n]! };
    found.push({ component, ...place, points: share * losses.points[n]! });
  }
  return found.sort((a, b) => b.points - a.points || a.period - b.period || a.item - b.item).slice(0, count);
}

/** From a goal back to families (or resources) and periods: what its cells cost it there, the dearest first. */
export function placesOfGoal(input: SightInput, goal: number, count = 3): GoalCell[] {
  const sums = new Map<string, GoalCell>();
  for (const cell of cellsOfGoal(input, goal, Number.POSITIVE_INFINITY)) {
    const key = `${cell.component}/${cell.family}/${cell.resource}/${cell.period}`;
    const points = (sums.get(key)?.points ?? 0) + cell.points;
    sums.set(key, { ...cell, item: -1, points });
  }
  return [...sums.values()]
    .sort((a, b) => b.points - a.points || a.period - b.period || a.family - b.family)
    .slice(0, count);
}
