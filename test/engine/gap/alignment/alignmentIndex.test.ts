import fc from "fast-check";
import {
  alignmentIndex,
  type AlignmentIndex,
  type IndexWeights,
} from "../../../../src/engine/gap/alignment/alignmentIndex";
import { changeOfIndex } from "../../../../src/engine/gap/alignment/changeOfIndex";
import {
  addCell,
  cellsOf,
  cellSheet,
  type ComponentCells,
} from "../../../../src/engine/gap/alignment/componentCells";
import { INDEX_COMPONENTS, type IndexComponentName } from "../../../../src/engine/model/settings";

const RANGE = { tolerance: 0.03, limit: 0.13 };

const cells = (
  component: IndexComponentName,
  list: readonly (readonly [number, number])[],
): ComponentCells => {
  const sheet = cellSheet(component, RANGE, list.length);
  list.forEach(([value, deviation], n) =>
    addCell(sheet, { value, deviation, item: n, period: n % 3, family: n % 2 }),
  );
  return cellsOf(sheet);
};
const weights = (stated: Partial<IndexWeights>): IndexWeights => ({
  ...(Object.fromEntries(INDEX_COMPONENTS.map((name) => [name, 0])) as Record<IndexComponentName, number>),
  ...stated,
});
const TWO = weights({ "goal-plan": 0.6, "demand-supply": 0.4 });
const golden = (
  first: [number, number][] = [
    [100, 0.05],
    [50, 0.2],
  ],
): AlignmentIndex =>
  alignmentIndex(
    [
      cells("goal-plan", first),
      cells("demand-supply", [
        [80, 0],
        [20, 0.08],
      ]),
    ],
    TWO,
  );
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

describe("the alignment index", () => {
  it("[IDX1] is 68.0 on the golden cells of DOMAIN.md C9", () => expect(golden().index).toBeCloseTo(68, 9));
  it("[IDX1] of which the first component costs 28 points and the second 4", () => {
    const [first, second] = golden().components;
    expect(first!.points).toBeCloseTo(28, 9);
    expect(second!.points).toBeCloseTo(4, 9);
  });
  it("[IDX1] is 100 when all is within tolerance", () => {
    expect(
      golden([
        [100, 0.03],
        [50, 0],
      ]).index,
    ).toBeCloseTo(98 - 2, 9);
    const fine = alignmentIndex(
      [
        cells("goal-plan", [
          [7, 0.03],
          [2, 0],
        ]),
      ],
      TWO,
    );
    expect(fine.index).toBe(100);
  });
  it("[IDX2] the headline adds up to 100", () => {
    const { headline, index, coverage } = alignmentIndex(
      [
        cells("goal-plan", [
          [100, 0.05],
          [50, Number.NaN],
        ]),
        cells("demand-supply", [[80, 0.08]]),
      ],
      TWO,
    );
    expect(headline.aligned + headline.lost + headline.unknown).toBeCloseTo(100, 9);
    expect(headline.aligned).toBeCloseTo(index * coverage, 9);
    expect(headline.unknown).toBeCloseTo(20, 9);
  });
  it("[IDX3] cells without data change the coverage, not the index", () => {
    const missing = golden([
      [100, 0.05],
      [50, 0.2],
      [999, Number.NaN],
    ]);
    expect(missing.index).toBeCloseTo(68, 9);
    expect(missing.coverage).toBeLessThan(golden().coverage);
  });
  it("[IDX3] an absent component gives its weight to the others and lowers the coverage", () => {
    const alone = alignmentIndex(
      [
        cells("demand-supply", [
          [80, 0],
          [20, 0.08],
        ]),
      ],
      TWO,
    );
    expect(alone.index).toBeCloseTo(90, 9);
    expect(alone.coverage).toBeCloseTo(0.4, 12);
  });
  it("[IDX4] below half coverage there is no single index", () => {
    expect(alignmentIndex([cells("demand-supply", [[80, 0]])], TWO).shown).toBeNull();
    expect(golden().shown).toBeCloseTo(68, 9);
  });
  it("[IDX2] knowing nothing is all unknown", () => {
    expect(alignmentIndex([], TWO)).toMatchObject({
      shown: null,
      headline: { aligned: 0, lost: 0, unknown: 100 },
    });
  });
  it("[IDX5] the cells hold every lost point once", () => {
    const { losses, index } = golden();
    expect(total(losses.points)).toBeCloseTo(100 - index, 9);
    expect(losses.count).toBe(3);
  });
});

const cell = fc.tuple(
  fc.double({ min: 0.01, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 0.5, noNaN: true }),
);
const lists = fc.tuple(
  fc.array(cell, { minLength: 1, maxLength: 8 }),
  fc.array(cell, { minLength: 1, maxLength: 8 }),
);
const indexOf = ([a, b]: [[number, number][], [number, number][]], w = TWO): AlignmentIndex =>
  alignmentIndex([cells("goal-plan", a), cells("demand-supply", b)], w);

