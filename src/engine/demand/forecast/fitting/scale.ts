/** A history in units of its own mean, so that one set of search bounds and tolerances fits all. */
export interface ScaledHistory {
  readonly values: Float64Array;
  /** Units of demand per unit of `values`; 1 for a history of zeros. */
  readonly unit: number;
}

/** Values are kept to this many parts of the mean. */
const GRAIN = 2 ** 32;

/**
 * Divides by the mean size and rounds to a fine grain.
 *
 * The rounding, far below any forecast's accuracy, takes away the last-digit differences between a history and a
 * multiple of it, so that ten times the history gives ten times the forecast whatever path a search takes.
 */
export function scaledHistory(demand: Float64Array): ScaledHistory {
  let unit = 0;
  for (let t = 0; t < demand.length; t++) unit += Math.abs(demand[t]!) / demand.length;
  if (!(unit > 0)) return { values: new Float64Array(demand.length), unit: 1 };
  return { values: demand.map((value) => Math.round((value / unit) * GRAIN) / GRAIN), unit };
}
