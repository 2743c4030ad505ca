import type { PlanningModel } from "../model/planningModel";
import type { Problem } from "../problem/problem";
import { ACCEPTED_CONSISTENCY, pairwiseWeights, type PairwiseWeights } from "./pairwise";

/** The weight of each goal and objective in the cascade. */
export interface CascadeWeights {
  /** By goal; add up to 1. */
  readonly goals: readonly number[];
  /** By objective: its share of the whole; add up to 1. 0 for one that its children stand for. */
  readonly objectives: readonly number[];
  /** The goal that each objective serves: its own, else its parent's; -1 for none. */
  readonly goalOf: readonly number[];
  readonly comparison: PairwiseWeights | null;
  readonly problems: readonly Problem[];
}

/**
 * Weights from goals to objectives.
 *
 * Goals are weighted by Comparisons where there are any, else by their stated weights, else equally. A goal's weight
 * goes to its objectives by theirs; an objective with children passes its weight on to them. Objectives that serve
 * no goal stand together like one more goal of average weight.
 */
export function cascadeWeights(model: PlanningModel): CascadeWeights {
  const problems: Problem[] = [];
  const parents = parentsOf(model, problems);
  const goalOf = goalsOf(model, parents);
  const comparison = comparedGoals(model, problems);
  const goals = comparison?.weights ?? statedGoalWeights(model, problems);
  const objectives = objectiveWeights(model, { parents, goalOf, goals });
  return { goals, objectives, goalOf, comparison, problems };
}

/** The parent of each objective by index; -1 for none. A circle of parents is cut where it closes. */
function parentsOf(model: PlanningModel, problems: Problem[]): number[] {
  const byName = new Map(model.objectives.map(({ name }, index) => [name, index]));
  const parents = model.objectives.map(({ parent }) => (parent === "" ? -1 : (byName.get(parent) ?? -1)));
  model.objectives.forEach(({ name, parent }, index) => {
    if (parent !== "" && parents[index] === -1) {
      problems.push({
        code: "objective-parent-unknown",
        severity: "warning",
        place: { sheet: "Objectives", row: name, column: "parent" },
        facts: { objective: name, parent },
      });
    }
    let above = parents[index]!;
    for (let steps = 0; above >= 0 && above !== index && steps < parents.length; steps++)
      above = parents[above]!;
    if (above !== index) return;
    problems.push({
      code: "objective-parent-circle",
      severity: "warning",
      place: { sheet: "Objectives", row: name, column: "parent" },
      facts: { objective: name, parent },
    });
    parents[index] = -1;
  });
  return parents;
}

function goalsOf(model: PlanningModel, parents: readonly number[]): number[] {
  return model.objectives.map((_, index) => {
    for (let at = index; at >= 0; at = parents[at]!) {
      const own = model.objectives[at]!.goal;
      if (own >= 0) return own;
    }
    return -1;
  });
}

function comparedGoals(model: PlanningModel, problems: Problem[]): PairwiseWeights | null {
  const rows = model.goals.length;
  if (rows < 2 || model.comparisons.length === 0) return null;
  reportContradictions(model, problems);
  const judgements = model.comparisons.map(({ goalA, goalB, importance }) => ({
    a: goalA,
    b: goalB,
    importance,
  }));
  const result = pairwiseWeights(rows, judgements);
  if (result.consistencyRatio >= ACCEPTED_CONSISTENCY && result.worst !== null) {
    const { a, b, stated, fitting } = result.worst;
    problems.push({
      code: "comparisons-inconsistent",
      severity: "warning",
      place: { sheet: "Comparisons" },
      facts: {
        ratio: result.consistencyRatio,
        goalA: model.goals[a]!.name,
        goalB: model.goals[b]!.name,
        stated,
        fitting,
      },
    });
  }
  return result;
}

/** Two rows on one pair that say different things. */
function reportContradictions(model: PlanningModel, problems: Problem[]): void {
  const seen = new Map<string, number>();
  for (const { goalA, goalB, importance } of model.comparisons) {
    const isTurned = goalA > goalB;
    const key = isTurned ? `${goalB}/${goalA}` : `${goalA}/${goalB}`;
    const value = isTurned ? 1 / importance : importance;
    const before = seen.get(key);
    seen.set(key, value);
    if (before === undefined || Math.abs(Math.log(before / value)) < 0.02) continue;
    problems.push({
      code: "comparisons-not-reciprocal",
      severity: "warning",
      place: { sheet: "Comparisons" },
      facts: { goalA: model.goals[goalA]?.name ?? "", goalB: model.goals[goalB]?.name ?? "" },
    });
  }
}

function statedGoalWeights(model: PlanningModel, problems: Problem[]): number[] {
  const stated = model.goals.map(({ weight }) => weight);
  const sum = stated.reduce((total, weight) => total + (weight > 0 ? weight : 0), 0);
  const isComplete = stated.every((weight) => weight >= 0);
  const isWhole = Math.abs(sum - 1) < 0.005 || Math.abs(sum - 100) < 0.5;
  if (isComplete && stated.length > 0 && !isWhole) {
    problems.push({
      code: "goal-weights-sum",
      severity: "note",
      place: { sheet: "Goals", column: "weight" },
      facts: { sum },
    });
  }
  return shares(stated);
}

/** Weights as shares that add up to 1. A blank takes the average of the stated ones; all blank or zero: equal. */
export function shares(weights: readonly number[]): number[] {
  const stated = weights.filter((weight) => weight >= 0);
  const sum = stated.reduce((total, weight) => total + weight, 0);
  const average = stated.length === 0 || sum === 0 ? 1 : sum / stated.length;
  const filled = weights.map((weight) => (sum > 0 && weight >= 0 ? weight : average));
  const total = filled.reduce((all, weight) => all + weight, 0);
  return filled.map((weight) => weight / total);
}

interface Cascade {
  readonly parents: readonly number[];
  readonly goalOf: readonly number[];
  readonly goals: readonly number[];
}

function objectiveWeights(model: PlanningModel, { parents, goalOf, goals }: Cascade): number[] {
  const weights = new Array<number>(model.objectives.length).fill(0);
  const give = (members: readonly number[], weight: number): void => {
    const parts = shares(members.map((index) => model.objectives[index]!.weight));
    members.forEach((index, n) => {
      const children = parents.flatMap((parent, child) => (parent === index ? [child] : []));
      if (children.length > 0) give(children, weight * parts[n]!);
      else weights[index] = weight * parts[n]!;
    });
  };
  const roots = parents.flatMap((parent, index) => (parent < 0 ? [index] : []));
  const groups = new Map<number, number[]>();
  for (const root of roots) groups.set(goalOf[root]!, [...(groups.get(goalOf[root]!) ?? []), root]);
  for (const [goal, members] of groups)
    give(members, goal < 0 ? 1 / Math.max(1, goals.length) : goals[goal]!);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}
