import { bottomUp, leastSquares, topDown, type Hierarchy } from "../../../../src/engine/demand/api";
import { childrenOf } from "../../../../src/engine/demand/coherence/hierarchy";
import { seeded } from "../seeded";

/** Total; families 1 and 2; items 3 and 4 of family 1, items 5, 6 and 7 of family 2. */
const hierarchy: Hierarchy = { parents: [-1, 0, 0, 1, 1, 2, 2, 2] };
const NODES = hierarchy.parents.length;

const path = (...units: number[]): Float64Array => Float64Array.from(units);
const basePaths = (seed: number): Float64Array[] => {
  const next = seeded(seed);
  const scale = [100, 50, 50, 20, 30, 10, 20, 20];
  return scale.map((size) => path(size * (0.5 + next()), size * (0.5 + next())));
};
const variances = [100, 30, 60, 9, 16, 4, 25, 1];

function expectCoherent(paths: readonly Float64Array[]): void {
  childrenOf(hierarchy).forEach((children, node) => {
    if (children.length === 0) return;
    paths[node]!.forEach((units, h) => {
      const sum = children.reduce((total, child) => total + paths[child]![h]!, 0);
      expect(sum).toBeCloseTo(units, 9);
    });
  });
}

/** Leaf forecasts by the normal equations (S' W S) b = S' W y, solved by elimination. */
function byNormalEquations(paths: readonly Float64Array[], h: number): number[] {
  const leaves = [3, 4, 5, 6, 7];
  const holds = (node: number, leaf: number): number => {
    for (let at = leaf; at >= 0; at = hierarchy.parents[at]!) if (at === node) return 1;
    return 0;
  };
  const rows = leaves.map((i) => [
    ...leaves.map((j) => {
      let sum = 0;
      for (let node = 0; node < NODES; node++) sum += (holds(node, i) * holds(node, j)) / variances[node]!;
      return sum;
    }),
    paths.reduce((sum, own, node) => sum + (holds(node, i) * own[h]!) / variances[node]!, 0),
  ]);
  for (let i = 0; i < leaves.length; i++) {
    for (let k = 0; k < leaves.length; k++) {
      if (k === i) continue;
      const factor = rows[k]![i]! / rows[i]![i]!;
      rows[k] = rows[k]!.map((value, j) => value - factor * rows[i]![j]!);
    }
  }
  return rows.map((row, i) => row[leaves.length]! / row[i]!);
}

const methods = {
  "bottom-up": bottomUp,
  "top-down": topDown,
  "least squares": (base: Parameters<typeof bottomUp>[0]) => leastSquares(base, variances),
};

for (const [name, reconcile] of Object.entries(methods)) {
  it(`[COH1] makes children add up to their parent by ${name}`, () => {
    expectCoherent(reconcile({ hierarchy, paths: basePaths(1) }));
  });

  it(`[COH3] changes nothing that adds up already by ${name}`, () => {
    const coherent = bottomUp({ hierarchy, paths: basePaths(2) });
    reconcile({ hierarchy, paths: coherent }).forEach((units, node) =>
      units.forEach((value, h) => expect(value).toBeCloseTo(coherent[node]![h]!, 9)),
    );
  });

  it(`[COH4] goes nowhere below zero by ${name}`, () => {
    const paths = basePaths(3);
    paths[0] = path(20, 0);
    paths[5] = path(0, 0.1);
    const reconciled = reconcile({ hierarchy, paths });
    expect(reconciled.every((units) => units.every((value) => value >= 0))).toBe(true);
    expectCoherent(reconciled);
  });

  it(`[COH6] takes the children's sum where a family has no forecast by ${name}`, () => {
    const paths = basePaths(4);
    paths[1] = path(NaN, NaN);
    const reconciled = reconcile({ hierarchy, paths });
    expect(reconciled[1]!.every(Number.isFinite)).toBe(true);
    expectCoherent(reconciled);
  });
}

it("[COH2] gives the leaves that the normal equations give", () => {
  for (const seed of [5, 6, 7]) {
    const paths = basePaths(seed);
    const reconciled = leastSquares({ hierarchy, paths }, variances);
    for (const h of [0, 1]) {
      byNormalEquations(paths, h).forEach((units, i) => expect(reconciled[3 + i]![h]).toBeCloseTo(units, 8));
    }
  }
});

it("[COH2] follows the top alone when the top is certain", () => {
  const paths = basePaths(8);
  const reconciled = leastSquares({ hierarchy, paths }, [0, ...variances.slice(1)]);
  expect(reconciled[0]![0]).toBeCloseTo(paths[0]![0]!, 6);
});

it("[COH5] keeps the top by top-down", () => {
  const paths = basePaths(9);
  expect(topDown({ hierarchy, paths })[0]).toEqual(paths[0]);
});

it("[COH5] keeps the proportions of the children by top-down", () => {
  const paths = basePaths(10);
  const split = topDown({ hierarchy, paths });
  expect(split[5]![0]! / split[6]![0]!).toBeCloseTo(paths[5]![0]! / paths[6]![0]!, 9);
});

it("[COH5] keeps the leaves by bottom-up", () => {
  const paths = basePaths(11);
  const summed = bottomUp({ hierarchy, paths });
  for (const leaf of [3, 4, 5, 6, 7]) expect(summed[leaf]).toEqual(paths[leaf]);
});

it("[COH5] splits a family of zeros equally", () => {
  const paths = basePaths(12);
  for (const leaf of [3, 4]) paths[leaf] = path(0, 0);
  const split = topDown({ hierarchy, paths });
  expect(split[3]).toEqual(split[4]);
});

it("[COH1] refuses a child that comes before its parent", () => {
  expect(() => childrenOf({ parents: [-1, 2, 0] })).toThrow("does not come after its parent");
});
