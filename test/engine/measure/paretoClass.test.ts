import { paretoClasses, servedShare } from "../../../src/engine/measure/api";

describe("paretoClasses", () => {
  it("[ABC1] classes each value by where its share of the sum begins", () => {
    expect(paretoClasses([700, 60, 200, 40])).toEqual(["A", "B", "A", "C"]);
  });

  it("[ABC1] makes the largest A, however large it is", () => {
    expect(paretoClasses([5])).toEqual(["A"]);
    expect(paretoClasses([990, 10])).toEqual(["A", "C"]);
  });

  it("[ABC1] gives zero and below C, and a blank no class", () => {
    expect(paretoClasses([10, 0, -3, Number.NaN])).toEqual(["A", "C", "C", null]);
  });

  it("[ABC1] lets the first of equal values count as larger", () => {
    expect(paretoClasses([50, 50], { a: 0.4, b: 0.6 })).toEqual(["A", "B"]);
  });
});

describe("servedShare", () => {
  it("[FILL1] lets nothing served above demand make up for a shortage", () => {
    expect(servedShare([50, 120], [100, 100])).toBe(0.75);
  });

  it("[FILL1] leaves out pairs with a blank, and has no answer without demand", () => {
    expect(servedShare([Number.NaN, 10], [100, 10])).toBe(1);
    expect(servedShare([5], [0])).toBeNaN();
  });
});
