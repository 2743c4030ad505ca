import fc from "fast-check";
import { consumeForecast } from "../../../../src/engine/demand/api";

const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((total, units) => total + units, 0);

it("[ORD1] leaves the forecast less the orders", () => {
  const { netForecastUnits, demandUnits } = consumeForecast({
    forecastUnits: [100, 100],
    orderUnits: [30, 0],
  });
  expect([...netForecastUnits]).toEqual([70, 100]);
  expect([...demandUnits]).toEqual([100, 100]);
});

it("[ORD1] leaves nothing, not less, where orders are above the forecast", () => {
  const consumed = consumeForecast({ forecastUnits: [100], orderUnits: [130] });
  expect([...consumed.netForecastUnits]).toEqual([0]);
  expect([...consumed.demandUnits]).toEqual([130]);
  expect([...consumed.aboveForecastUnits]).toEqual([30]);
});

it("[ORD2] counts orders alone inside the fence", () => {
  const given = { forecastUnits: [100, 100, 100], orderUnits: [30, 130, 0], fencePeriods: 2 };
  expect([...consumeForecast(given).demandUnits]).toEqual([30, 130, 100]);
});

it("[ORD3] reaches back first, nearest first, then forward", () => {
  const given = { forecastUnits: [50, 20, 10, 40], orderUnits: [0, 0, 75, 0], reachBack: 2, reachForward: 1 };
  const { netForecastUnits, aboveForecastUnits } = consumeForecast(given);
  expect([...netForecastUnits]).toEqual([5, 0, 0, 40]);
  expect(sum(aboveForecastUnits)).toBe(0);
});

it("[ORD3] lets each order take its own period's forecast before a neighbour does", () => {
  const given = { forecastUnits: [10, 30], orderUnits: [40, 30], reachForward: 1 };
  const { netForecastUnits, aboveForecastUnits } = consumeForecast(given);
  expect([...netForecastUnits]).toEqual([0, 0]);
  expect([...aboveForecastUnits]).toEqual([30, 0]);
});

it("[ORD4] adds what is past due to the first period and lets it consume nothing", () => {
  const given = { forecastUnits: [100, 100], orderUnits: [], pastDueUnits: 25 };
  const { demandUnits, netForecastUnits } = consumeForecast(given);
  expect([...demandUnits]).toEqual([125, 100]);
  expect([...netForecastUnits]).toEqual([100, 100]);
});

it("[ORD1] keeps demand between the orders and orders with forecast, whatever the figures", () => {
  const units = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 4 });
  const reach = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(units, units, reach, reach, (...[forecastUnits, orderUnits, reachBack, reachForward]) => {
      const consumed = consumeForecast({ forecastUnits, orderUnits, reachBack, reachForward });
      const consumedUnits = sum(forecastUnits) - sum(consumed.netForecastUnits);
      expect(consumedUnits + sum(consumed.aboveForecastUnits)).toBe(sum(orderUnits));
      expect(sum(consumed.demandUnits)).toBeGreaterThanOrEqual(Math.max(sum(orderUnits), sum(forecastUnits)));
      expect(consumed.netForecastUnits.every((left) => left >= 0)).toBe(true);
    }),
    { seed: 20261122, numRuns: 200 },
  );
});
