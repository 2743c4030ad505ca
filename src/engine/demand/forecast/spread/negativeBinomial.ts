/** Beyond this many pieces the sum is taken no further. */
const MOST_PIECES = 100_000;

/**
 * Number of pieces that a negative-binomial variable stays at or below with the given probability; Poisson where the
 * variance is not above the mean.
 *
 * Advised for slow movers by R. D. Snyder, J. K. Ord and A. Beaumont, "Forecasting the intermittent demand for
 * slow-moving inventories", International Journal of Forecasting 28 (2012), doi:10.1016/j.ijforecast.2011.03.009.
 */
export function negativeBinomialQuantile(mean: number, variance: number, probability: number): number {
  if (!(mean > 0)) return 0;
  const excess = variance - mean;
  const isPoisson = excess <= 1e-9 * mean;
  const size = isPoisson ? Infinity : (mean * mean) / excess;
  const share = isPoisson ? 0 : mean / (size + mean);
  let term = isPoisson ? Math.exp(-mean) : Math.exp(size * Math.log1p(-share));
  let reached = term;
  let pieces = 0;
  while (reached < probability - 1e-12 && pieces < MOST_PIECES) {
    pieces++;
    term *= isPoisson ? mean / pieces : ((pieces - 1 + size) / pieces) * share;
    reached += term;
  }
  return pieces;
}
