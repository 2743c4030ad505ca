import type { Gap } from "./gap";

/** Gaps of one plan by what they are about, so that the same gap is found again in another plan. */
export type BySubject = ReadonlyMap<string, readonly Gap[]>;

/** Gaps by their subject. */
export function bySubject(gaps: readonly Gap[]): BySubject {
  const found = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = subjectOf(gap);
    const same = found.get(key);
    if (same) same.push(gap);
    else found.set(key, [gap]);
  }
  return found;
}

/** Money at risk that gaps of the same subject still hold in the months of a gap. */
export function leftOf(gap: Gap, gaps: BySubject): number {
  return (gaps.get(subjectOf(gap)) ?? [])
    .filter(({ firstPeriod, lastPeriod }) => firstPeriod <= gap.lastPeriod && lastPeriod >= gap.firstPeriod)
    .reduce((sum, { moneyAtRisk }) => sum + moneyAtRisk, 0);
}

const subjectOf = (gap: Gap): string =>
  [gap.kind, gap.level, gap.measure, gap.item, gap.family, gap.segment, gap.resource, gap.objective].join(
    "/",
  );
