import { shown } from "./shown";

/** Faults of scenarios: their facts, and what is said about each. */
export interface ScenarioFacts {
  "scenario-subject-unknown": { readonly kind: string; readonly subject: string };
  "scenario-name-needed": { readonly row: string; readonly kind: string; readonly column: string };
  "scenario-months-outside": { readonly row: string; readonly horizon: string };
  "scenario-empty": { readonly scenario: string };
}

type Words = { readonly [C in keyof ScenarioFacts]: (facts: ScenarioFacts[C]) => string };

export const scenarioWords: Words = {
  "scenario-subject-unknown": ({ kind, subject }) =>
    `The scenario changes the ${kind} of ${shown(subject)}, which the plan does not have, so that change was left out. Correct the name in the scenario, or add ${shown(subject)} to its sheet.`,
  "scenario-name-needed": ({ row, kind, column }) =>
    `${shown(row)} on Scenarios changes ${kind} without naming the ${column}. The change is left out: enter the ${column}.`,
  "scenario-months-outside": ({ row, horizon }) =>
    `The months of ${shown(row)} on Scenarios lie outside the plan (${horizon}). The change is left out: enter months of the plan, or leave both blank for all of them.`,
  "scenario-empty": ({ scenario }) =>
    `The scenario ${shown(scenario)} has no change that can be read, so it cannot be computed. Correct its rows on Scenarios, or delete them.`,
};
