import { goalShares, MOVED_KPIS } from "../gap/alignment/lossesBy";
import type { AlignmentIndex } from "../gap/alignment/alignmentIndex";
import { deviationLoss } from "../measure/alignmentDeviation";
import { kpiNamed } from "../measure/kpi/catalogue";
import type { Status } from "../measure/status";
import type { PlanningModel } from "../model/planningModel";
import { INDEX_COMPONENTS } from "../model/settings";
import type { Scorecard, ScorecardRow } from "./scorecard";

/**
 * One line of the cascade from goals to families, which serves OGSM (objective, goal, strategy, measure), Hoshin
 * (goals, annual objectives, measures, owners) and the balanced scorecard (by perspective) alike.
 */
export interface CascadeRow {
  readonly level: "goal" | "objective" | "family";
  readonly name: string;
  /** Row that it stands under: a goal, a parent objective, or the objective of a family; -1 for a goal. */
  readonly parent: number;
  /** 0 for a goal, 1 for its objectives, 2 for those under them and for families, and so on. */
  readonly depth: number;
  /** Index of the objective, also for its families; -1 for a goal. */
  readonly objective: number;
  readonly perspective: string;
  readonly owner: string;
  readonly kpi: string;
  /**
   * Share of the whole; the goals add up to 1, and so do the objectives that stand directly under goals, or under one
   * parent to that parent. 0 for families.
   */
  readonly weight: number;
  readonly now: Status;
  readonly due: Status;
  /**
   * Points of the index that are lost here. Objectives add up to their parent or goal, goals to what the index loses
   * for goals.
   */
  readonly lostPoints: number;
}

/**
 * The whole cascade as one table: each goal, its objectives with their KPI, under each the objectives that it is the
 * parent of, and the families whose cells cost the goal points through that KPI.
 */
export function cascadeTable(
  model: PlanningModel,
  scorecard: Scorecard,
  index: AlignmentIndex,
): CascadeRow[] {
  const rows: CascadeRow[] = [];
  const hasNone = scorecard.weights.goalOf.includes(-1) || model.goals.length === 0;
  const goals = [...model.goals.keys(), ...(hasNone ? [-1] : [])];
  const lost = lossesByObjective(model, scorecard, index);
  const tree: Tree = { model, scorecard, index, lost: lost.byObjective, rows };
  for (const goal of goals) {
    const at = rows.length;
    rows.push(goalRow(model, { goal, scorecard, lostPoints: sum(lost.byGoal.get(goal)) }));
    const { goalOf, parents } = scorecard.weights;
    const own = scorecard.rows.filter(
      ({ objective }) => goalOf[objective] === goal && parents[objective] === -1,
    );
    for (const row of own) addObjective(tree, row, at);
  }
  return rows;
}

interface Tree {
  readonly model: PlanningModel;
  readonly scorecard: Scorecard;
  readonly index: AlignmentIndex;
  /** Points by objective and family. */
  readonly lost: Losses["byObjective"];
  /** The rows so far. */
  readonly rows: CascadeRow[];
}

/** Adds an objective, its families and all that stands under it; returns its weight and the points it loses. */
function addObjective(
  tree: Tree,
  row: ScorecardRow,
  parent: number,
): Pick<CascadeRow, "weight" | "lostPoints"> {
  const { model, scorecard, index, rows } = tree;
  const at = rows.length;
  const families = tree.lost.get(row.objective) ?? new Map<number, number>();
  const depth = rows[parent]!.depth + 1;
  const facts = {
    level: "objective" as const,
    name: row.name,
    parent,
    depth,
    objective: row.objective,
    perspective: model.goals[row.goal]?.perspective ?? "",
    owner: row.owner,
    kpi: row.kpi,
    now: row.now.status,
    due: row.due.status,
  };
  const whole = { weight: row.weight, lostPoints: sum(families) + ownLoss(model, row, index) };
  rows.push({ ...facts, ...whole });
  rows.push(
    ...familyRows(model, families, { parent: at, kpi: row.kpi, depth: depth + 1, objective: row.objective }),
  );
  for (const child of scorecard.rows) {
    if (scorecard.weights.parents[child.objective] !== row.objective) continue;
    const { weight, lostPoints } = addObjective(tree, child, at);
    whole.weight += weight;
    whole.lostPoints += lostPoints;
  }
  rows[at] = { ...facts, ...whole };
  return whole;
}

