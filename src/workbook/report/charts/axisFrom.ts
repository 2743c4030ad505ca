/** From this share of the highest level on, an axis from zero would hide what happens between the levels. */
const HIGH_SHARE = 0.5;
/** Part of the room between the lowest and the highest level that stays free below the lowest. */
const ROOM = 0.5;

/** Where an axis begins: at zero, or at a round number below levels that all lie close together. Never below zero. */
export function axisFrom(levels: readonly number[]): number {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const between = high - low;
  if (!(low > HIGH_SHARE * high) || between <= 0) return 0;
  const step = 10 ** Math.floor(Math.log10(between));
  return Math.max(0, Math.floor((low - ROOM * between) / step) * step);
}
