import { existsSync, readFileSync } from "node:fs";
import { cleanHistory, forecastDemand, type DemandForecast } from "../../../../src/engine/demand/api";
import { theta } from "../../../../src/engine/demand/forecast/theta";

const FOLDER = "../shared/data/forecast";
/** Every so manieth series: enough to notice a loss, quick enough for every run. */
const SAMPLE = 10;

interface PublicSeries {
  readonly id: string;
  readonly train: Float64Array;
  readonly test: Float64Array;
}

const numbers = (text: string): Float64Array => Float64Array.from(text.trim().split(/\s+/), Number);

function readSample(set: string, every = SAMPLE): PublicSeries[] {
  const lines = readFileSync(`${FOLDER}/${set}.csv`, "utf8").trim().split("\n").slice(1);
  return lines
    .filter((_, i) => i % every === 0)
    .map((line) => line.split(","))
    .map(([id, , , , , train, test]) => ({ id: id!, train: numbers(train!), test: numbers(test!) }));
}

function forecast({ id, train, test }: PublicSeries): DemandForecast {
  const cleaned = cleanHistory({ item: id, demand: train, seasonPeriods: 12 });
  const answer = cleaned.ok ? forecastDemand(cleaned.value.history, test.length) : cleaned;
  if (!answer.ok) throw new Error(`${id} has no forecast`);
  return answer.value;
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Mean absolute error of each series over the mean seasonal step of its history. */
const scaledError = ({ train, test }: PublicSeries, path: Float64Array): number =>
  mean(test.map((units, h) => Math.abs(units - path[h]!))) /
  mean(train.slice(12).map((units, t) => Math.abs(units - train[t]!)));

const isHere = existsSync(FOLDER);
if (!isHere) console.info(`The public sets are not at ${FOLDER}, so their tests are skipped.`);
const describeSets = isHere ? describe : describe.skip;

describeSets("on the public sets", () => {
  // Ratio of mean scaled errors to the Theta method's, with room for the sample's noise.
  const bars = [
    { set: "m3_monthly", ratio: 0.97 },
    { set: "m1_monthly", ratio: 0.97 },
    { set: "tourism_monthly", ratio: 0.97 },
    { set: "hospital", ratio: 0.99 },
  ];
  for (const { set, ratio } of bars) {
    it(`[FC14] ${set} is forecast at ${ratio} of Theta's error or better`, () => {
      const sample = readSample(set);
      const own = sample.map((series) => scaledError(series, forecast(series).units));
      const peer = sample.map((series) => {
        const history = { item: series.id, demand: series.train, seasonPeriods: 12 };
        return scaledError(series, theta.fit(history).project(series.test.length));
      });
      expect(mean(own) / mean(peer)).toBeLessThanOrEqual(ratio);
    });
  }

  it("[FC14] M3 demand falls in its 95 % and 80 % ranges about as often as it should", () => {
    const sample = readSample("m3_monthly").map((series) => ({ ...series, forecast: forecast(series) }));
    const inside = (share: "interval95" | "interval80"): number =>
      mean(
        sample.map((series) => {
          const { [share]: range } = series.forecast;
          return mean(
            series.test.map((units, h) => (units >= range.lower[h]! && units <= range.upper[h]! ? 1 : 0)),
          );
        }),
      );
    expect(inside("interval95")).toBeGreaterThan(0.92);
    expect(inside("interval95")).toBeLessThan(0.98);
    expect(inside("interval80")).toBeGreaterThan(0.76);
    expect(inside("interval80")).toBeLessThan(0.84);
  });

  it("[FC14] spare parts have no more squared error than a moving average of twelve", () => {
    const sample = readSample("carparts", 1);
    const own = sample.map((series) => forecast(series).units);
    const average = sample.map(({ train, test }) =>
      new Float64Array(test.length).fill(mean(train.slice(-12))),
    );
    const squared = (paths: readonly Float64Array[]): number =>
      mean(
        sample.map(({ train, test }, i) => {
          const sold = train.slice(
            Math.max(
              0,
              train.findIndex((units) => units > 0),
            ),
          );
          const scale = mean(sold.slice(1).map((units, t) => (units - sold[t]!) ** 2));
          return scale > 0 ? mean(test.map((units, h) => (units - paths[i]![h]!) ** 2)) / scale : 0;
        }),
      );
    expect(squared(own)).toBeLessThanOrEqual(1.01 * squared(average));
  });
});
