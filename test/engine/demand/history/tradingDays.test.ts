import { perAverageDay, withOwnDays } from "../../../../src/engine/demand/history/tradingDays";

const weeks = [4, 4, 5, 4, 4, 5];

it("[HIS10] levels a 4-4-5 quarter of even weeks", () => {
  perAverageDay([40, 40, 50], weeks).forEach((units) => expect(units).toBeCloseTo(130 / 3, 12));
});

it("[HIS10] gives the forecast of a five-week month five weeks", () => {
  const path = withOwnDays(new Float64Array(3).fill(130 / 3), weeks, 3);
  [40, 40, 50].forEach((units, h) => expect(path[h]).toBeCloseTo(units, 12));
});

it("[HIS10] gives demand back after there and back", () => {
  const demand = [31, 44, 57];
  const back = withOwnDays(perAverageDay(demand, weeks), [...weeks.slice(0, 3), ...weeks.slice(0, 3)], 3);
  back.forEach((units, t) => expect(units).toBeCloseTo(demand[t]!, 12));
});

it("[HIS10] leaves a period without days as it is", () => {
  expect([...perAverageDay([10, 7], [20, 0])]).toEqual([10, 7]);
});
