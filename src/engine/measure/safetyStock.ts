/** Demand and lead time, all in one unit of time. */
export interface LeadTimeDemand {
  /** Mean demand a period, units. */
  readonly meanDemand: number;
  /** Standard deviation of demand a period; of the forecast error where there is a forecast. */
  readonly sigmaDemand: number;
  /** Mean lead time, periods. */
  readonly leadTime: number;
  /** Standard deviation of the lead time, periods. 0 by default. */
  readonly sigmaLeadTime?: number;
}

/** Standard deviation of demand over the lead time: sqrt(L·σD² + D²·σL²). Source: DOMAIN.md C4. */
export function leadTimeSigma({
  meanDemand,
  sigmaDemand,
  leadTime,
  sigmaLeadTime = 0,
}: LeadTimeDemand): number {
  return Math.sqrt(leadTime * sigmaDemand ** 2 + meanDemand ** 2 * sigmaLeadTime ** 2);
}

/** Safety stock: k standard deviations of lead-time demand, units, never negative. Source: DOMAIN.md C4. */
export function safetyStock(factor: number, demand: LeadTimeDemand): number {
  return Math.max(0, factor * leadTimeSigma(demand));
}
