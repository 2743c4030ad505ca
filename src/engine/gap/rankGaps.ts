import type { Gap } from "./gap";

/** Gaps by money at risk, the largest first; equal money by id, so that the order never depends on the run. */
export function rankGaps(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((a, b) => b.moneyAtRisk - a.moneyAtRisk || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** At most this many gaps of one kind reach a short list, so that one theme does not fill the page. */
const MOST_OF_A_KIND = 2;

/**
 * The gaps for the first page: the widest level of each (families, resources, the business), by money at risk, and
 * no two that speak of the same thing in the same months.
 */
export function topGaps(gaps: readonly Gap[], count = 5): Gap[] {
  const chosen: Gap[] = [];
  for (const gap of rankGaps(gaps)) {
    if (chosen.length === count) break;
    if (gap.level === "item" || gap.level === "segment") continue;
    if (chosen.filter((other) => other.kind === gap.kind).length >= MOST_OF_A_KIND) continue;
    if (chosen.some((other) => saysTheSame(other, gap))) continue;
    chosen.push(gap);
  }
  return chosen;
}

function saysTheSame(a: Gap, b: Gap): boolean {
  const isOverlapping = a.firstPeriod <= b.lastPeriod && b.firstPeriod <= a.lastPeriod;
  const isOneSubject = a.family === b.family && a.resource === b.resource && a.objective === b.objective;
  return a.kind === b.kind && isOneSubject && isOverlapping;
}
