import { kpiNamed } from "../measure/kpi/catalogue";
import { plainWord } from "../measure/kpi/kpiWords";
import type { PlanningModel } from "../model/planningModel";
import type { Objective } from "../model/strategy";
import type { Problem, ProblemCode, ProblemFacts } from "../problem/problem";
import { dueColumn, missingPath, targetAt, type TargetInput } from "./objectiveTarget";

/** A stated path ends at the target when it is nearer than this share of it. */
const SAME_END = 0.005;

const MONEY_WORDS = /^[A-Z]{3}$|[€$£¥]/;

/**
 * What is wrong with the objectives among each other and with the plan. Each is measured all the same.
 *
 * What a row lacks by itself (target, due month, KPI, the edges of its band) is told where the sheet is read.
 */
export function objectiveFaults(model: PlanningModel): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const objective of model.objectives) {
    problems.push(...faultsOf(model, objective));
    const key = `${plainWord(kpiNamed(objective.kpi)?.name ?? objective.kpi)}/${objective.family}`;
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, objective.name);
    else {
      const facts = { other: twin, kpi: objective.kpi };
      problems.push(fault(objective, "kpi", { code: "objective-twice-on-kpi", facts }));
    }
  }
  return problems;
}

function faultsOf(model: PlanningModel, objective: Objective): Problem[] {
  const problems: Problem[] = [];
  const unit = objective.unit.trim();
  const { currency } = model.settings;
  // Without a Goals sheet there is no goal to serve: a starter's objectives stand on their own.
  if (model.goals.length > 0 && objective.goal < 0 && objective.parent === "") {
    problems.push(fault(objective, "goal", { code: "objective-without-goal", facts: {} }));
  }
  const isMoney = kpiNamed(objective.kpi)?.unit === "money" && MONEY_WORDS.test(unit);
  if (isMoney && unit !== currency) {
    problems.push(fault(objective, "unit", { code: "objective-other-currency", facts: { unit, currency } }));
  }
  return problems;
}

type StrategyCode = Extract<ProblemCode, `objective-${string}` | "kpi-not-measured">;

/** A problem of one objective at one of its columns. */
export function fault<C extends StrategyCode>(
  objective: Objective,
  column: string,
  { code, facts }: { readonly code: C; readonly facts: Omit<ProblemFacts[C], "objective"> },
): Problem {
  const place = { sheet: "Objectives" as const, row: objective.name, column };
  return { code, severity: "warning", place, facts: { objective: objective.name, ...facts } } as Problem;
}

/** What is wrong with the glide path of an objective; it glides all the same. */
export function pathFaults(input: TargetInput): Problem[] {
  const { objective, explicitGlide } = input;
  const path = missingPath(input);
  if (path !== null) {
    const facts = { kpi: objective.kpi, path };
    return [fault(objective, "glide", { code: "objective-path-missing", facts })];
  }
  const due = dueColumn(input);
  const stated = objective.glide === "explicit" ? explicitGlide[due] : undefined;
  if (stated === undefined || stated !== stated) return [];
  const end = targetAt(input, due).low;
  const { target } = objective;
  if (!(Math.abs(end - target) > SAME_END * Math.abs(target))) return [];
  return [fault(objective, "target", { code: "objective-path-ends-elsewhere", facts: { end, target } })];
}
