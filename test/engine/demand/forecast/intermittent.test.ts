import {
  croston,
  CROSTON_WEIGHT,
  fitCroston,
  syntetosBoylan,
} from "../../../../src/engine/demand/forecast/intermittent/croston";
import {
  discountedMoments,
  discountWeights,
} from "../../../../src/engine/demand/forecast/intermittent/discountedMean";
import { commonPiece } from "../../../../src/engine/demand/forecast/intermittent/pieces";
import { fitTsb, tsb } from "../../../../src/engine/demand/forecast/intermittent/tsb";

const historyOf = (demand: number[]) => ({
  item: "A",
  demand: Float64Array.from(demand),
  seasonPeriods: 12,
});

describe("Croston", () => {
  it("[CRO1] smooths size and interval apart", () => {
    // Sizes 4 then 8; the mean interval is 3, the one waited is 4.
    const state = fitCroston(Float64Array.from([0, 4, 0, 0, 0, 8]))!;
    expect(state.size).toBeCloseTo(4 + CROSTON_WEIGHT * 4, 12);
    expect(state.interval).toBeCloseTo(3 + CROSTON_WEIGHT * 1, 12);
  });

  it("[CRO1] forecasts size over interval", () => {
    expect(croston.fit(historyOf([0, 4, 0, 0, 0, 8])).project(2)[1]).toBeCloseTo(4.4 / 3.1, 12);
  });

  it("[CRO1] takes off half the weight as Syntetos and Boylan do", () => {
    const history = historyOf([0, 4, 0, 0, 0, 8]);
    const ratio = syntetosBoylan.fit(history).project(1)[0]! / croston.fit(history).project(1)[0]!;
    expect(ratio).toBeCloseTo(0.95, 12);
  });

  it("[CRO1] forecasts nothing when nothing was sold", () => {
    expect([...croston.fit(historyOf([0, 0, 0])).project(2)]).toEqual([0, 0]);
  });
});

describe("TSB", () => {
  it("[TSB1] fades by a tenth in each period without demand", () => {
    const rate = (demand: number[]): number => tsb.fit(historyOf(demand)).project(1)[0]!;
    const { size, probability } = fitTsb(Float64Array.from([6, 6, 6, 6, 0]));
    expect(size).toBeCloseTo(6, 12);
    expect(probability).toBeCloseTo((0.8 + 0.2 * (1 - 0.9 ** 4)) * 0.9, 12);
    expect(rate([5, 5, 5, 5, 0, 0, 0, 0, 0])).toBeLessThan(rate([5, 5, 5, 5, 0, 0, 0]));
  });
});

describe("the discounted mean", () => {
  it("[DIS1] weighs each period 9 % less than the next", () => {
    const weights = discountWeights(5);
    for (let t = 1; t < 5; t++) expect(weights[t - 1]! / weights[t]!).toBeCloseTo(0.91, 12);
  });

  it("[DIS1] has weights that add up to one", () => {
    for (const length of [1, 2, 7, 60]) {
      expect(discountWeights(length).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it("[DIS1] is the mean of two periods by 0.91 to 1", () => {
    expect(discountedMoments(Float64Array.from([0, 10])).mean).toBeCloseTo(10 / 1.91, 12);
  });

  it("[DIS1] has no variance about a constant", () => {
    expect(discountedMoments(new Float64Array(9).fill(3)).variance).toBeCloseTo(0, 12);
  });
});

describe("the common piece", () => {
  const cases = [
    { when: "single pieces are sold", demand: [1, 0, 3], expect: 1 },
    { when: "packs of ten are sold", demand: [0, 20, 0, 30], expect: 10 },
    { when: "quarters of a kilogram are sold", demand: [0.25, 0.75, 0, 1.5], expect: 0.25 },
    { when: "amounts have nothing in common", demand: [Math.PI, Math.E, Math.SQRT2], expect: null },
    { when: "hundreds of pieces are sold", demand: [901, 900], expect: null },
    { when: "nothing is sold", demand: [0, 0], expect: null },
  ];
  for (const { when, demand, expect: piece } of cases) {
    it(`[INT4] is ${piece} when ${when}`, () => {
      const found = commonPiece(Float64Array.from(demand));
      if (piece === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(piece, 9);
    });
  }
});
