import { keyOf } from "../model/draft/rowNames";
import type { PlanningModel } from "../model/planningModel";
import type { Place } from "../problem/place";
import type { Problem } from "../problem/problem";
import { ACCEPTED_CONSISTENCY, pairwiseWeights, type PairwiseWeights } from "./pairwise";

/** The weights of the goals by Comparisons, with what is wrong about them; `null` where nothing is compared. */
export function comparedGoals(model: PlanningModel, problems: Problem[]): PairwiseWeights | null {
  const rows = model.goals.length;
  if (rows < 2 || model.comparisons.length === 0) return null;
  reportContradictions(model, problems);
  const judgements = model.comparisons.map(({ goalA, goalB, importance }) => ({
    a: goalA,
    b: goalB,
    importance,
  }));
  const result = pairwiseWeights(rows, judgements);
  reportComparisons(model, result, problems);
  return result;
}

/** What is wrong with the judgements as a whole: they contradict each other, leave a goal out, or go before weights. */
function reportComparisons(
  model: PlanningModel,
  { consistencyRatio, worst, unlinked }: PairwiseWeights,
  problems: Problem[],
): void {
  const { goals } = model;
  if (consistencyRatio >= ACCEPTED_CONSISTENCY && worst !== null) {
    const { a, b, stated, fitting } = worst;
    const names = { goalA: goals[a]!.name, goalB: goals[b]!.name };
    const facts = { ratio: consistencyRatio, ...names, stated, fitting };
    const place = rowOf(model, a, b);
    problems.push({ code: "comparisons-inconsistent", severity: "warning", place, facts });
  }
  for (const goal of unlinked) {
    const { name } = goals[goal]!;
    const place = { sheet: "Goals", row: name } as const;
    problems.push({ code: "comparisons-not-linked", severity: "warning", place, facts: { goal: name } });
  }
  const weights = goals.filter(({ weight }) => weight >= 0).length;
  if (weights === 0) return;
  const stated = { sheet: "Goals", column: "weight" } as const;
  problems.push({
    code: "comparisons-before-weights",
    severity: "note",
    place: stated,
    facts: { weights },
  });
}

/** The row that compares two goals, whichever is named first. */
function rowOf({ goals, comparisons }: PlanningModel, a: number, b: number): Place {
  const isStated = comparisons.some(({ goalA, goalB }) => goalA === a && goalB === b);
  const [first, second] = isStated ? [a, b] : [b, a];
  return {
    sheet: "Comparisons",
    row: keyOf(goals[first]!.name, goals[second]!.name),
    column: "importance",
  };
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
      place: rowOf(model, goalA, goalB),
      facts: { goalA: model.goals[goalA]?.name ?? "", goalB: model.goals[goalB]?.name ?? "" },
    });
  }
}