describe("the index of random cells", () => {
  const options = { seed: 9, numRuns: 200 };
  it("[IDX5] is 100 less the sum of its losses", () => {
    fc.assert(
      fc.property(lists, (random) => {
        const { index, losses, components } = indexOf(random);
        expect(Math.abs(100 - total(losses.points) - index)).toBeLessThan(1e-9);
        expect(Math.abs(100 - total(components.map(({ points }) => points)) - index)).toBeLessThan(1e-9);
      }),
      options,
    );
  });
  it("[IDX6] is the same when all values are in another currency", () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0.001, max: 1000, noNaN: true }), (random, rate) => {
        const moved = random.map((list) => list.map(([value, gap]) => [value * rate, gap])) as typeof random;
        expect(Math.abs(indexOf(moved).index - indexOf(random).index)).toBeLessThan(1e-9);
      }),
      options,
    );
  });
  it("[IDX7] never rises when a gap grows", () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.double({ min: 0, max: 0.3, noNaN: true }), (random, pick, more) => {
        const worse = random[0].map(([v, gap], n) => [v, n === pick % random[0].length ? gap + more : gap]);
        expect(indexOf([worse as [number, number][], random[1]]).index).toBeLessThanOrEqual(
          indexOf(random).index + 1e-9,
        );
      }),
      options,
    );
  });
  it("[IDX8] its change is the sum of the bars, whatever happened to the weights", () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(lists, lists, weight, weight, (one, other, w, v) => {
        const before = indexOf(one, weights({ "goal-plan": w, "demand-supply": 0.4 }));
        const after = indexOf(other, weights({ "goal-plan": v, "demand-supply": 0.7 }));
        const bars = changeOfIndex(before, after);
        expect(Math.abs(total(bars.map(({ points }) => points)) - (after.index - before.index))).toBeLessThan(
          1e-9,
        );
      }),
      options,
    );
  });
});

describe("the change of the index", () => {
  it("[IDX7] opposite gaps do not cancel", () => {
    const both = alignmentIndex(
      [
        cells("goal-plan", [
          [50, 0.1],
          [50, -0.1],
        ]),
      ],
      TWO,
    );
    expect(both.index).toBeCloseTo(30, 9);
  });
  it("[IDX8] with the same weights there is nothing to re-weight", () => {
    const bars = changeOfIndex(
      golden(),
      golden([
        [100, 0.03],
        [50, 0.2],
      ]),
    );
    expect(bars.find(({ cause }) => cause === "goal-plan")!.points).toBeCloseTo(8, 9);
    expect(bars.find(({ cause }) => cause === "re-weighting")!.points).toBeCloseTo(0, 9);
  });
  it("[IDX8] a component that is new is re-weighting", () => {
    const alone = alignmentIndex(
      [
        cells("demand-supply", [
          [80, 0],
          [20, 0.08],
        ]),
      ],
      TWO,
    );
    const bars = changeOfIndex(alone, golden());
    expect(bars.find(({ cause }) => cause === "re-weighting")!.points).toBeCloseTo(-22, 9);
  });
  it("[IDX8] without an index before there is no waterfall", () => {
    expect(changeOfIndex(alignmentIndex([], TWO), golden())).toEqual([]);
  });
  it("[IDX8] a component that an older cycle did not know is re-weighting", () => {
    const now = golden();
    const older = { index: 90, components: [{ component: "goal-plan" as const, share: 1, loss: 0.1 }] };
    const bars = changeOfIndex(older, now);
    const points = (cause: string): number => bars.find((bar) => bar.cause === cause)!.points;
    expect(points("goal-plan")).toBeCloseTo(-100 * (28 / 60 - 0.1), 9);
    expect(points("demand-supply")).toBe(0);
    expect(bars.reduce((sum, bar) => sum + bar.points, 0)).toBeCloseTo(now.index - 90, 9);
    const back = changeOfIndex(now, older);
    expect(back.reduce((sum, bar) => sum + bar.points, 0)).toBeCloseTo(90 - now.index, 9);
  });
});

describe("an index of weights that are all zero", () => {
  it("[IDX1] has no points to lose and no number to show", () => {
    const found = alignmentIndex([cells("goal-plan", [[100, 0.5]])], weights({}));
    expect(found.index).toBeNaN();
    expect(found.shown).toBeNull();
    expect(found.components.every(({ points, share }) => points === 0 && share === 0)).toBe(true);
    expect(found.headline).toEqual({ aligned: 0, lost: 0, unknown: 100 });
  });
});
