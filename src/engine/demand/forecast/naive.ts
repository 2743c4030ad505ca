import { asDemand, type Forecaster } from "./forecaster";

/** Repeats the last value: the benchmark of every accuracy measure (Hyndman and Athanasopoulos, Forecasting: Principles and Practice). */
export const naive: Forecaster = {
  name: "Naive",
  needPeriods: () => 1,
  fit: ({ demand }) => {
    const last = demand[demand.length - 1]!;
    return { method: naive.name, project: (h) => asDemand(new Float64Array(h).fill(last)) };
  },
};
