/** A market signal as it bears on one item. */
export interface SignalEffect {
  /** Positive numbers by period, history then horizon; NaN where nothing is known. */
  readonly values: ArrayLike<number>;
  /** Per cent of demand for one per cent of signal. */
  readonly elasticity: number;
  /** Periods by which demand follows the signal; 0 or more. */
  readonly leadPeriods: number;
}

/**
 * By what each period's demand is multiplied for the signal: (signal, `leadPeriods` earlier, over its usual size) to the
 * power of the elasticity. The usual size is the geometric mean over the history, so that the factors of the history
 * multiply to one; a period without a known signal has factor 1. The factors reach `leadPeriods` beyond the signal.
 */
export function signalFactors(effect: SignalEffect, historyPeriods: number): Float64Array {
  const { values, elasticity, leadPeriods } = effect;
  const logarithms = new Float64Array(values.length + leadPeriods).map((_, t) => {
    const value = values[t - leadPeriods];
    return value !== undefined && value > 0 ? Math.log(value) : NaN;
  });
  const known = logarithms.subarray(0, historyPeriods).filter(Number.isFinite);
  const usual = known.reduce((sum, value) => sum + value / known.length, 0);
  return logarithms.map((value) =>
    Number.isFinite(value) && known.length > 0 ? Math.exp(elasticity * (value - usual)) : 1,
  );
}

/** The history as it would have been with the signal at its usual size. */
export function withoutSignal(demand: Float64Array, factors: ArrayLike<number>): Float64Array {
  return demand.map((units, t) => units / factors[t]!);
}

/** A forecast of that history with the signal of its own periods; where the factors end, the last one goes on. */
export function withSignal(
  path: Float64Array,
  factors: ArrayLike<number>,
  historyPeriods: number,
): Float64Array {
  return path.map((units, h) => units * (factors[Math.min(historyPeriods + h, factors.length - 1)] ?? 1));
}
