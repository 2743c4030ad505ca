import type { Grid } from "../../series/grid";

/** The middle one, or the mean of the two middle ones; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A plan over the baseline as it usually is: the median of the horizon, over the cells that both state. */
export function usualRatio(plan: Grid, baseline: Grid, cells: readonly number[]): number {
  const ratios: number[] = [];
  for (let t = 0; t < plan.periods; t++) {
    let top = 0;
    let bottom = 0;
    for (const cell of cells) {
      const index = cell * plan.periods + t;
      const [stated, base] = [plan.values[index]!, baseline.values[index]!];
      if (stated !== stated || base !== base) continue;
      top += stated;
      bottom += base;
    }
    if (bottom > 0) ratios.push(top / bottom);
  }
  return median(ratios);
}
