import { plainNumber, shown, shownNumber } from "./shown";

/** Faults met while reading the workbook: their facts, and what is said about each. */
export interface ReadingFacts {
  "sheet-missing": { readonly sheet: string; readonly needed: string };
  "no-planning-sheet": { readonly sheets: number };
  "header-missing": { readonly tab: string; readonly kind: string; readonly needed: string };
  "column-missing": { readonly tab: string; readonly column: string };
  "column-repeated": { readonly tab: string; readonly column: string };
  "rows-missing": { readonly tab: string; readonly kind: string };
  "sheet-repeated": { readonly tab: string; readonly kind: string; readonly used: string };
  "cell-error": { readonly what: string; readonly error: string };
  "number-unreadable": { readonly what: string; readonly text: string };
  "number-as-text": { readonly what: string; readonly text: string; readonly value: number };
  "number-ambiguous": {
    readonly what: string;
    readonly text: string;
    readonly value: number;
    readonly other: number;
  };
  "code-matched": { readonly sheet: string; readonly written: string; readonly code: string };
  "dash-as-zero": { readonly what: string };
  "percent-assumed": { readonly what: string; readonly value: number; readonly share: number };
  "unit-scaled": { readonly column: string; readonly unit: string; readonly factor: number };
  "unit-above": { readonly tab: string; readonly unit: string };
  "currency-differs": { readonly column: string; readonly unit: string; readonly currency: string };
  "date-unreadable": { readonly what: string; readonly text: string };
  "choice-unknown": { readonly what: string; readonly text: string; readonly options: string };
  "layout-assumed": { readonly tab: string; readonly because: string; readonly as: string };
  "layout-unclear": { readonly tab: string };
  "label-filled-down": { readonly tab: string; readonly column: string; readonly label: string };
  "total-mismatch": { readonly what: string; readonly stated: number; readonly sum: number };
}

type Words = { readonly [C in keyof ReadingFacts]: (facts: ReadingFacts[C]) => string };

export const readingWords: Words = {
  "sheet-missing": ({ sheet, needed }) =>
    `The workbook has no ${sheet} sheet, so ${needed} is left out. Add it with "Set up planning workbook".`,
  "no-planning-sheet": ({ sheets }) =>
    `${sheets === 1 ? "The only sheet of this workbook does not look" : `None of the ${sheets} sheets of this workbook looks`} like a planning sheet. ` +
    'Choose "Set up planning workbook", or name the sheets Items, Demand and Supply.',
  "header-missing": ({ tab, kind, needed }) =>
    `The sheet ${shown(tab)} is named as ${kind}, but no row holds its headers. ` +
    `Put ${needed} into one row above the data.`,
  "column-missing": ({ tab, column }) =>
    `The sheet ${shown(tab)} has no column ${shown(column)}, without which its rows cannot be placed. ` +
    `Add the column, or rename the one that holds it to ${shown(column)}.`,
  "column-repeated": ({ tab, column }) =>
    `The sheet ${shown(tab)} has more than one column for ${shown(column)}. ` +
    "The first one counts: rename or delete the other.",
  "rows-missing": ({ tab, kind }) =>
    `The sheet ${shown(tab)} has the headers of ${kind} and no rows under them. ` +
    "Fill in at least one row, or delete the sheet.",
  "sheet-repeated": ({ tab, kind, used }) =>
    `The sheet ${shown(tab)} also looks like ${kind}, and only ${shown(used)} was read. ` +
    "Delete one of the two, or put all rows on one sheet.",
  "cell-error": ({ what, error }) =>
    `${shown(what)} shows the error ${error}, so it counts as blank. Mend the formula, or enter the value.`,
  "number-unreadable": ({ what, text }) =>
    `${shown(what)} is ${shown(text)}, which is no number, so it counts as blank. ` +
    "Enter a number, or clear the cell.",
  "number-as-text": ({ what, text, value }) =>
    `${shown(what)} is the text ${shown(text)} and was read as ${plainNumber(value)}. ` +
    "Check it, and enter it as a number.",
  "number-ambiguous": ({ what, text, value, other }) =>
    `${shown(what)} is the text ${shown(text)}, which may mean ${plainNumber(value)} or ${plainNumber(other)}; it was read as ${plainNumber(value)}. ` +
    "Enter it as a number.",
  "code-matched": ({ sheet, written, code }) =>
    `${sheet} names the item ${shown(written)}, which was taken for ${shown(code)} of the Items sheet. ` +
    "Write the code the same way on both sheets.",
  "dash-as-zero": ({ what }) =>
    `${shown(what)} is a dash and was read as zero. ` +
    "Enter 0 for a planned zero, or clear the cell to say nothing.",
  "percent-assumed": ({ what, value, share }) =>
    `${shown(what)} is ${shownNumber(value)} and was read as ${shownNumber(share * 100)} %. ` +
    "Check it, and enter it with a percent sign.",
  "unit-scaled": ({ column, unit, factor }) =>
    `The header of ${shown(column)} says ${shown(unit)}, so its numbers were multiplied by ${shownNumber(factor)}. ` +
    "Check that this is meant.",
  "unit-above": ({ tab, unit }) =>
    `Above the headers of ${shown(tab)} stands ${shown(unit)}; the numbers were taken as they stand. ` +
    "Enter them in single units and plain money, or put the unit into the header of their column.",
  "currency-differs": ({ column, unit, currency }) =>
    `The header of ${shown(column)} says ${shown(unit)}, but the plan is in ${currency}. ` +
    "The numbers were taken as they stand: convert them, or correct the header.",
  "date-unreadable": ({ what, text }) =>
    `${shown(what)} is ${shown(text)}, which cannot be read as a date, so it counts as blank. ` +
    "Enter a date as Excel knows it.",
  "choice-unknown": ({ what, text, options }) =>
    `${shown(what)} is ${shown(text)}, which is none of: ${options}. It counts as blank: choose one of these.`,
  "layout-assumed": ({ tab, because, as }) =>
    `${shown(tab)} is in a form of its own; because of ${shown(because)} its numbers were read as ${as}. ` +
    "Check that this is meant, or put them on a planning sheet.",
  "layout-unclear": ({ tab }) =>
    `${shown(tab)} has months across, but nothing says what its numbers are, so it is not read. ` +
    'Put a title such as "Demand" or "Production plan" above the months, or name the sheet so.',
  "label-filled-down": ({ tab, column, label }) =>
    `The sheet ${shown(tab)} has rows without ${column} below ${shown(label)}, which were read as belonging to it. ` +
    `Repeat the ${column} in every row.`,
  "total-mismatch": ({ what, stated, sum }) =>
    `${shown(what)} says ${shownNumber(stated)}, but its parts add up to ${shownNumber(sum)}. ` +
    "The parts count: correct the formula of the total.",
};
