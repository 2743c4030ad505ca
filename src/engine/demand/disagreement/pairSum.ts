import type { Source } from "../../model/demand";

/** How far two functions are apart, over the cells that both state. */
export interface PairSum {
  /** Places of the two in the consensus's plans. */
  readonly first: number;
  readonly second: number;
  /** One of the two is the statistical plan. */
  readonly isWithBaseline: boolean;
  firstUnits: number;
  secondUnits: number;
  /** Σ|first − second|, in units, at selling price, at margin. */
  units: number;
  money: number;
  margin: number;
  /** The part of `money` that no locked override with a reason settles. */
  openMoney: number;
}

/** All pairs of functions, nothing added yet. */
export function emptyPairs(sources: readonly Source[]): readonly PairSum[] {
  return sources.flatMap((one, first) =>
    sources.slice(first + 1).map((other, k): PairSum => ({
      first,
      second: first + 1 + k,
      isWithBaseline: one === "statistical" || other === "statistical",
      firstUnits: 0,
      secondUnits: 0,
      units: 0,
      money: 0,
      margin: 0,
      openMoney: 0,
    })),
  );
}

/** The pair with the most money between them, then the most units; `null` where all agree. */
export function widestPair(pairs: readonly PairSum[]): PairSum | null {
  let widest: PairSum | null = null;
  for (const pair of pairs) {
    if (pair.units === 0) continue;
    const isWider = pair.money - (widest?.money ?? -1) || pair.units - (widest?.units ?? 0);
    if (isWider > 0) widest = pair;
  }
  return widest;
}
