/** Faults met while measuring the plan against the strategy: their facts, and what is said about each. */
export interface StrategyFacts {
  "objective-without-goal": { readonly objective: string };
  "objective-twice-on-kpi": { readonly objective: string; readonly other: string; readonly kpi: string };
  "objective-other-currency": {
    readonly objective: string;
    readonly unit: string;
    readonly currency: string;
  };
  "objective-parent-unknown": { readonly objective: string; readonly parent: string };
  "objective-parent-circle": { readonly objective: string; readonly parent: string };
  "objective-name-repeated": { readonly objective: string; readonly shown: string };
  "objective-goal-differs": {
    readonly objective: string;
    readonly goal: string;
    readonly parent: string;
    readonly other: string;
  };
  "objective-path-missing": {
    readonly objective: string;
    readonly kpi: string;
    readonly path: "seasonal" | "explicit";
  };
  "objective-path-ends-elsewhere": {
    readonly objective: string;
    readonly end: number;
    readonly target: number;
  };
  "kpi-not-measured": { readonly objective: string; readonly kpi: string };
  "goal-weights-sum": { readonly sum: number };
  "goal-without-objective": { readonly goal: string };
  "comparisons-inconsistent": {
    readonly ratio: number;
    readonly goalA: string;
    readonly goalB: string;
    readonly stated: number;
    readonly fitting: number;
  };
  "comparisons-not-reciprocal": { readonly goalA: string; readonly goalB: string };
  "comparisons-not-linked": { readonly goal: string };
  "comparisons-before-weights": { readonly weights: number };
}

type Words = { readonly [C in keyof StrategyFacts]: (facts: StrategyFacts[C]) => string };

const short = (value: number): string => String(Number(value.toPrecision(3)));
/** As on the scale from 1/9 to 9: what the others imply may lie beyond. */
const importance = (value: number): string =>
  value >= 1 ? short(Math.min(9, value)) : `1/${short(Math.min(9, 1 / value))}`;

export const strategyWords: Words = {
  "objective-without-goal": ({ objective }) =>
    `The objective ${objective} serves no goal that the Goals sheet has, so it counts under "no goal". Enter the goal's name on the Objectives sheet.`,
  "objective-twice-on-kpi": ({ objective, other, kpi }) =>
    `${objective} and ${other} both aim at ${kpi} for the same scope, so both are measured on the same numbers. Keep one of them, or give each its own family.`,
  "objective-other-currency": ({ objective, unit, currency }) =>
    currency === ""
      ? `The target of ${objective} is in ${unit} but Settings names no currency of the plan, and the number was compared as it stands. Enter the currency on the Settings sheet.`
      : `The target of ${objective} is in ${unit} but the plan is in ${currency}, and the number was compared as it stands. Enter the target in ${currency}, or add ${unit} to the Rates sheet.`,
  "objective-parent-unknown": ({ objective, parent }) =>
    `${objective} names the parent ${parent}, which is no objective, so it stands at the top. Correct the parent on the Objectives sheet, or leave it blank.`,
  "objective-parent-circle": ({ objective, parent }) =>
    `${objective} and its parent ${parent} stand under each other, so ${objective} was taken to the top. Clear one of the two parents on the Objectives sheet.`,
  "objective-name-repeated": ({ objective, shown }) =>
    `More than one objective is called ${objective}, so one of them is shown as ${shown}. Give each a name of its own on the Objectives sheet.`,
  "objective-goal-differs": ({ objective, goal, parent, other }) =>
    `${objective} serves ${goal}, but its parent ${parent} serves ${other === "" ? "no goal" : other}, so ${objective} stands at the top of its own goal. Give both the same goal on the Objectives sheet, or clear the parent.`,
  "objective-path-missing": ({ objective, kpi, path }) =>
    path === "seasonal"
      ? `The glide path of ${objective} is to follow last year's season, but ${kpi} has no full year of actuals, so it glides in a straight line. Add twelve months of ${kpi} to the KPIs sheet or History, or choose another glide.`
      : `The glide path of ${objective} is to be stated month by month, but no row states it, so it glides in a straight line. Add a row of ${kpi} with the row kind explicit glide to the KPIs sheet.`,
  "objective-path-ends-elsewhere": ({ objective, end, target }) =>
    `The stated glide path of ${objective} ends at ${short(end)}, but its target is ${short(target)}, and the path was followed. Correct its months on the KPIs sheet or the target on Objectives.`,
  "kpi-not-measured": ({ objective, kpi }) =>
    `Nobody measures ${kpi}, the KPI of ${objective}, so its light is grey. Add a row of actuals for ${kpi} to the KPIs sheet.`,
  "goal-weights-sum": ({ sum }) =>
    `The weights of the goals add up to ${short(sum)}, neither 1 nor 100, so they were taken as shares of their sum. Correct them on the Goals sheet if that is not meant.`,
  "goal-without-objective": ({ goal }) =>
    `The goal ${goal} has no objective, so nothing shows whether the plan serves it. Add an objective with a KPI and a target on the Objectives sheet.`,
  "comparisons-inconsistent": ({ ratio, goalA, goalB, stated, fitting }) =>
    `The comparisons of goals contradict each other (consistency ratio ${short(ratio)}, accepted below 0.1), most of all ${goalA} against ${goalB}: ${importance(stated)} is stated and ${importance(fitting)} would fit the others. Review that row on the Comparisons sheet.`,
  "comparisons-not-reciprocal": ({ goalA, goalB }) =>
    `Two rows compare ${goalA} with ${goalB} and do not agree, so their geometric mean was taken. Keep one of them on the Comparisons sheet.`,
  "comparisons-not-linked": ({ goal }) =>
    `No comparison links ${goal} with the first goal, not even through others, so it counts like an average goal. Compare ${goal} with one of the other goals on the Comparisons sheet.`,
  "comparisons-before-weights": ({ weights }) =>
    `${weights === 1 ? "A goal has a weight" : `${weights} goals have weights`} on the Goals sheet, but the weights follow from Comparisons. Clear the Comparisons sheet if the stated weights are meant.`,
};
