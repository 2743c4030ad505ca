import type { Day } from "../../calendar/calendar";
import type { NumberedChange } from "../../scenario/modelChange";
import type { Following } from "../collaboration";
import type { Source } from "../demand";
import type { KeyedRow } from "./row";
import type { ChangeDraft } from "./scenarioDrafts";

export interface SubmissionDraft extends KeyedRow {
  readonly function: Source | null;
  readonly owner: string;
  readonly dueDay: Day;
  readonly receivedDay: Day;
  readonly version: string;
  readonly signedOffBy: string;
  readonly signedDay: Day;
  readonly weight: number;
}

export interface OverrideDraft extends KeyedRow {
  readonly item: string;
  readonly family: string;
  readonly segment: string;
  readonly source: Source | null;
  readonly fromMonth: Day;
  readonly toMonth: Day;
  readonly units: number;
  readonly reasonCode: string;
  readonly assumption: string;
  readonly author: string;
  readonly isLocked: boolean | null;
}

/** Without what it changes, an assumption is a line of the register alone. */
export interface AssumptionDraft extends KeyedRow, Omit<ChangeDraft, "what" | "source" | "event"> {
  readonly what: NumberedChange["kind"] | null;
  readonly following: Following | null;
  readonly passThrough: number;
  readonly id: string;
  readonly text: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly owner: string;
  readonly drives: string;
  readonly lastChangeDay: Day;
}

export interface RiskDraft extends KeyedRow {
  readonly text: string;
  readonly family: string;
  readonly probability: number;
  readonly impact: number;
  readonly month: Day;
  readonly isInTheNumbers: boolean | null;
  readonly owner: string;
  readonly trigger: string;
}

export interface ActionDraft extends KeyedRow {
  readonly id: string;
  readonly decision: string;
  readonly options: string;
  readonly chosen: string;
  readonly owner: string;
  readonly dueDay: Day;
  readonly status: string;
  readonly effectKpi: string;
  readonly effectAmount: number;
  readonly effectMonth: Day;
  readonly measuredEffect: number;
  readonly decidedDay: Day;
  readonly decidedBy: string;
  readonly about: string;
  readonly gapSize: number;
  readonly reopenAbove: number;
}

/** One line of Settings: a name, and what stands beside it. */
export interface SettingDraft extends KeyedRow {
  /** A name of `SETTING_LINES`. */
  readonly setting: string;
  /** What stands there, for settings that are words; "" when blank. */
  readonly text: string;
  /** What stands there, for settings that are numbers or days; `NaN` when blank. */
  readonly value: number;
}
