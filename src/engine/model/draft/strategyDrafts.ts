import type { Day } from "../../calendar/calendar";
import type { Role } from "../items";
import type { Aggregation, Direction, Glide, KpiRow, Objective } from "../strategy";
import type { KeyedRow, SeriesRow } from "./row";

export interface GoalDraft extends KeyedRow {
  readonly goal: string;
  readonly perspective: string;
  readonly statement: string;
  readonly weight: number;
  readonly owner: string;
}

export interface ObjectiveDraft extends KeyedRow {
  readonly objective: string;
  readonly parent: string;
  readonly goal: string;
  readonly kpi: string;
  /** A family; "" or "all" is the whole business. */
  readonly scope: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly aggregation: Aggregation | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly baseline: number;
  /** A day of the month meant. */
  readonly baselineMonth: Day;
  readonly target: number;
  readonly dueMonth: Day;
  readonly dueBasis: Objective["dueBasis"] | null;
  readonly glide: Glide | null;
  readonly tolerance: number;
  readonly limit: number;
  readonly weight: number;
  readonly owner: string;
}

export interface ComparisonDraft extends KeyedRow {
  readonly goalA: string;
  readonly goalB: string;
  readonly importance: number;
}

export interface PositioningDraft extends KeyedRow {
  readonly family: string;
  readonly role: Role | null;
  readonly competitiveEdge: string;
  readonly priority: number;
  readonly serviceTarget: number;
  readonly marginFloor: number;
}

/** Values run over history, then the horizon. */
export interface KpiDraft extends SeriesRow {
  readonly kpi: string;
  readonly scope: string;
  readonly kind: KpiRow["kind"] | null;
  readonly unit: string;
}
