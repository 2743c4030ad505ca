import type { Calendar } from "../../calendar/calendar";
import type { SheetKind } from "../../problem/place";
import type { PlanSettings } from "../settings";
import type {
  ActionDraft,
  AssumptionDraft,
  OverrideDraft,
  RiskDraft,
  SettingDraft,
  SubmissionDraft,
} from "./collaborationDrafts";
import type { DemandDraft, EventDraft, HistoryDraft, OrderDraft, SignalDraft } from "./demandDrafts";
import type { ScenarioDraft } from "./scenarioDrafts";
import type {
  ComparisonDraft,
  GoalDraft,
  KpiDraft,
  ObjectiveDraft,
  PositioningDraft,
} from "./strategyDrafts";
import type {
  BudgetDraft,
  ItemDraft,
  PriceDraft,
  RateDraft,
  ResourceDraft,
  RoutingDraft,
  SegmentDraft,
  SourcingDraft,
  SupplyDraft,
} from "./supplyDrafts";

/** What a row of each sheet says, by name, before anything is checked. */
export interface DraftRows {
  readonly Items: ItemDraft;
  readonly Demand: DemandDraft;
  readonly History: HistoryDraft;
  readonly Orders: OrderDraft;
  readonly Supply: SupplyDraft;
  readonly Goals: GoalDraft;
  readonly Objectives: ObjectiveDraft;
  readonly Comparisons: ComparisonDraft;
  readonly Positioning: PositioningDraft;
  readonly KPIs: KpiDraft;
  readonly Resources: ResourceDraft;
  readonly Routing: RoutingDraft;
  readonly Sourcing: SourcingDraft;
  readonly Segments: SegmentDraft;
  readonly Prices: PriceDraft;
  readonly Rates: RateDraft;
  readonly Events: EventDraft;
  readonly Budget: BudgetDraft;
  readonly Signals: SignalDraft;
  readonly Submissions: SubmissionDraft;
  readonly Overrides: OverrideDraft;
  readonly Assumptions: AssumptionDraft;
  readonly Risks: RiskDraft;
  readonly Actions: ActionDraft;
  readonly Scenarios: ScenarioDraft;
  readonly Settings: SettingDraft;
}

/** Rows by sheet; a sheet that is not there has none. */
export type DraftSheets = { readonly [K in SheetKind]?: readonly DraftRows[K][] };

/**
 * A plan as written: names instead of indexes, repeated rows and unknown names
 * still in it. `buildModel` checks it once and makes a `PlanningModel` of it.
 */
export interface PlanDraft {
  readonly calendar: Calendar;
  readonly settings: PlanSettings;
  readonly sheets: DraftSheets;
}
