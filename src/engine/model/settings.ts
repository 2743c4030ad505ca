import type { Day } from "../calendar/calendar";
import type { SheetKind } from "../problem/place";
import type { KpiSettings } from "./kpiSettings";

/** How a rule of the plan is kept. */
export type Strictness = "strict" | "soft" | "off";

/** The rules that can be switched. */
export const RULES = [
  "safety stock",
  "maximum stock",
  "storage",
  "frozen months",
  "minimum order",
  "lots",
  "revenue budget",
  "margin budget",
  "minimum service",
  "backlog limit",
  "shelf life",
  "capacity smoothing",
  "objectives",
  "roles",
  "margin floors",
] as const;
export type Rule = (typeof RULES)[number];

/** The components of the alignment index, in the order of DOMAIN.md C9. */
export const INDEX_COMPONENTS = [
  "goal-plan",
  "demand-supply",
  "plan-capacity",
  "plan-stock policy",
  "plan-budget",
  "events-forecast",
  "forecast-actual",
  "execution-plan",
  "data integrity",
  "decisions on time",
] as const;
export type IndexComponentName = (typeof INDEX_COMPONENTS)[number];

/** Weight and the two deviations (shares) of one component: free up to the tolerance, full loss from the limit. */
export interface IndexSetting {
  readonly weight: number;
  readonly tolerance: number;
  readonly limit: number;
}

/** How the mix of a single item is measured (DOMAIN.md C8). */
export const MIX_CONVENTIONS = ["level-adjusted", "plain"] as const;

/** What a zero says: `plan`, a planned zero; `nothing`, the same as a blank. */
export type ZeroMeaning = "plan" | "nothing";

export interface PlanSettings {
  readonly company: string;
  /** ISO code or the name the planner uses, such as "EUR". */
  readonly currency: string;
  /** Periods from the cycle month in which nothing may change. */
  readonly frozenPeriods: number;
  /** Periods after the frozen ones in which changes are dear. */
  readonly slushyPeriods: number;
  readonly stance: "best margin" | "least change";
  /** Money that a disagreement may leave open when the consensus is signed; absent: see `signOffLimit`. */
  readonly signOffLimit?: number;
  /** Absent: level-adjusted. */
  readonly mixConvention?: (typeof MIX_CONVENTIONS)[number];
  /** Day up to which actuals are in the workbook; absent: the first day of the cycle period. */
  readonly cutOffDay?: Day;
  /**
   * What a zero says, sheet by sheet. Where a sheet is not named a zero is a plan,
   * but a row of Demand with nothing except zeros states nothing.
   */
  readonly zeroMeans?: { readonly [K in SheetKind]?: ZeroMeaning };
  /** How KPIs are measured; absent: `DEFAULT_KPI_SETTINGS`. */
  readonly kpis?: KpiSettings;
  readonly rules: { readonly [R in Rule]: Strictness };
  readonly index: { readonly [C in IndexComponentName]: IndexSetting };
}

const setting = (weight: number, tolerance = 0.03, limit = 0.2): IndexSetting => ({
  weight,
  tolerance,
  limit,
});

/** DOMAIN.md C9: default weights, tolerances and limits of the index. */
export const DEFAULT_INDEX: PlanSettings["index"] = {
  "goal-plan": setting(25),
  "demand-supply": setting(20),
  "plan-capacity": setting(10, 0, 0.15),
  "plan-stock policy": setting(10),
  "plan-budget": setting(10),
  "events-forecast": setting(5),
  "forecast-actual": setting(5, 0.15, 0.6),
  "execution-plan": setting(5),
  "data integrity": setting(5, 0, 0.05),
  "decisions on time": setting(5, 0, 0.5),
};

/** What a planner gets who has not touched the switches. */
export const DEFAULT_RULES: PlanSettings["rules"] = {
  "safety stock": "soft",
  "maximum stock": "soft",
  storage: "soft",
  "frozen months": "strict",
  "minimum order": "off",
  lots: "off",
  "revenue budget": "off",
  "margin budget": "off",
  "minimum service": "soft",
  "backlog limit": "strict",
  "shelf life": "off",
  "capacity smoothing": "off",
  objectives: "off",
  roles: "strict",
  "margin floors": "soft",
};
