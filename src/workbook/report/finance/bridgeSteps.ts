import type { BudgetBridge } from "../../../engine";

/** A step of the bridge: its words, and the part of the bridge that it shows. */
export type BridgeStep = readonly [words: string, part: Exclude<keyof BudgetBridge, "budget" | "outlook">];

const STEPS: readonly BridgeStep[] = [
  ["Volume", "volume"],
  ["Mix", "mix"],
  ["Price", "price"],
  ["New items", "added"],
  ["Items no longer sold", "discontinued"],
];

/** The steps of the bridge, in the order of its rows below the budget; currency only where something is sold in another. */
export const stepsOf = (hasCurrency: boolean): readonly BridgeStep[] =>
  hasCurrency ? [...STEPS, ["Currency", "currency"]] : STEPS;

/** A bridge of the table: its column header, and the periods and the plan it is for. */
export interface Bridged {
  readonly header: string;
  readonly window: string;
  readonly view: string;
  readonly bridge: BudgetBridge;
}

/** The first column of a bridge; each takes two. */
export const FIRST = 1;
