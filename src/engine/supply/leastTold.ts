/**
 * What whole units leave of a fractional amount is no fault: half a unit, or one per cent where the amount is small.
 * The amount is what was asked for: a demand, a safety stock, a maximum. Units.
 */
export const leastTold = (amount: number): number => Math.min(0.5, 0.01 * amount);
