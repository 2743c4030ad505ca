import type { Decision, DecisionOption } from "../decision/decision";
import type { PlanningModel } from "../model/planningModel";
import { applyLever } from "../supply/levers/applyLever";
import type { LeverIdea } from "../supply/levers/lever";
import { leverIdeas } from "../supply/levers/leverIdeas";
import { leverId, leverTitle } from "../supply/levers/leverWords";
import type { SolvedCase } from "../supply/solveCase";
import { changedCase, type ChangedCase, type PlanningCase } from "./changedCase";
import type { PlannedScenario } from "./plannedScenario";

/** What a recommended option does to the case. */
interface Step {
  readonly key: string;
  readonly words: string;
  readonly cost: number;
  readonly apply: (of: ChangedCase) => ChangedCase;
}

/** What one decision comes to is drawn from. */
interface Source {
  readonly model: PlanningModel;
  readonly solved: SolvedCase;
  readonly decisions: readonly Decision[];
}

/**
 * The plan with the options that are recommended for today's decisions, all together.
 *
 * To do nothing and to take the reconciled plan change nothing here: the plan itself is the reconciled one. A choice
 * between the plans of two functions is about what is expected, not about what is done, and is left out. `null` where
 * no option is left.
 */
export function decisionScenario({ model, solved, decisions }: Source): PlannedScenario | null {
  const ideas = new Map(leverIdeas(model, solved).map((idea) => [leverId(idea.lever), idea]));
  const steps = new Map<string, Step>();
  for (const { options, recommended } of decisions) {
    const option = options.find(({ letter }) => letter === recommended);
    const step = option && stepOf(model, option, ideas);
    if (step && !steps.has(step.key)) steps.set(step.key, step);
  }
  if (steps.size === 0) return null;
  const all = [...steps.values()];
  return {
    name: "Decisions as recommended",
    origin: "data",
    assumption: "What is recommended under Decisions is agreed and carried out in time.",
    changes: all.map(({ words }) => words),
    rowsLeftOut: 0,
    apply: (base: PlanningCase) =>
      all.reduce((of, step) => step.apply(of), { ...base, problems: [] } as ChangedCase),
    ownCost: all.reduce((sum, { cost }) => sum + cost, 0),
  };
}

function stepOf(
  model: PlanningModel,
  option: DecisionOption,
  ideas: ReadonlyMap<string, LeverIdea>,
): Step | null {
  const idea = ideas.get(option.leverId);
  if (idea) {
    return {
      key: option.leverId,
      words: leverTitle(model, idea.lever),
      cost: idea.cost,
      apply: (of) => ({ ...of, ...applyLever(of, idea.lever) }),
    };
  }
  const { changes, title, detail } = option;
  if (changes.length === 0) return null;
  return {
    key: JSON.stringify(changes),
    words: detail === "" ? title : `${title} (${detail})`,
    cost: 0,
    apply: (of) => {
      const changed = changedCase(of, changes);
      return { ...changed, problems: [...of.problems, ...changed.problems] };
    },
  };
}
