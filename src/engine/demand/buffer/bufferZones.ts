/** What a buffer is sized from. Time in days, amounts in units. */
export interface BufferInput {
  /** Average daily usage, units a day. */
  readonly dailyUsage: number;
  /** Longest cumulative unprotected lead time, days. */
  readonly leadTimeDays: number;
  /** Share of lead-time usage that makes the red base; the longer the lead time, the smaller. */
  readonly leadTimeFactor: number;
  /** Share of the red base that is added for variability. */
  readonly variabilityFactor: number;
  /** Units; default 0. */
  readonly minimumOrderUnits?: number;
  /** Days between orders; default 0. */
  readonly orderCycleDays?: number;
}

/** The zones of a demand-driven buffer, units. */
export interface BufferZones {
  readonly redBase: number;
  readonly redSafety: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly topOfRed: number;
  readonly topOfYellow: number;
  readonly topOfGreen: number;
  /** A day's demand at or above it is a spike. */
  readonly spikeThreshold: number;
  /** Average stock that the buffer aims at: top of red and half of green. */
  readonly averageOnHand: number;
}

/** Share of the red zone that makes a spike. */
const SPIKE_SHARE = 0.5;

/** Usual lead-time factors: a long lead time takes the small one. Domain reference C7. */
export const LEAD_TIME_FACTORS = { short: 0.75, medium: 0.5, long: 0.25 } as const;
/** Usual variability factors. Domain reference C7. */
export const VARIABILITY_FACTORS = { low: 0.25, medium: 0.5, high: 0.75 } as const;

/**
 * Zones of a buffer; the input must be finite and not below zero (see `bufferFault`).
 *
 * C. Ptak and C. Smith, Orlicky's Material Requirements Planning, 3rd edition (2011); domain reference C7.
 */
export function bufferZones(input: BufferInput): BufferZones {
  const { dailyUsage, leadTimeDays, leadTimeFactor, variabilityFactor } = input;
  const yellow = dailyUsage * leadTimeDays;
  const redBase = yellow * leadTimeFactor;
  const redSafety = redBase * variabilityFactor;
  const red = redBase + redSafety;
  const green = Math.max(input.minimumOrderUnits ?? 0, (input.orderCycleDays ?? 0) * dailyUsage, redBase);
  return {
    redBase,
    redSafety,
    red,
    yellow,
    green,
    topOfRed: red,
    topOfYellow: red + yellow,
    topOfGreen: red + yellow + green,
    spikeThreshold: SPIKE_SHARE * red,
    averageOnHand: red + green / 2,
  };
}
