import type { Calendar } from "../calendar/calendar";
import type { Gap } from "./gap";

/** When the plan stands, and how long nothing may change. */
export interface GapClock {
  readonly calendar: Calendar;
  readonly frozenPeriods: number;
}

/** What sets the deadline of a gap. */
export interface GapTiming {
  /** The first period that can still be mended. */
  readonly first: number;
  /** Calendar days that mending it takes. */
  readonly leadDays: number;
  /** Mending it changes supply, which a frozen period forbids. */
  readonly isFenced: boolean;
}

/** The first day of the gap less the lead time; past it, or in a frozen period, it is too late without approval. */
export function deadlineOf(
  { calendar: { horizon }, frozenPeriods }: GapClock,
  { first, leadDays, isFenced }: GapTiming,
): Pick<Gap, "decideBy" | "isTooLate"> {
  const decideBy = horizon[first]!.start - Math.ceil(leadDays);
  const isFrozen = isFenced && first < frozenPeriods;
  return { decideBy, isTooLate: decideBy < horizon[0]!.start || isFrozen };
}
