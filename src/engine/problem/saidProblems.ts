import { familyUnit } from "../gap/gapCase";
import type { PlanningModel } from "../model/planningModel";
import type { Problem } from "./problem";

/**
 * Problems with what their numbers are in: the currency of the plan, the unit of the item or family that they are
 * about, and what a period is called. The facts of a fault stay as they are.
 */
export function saidProblems(model: PlanningModel, problems: readonly Problem[]): Problem[] {
  const unitOf = unitFinder(model);
  const common = { currency: model.settings.currency, span: spanOf(model) };
  return problems.map((problem) => {
    if (!IN_UNITS.has(problem.code)) return problem;
    const unit = unitOf(problem.facts as Named);
    const facts = { ...problem.facts, ...common, ...(unitIsOwn(problem) || unit === "" ? {} : { unit }) };
    return { ...problem, facts } as Problem;
  });
}

/** Objectives name their unit themselves. */
const unitIsOwn = ({ code }: Problem): boolean => code === "objective-out-of-reach";

const IN_UNITS: ReadonlySet<Problem["code"]> = new Set([
  "margin-negative",
  "stock-policy-contradicts",
  "opening-stock-negative",
  "source-limits-contradict",
  "quantity-stray",
  "plan-above-source-limit",
  "frozen-overload",
  "safety-stock-missed",
  "maximum-stock-exceeded",
  "stock-left-behind",
  "storage-exceeded",
  "minimum-service-missed",
  "budget-missed",
  "objective-out-of-reach",
  "margin-floor-missed",
  "role-cuts-plan",
  "role-moves-overtime",
  "shelf-life-missed",
  "order-below-minimum",
]);

interface Named {
  readonly item?: string;
  readonly subject?: string;
  readonly family?: string;
}

/** The unit of the item or family that facts name; "" where they name another thing. */
function unitFinder(model: PlanningModel): (facts: Named) => string {
  const { items, families } = model;
  const itemAt = new Map(items.code.map((code, item) => [code, item]));
  return ({ item, subject, family }) => {
    const name = item ?? subject ?? family ?? "";
    const found = itemAt.get(name) ?? itemAt.get(name.replace(/ for .*$/u, ""));
    if (found !== undefined) return items.unit[found] ?? "";
    const index = families.findIndex((one) => one.name === name);
    return index < 0 ? "" : familyUnit(model, index);
  };
}

const spanOf = ({ calendar }: PlanningModel): string =>
  calendar.kind === "month" || calendar.kind === "week" ? calendar.kind : "period";
