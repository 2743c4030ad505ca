/** Numbers between 0 and 1 that look random and are the same in every run (a linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Roughly normal noise: twelve uniform numbers less six. */
export function noise(seed: number): () => number {
  const next = seeded(seed);
  return () => Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, -6);
}

/** `length` values from a rule of the period. */
export const series = (length: number, rule: (t: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, t) => rule(t));
