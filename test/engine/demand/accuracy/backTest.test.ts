import { backTest, valueAddedByMethod, type TriedMethod } from "../../../../src/engine/demand/api";

const demand = Float64Array.from({ length: 24 }, (_, t) => 100 + 10 * t);
const history = { item: "A", demand, seasonPeriods: 12 };

const naive: TriedMethod = {
  name: "Naive",
  forecast: ({ demand: known }, h) => new Float64Array(h).fill(known.at(-1)!),
};
const line: TriedMethod = {
  name: "Line",
  forecast: ({ demand: known }, h) => new Float64Array(h).map((_, i) => known.at(-1)! + 10 * (i + 1)),
};

function run(lag: number, origins: number) {
  const tested = backTest(history, [naive, line], { lag, origins, leastKnown: 6 });
  if (!tested.ok) throw new Error("no back-test");
  return tested.value;
}

it("[ACC1] compares the newest periods", () => {
  expect(run(1, 3).periods).toEqual([21, 22, 23]);
  expect([...run(1, 3).actual]).toEqual([310, 320, 330]);
});

it("[ACC1] knows nothing younger than the lag", () => {
  expect([...run(1, 3).forecasts[0]!.units]).toEqual([300, 310, 320]);
  expect([...run(3, 3).forecasts[0]!.units]).toEqual([280, 290, 300]);
});

it("[ACC1] takes the value that was forecast for the compared period", () => {
  expect([...run(3, 3).forecasts[1]!.units]).toEqual([310, 320, 330]);
});

it("[ACC1] takes fewer origins where the history is short", () => {
  expect(run(2, 99).periods[0]).toBe(7);
});

it("[ACC2] gives the naive method no value added and the right line all of it", () => {
  const [first, second] = valueAddedByMethod(run(1, 3));
  expect(first).toEqual({ name: "Naive", valueAdded: 0 });
  expect(second!.valueAdded).toBeCloseTo(30 / 960, 12);
});

it("[ACC3] is a problem where no origin is left", () => {
  const tested = backTest({ ...history, demand: demand.slice(0, 8) }, [naive], { lag: 1, origins: 3 });
  expect(tested).toMatchObject({
    ok: false,
    problems: [{ code: "history-too-short", facts: { have: 8, need: 19 } }],
  });
});
