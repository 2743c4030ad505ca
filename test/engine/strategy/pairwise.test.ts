import { pairwiseWeights, type PairJudgement } from "../../../src/engine/strategy/pairwise";

const matrix = (rows: readonly (readonly number[])[]): PairJudgement[] =>
  rows.flatMap((row, a) => row.flatMap((importance, b) => (a < b ? [{ a, b, importance }] : [])));

/** DOMAIN.md C9. */
const GOLDEN = [
  [1, 3, 5, 1],
  [1 / 3, 1, 3, 1 / 3],
  [1 / 5, 1 / 3, 1, 1 / 5],
  [1, 3, 5, 1],
];

describe("weights from pairwise judgements", () => {
  const golden = pairwiseWeights(4, matrix(GOLDEN));
  [0.390813476, 0.1508920651, 0.0674809829, 0.390813476].forEach((weight, i) => {
    it(`[STR1] goal ${i + 1} weighs ${weight}`, () => expect(golden.weights[i]).toBeCloseTo(weight, 9));
  });
  it("[STR1] lambda is 4.0434", () => expect(golden.lambda).toBeCloseTo(4.0433814014, 9));
  it("[STR1] the consistency ratio is 0.0161", () =>
    expect(golden.consistencyRatio).toBeCloseTo(0.0160671857, 9));
  it("[STR1] the pair that fits least is named", () => {
    const circle = pairwiseWeights(
      3,
      matrix([
        [1, 9, 1 / 9],
        [0, 1, 9],
        [0, 0, 1],
      ]),
    );
    expect(circle.consistencyRatio).toBeGreaterThan(0.1);
    const skewed = pairwiseWeights(
      4,
      matrix([
        [1, 2, 4, 1 / 8],
        [0, 1, 2, 4],
        [0, 0, 1, 2],
        [0, 0, 0, 1],
      ]),
    );
    expect(skewed.worst).toMatchObject({ a: 0, b: 3, stated: expect.closeTo(1 / 8, 12) });
  });
  it("[STR1] what would fit is what all other judgements imply, without the one at fault", () => {
    const { worst } = pairwiseWeights(
      4,
      matrix([
        [1, 2, 4, 1 / 8],
        [0, 1, 2, 4],
        [0, 0, 1, 2],
        [0, 0, 0, 1],
      ]),
    );
    expect(worst!.fitting).toBeCloseTo(8, 9);
  });
  it("[STR1] judgements that agree have a ratio of 0 and no worst pair", () => {
    const fine = pairwiseWeights(
      3,
      matrix([
        [1, 2, 4],
        [0, 1, 2],
        [0, 0, 1],
      ]),
    );
    expect(fine.consistencyRatio).toBeCloseTo(0, 12);
    expect(fine.worst).toBeNull();
    expect(fine.weights[0]).toBeCloseTo(4 / 7, 12);
  });
  it("[STR1] one goal has all the weight", () => expect(pairwiseWeights(1, []).weights).toEqual([1]));
  it("[STR2] a pair that nobody judged follows from the others", () => {
    const open = pairwiseWeights(3, [
      { a: 0, b: 1, importance: 2 },
      { a: 1, b: 2, importance: 2 },
    ]);
    expect(open.weights.map((weight) => weight * 7)).toEqual([4, 2, 1].map((w) => expect.closeTo(w, 8)));
  });
  it("[STR2] a pair judged twice counts with its geometric mean", () => {
    const twice = pairwiseWeights(2, [
      { a: 0, b: 1, importance: 8 },
      { a: 1, b: 0, importance: 1 / 2 },
    ]);
    expect(twice.weights[0]).toBeCloseTo(0.8, 12);
  });
  it("[STR2] an incomplete circle is judged by the random index of its one circle", () => {
    const judgements = [
      { a: 0, b: 1, importance: 2 },
      { a: 1, b: 2, importance: 2 },
      { a: 2, b: 3, importance: 2 },
      { a: 0, b: 3, importance: 4 },
    ];
    const open = pairwiseWeights(4, judgements);
    const index = (open.lambda - 4) / 3;
    expect(open.judged).toBe(4);
    expect(open.pairs).toBe(6);
    expect(index).toBeGreaterThan(0.001);
    expect(open.consistencyRatio).toBeCloseTo(index / (0.9 * (1 - 2 / 3)), 12);
  });
  it("[STR2] judgements without a circle cannot contradict each other", () => {
    const chain = pairwiseWeights(3, [
      { a: 0, b: 1, importance: 9 },
      { a: 1, b: 2, importance: 9 },
    ]);
    expect(chain.consistencyRatio).toBe(0);
    expect(chain.worst).toBeNull();
  });
  it.each([
    ["the first way", { a: 0, b: 1, importance: 4 }, [2, 0.5, 1]],
    ["the other way round", { a: 1, b: 0, importance: 4 }, [0.5, 2, 1]],
  ])("[STR2] a row that nobody compares is an average one, stated %s", (_, judgement, levels) => {
    const open = pairwiseWeights(3, [judgement]);
    const sum = levels.reduce((all, level) => all + level, 0);
    expect(open.weights).toEqual(levels.map((level) => expect.closeTo(level / sum, 9)));
    expect(open.unlinked).toEqual([2]);
  });
  it("[STR2] rows are linked by a chain of judgements", () => {
    const chain = [
      { a: 3, b: 2, importance: 2 },
      { a: 1, b: 3, importance: 2 },
      { a: 2, b: 0, importance: 2 },
    ];
    expect(pairwiseWeights(4, chain).unlinked).toEqual([]);
    expect(pairwiseWeights(4, chain.slice(0, 2)).unlinked).toEqual([1, 2, 3]);
  });
});
