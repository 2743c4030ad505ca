import type { CurrencyFacts } from "./currencyProblems";
import type { DemandFacts } from "./demandProblems";
import type { ModelFacts } from "./modelProblems";
import type { Place } from "./place";
import type { ReadingFacts } from "./readingProblems";
import type { ScenarioFacts } from "./scenarioProblems";
import type { StrategyFacts } from "./strategyProblems";
import type { SupplyFacts } from "./supplyProblems";
import type { TimeFacts } from "./timeProblems";

/**
 * Every fault of the data that the product can name, with the facts of each.
 *
 * An area adds its codes in its own file of this folder (facts and wording side
 * by side), so that a code without words does not compile.
 */
export interface ProblemFacts
  extends
    CurrencyFacts,
    ReadingFacts,
    TimeFacts,
    ModelFacts,
    DemandFacts,
    SupplyFacts,
    StrategyFacts,
    ScenarioFacts {}

export type ProblemCode = keyof ProblemFacts;

/** `error`: something was left out; `warning`: something was assumed; `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

/** Something the planner can put right. Data, not an exception: it carries facts, not prose. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly severity: Severity;
    readonly place: Place;
    readonly facts: ProblemFacts[K];
    /** How many places show the same fault; the place is the first of them. 1 when absent. */
    readonly count?: number;
  };
}[C];

/** The answer, or all the reasons why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });
