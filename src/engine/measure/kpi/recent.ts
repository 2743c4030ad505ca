/** Closed periods over which a KPI is carried on where no plan tells it. */
export const RECENT_PERIODS = 3;

/** The columns of the last closed periods: the first of them, and the one after the last. */
export function recentSpan(openFrom: number): { readonly first: number; readonly end: number } {
  return { first: Math.max(0, openFrom - RECENT_PERIODS), end: openFrom };
}

/** The mean of what is known in the last closed periods; blank where nothing is. */
export function recentMean(values: Float64Array, openFrom: number): number {
  const { first, end } = recentSpan(openFrom);
  const known = values.subarray(first, end).filter((value) => value === value);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
