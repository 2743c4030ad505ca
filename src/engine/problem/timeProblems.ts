import { shown } from "./shown";

/** Faults of the periods in headers: their facts, and what is said about each. */
export interface TimeFacts {
  "month-repeated": { readonly tab: string; readonly header: string; readonly period: string };
  "month-missing": { readonly tab: string; readonly periods: string };
  "months-unordered": { readonly tab: string; readonly header: string };
  "months-drift": {
    readonly tab: string;
    readonly header: string;
    readonly period: string;
    readonly step: number;
  };
  "month-year-assumed": { readonly tab: string; readonly header: string; readonly period: string };
  "month-unplaced": { readonly tab: string; readonly header: string };
  "month-unread": { readonly tab: string; readonly header: string };
  "periods-finer": { readonly tab: string; readonly header: string; readonly period: string };
  "periods-coarse": { readonly tab: string; readonly header: string };
  "months-past": { readonly tab: string; readonly count: number; readonly cycle: string };
  "months-beyond": { readonly tab: string; readonly count: number; readonly last: string };
}

type Words = { readonly [C in keyof TimeFacts]: (facts: TimeFacts[C]) => string };

export const timeWords: Words = {
  "month-repeated": ({ tab, header, period }) =>
    `On ${shown(tab)} the header ${shown(header)} means ${period} a second time, so its column is left out. ` +
    "Correct the header, or delete the column.",
  "month-missing": ({ tab, periods }) =>
    `The headers of ${shown(tab)} skip ${periods}, which counts as blank. Add the missing column.`,
  "months-unordered": ({ tab, header }) =>
    `On ${shown(tab)} the header ${shown(header)} is earlier than the one before it; each column was read by its own header. ` +
    "Put the months in order.",
  "months-drift": ({ tab, header, period, step }) =>
    `The headers of ${shown(tab)} go on in steps of ${step} days and drift: ${shown(header)} was taken for ${period}. ` +
    "Use =EDATE(previous, 1) instead of adding days.",
  "month-year-assumed": ({ tab, header, period }) =>
    `The headers of ${shown(tab)} name no year; ${shown(header)} was taken for ${period}, next to the cycle month. ` +
    "Enter real dates in the headers.",
  "month-unplaced": ({ tab, header }) =>
    `On ${shown(tab)} it cannot be told which period ${shown(header)} is, so its column is left out. ` +
    "Enter a date in the header.",
  "month-unread": ({ tab, header }) =>
    `On ${shown(tab)} the column ${shown(header)} holds numbers, but its header names no month, so they are not read. ` +
    "If it is a month, enter a date in the header.",
  "periods-finer": ({ tab, header, period }) =>
    `${shown(tab)} has columns finer than the plan's periods; ${shown(header)} was taken into ${period}, and the others likewise: ` +
    "amounts are added, prices and measures averaged, of stocks the last one counts. Check that this is meant.",
  "periods-coarse": ({ tab, header }) =>
    `On ${shown(tab)} the column ${shown(header)} covers more than one period and is not read. ` +
    "Plan by months; totals are made by the add-in.",
  "months-past": ({ tab, count, cycle }) =>
    `${shown(tab)} has numbers in ${count} columns before the cycle month ${cycle}, which are past and not planned. ` +
    "Put what happened on the History sheet.",
  "months-beyond": ({ tab, count, last }) =>
    `${shown(tab)} has numbers in ${count} columns after ${last}, the end of the plan, which are not read. ` +
    "Raise the horizon in Settings if they should count.",
};
