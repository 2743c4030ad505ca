/** From where to where a deviation costs: free up to the tolerance, everything from the limit on. Shares. */
export interface DeviationRange {
  readonly tolerance: number;
  readonly limit: number;
}

/**
 * How much of a cell's weight a deviation loses: clamp((|g| − τ)/(T − τ), 0, 1).
 *
 * Where the limit does not exceed the tolerance the loss is a step. Source: DOMAIN.md C9.
 */
export function deviationLoss(gap: number, { tolerance, limit }: DeviationRange): number {
  return lossBetween(gap, tolerance, limit);
}

/** The same by three numbers, for loops over many cells. */
export function lossBetween(gap: number, tolerance: number, limit: number): number {
  const size = Math.abs(gap);
  if (size <= tolerance) return 0;
  if (size >= limit) return 1;
  return (size - tolerance) / (limit - tolerance);
}
