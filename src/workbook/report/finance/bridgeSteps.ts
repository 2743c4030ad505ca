import type { BudgetBridge } from "../../../engine";

/** The steps of the bridge, in the order of its rows below the budget. */
export const STEPS = [
  ["Volume", "volume"],
  ["Mix", "mix"],
  ["Price", "price"],
  ["New items", "added"],
  ["Items no longer sold", "discontinued"],
] as const satisfies readonly (readonly [string, keyof BudgetBridge])[];

/** A bridge of the table: its column header, and the periods and the plan it is for. */
export interface Bridged {
  readonly header: string;
  readonly window: string;
  readonly view: string;
  readonly bridge: BudgetBridge;
}

/** The first column of a bridge; each takes two. */
export const FIRST = 1;
