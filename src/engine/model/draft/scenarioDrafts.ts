import type { Day } from "../../calendar/calendar";
import type { ModelChange } from "../../scenario/modelChange";
import type { Source } from "../demand";
import type { KeyedRow } from "./row";

/** The kinds of change that a row of Scenarios may make. */
export type ChangeWord = Exclude<ModelChange["kind"], "role" | "stance" | "frozen months">;

/** The cells that say what changes, where and when; the same on Scenarios and on Assumptions. */
export interface ChangeDraft {
  readonly what: ChangeWord | null;
  readonly item: string;
  readonly family: string;
  readonly segment: string;
  readonly source: Source | null;
  readonly resource: string;
  readonly event: string;
  readonly fromMonth: Day;
  readonly toMonth: Day;
}

/** One row of Scenarios: one change. */
export interface ScenarioDraft extends KeyedRow, ChangeDraft {
  readonly scenario: string;
  readonly assumption: string;
  /** A share: 0.1 is a tenth more. */
  readonly percent: number;
  /** In the unit of what changes; months where an event moves. */
  readonly amount: number;
}
