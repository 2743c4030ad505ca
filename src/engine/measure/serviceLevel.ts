import { normalCumulative, normalLoss, normalQuantile, normalTail } from "./normal";

/** Cycle service (type 1): probability of no stock-out in a replenishment cycle, Φ(k). Source: DOMAIN.md C3. */
export function cycleService(k: number): number {
  return normalCumulative(k);
}

/** The order cycle that a fill rate is a property of. */
export interface OrderCycle {
  /** Standard deviation of demand (or forecast error) over the lead time, units. */
  readonly sigmaUnits: number;
  /** Units ordered at a time. */
  readonly orderUnits: number;
}

/** Units expected to be short in one cycle: σ·G(k). */
export function expectedShortage(k: number, sigmaUnits: number): number {
  return sigmaUnits * normalLoss(k);
}

/** Fill rate (type 2): share of demand served from stock, 1 − σ·G(k)/Q. Source: DOMAIN.md C3. */
export function fillRate(k: number, cycle: OrderCycle): number {
  return 1 - expectedShortage(k, cycle.sigmaUnits) / cycle.orderUnits;
}

/** The safety factor k that gives a cycle service. `NaN` outside (0, 1). */
export function factorForCycleService(service: number): number {
  return normalQuantile(service);
}

/**
 * The safety factor k that gives a fill rate; may be negative where large orders serve well without safety stock.
 *
 * Newton on G(k), which falls and is convex, so the steps from the left never overshoot.
 * `NaN` for a fill rate of 1 or more, or a cycle without order or variation.
 */
export function factorForFillRate(fill: number, cycle: OrderCycle): number {
  const wanted = ((1 - fill) * cycle.orderUnits) / cycle.sigmaUnits;
  if (!(wanted > 0 && wanted < Number.POSITIVE_INFINITY)) return Number.NaN;
  let k = -wanted;
  for (let step = 0; step < 200; step++) {
    const move = (normalLoss(k) - wanted) / normalTail(k);
    k += move;
    if (Math.abs(move) < 1e-14 * Math.max(1, Math.abs(k))) break;
  }
  return k;
}

/** The share of demand served from stock in one period: served over demanded. 1 where nothing was demanded. */
export function measuredFillRate(served: number, demanded: number): number {
  return demanded === 0 ? 1 : served / demanded;
}
