import type { Company } from "../company/halvern";
import type { SheetRow } from "../company/rows";
import { growthObjectives } from "./growthObjectives";
import { cashObjectives, marginObjectives } from "./moneyObjectives";
import { promiseObjectives } from "./promiseObjectives";

/** Five goals; their weights come from the comparisons. The last has no objective yet. */
export const GOALS = [
  {
    goal: "Premium growth",
    perspective: "customer",
    statement: "Double the share of premium machines in Europe by 2030.",
    owner: "L. Brandt, Sales",
  },
  {
    goal: "Earn the margin",
    perspective: "financial",
    statement: "Grow profit faster than revenue.",
    owner: "P. Novak, Finance",
  },
  {
    goal: "Keep every promise",
    perspective: "internal",
    statement: "Whatever was confirmed arrives complete and on its day.",
    owner: "M. de Wit, Operations",
  },
  {
    goal: "Lean cash",
    perspective: "financial",
    statement: "Stock only what turns.",
    owner: "P. Novak, Finance",
  },
  {
    goal: "Circular by 2030",
    perspective: "learning",
    statement: "Every machine can be repaired, and comes back.",
    owner: "S. Okafor, Product",
  },
] as const;

export function goalRows(): readonly SheetRow<"Goals">[] {
  return GOALS.map((goal) => ({ cells: { ...goal, weight: null } }));
}

/** The management team's judgement of 9 December 2026: the first against the second, 1 to 9. */
const JUDGEMENTS: readonly (readonly [a: number, b: number, importance: number])[] = [
  [0, 1, 2],
  [0, 2, 1],
  [0, 3, 3],
  [0, 4, 5],
  [1, 2, 1 / 2],
  [1, 3, 2],
  [1, 4, 3],
  [2, 3, 3],
  [2, 4, 4],
  [3, 4, 2],
];

export function comparisonRows(): readonly SheetRow<"Comparisons">[] {
  return JUDGEMENTS.map(([a, b, importance]) => ({
    cells: { goalA: GOALS[a]!.goal, goalB: GOALS[b]!.goal, importance },
  }));
}

/** Thirteen objectives under four of the goals. */
export function objectiveRows(company: Company): readonly SheetRow<"Objectives">[] {
  const lines = [
    ...growthObjectives(company),
    ...marginObjectives(company),
    ...promiseObjectives(company),
    ...cashObjectives(company),
  ];
  return lines.map((cells) => ({ cells }));
}
