import type { Gap } from "../../../engine";

/** A gap of the submitted plan with what is left of it, or a gap that only the reconciled plan has. */
export interface GapChange {
  /** The gap to show: the submitted one where there is one. */
  readonly gap: Gap;
  /** Money at risk in the plan as submitted. */
  readonly before: number;
  /** Money at risk of the same thing in the same months after reconciling; `null` where nothing was reconciled. */
  readonly after: number | null;
}

const subjectKey = ({ kind, level, measure, item, family, segment, resource, objective }: Gap): string =>
  [kind, level, measure, item, family, segment, resource, objective].join("|");

function share(one: Gap, other: Gap): boolean {
  return one.firstPeriod <= other.lastPeriod && other.firstPeriod <= one.lastPeriod;
}

/**
 * Sets the gaps of both plans side by side.
 *
 * A reconciled gap belongs to the first submitted gap of the same thing whose
 * months it touches, so that every amount is counted once on each side.
 */
export function afterReconciling(submitted: readonly Gap[], reconciled: readonly Gap[] | null): GapChange[] {
  const bySubject = new Map<string, number[]>();
  submitted.forEach((gap, i) => {
    const key = subjectKey(gap);
    bySubject.set(key, [...(bySubject.get(key) ?? []), i]);
  });
  const left = new Float64Array(submitted.length);
  const added: GapChange[] = [];
  for (const gap of reconciled ?? []) {
    const same = bySubject.get(subjectKey(gap)) ?? [];
    const owner = same.find((i) => share(submitted[i]!, gap));
    if (owner === undefined) added.push({ gap, before: 0, after: gap.moneyAtRisk });
    else left[owner]! += gap.moneyAtRisk;
  }
  const changes = submitted.map((gap, i) => ({
    gap,
    before: gap.moneyAtRisk,
    after: reconciled === null ? null : left[i]!,
  }));
  return [...changes, ...added].sort(
    (a, b) => Math.max(b.before, b.after ?? 0) - Math.max(a.before, a.after ?? 0),
  );
}
