import type { Calendar } from "../calendar/calendar";
import type { ActionRecord, Assumption, Override, Risk, Submission } from "./collaboration";
import type { DemandTable, HistoryTable, OrderTable, PlanEvent, Signal } from "./demand";
import type { Family, ItemTable, Segment } from "./items";
import type { KeptCycles } from "./keptCycles";
import type { RateTable } from "./rates";
import type { PlanSettings } from "./settings";
import type { Comparison, Goal, KpiTable, Objective } from "./strategy";
import type { BudgetTable, PriceTable, ResourceTable, RoutingRow, SourcingRow, SupplyTable } from "./supply";
import type { SheetKind } from "../problem/place";
import type { StatedScenario } from "../scenario/modelChange";

/**
 * Everything that the planning sheets say, validated once and by index.
 *
 * Plain data that survives `structuredClone`. A sheet that the workbook does
 * not have gives an empty table, and its name is missing from `sheets`.
 */
export interface PlanningModel {
  readonly calendar: Calendar;
  readonly settings: PlanSettings;
  /** The sheets that were there and had at least one row. */
  readonly sheets: readonly SheetKind[];
  readonly items: ItemTable;
  readonly families: readonly Family[];
  readonly segments: readonly Segment[];
  readonly demand: DemandTable;
  readonly history: HistoryTable;
  readonly orders: OrderTable;
  readonly supply: SupplyTable;
  readonly resources: ResourceTable;
  readonly routing: readonly RoutingRow[];
  readonly sourcing: readonly SourcingRow[];
  readonly prices: PriceTable;
  readonly rates: RateTable;
  readonly budget: BudgetTable;
  readonly goals: readonly Goal[];
  readonly objectives: readonly Objective[];
  readonly comparisons: readonly Comparison[];
  readonly kpis: KpiTable;
  readonly events: readonly PlanEvent[];
  readonly signals: readonly Signal[];
  readonly submissions: readonly Submission[];
  readonly overrides: readonly Override[];
  readonly assumptions: readonly Assumption[];
  readonly risks: readonly Risk[];
  readonly actions: readonly ActionRecord[];
  /** What the planner wants compared with the plan, in the order of the sheet. */
  readonly scenarios: readonly StatedScenario[];
  /** What earlier cycles left; absent in the first. */
  readonly kept?: KeptCycles;
}
