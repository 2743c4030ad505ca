/** What is known of an item's demand in a month that has begun. Units; a blank (`NaN`) counts as nothing. */
export interface StartedMonth {
  readonly forecastUnits: number;
  readonly shippedToDateUnits: number;
  /** Open orders due in the month, past due ones with them. */
  readonly openOrderUnits: number;
}

/**
 * Demand that is still to come in a started month: the larger of
 * what the forecast leaves after shipments and what is ordered. Never below zero.
 */
export function demandLeft({ forecastUnits, shippedToDateUnits, openOrderUnits }: StartedMonth): number {
  const known = (units: number): number => (Number.isNaN(units) ? 0 : units);
  return Math.max(0, known(forecastUnits) - known(shippedToDateUnits), known(openOrderUnits));
}
