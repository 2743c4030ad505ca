import { asDemand, type Forecaster } from "./forecaster";

/** Mean of the last `periods` of history (of all of it, while it is shorter). R. G. Brown (1959). */
export function movingAverage(periods: number): Forecaster {
  const name = `Moving average of ${periods}`;
  return {
    name,
    needPeriods: () => 1,
    fit: ({ demand }) => {
      const window = demand.slice(-periods);
      const mean = window.reduce((sum, units) => sum + units / window.length, 0);
      return { method: name, project: (h) => asDemand(new Float64Array(h).fill(mean)) };
    },
  };
}
