import { fail, ok, type Problem, type Result } from "../../problem/problem";
import { adjustHistory, type AdjustedHistory } from "../forecast/adjustedHistory";
import { fillGaps } from "./gaps";
import type { CleanedHistory, Correction, CorrectionReason, RawHistory } from "./history";
import { findLevelShifts } from "./levelShifts";
import { findOutliers } from "./outliers";

/**
 * Makes a history fit for forecasting and records every value that it changes.
 *
 * Zeros and blanks before the first sale do not exist; later blanks are missing, not zero, and are filled from their
 * neighbours and season; returns above sales count as zero; event periods and outliers are replaced by what the
 * neighbours and the season say. A refused correction leaves the value as it was (a refused blank counts as zero; demand
 * below zero stays zero). Fails when there is no number at all.
 */
export function cleanHistory(raw: RawHistory): Result<CleanedHistory> {
  const firstPeriod = firstKnownPeriod(raw.demand);
  if (firstPeriod < 0) return fail(withoutHistory(raw.item));
  const work = new Cleaning(raw, firstPeriod);
  work.takeOut();
  fillGaps(work.demand, raw.seasonPeriods);
  const seen = adjustHistory(work.demand, raw.seasonPeriods);
  const levelShifts = findLevelShifts(seen);
  const observed = work.demand.slice();
  work.replaceOutliers(seen);
  const history = {
    item: raw.item,
    demand: work.demand,
    observed,
    seasonPeriods: raw.seasonPeriods,
    ...(raw.workingDays ? { workingDays: Array.from(raw.workingDays).slice(firstPeriod) } : {}),
  };
  return ok({
    history,
    firstPeriod,
    corrections: work.corrections(),
    levelShifts: levelShifts.map((shift) => ({ ...shift, index: shift.index + firstPeriod })),
    problems: work.problems(),
  });
}

/** First period with demand; without any, the first that is known; -1 when none is. */
function firstKnownPeriod(demand: ArrayLike<number>): number {
  const values = Array.from(demand);
  const firstSale = values.findIndex((units) => Number.isFinite(units) && units > 0);
  return firstSale >= 0 ? firstSale : values.findIndex((units) => Number.isFinite(units));
}

function withoutHistory(item: string): Problem {
  const facts = { item, have: 0, need: 1 };
  return { code: "history-too-short", severity: "warning", place: { sheet: "History", row: item }, facts };
}

/** The history while it is being cleaned, with the reason for each change. */
class Cleaning {
  readonly demand: Float64Array;
  private readonly was: Float64Array;
  private readonly reasons = new Map<number, CorrectionReason>();

  constructor(
    private readonly raw: RawHistory,
    private readonly firstPeriod: number,
  ) {
    this.was = Float64Array.from(raw.demand).slice(firstPeriod);
    this.demand = this.was.slice();
  }

  /** Empties the periods that must be filled anew, and lifts returns to zero. */
  takeOut(): void {
    this.was.forEach((units, t) => {
      const isRefused = this.isRefused(t);
      if (!Number.isFinite(units)) this.set(t, isRefused ? 0 : NaN, "missing");
      else if (units < 0) this.set(t, 0, "negative");
      if (this.raw.eventPeriods?.has(t + this.firstPeriod) && !isRefused) this.set(t, NaN, "event");
    });
    if (this.demand.every(Number.isNaN)) this.keepEvents();
  }

  replaceOutliers(seen: AdjustedHistory): void {
    const found = findOutliers(seen, this.raw.seasonPeriods);
    for (const t of found) if (!this.isRefused(t) && !this.reasons.has(t)) this.set(t, NaN, "outlier");
    fillGaps(this.demand, this.raw.seasonPeriods);
  }

  corrections(): Correction[] {
    const changed = [...this.reasons].sort(([a], [b]) => a - b);
    return changed.map(([t, why]) => ({
      index: t + this.firstPeriod,
      was: Number.isFinite(this.was[t]) ? this.was[t]! : null,
      used: this.demand[t]!,
      why,
    }));
  }

  problems(): Problem[] {
    const { item } = this.raw;
    const negative = [...this.reasons].filter(([, why]) => why === "negative").map(([t]) => t);
    if (negative.length === 0) return [];
    const place = { sheet: "History", row: item, period: negative[0]! - this.was.length } as const;
    const facts = { item, value: String(this.was[negative[0]!]), periodsAgo: this.was.length - negative[0]! };
    return [{ code: "history-negative", severity: "warning", place, facts, count: negative.length }];
  }

  /** With nothing but events there is no baseline to put in their place. */
  private keepEvents(): void {
    this.was.forEach((units, t) => {
      if (this.reasons.get(t) !== "event") return;
      this.demand[t] = Math.max(0, units);
      this.reasons.delete(t);
    });
  }

  private set(t: number, units: number, why: CorrectionReason): void {
    this.demand[t] = units;
    this.reasons.set(t, why);
  }

  private isRefused(t: number): boolean {
    return this.raw.refused?.has(t + this.firstPeriod) ?? false;
  }
}
