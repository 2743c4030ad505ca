import type { Gap } from "../../gap/gap";
import type { FunctionPlan } from "../../gap/gapCase";
import type { Source } from "../../model/demand";
import { said } from "../../measure/planValues";
import type { Grid } from "../../series/grid";
import { adoptRisk, betterFirst } from "../adoptPlan";
import type { OptionCase, OptionIdea } from "./optionCase";
import { itemsOf, months } from "./optionWords";

/** The two plans that a gap between functions leaves to choose from, the more credible first. */
export function choosePlanIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  const plans = betterFirst(of.model, gap, of.functionPlans);
  return plans.map((plan) => takePlan(of, gap, { plan, settles: plans }));
}

/** The plan of the function that expects most of a gap's families: what a budget or target would need to come true. */
export function boldestPlanIdea(of: OptionCase, gap: Gap): OptionIdea[] {
  const all = { ...gap, firstPeriod: 0, lastPeriod: of.demand.periods - 1 };
  const agreed = worthOf(of, all, of.demand);
  const ranked = of.functionPlans
    .filter(({ source }) => source === "sales" || source === "marketing" || source === "customer")
    .map((plan) => ({ plan, worth: worthOf(of, all, taken(of, all, plan)) }))
    .filter(({ worth }) => worth > agreed)
    .sort((a, b) => b.worth - a.worth);
  return ranked.slice(0, 1).map(({ plan }) => takePlan(of, all, { plan, settles: [] }));
}

interface Taking {
  readonly plan: FunctionPlan;
  /** Plans that agree with it from then on. */
  readonly settles: readonly FunctionPlan[];
}

function takePlan(of: OptionCase, gap: Gap, { plan, settles }: Taking): OptionIdea {
  const { source } = plan;
  const demand = taken(of, gap, plan);
  const isMore = sum(demand) > sum(of.demand);
  const settled = settles.map(({ source: name }): Source => name);
  return {
    lever: "adopt a plan",
    title: `Take the plan of ${source}`,
    detail: `${months(of.model, gap.firstPeriod, gap.lastPeriod)}, if its demand comes`,
    changes: [],
    demand,
    functionPlans: of.functionPlans.map((one) =>
      settled.includes(one.source) ? { ...one, units: merged(of, gap, { base: one.units, plan }) } : one,
    ),
    cost: 0,
    leadDays: 0,
    risk: adoptRisk(isMore),
    isConditional: true,
  };
}

const sum = ({ values }: Grid): number => values.reduce((total, value) => total + said(value), 0);

/** The agreed demand with a function's plan in the gap's items and months, where it states one. */
const taken = (of: OptionCase, gap: Gap, plan: FunctionPlan): Grid =>
  merged(of, gap, { base: of.demand, plan });

function merged(
  { model }: OptionCase,
  gap: Gap,
  { base, plan }: { readonly base: Grid; readonly plan: FunctionPlan },
): Grid {
  const width = model.segments.length;
  const values = base.values.slice();
  for (const item of itemsOf(model, gap)) {
    for (let cell = item * width; cell < (item + 1) * width; cell++) {
      for (let t = gap.firstPeriod; t <= gap.lastPeriod; t++) {
        const n = cell * base.periods + t;
        const own = plan.units.values[n]!;
        if (own === own) values[n] = own;
      }
    }
  }
  return { ...base, values };
}

/** Demand of a gap's items and months at the price of Items: enough to rank plans by. */
function worthOf({ model }: OptionCase, gap: Gap, demand: Grid): number {
  const width = model.segments.length;
  let worth = 0;
  for (const item of itemsOf(model, gap)) {
    const price = said(model.items.price[item]!);
    for (let n = item * width * demand.periods; n < (item + 1) * width * demand.periods; n++)
      worth += price * said(demand.values[n]!);
  }
  return worth;
}
