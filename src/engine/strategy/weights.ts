import type { PlanningModel } from "../model/planningModel";
import type { Problem } from "../problem/problem";
import { comparedGoals } from "./comparedGoals";
import type { PairwiseWeights } from "./pairwise";

/** The weight of each goal and objective in the cascade. */
export interface CascadeWeights {
  /** By goal; add up to 1. */
  readonly goals: readonly number[];
  /** By objective: its share of the whole; add up to 1. 0 for one that its children stand for. */
  readonly objectives: readonly number[];
  /** The goal that each objective serves: its own, else its parent's; -1 for none. */
  readonly goalOf: readonly number[];
  /** The objective that each stands under, by index; -1 for none. Without circles, and within one goal. */
  readonly parents: readonly number[];
  readonly comparison: PairwiseWeights | null;
  readonly problems: readonly Problem[];
}

/**
 * Weights from goals to objectives.
 *
 * Goals are weighted by Comparisons where there are any, else by their stated weights, else equally. A goal's weight
 * goes to its objectives by theirs; an objective with children passes its weight on to them. One under a parent of
 * another goal stands at the top of its own. Objectives that serve no goal stand together like one more goal of
 * average weight.
 */
export function cascadeWeights(model: PlanningModel): CascadeWeights {
  const problems: Problem[] = [];
  const parents = ownGoalsOnly(model, parentsOf(model, problems), problems);
  const goalOf = goalsOf(model, parents);
  const comparison = comparedGoals(model, problems);
  const goals = comparison?.weights ?? statedGoalWeights(model, problems);
  const objectives = objectiveWeights(model, { parents, goalOf, goals });
  return { goals, objectives, goalOf, parents, comparison, problems };
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

/** Takes an objective from under a parent that serves another goal: its weight is its own goal's, and so are its points. */
function ownGoalsOnly(model: PlanningModel, parents: readonly number[], problems: Problem[]): number[] {
  const goalOf = goalsOf(model, parents);
  return parents.map((parent, index) => {
    const { name, goal } = model.objectives[index]!;
    if (parent < 0 || goal < 0 || goalOf[parent] === goal) return parent;
    const other = model.goals[goalOf[parent]!]?.name ?? "";
    problems.push({
      code: "objective-goal-differs",
      severity: "warning",
      place: { sheet: "Objectives", row: name, column: "goal" },
      facts: {
        objective: name,
        goal: model.goals[goal]!.name,
        parent: model.objectives[parent]!.name,
        other,
      },
    });
    return -1;
  });
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
