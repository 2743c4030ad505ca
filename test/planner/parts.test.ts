import { gather, partsOf } from "../../src/planner/parts";

const together = (value: unknown): unknown => {
  let whole: unknown;
  for (const part of partsOf(value)) whole = gather(whole, structuredClone(part));
  return whole;
};

describe("parts of an answer", () => {
  const cases: readonly [string, unknown][] = [
    ["a number", 7],
    ["nothing", null],
    ["nested fields", { a: { b: { c: [1, 2] }, d: null }, e: "x" }],
    ["typed arrays and blanks", { grid: { values: Float64Array.of(1, Number.NaN) } }],
    ["maps", { places: { rows: new Map([["Demand", { keys: ["a"] }]]) } }],
    ["an empty list and an empty record", { a: [], b: {} }],
    ["a long list", { problems: Array.from({ length: 4_321 }, (_, n) => ({ n })) }],
    ["a long list at the top", Array.from({ length: 2_500 }, (_, n) => n)],
  ];
  it.each(cases)("give %s back", (_what, value) => {
    expect(together(value)).toEqual(value);
  });

  it("hold no more than a thousand entries of a list each", () => {
    const sizes = [...partsOf({ list: new Array(2_001).fill(0) })].map(({ value }) =>
      Array.isArray(value) ? value.length : 0,
    );
    expect(sizes).toEqual([0, 1_000, 1_000, 1]);
  });
});
