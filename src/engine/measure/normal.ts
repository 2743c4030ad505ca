const SQRT_2PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / SQRT_2PI;
}

/**
 * P(X > x) of the standard normal distribution, exact to 1e-14 relative where it is not below 1e-300.
 *
 * A Taylor series about 0 near the centre, a continued fraction in the tail. Abramowitz, M. and Stegun, I. A.
 * (1964), Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 */
export function normalTail(x: number): number {
  if (x !== x) return Number.NaN;
  if (x < 0) return 1 - normalTail(-x);
  return x < 3 ? 0.5 - normalDensity(x) * seriesSum(x) : normalDensity(x) * tailFraction(x);
}

/** P(X ≤ x) of the standard normal distribution. */
export function normalCumulative(x: number): number {
  return normalTail(-x);
}

/** Σ x^(2n+1) / (1·3·5···(2n+1)). */
function seriesSum(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17 && n < 200; n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return sum;
}

/** 1/(x + 1/(x + 2/(x + 3/(x + …)))), evaluated from the inside. */
function tailFraction(x: number): number {
  let fraction = x;
  for (let n = 160; n >= 1; n--) fraction = x + n / fraction;
  return 1 / fraction;
}

/**
 * The z with P(X ≤ z) = p, exact to 1e-12. `NaN` outside (0, 1).
 *
 * A rough start, then Halley steps on our own cumulative distribution until they stand still.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = roughLowerQuantile(p);
  for (let step = 0; step < 60; step++) {
    const error = (normalCumulative(z) - p) / normalDensity(z);
    const move = error / (1 + (z * error) / 2);
    z -= move;
    if (Math.abs(move) < 1e-15 * Math.max(1, Math.abs(z))) break;
  }
  return z;
}

/** Abramowitz and Stegun (1964), 26.2.23, to 4.5e-4; p at most one half. */
function roughLowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return top / bottom - t;
}

/** G(k) = φ(k) − k·(1 − Φ(k)): expected shortage of one cycle in standard deviations. Source: DOMAIN.md C3. */
export function normalLoss(k: number): number {
  return normalDensity(k) - k * normalTail(k);
}
