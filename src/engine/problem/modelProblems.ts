import { shown, shownNumber } from "./shown";

/** Faults met while building the planning model: their facts, and what is said about each. */
export interface ModelFacts {
  "item-unknown": { readonly sheet: string; readonly item: string; readonly consequence?: string };
  "name-unknown": {
    readonly sheet: string;
    readonly column: string;
    readonly name: string;
    readonly home: string;
    readonly consequence: string;
  };
  "row-unnamed": { readonly sheet: string; readonly column: string };
  "row-repeated": {
    readonly sheet: string;
    readonly row: string;
    readonly consequence: "added" | "ignored";
  };
  "value-needed": {
    readonly sheet: string;
    readonly row: string;
    readonly column: string;
    readonly consequence: string;
  };
  "value-out-of-range": {
    readonly what: string;
    readonly value: number;
    readonly range: string;
    readonly used: string;
  };
  "values-contradict": { readonly row: string; readonly statement: string; readonly used: string };
  "demand-negative": { readonly what: string; readonly value: number };
  "items-gathered": { readonly count: number; readonly sheet: string };
  "segments-gathered": { readonly count: number; readonly sheet: string };
  "row-of-zeros": { readonly sheet: string; readonly row: string };
  "setting-unknown": { readonly setting: string };
  "setting-invalid": {
    readonly setting: string;
    readonly value: string;
    readonly range: string;
    readonly used: string;
  };
  "cycle-month-missing": { readonly assumed: string };
  "cycle-month-unknown": { readonly sheets: string };
  "cycle-month-yearless": { readonly tab: string; readonly header: string };
  "horizon-unusual": { readonly periods: number; readonly used: number };
}

type Words = { readonly [C in keyof ModelFacts]: (facts: ModelFacts[C]) => string };

export const modelWords: Words = {
  "item-unknown": ({ sheet, item, consequence = "The row is left out" }) =>
    `${sheet} names the item ${shown(item)}, which the Items sheet does not have. ` +
    `${consequence}: add the item to Items, or correct the code.`,
  "name-unknown": ({ sheet, column, name, home, consequence }) =>
    `${sheet} names the ${column} ${shown(name)}, which the ${home} sheet does not have. ` +
    `${consequence}: add it to ${home}, or correct the name.`,
  "row-unnamed": ({ sheet, column }) =>
    `A row of ${sheet} has values but no ${column}. The row is left out: enter its ${column}.`,
  "row-repeated": ({ sheet, row, consequence }) =>
    `${sheet} lists ${shown(row)} more than once. ` +
    (consequence === "added"
      ? "The rows were added together: delete one if they say the same thing twice."
      : "The first row counts and this one is left out: delete the one that is wrong."),
  "value-needed": ({ sheet, row, column, consequence }) =>
    `${shown(row)} on ${sheet} has no ${column}. ${consequence}: enter the ${column}.`,
  "value-out-of-range": ({ what, value, range, used }) =>
    `${shown(what)} is ${shownNumber(value)}, but it must be ${range}. It counts as ${used}: correct the number.`,
  "values-contradict": ({ row, statement, used }) =>
    `${shown(row)}: ${statement}. ${used}: correct one of the two.`,
  "demand-negative": ({ what, value }) =>
    `${shown(what)} is ${shownNumber(value)}, and demand cannot be below zero. ` +
    "It counts as zero: take returns out of the plan, or enter the right number.",
  "items-gathered": ({ count, sheet }) =>
    `There is no Items sheet, so the ${count} items named on ${sheet} were taken, without prices, costs or stock. ` +
    'Add an Items sheet with "Set up planning workbook" to see money and projected stock.',
  "segments-gathered": ({ count, sheet }) =>
    `There is no Segments sheet, so the ${count} segments named on ${sheet} were taken, all equally important. ` +
    "Add a Segments sheet to say who is served first.",
  "row-of-zeros": ({ sheet, row }) =>
    `${shown(row)} on ${sheet} holds nothing but zeros, so it counts as no statement. ` +
    'If a plan of zero is meant, set "zero means" to "plan" in Settings.',
  "setting-unknown": ({ setting }) =>
    `Settings has a line ${shown(setting)} that is not a setting, so it has no effect. ` +
    "Correct its name, or delete the line.",
  "setting-invalid": ({ setting, value, range, used }) =>
    `The setting ${shown(setting)} is ${shown(value)}, but it must be ${range}. It counts as ${used}: correct it.`,
  "cycle-month-missing": ({ assumed }) =>
    `Settings names no cycle month, so ${assumed} was taken as the first open month. ` +
    "Enter the cycle month in Settings.",
  "cycle-month-unknown": ({ sheets }) =>
    `No cycle month can be found: Settings names none, and there are no months on ${sheets}. ` +
    "Enter the cycle month in Settings, and put months in the headers of Demand.",
  "cycle-month-yearless": ({ tab, header }) =>
    `The headers of ${shown(tab)}, such as ${shown(header)}, name no year and Settings names no cycle month, so no month can be placed. ` +
    "Enter dates in the headers, or the cycle month in Settings.",
  "horizon-unusual": ({ periods, used }) =>
    `The plan would cover ${periods} periods; ${used} are planned. Set the horizon in Settings to 12 to 36 months.`,
};
