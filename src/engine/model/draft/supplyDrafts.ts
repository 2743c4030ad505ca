import type { Day } from "../../calendar/calendar";
import type { BufferProfile, Rounding } from "../items";
import type { RateKind } from "../rates";
import type { BudgetRow, PriceRow, SourcingOption, SupplyRow } from "../supply";
import type { KeyedRow, SeriesRow } from "./row";

export interface ItemDraft extends KeyedRow {
  readonly item: string;
  readonly description: string;
  readonly family: string;
  readonly businessUnit: string;
  readonly site: string;
  readonly unit: string;
  readonly price: number;
  readonly unitCost: number;
  readonly holdingCostMonth: number;
  readonly leadTimeDays: number;
  readonly minimumOrderUnits: number;
  readonly rounding: Rounding | null;
  readonly roundingUnits: number;
  readonly openingStockUnits: number;
  readonly safetyStockUnits: number;
  readonly maximumStockUnits: number;
  readonly shelfLifeDays: number;
  readonly launchDay: Day;
  readonly endDay: Day;
  readonly successor: string;
  readonly bufferLeadTime?: BufferProfile["leadTime"] | null;
  readonly bufferVariability?: BufferProfile["variability"] | null;
}

export interface SegmentDraft extends KeyedRow {
  readonly segment: string;
  readonly priority: number;
  readonly shortagePenalty: number;
  readonly minimumService: number;
  readonly maximumBacklogMonths: number;
  /** "" for the plan's own. */
  readonly currency: string;
}

export interface SupplyDraft extends SeriesRow {
  readonly item: string;
  readonly measure: SupplyRow["measure"] | null;
}

/** A resource's regular amount by period, or (second row) its overtime limit by period. */
export interface ResourceDraft extends SeriesRow {
  readonly resource: string;
  readonly site: string;
  readonly kind: "hours" | "storage" | null;
  readonly unit: string;
  readonly measure: "regular amount" | "overtime limit" | null;
  /** The same limit in every period, unless a row of its own says otherwise. */
  readonly overtimeLimit: number;
  readonly overtimeCost: number;
  readonly extraShiftAmount: number;
  readonly extraShiftCost: number;
  readonly extraShiftDaysToStart: number;
}

export interface RoutingDraft extends KeyedRow {
  readonly item: string;
  readonly resource: string;
  readonly hoursAUnit: number;
  readonly offsetPeriods: number;
}

export interface SourcingDraft extends KeyedRow {
  readonly item: string;
  readonly option: SourcingOption | null;
  readonly supplier: string;
  readonly unitCost: number;
  readonly minimumUnits: number;
  readonly maximumUnitsAMonth: number;
  readonly fixedCost: number;
  readonly leadTimeDays: number;
}

export interface PriceDraft extends SeriesRow {
  readonly item: string;
  readonly segment: string;
  readonly measure: PriceRow["measure"] | null;
}

/** The rates of one currency that the budget was made at, or those expected now. */
export interface RateDraft extends SeriesRow {
  readonly currency: string;
  readonly kind: RateKind | null;
}

export interface BudgetDraft extends SeriesRow {
  readonly item: string;
  readonly family: string;
  readonly measure: BudgetRow["measure"] | null;
}
