import { plural } from "../quantity/spoken";
import { shown } from "./shown";

/** Faults of scenarios and of linked assumptions: their facts, and what is said about each. */
export interface ScenarioFacts {
  "scenario-subject-unknown": { readonly kind: string; readonly subject: string };
  "scenario-name-needed": {
    readonly sheet: string;
    readonly row: string;
    readonly kind: string;
    readonly column: string;
    readonly consequence: string;
  };
  "scenario-months-outside": {
    readonly sheet: string;
    readonly row: string;
    readonly horizon: string;
    readonly consequence: string;
  };
  "scenario-empty": { readonly scenario: string };
  /** `consequence` goes on after "so … rows". */
  "scenario-sheet-missing": {
    readonly sheet: string;
    readonly home: string;
    readonly names: string;
    readonly rows: number;
    readonly consequence: string;
  };
  "assumption-ends-swapped": { readonly row: string; readonly low: string; readonly high: string };
  "assumption-value-outside": { readonly row: string; readonly value: string; readonly range: string };
  "assumption-value-unusable": { readonly row: string; readonly following: string; readonly value: string };
}

type Words = { readonly [C in keyof ScenarioFacts]: (facts: ScenarioFacts[C]) => string };

export const scenarioWords: Words = {
  "scenario-subject-unknown": ({ kind, subject }) =>
    `The scenario changes the ${kind} of ${shown(subject)}, which the plan does not have, so that change was left out. Correct the name in the scenario, or add ${shown(subject)} to its sheet.`,
  "scenario-name-needed": ({ sheet, row, kind, column, consequence }) =>
    `${shown(row)} on ${sheet} changes ${kind} without naming the ${column}. ${consequence}: enter the ${column}.`,
  "scenario-months-outside": ({ sheet, row, horizon, consequence }) =>
    `The months of ${shown(row)} on ${sheet} lie outside the plan (${horizon}). ${consequence}: enter months of the plan, or leave both blank for all of them.`,
  "scenario-empty": ({ scenario }) =>
    `The scenario ${shown(scenario)} has no change that can be read, so it cannot be computed. Correct its rows on Scenarios, or delete them.`,
  "scenario-sheet-missing": ({ sheet, home, names, rows, consequence }) =>
    `${sheet} names ${shown(names)}, but the workbook has no ${home} with rows, so ${rows} ${plural("row", rows)} of ${sheet} ${consequence}. Add ${home} with "Set up planning workbook", or delete what ${sheet} says about ${rows === 1 ? "it" : "them"}.`,
  "assumption-ends-swapped": ({ row, low, high }) =>
    `The low end of ${shown(row)} on Assumptions is ${low}, above its high end of ${high}. The two count the other way round: correct one of them.`,
  "assumption-value-outside": ({ row, value, range }) =>
    `The value of ${shown(row)} on Assumptions is ${value}, outside its own range of ${range}. Both ends are measured as they stand: correct the value or the range.`,
  "assumption-value-unusable": ({ row, following, value }) =>
    `${shown(row)} on Assumptions moves the plan as a ${following}, which a value of ${value} cannot be compared with. Its effect is not measured: enter another value, or "amount" under Moves as.`,
};
