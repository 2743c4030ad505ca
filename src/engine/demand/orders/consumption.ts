/** A forecast and the orders that have come in against it, for one item. */
export interface ForecastAndOrders {
  /** Units a period, from the first open period. */
  readonly forecastUnits: ArrayLike<number>;
  /** Open orders by the period in which they are due; missing periods have none. */
  readonly orderUnits: ArrayLike<number>;
  /** Open orders whose period has passed; default 0. */
  readonly pastDueUnits?: number;
  /** Periods inside the demand time fence; default 0. */
  readonly fencePeriods?: number;
  /** How far orders above their own period's forecast reach, in periods; default 0. */
  readonly reachBack?: number;
  readonly reachForward?: number;
}

/** What is left to plan for. */
export interface ConsumedForecast {
  /** Forecast not yet covered by orders, never below zero; 0 inside the fence. */
  readonly netForecastUnits: Float64Array;
  /** Orders and net forecast: the demand to plan for; the first period includes what is past due. */
  readonly demandUnits: Float64Array;
  /** Orders above all the forecast that they may consume, by the period in which they are due. */
  readonly aboveForecastUnits: Float64Array;
}

/**
 * Lets open orders consume the forecast.
 *
 * Domain reference C1 and C6. Inside the demand time fence the forecast is dropped after it has been consumed.
 */
export function consumeForecast(given: ForecastAndOrders): ConsumedForecast {
  const { fencePeriods = 0, pastDueUnits = 0, reachBack = 0, reachForward = 0 } = given;
  const left = Float64Array.from(given.forecastUnits, (units) => Math.max(0, units));
  const orders = left.map((_, t) => given.orderUnits[t] ?? 0);
  const above = new Float64Array(left.length);
  const take = (wanted: number, t: number): number => {
    if (t < 0 || t >= left.length) return wanted;
    const taken = Math.min(left[t]!, wanted);
    left[t]! -= taken;
    return wanted - taken;
  };
  // Each order first takes the forecast of its own period, so that no neighbour takes it before.
  for (let t = 0; t < left.length; t++) above[t] = take(orders[t]!, t);
  for (let t = 0; t < left.length; t++) {
    for (let back = 1; back <= reachBack; back++) above[t] = take(above[t]!, t - back);
    for (let ahead = 1; ahead <= reachForward; ahead++) above[t] = take(above[t]!, t + ahead);
  }
  left.fill(0, 0, fencePeriods);
  const demandUnits = orders.map((units, t) => units + left[t]! + (t === 0 ? pastDueUnits : 0));
  return { netForecastUnits: left, demandUnits, aboveForecastUnits: above };
}
