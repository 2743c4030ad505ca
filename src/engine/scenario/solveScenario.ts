import { measurePlan, type PlanMeasures } from "../gap/measurePlan";
import { planValues, said } from "../measure/planValues";
import type { PlanningModel } from "../model/planningModel";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import { gapMoney } from "../supply/levers/gapMoney";
import { bindingLimits } from "../supply/limits";
import type { ProgramSlot, Solver } from "../supply/lp";
import { checkPlan } from "../supply/planChecker";
import { planMoney } from "../supply/planMoney";
import { proposedPlan } from "../supply/proposedPlan";
import { readCase } from "../supply/readCase";
import { isTrusted, solveCase, type SolvedCase } from "../supply/solveCase";
import type { ChangedCase, PlanningCase } from "./changedCase";
import { comparePlans, type CellDifference, type ComparedTable } from "./comparePlans";
import { scenarioFigures } from "./scenarioFigures";
import type { ScenarioResult, ValuedDifference } from "./scenarioOutcome";

/** The plan that scenarios start from. */
export interface ScenarioBase extends PlanningCase {
  readonly solved: SolvedCase;
  /** As it is shown, in whole planning units. */
  readonly plan: Plan;
  /** The faults found so far: what data integrity counts. */
  readonly problems: readonly Problem[];
}

type Solved =
  | {
      readonly ok: true;
      readonly result: Omit<ScenarioResult, "decisions"> & { readonly measures: PlanMeasures };
    }
  | { readonly ok: false; readonly why: string };

interface Solving {
  readonly solver: Solver;
  /** Where the solver keeps the program from one scenario to the next. */
  readonly slot: ProgramSlot;
  readonly ownCost: number;
}

/** Reconciles a changed case from where the plan's own solve ended, and measures it as the plan was. */
export function solveScenario(
  base: ScenarioBase,
  changed: ChangedCase,
  { solver, slot, ownCost }: Solving,
): Solved {
  const { model, demand, functionPlans } = changed;
  const solved = solveCase(readCase(model, demand), solver, { from: base.solved, slot });
  if (!isTrusted(solved))
    return { ok: false, why: `The solver found no plan that holds: ${whyNot(solved)}.` };
  const { supply, economics } = solved;
  const whole = proposedPlan(solved);
  const [fault] = checkPlan(supply, economics, { supplyPlan: whole }).faults;
  if (fault) return { ok: false, why: `Its plan breaks the law of ${fault.law} at ${fault.subject}.` };
  const measures = measurePlan(model, whole.plan, { functionPlans, problems: base.problems });
  const money = planMoney(supply, whole, economics.bookCost);
  const figures = scenarioFigures(whole.plan, measures, {
    ...money,
    openingStock: openingStock(solved),
  });
  const differences = comparePlans(base.plan, whole.plan).filter(({ table }) => WORTH[table] !== undefined);
  const value = valuesOf(model);
  const valued = differences.map((one) => ({ ...one, money: value(one) }));
  return {
    ok: true,
    result: {
      figures: { ...figures, cost: figures.cost + ownCost, cash: figures.cash - ownCost },
      differences: valued.sort((a, b) => b.money - a.money).slice(0, MOST_DIFFERENCES),
      differing: differences.length,
      limits: bindingLimits(solved).slice(0, MOST_LIMITS),
      uncertainty: gapMoney(solved),
      measures,
    },
  };
}

/** Cells and limits that are told of each scenario. */
const MOST_DIFFERENCES = 8;
const MOST_LIMITS = 5;

const whyNot = ({ detail, check, certificate }: SolvedCase): string =>
  check.faults[0]
    ? `it breaks the law of ${check.faults[0].law} at ${check.faults[0].subject}`
    : detail || `its proof fails by ${certificate.gap.toExponential(1)}`;

/** The stock at book cost that a solved case begins with. */
export const openingStock = ({ supply, economics }: SolvedCase): number =>
  supply.openingStock.reduce((sum, units, i) => sum + units * economics.bookCost[i]!, 0);

/** What a difference is worth; tables that follow from others (demand, stock, load) are not listed. */
const WORTH: { readonly [T in ComparedTable]?: "price" | "cost" | "overtime" } = {
  production: "cost",
  purchased: "cost",
  shipped: "price",
  overtime: "overtime",
};

/** Money of a cell's difference. */
function valuesOf(model: PlanningModel): (one: CellDifference) => ValuedDifference["money"] {
  const { price, unitCost } = planValues(model);
  return ({ table, row, period, before, after }) => {
    const n = row * price.periods + period;
    const worth = WORTH[table];
    const unit =
      worth === "price"
        ? price.values[n]
        : worth === "cost"
          ? unitCost.values[n]
          : model.resources.overtimeCost[row];
    return Math.abs(after - before) * said(unit ?? 0);
  };
}
