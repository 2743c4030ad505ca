/**
 * The exponential smoothing models in state space form.
 *
 * R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder, Forecasting with Exponential Smoothing: The State Space
 * Approach (2008), doi:10.1007/978-3-540-71918-2.
 */
export interface EtsModel {
  readonly error: "additive" | "multiplicative";
  readonly trend: "none" | "additive" | "damped";
  readonly season: "none" | "additive" | "multiplicative";
}

/** Short name in the textbook's letters, such as ETS(M,Ad,M). */
export function etsName({ error, trend, season }: EtsModel): string {
  const trendLetter = { none: "N", additive: "A", damped: "Ad" }[trend];
  const seasonLetter = { none: "N", additive: "A", multiplicative: "M" }[season];
  return `ETS(${error === "additive" ? "A" : "M"},${trendLetter},${seasonLetter})`;
}

/** Smoothing parameters in use; a part that the model lacks has 0 (and `damping` 1 for an undamped trend). */
export interface EtsParameters {
  level: number;
  trend: number;
  season: number;
  damping: number;
}

/** How many smoothing parameters are estimated: those of {@link EtsParameters} that the model has. */
export function smoothingCount({ trend, season }: EtsModel): number {
  return 1 + (trend === "none" ? 0 : 1) + (trend === "damped" ? 1 : 0) + (season === "none" ? 0 : 1);
}

/** All estimated numbers: smoothing parameters, starting states (seasonal ones less one, as they are relative), variance. */
export function parameterCount(model: EtsModel, seasonPeriods: number): number {
  const states = 1 + (model.trend === "none" ? 0 : 1) + (model.season === "none" ? 0 : seasonPeriods - 1);
  return smoothingCount(model) + states + 1;
}
