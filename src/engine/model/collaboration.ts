import type { Day } from "../calendar/calendar";
import type { NumberedChange } from "../scenario/modelChange";
import type { Source } from "./demand";

/** One function's submission of its plan. Days are `NaN` when blank. */
export interface Submission {
  readonly function: Source;
  readonly owner: string;
  readonly dueDay: Day;
  readonly receivedDay: Day;
  readonly version: string;
  readonly signedOffBy: string;
  readonly signedDay: Day;
  /** `NaN`: from its record. */
  readonly weight: number;
}

/** A judgement on the plan, with its reason. */
export interface Override {
  /** -1: the family as a whole. */
  readonly item: number;
  /** Always set. */
  readonly family: number;
  /** -1: all segments. */
  readonly segment: number;
  /** Whose plan was changed or, with `units`, whose split to items and segments holds; `null`: the consensus's. */
  readonly source: Source | null;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** The number agreed on for each of these periods, where it is locked; `NaN` for a remark without a number. */
  readonly units: number;
  readonly reasonCode: string;
  readonly assumption: string;
  readonly author: string;
  readonly isLocked: boolean;
}

/** How a number of the plan follows an assumption (DOMAIN.md C12). */
export type Following =
  /** In proportion: an assumption 10 % lower makes the number 10 % lower. */
  | "proportion"
  /** The assumption is itself a rate of change: 1 plus the rate is what the number follows. */
  | "growth rate"
  /** By the difference, in the unit of the number. */
  | "amount";

/** What an assumption moves in the plan, and how. */
export interface AssumptionLink {
  /** What, where and when; it says no number. */
  readonly change: NumberedChange;
  readonly following: Following;
  /** How much of the assumption's move reaches the number; 1 is all of it, below 0 the other way. */
  readonly passThrough: number;
}

export interface Assumption {
  readonly id: string;
  readonly text: string;
  /** What the plan takes. `NaN` where nobody said, like both ends. */
  readonly value: number;
  /** Never above `high`. */
  readonly low: number;
  readonly high: number;
  readonly owner: string;
  readonly drives: string;
  readonly lastChangeDay: Day;
  /** `null` where the sheet does not say what it moves, or not so that it can be read. */
  readonly link: AssumptionLink | null;
}

export interface Risk {
  readonly text: string;
  readonly family: number;
  readonly probability: number;
  /** Money; negative is a loss. */
  readonly impact: number;
  readonly period: number;
  readonly isInTheNumbers: boolean;
  readonly owner: string;
  readonly trigger: string;
}

export interface ActionRecord {
  readonly id: string;
  readonly decision: string;
  readonly options: string;
  readonly chosen: string;
  readonly owner: string;
  readonly dueDay: Day;
  readonly status: string;
  readonly effectKpi: string;
  readonly effectAmount: number;
  readonly effectPeriod: number;
  readonly measuredEffect: number;
  /** The day on which it was decided; blank while it is open. */
  readonly decidedDay: Day;
  /** Who decided it, or who proposes it. */
  readonly decidedBy: string;
  /** The gap that it answers, as the add-in names gaps; "" where it answers none. */
  readonly about: string;
  /** Size of that gap when it was decided, in its unit. */
  readonly gapSize: number;
  /** Size beyond which it is to be decided again, in the same unit. */
  readonly reopenAbove: number;
}
