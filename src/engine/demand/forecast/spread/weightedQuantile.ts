/** Least of the ascending values at which the share of the weights reaches the probability. */
export function weightedQuantile(
  ascending: Float64Array,
  weights: Float64Array,
  probability: number,
): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  let reached = 0;
  for (let i = 0; i < ascending.length; i++) {
    reached += weights[i]!;
    if (reached >= probability * total * (1 - 1e-12)) return ascending[i]!;
  }
  return ascending.length > 0 ? ascending[ascending.length - 1]! : 0;
}