/** Points that an objective costs by its own projected shortfall. */
function ownLoss(model: PlanningModel, row: ScorecardRow, index: AlignmentIndex): number {
  const score = index.components[INDEX_COMPONENTS.indexOf("goal-plan")]!;
  if (row.due.shortfall !== row.due.shortfall || !(score.knownValue > 0)) return 0;
  const range = model.settings.index["goal-plan"];
  const { tolerance, limit } = model.objectives[row.objective]!;
  const loss = deviationLoss(row.due.shortfall, {
    tolerance: tolerance >= 0 ? tolerance : range.tolerance,
    limit: limit >= 0 ? limit : range.limit,
  });
  return (100 * score.share * row.weight * loss) / score.knownValue;
}

const sum = (points: ReadonlyMap<number, number> | undefined): number =>
  [...(points?.values() ?? [])].reduce((total, one) => total + one, 0);

interface GoalFacts {
  readonly goal: number;
  readonly scorecard: Scorecard;
  readonly lostPoints: number;
}

function goalRow(model: PlanningModel, { goal, scorecard, lostPoints }: GoalFacts): CascadeRow {
  const own = scorecard.rows.filter((row) => row.goal === goal && row.weight > 0);
  const worst = (pick: "now" | "due"): Status =>
    (["off track", "at risk", "on track"] as const).find((status) =>
      own.some((row) => row[pick].status === status),
    ) ?? "no actual";
  return {
    level: "goal",
    name: model.goals[goal]?.name ?? "No goal",
    parent: -1,
    depth: 0,
    objective: -1,
    perspective: model.goals[goal]?.perspective ?? "",
    owner: model.goals[goal]?.owner ?? "",
    kpi: "",
    weight: scorecard.weights.goals[goal] ?? 0,
    now: worst("now"),
    due: worst("due"),
    lostPoints,
  };
}

function familyRows(
  model: PlanningModel,
  families: ReadonlyMap<number, number>,
  above: Pick<CascadeRow, "parent" | "kpi" | "depth" | "objective">,
): CascadeRow[] {
  return [...families]
    .filter(([family, points]) => family >= 0 && points > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([family, lostPoints]) => ({
      level: "family",
      name: model.families[family]!.name,
      ...above,
      perspective: "",
      owner: "",
      weight: 0,
      now: "no actual",
      due: "no actual",
      lostPoints,
    }));
}

interface Losses {
  /** By objective, then by family. */
  readonly byObjective: Map<number, Map<number, number>>;
  readonly byGoal: Map<number, Map<number, number>>;
}

/** Each lost point goes to a goal as in `lossesByGoal`, and within it to the objectives that it moves, by weight. */
function lossesByObjective(model: PlanningModel, scorecard: Scorecard, { losses }: AlignmentIndex): Losses {
  const sharesOf = goalShares(model, scorecard);
  const found: Losses = { byObjective: new Map(), byGoal: new Map() };
  for (let n = 0; n < losses.count; n++) {
    const component = INDEX_COMPONENTS[losses.component[n]!]!;
    const family = losses.family[n]!;
    const isOwn = component === "goal-plan";
    const shares = isOwn ? new Map([[losses.goal[n]!, 1]]) : sharesOf(component, family);
    for (const [goal, share] of shares) {
      const points = share * losses.points[n]!;
      put(found.byGoal, { key: goal, family, points });
      if (isOwn) continue;
      const moved = movedRows(model, scorecard, { component, family, goal });
      const all = moved.reduce((total, row) => total + row.weight, 0);
      for (const row of moved)
        put(found.byObjective, { key: row.objective, family, points: (points * row.weight) / all });
    }
  }
  return found;
}

function movedRows(
  model: PlanningModel,
  scorecard: Scorecard,
  {
    component,
    family,
    goal,
  }: { readonly component: keyof typeof MOVED_KPIS; readonly family: number; readonly goal: number },
): Scorecard["rows"] {
  return scorecard.rows.filter((row) => {
    const kpi = kpiNamed(model.objectives[row.objective]!.kpi)?.name ?? "";
    const isInScope = row.family < 0 || family < 0 || row.family === family;
    return row.goal === goal && row.weight > 0 && isInScope && MOVED_KPIS[component].includes(kpi);
  });
}

interface Lost {
  readonly key: number;
  readonly family: number;
  readonly points: number;
}

function put(into: Map<number, Map<number, number>>, { key, family, points }: Lost): void {
  const families = into.get(key) ?? new Map<number, number>();
  families.set(family, (families.get(family) ?? 0) + points);
  into.set(key, families);
}
