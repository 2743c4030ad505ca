import type { Problem } from "../problem/problem";
import type { BindingLimit } from "../supply/limits";
import type { CellDifference } from "./comparePlans";
import type { ScenarioFigures } from "./scenarioFigures";

/** A cell of the plan that differs, and the money it moves. */
export interface ValuedDifference extends CellDifference {
  /** At price (shipped) or at unit cost; at overtime cost for hours. Never negative. */
  readonly money: number;
}

/** What becomes of one of today's decisions. */
export interface DecisionInScenario {
  /** Its number on the page of decisions. */
  readonly number: number;
  /** Money at risk of its gap that the plan of the scenario leaves. */
  readonly atRisk: number;
}

/** The plan of a scenario, measured as the plan itself is. */
export interface ScenarioResult {
  readonly figures: ScenarioFigures;
  /** Cells that differ from the reconciled plan in what is made, bought, shipped or worked as overtime, the dearest first. */
  readonly differences: readonly ValuedDifference[];
  /** How many cells differ, those listed included. */
  readonly differing: number;
  /** What binds its plan, the dearest first. */
  readonly limits: readonly BindingLimit[];
  readonly decisions: readonly DecisionInScenario[];
  /** What the objective of its plan may still be off, in money; 0 where the plan is proven best. */
  readonly uncertainty: number;
}

/** Where a scenario comes from. */
export type ScenarioOrigin =
  /** The planner wrote it on the Scenarios sheet. */
  | "sheet"
  /** Nothing is stated: it is drawn from the data of the plan. */
  | "data";

/** A scenario in words, and its plan. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly origin: ScenarioOrigin;
  /** What must be true; "" where nobody said. */
  readonly assumption: string;
  /** What is different, a line a change. */
  readonly changes: readonly string[];
  readonly rowsLeftOut: number;
  readonly problems: readonly Problem[];
  /** `null` where it could not be computed; `why` says the reason in a sentence. */
  readonly result: ScenarioResult | null;
  readonly why: string;
}

/** What is known before the first scenario is computed. */
export interface ScenarioStart {
  /** The scenarios that will be computed, in order. */
  readonly names: readonly string[];
  /** The reconciled plan; `null` where there is none, and then nothing is compared. */
  readonly base: ScenarioFigures | null;
  /** What binds the reconciled plan, and what it leaves of today's decisions. */
  readonly baseLimits: readonly BindingLimit[];
  readonly baseDecisions: readonly DecisionInScenario[];
  /** Names of scenarios beyond those that are compared. */
  readonly leftOut: readonly string[];
}

/** The scenarios of a plan, side by side. Plain data. */
export interface ScenarioComparison extends ScenarioStart {
  readonly outcomes: readonly ScenarioOutcome[];
}
