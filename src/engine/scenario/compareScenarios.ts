import type { Alignment, MeasuredPlan } from "../alignment";
import type { Decision } from "../decision/decision";
import type { Gap } from "../gap/gap";
import { bySubject, leftOf } from "../gap/gapSubjects";
import type { PlanningModel } from "../model/planningModel";
import type { Problem } from "../problem/problem";
import { baseOf } from "../supply/levers/priceOfChange";
import { withSlot, type ProgramSlot, type Solver } from "../supply/lp";
import { LARGE_CASE, type SolvedCase } from "../supply/solveCase";
import { planningCase } from "./changedCase";
import { decisionScenario } from "./decisionScenario";
import { statedScenarios, type PlannedScenario } from "./plannedScenario";
import { rangeScenarios } from "./rangeScenarios";
import { openingStock, solveScenario, type ScenarioBase } from "./solveScenario";
import { scenarioFigures } from "./scenarioFigures";
import type {
  DecisionInScenario,
  ScenarioComparison,
  ScenarioOutcome,
  ScenarioStart,
} from "./scenarioOutcome";

/** At most this many scenarios stand beside the plan: more cannot be compared at a glance. */
export const MOST_SCENARIOS = 5;

/** What scenarios are compared with. */
export interface ComparedPlan {
  readonly model: PlanningModel;
  readonly alignment: Alignment;
  /** The solved case of the reconciled plan, where it is at hand; default: solved first. */
  readonly solved?: SolvedCase | null;
  /** The faults found while reading. */
  readonly problems?: readonly Problem[];
}

export interface ScenarioTools {
  readonly solver: Solver;
  /** Called once it is known which scenarios are computed. */
  readonly onStart?: (start: ScenarioStart) => void;
  /** Called as each scenario lands, so that it can be shown. */
  readonly onScenario?: (outcome: ScenarioOutcome) => void;
}

/**
 * Computes the scenarios of a plan: each is the model with its changes, reconciled again and measured by the same
 * code. Those of the Scenarios sheet; without any, those that the data of the plan give.
 */
export function compareScenarios(of: ComparedPlan, tools: ScenarioTools): ScenarioComparison {
  const { model, alignment } = of;
  const { reconciled, reconciliation, consensus } = alignment;
  const start = planningCase(model, consensus);
  const solved = of.solved ?? baseOf(start, tools.solver)?.solved;
  const money = reconciliation?.reconciledMoney;
  if (!reconciled || !money || !solved) return NOTHING;
  const decisions = alignment.decisions.today;
  const planned = scenariosOf(of, { solved, decisions });
  const compared = planned.slice(0, MOST_SCENARIOS);
  const begun: ScenarioStart = {
    names: compared.map(({ name }) => name),
    base: scenarioFigures(reconciled.plan, reconciled, { ...money, openingStock: openingStock(solved) }),
    baseLimits: reconciliation.limits,
    baseDecisions: leftOfDecisions(decisions, reconciled),
    leftOut: planned.slice(MOST_SCENARIOS).map(({ name }) => name),
  };
  tools.onStart?.(begun);
  const problems = [...(of.problems ?? []), ...consensus.problems];
  const base: ScenarioBase = { ...start, solved, plan: reconciled.plan, problems };
  const outcomes = withSlot((slot) =>
    compared.map((scenario) => {
      const outcome = outcomeOf(base, scenario, { solver: tools.solver, slot, decisions });
      tools.onScenario?.(outcome);
      return outcome;
    }),
  );
  return { ...begun, outcomes };
}

const NOTHING: ScenarioComparison = {
  names: [],
  base: null,
  baseLimits: [],
  baseDecisions: [],
  outcomes: [],
  leftOut: [],
};

interface DataSource {
  readonly solved: SolvedCase;
  readonly decisions: readonly Decision[];
}

function scenariosOf({ model, alignment }: ComparedPlan, source: DataSource): PlannedScenario[] {
  if (model.scenarios.length > 0) return statedScenarios(model);
  const taken = decisionScenario({ model, ...source });
  const start = planningCase(model, alignment.consensus);
  return [...rangeScenarios(start, alignment.demand.familyRanges), ...(taken ? [taken] : [])];
}

interface Computing {
  readonly solver: Solver;
  readonly slot: ProgramSlot;
  readonly decisions: readonly Decision[];
}

function outcomeOf(
  base: ScenarioBase,
  { apply, ownCost, ...words }: PlannedScenario,
  { solver, slot, decisions }: Computing,
): ScenarioOutcome {
  const told = { ...words, problems: [], result: null };
  if (words.changes.length === 0) {
    return { ...told, why: "None of its rows on the Scenarios sheet could be read as a change." };
  }
  const changed = apply(base);
  const found = solveScenario(base, changed, { solver, slot, ownCost });
  const { problems } = changed;
  if (!found.ok) return { ...told, problems, why: found.why };
  const { measures, ...result } = found.result;
  return {
    ...told,
    problems,
    result: { ...result, decisions: leftOfDecisions(decisions, measures) },
    why: "",
  };
}

/** What a plan leaves of the money at risk of each decision's gap. */
function leftOfDecisions(
  decisions: readonly Decision[],
  { gaps }: Pick<MeasuredPlan, "gaps">,
): DecisionInScenario[] {
  const found = bySubject(gaps as readonly Gap[]);
  return decisions.map(({ number, gap }) => ({ number, atRisk: leftOf(gap, found) }));
}

/** Whether a plan is so large that nobody should wait for its scenarios unasked. */
export const isLargePlan = ({ items, calendar }: PlanningModel): boolean =>
  items.count * calendar.horizon.length >= LARGE_CASE;
