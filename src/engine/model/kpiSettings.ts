/** What "on time in full" means in this business: printed wherever the figure is shown (DOMAIN.md C3). */
export interface OtifDefinition {
  /** `quantity`: units at price. `lines`: an item's month is one line, good only where all of it came on time. */
  readonly level: "quantity" | "lines";
  /** The date that the on-time shipments of History were held against. */
  readonly date: "commit date" | "request date";
  /** Days early that still count; `NaN`: however many. */
  readonly earlyDays: number;
  /** Days late that still count. */
  readonly lateDays: number;
  /** Whether units that came late through the customer's own doing count against us. */
  readonly customerDelays: "counted" | "left out";
}

/** The choices that decide how a KPI is measured, from Settings. */
export interface KpiSettings {
  readonly otif: OtifDefinition;
  /** Which goes first where the KPIs sheet has both; the product is an estimate. */
  readonly perfectOrder: "stated" | "product of its parts";
  /** Days of receivables and payables that hold where the KPIs sheet states none; `NaN`: not stated. */
  readonly receivableDays: number;
  readonly payableDays: number;
  /** What of the cost of goods is bought material: the base of payables. A share; `NaN`: not stated. */
  readonly materialShare: number;
}

/** What holds where Settings say nothing. */
export const DEFAULT_KPI_SETTINGS: KpiSettings = {
  otif: {
    level: "quantity",
    date: "commit date",
    earlyDays: Number.NaN,
    lateDays: 0,
    customerDelays: "counted",
  },
  perfectOrder: "stated",
  receivableDays: Number.NaN,
  payableDays: Number.NaN,
  materialShare: Number.NaN,
};

/** How KPIs are measured under these settings. */
export function kpiSettingsOf({ kpis }: { readonly kpis?: KpiSettings }): KpiSettings {
  return kpis ?? DEFAULT_KPI_SETTINGS;
}
