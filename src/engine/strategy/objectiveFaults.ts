import { kpiNamed, plainWord } from "../measure/kpi/catalogue";
import type { PlanningModel } from "../model/planningModel";
import type { Objective } from "../model/strategy";
import type { Problem, ProblemCode, ProblemFacts } from "../problem/problem";

const MONEY_WORDS = /^[A-Z]{3}$|[€$£¥]/;

/** What is wrong with the objectives as they are written. What can be measured all the same is measured. */
export function objectiveFaults(model: PlanningModel): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const objective of model.objectives) {
    problems.push(...faultsOf(model, objective));
    const key = `${plainWord(kpiNamed(objective.kpi)?.name ?? objective.kpi)}/${objective.family}`;
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, objective.name);
    else
      problems.push(fault(objective, "kpi", "objective-twice-on-kpi", { other: twin, kpi: objective.kpi }));
  }
  return problems;
}

function faultsOf(model: PlanningModel, objective: Objective): Problem[] {
  const problems: Problem[] = [];
  const { kpi } = objective;
  if (objective.direction === "band") {
    if (!(objective.bandLow <= objective.bandHigh)) problems.push(bandFault(objective));
  } else if (objective.target !== objective.target) {
    problems.push(fault(objective, "target", "objective-without-target", {}));
  }
  if (objective.duePeriod !== objective.duePeriod)
    problems.push(fault(objective, "due month", "objective-without-due", {}));
  if (objective.goal < 0 && objective.parent === "")
    problems.push(fault(objective, "goal", "objective-without-goal", {}));
  if (kpi === "") problems.push(fault(objective, "kpi", "objective-without-kpi", {}));
  const isMoney = kpiNamed(kpi)?.unit === "money" && MONEY_WORDS.test(objective.unit.trim());
  if (isMoney && objective.unit.trim() !== model.settings.currency) {
    const facts = { unit: objective.unit, currency: model.settings.currency };
    problems.push(fault(objective, "unit", "objective-other-currency", facts));
  }
  return problems;
}

function bandFault(objective: Objective): Problem {
  const { bandLow: low, bandHigh: high } = objective;
  if (low > high) return fault(objective, "low", "objective-band-reversed", { low, high });
  return fault(objective, "low", "objective-without-target", {});
}

type StrategyCode = Extract<ProblemCode, `objective-${string}` | "kpi-not-measured">;

/** A problem of one objective at one of its columns. */
export function fault<C extends StrategyCode>(
  objective: Objective,
  column: string,
  code: C,
  facts: Omit<ProblemFacts[C], "objective">,
): Problem {
  const place = { sheet: "Objectives" as const, row: objective.name, column };
  const severity =
    code === "objective-without-target" || code === "objective-without-kpi" ? "error" : "warning";
  return { code, severity, place, facts: { objective: objective.name, ...facts } } as Problem;
}
