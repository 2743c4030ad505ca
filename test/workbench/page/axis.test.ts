import { Axis } from "../../../src/workbench/page/grid/axis";

const axis = new Axis(10, 20, new Map([[2, 0], [3, 0], [5, 50]])); // prettier-ignore

describe("Rows or columns in pixels", () => {
  it.each([
    { index: 0, offset: 0 },
    { index: 2, offset: 40 },
    { index: 4, offset: 40 },
    { index: 5, offset: 60 },
    { index: 6, offset: 110 },
  ])("index $index starts at $offset", ({ index, offset }) => {
    expect(axis.offset(index)).toBe(offset);
  });

  it.each([
    { pixels: 0, index: 0 },
    { pixels: 39, index: 1 },
    { pixels: 40, index: 4 },
    { pixels: 109, index: 5 },
    { pixels: 1_000, index: 9 },
  ])("pixel $pixels belongs to index $index, never to a hidden one", ({ pixels, index }) => {
    expect(axis.at(pixels)).toBe(index);
  });

  it("steps over what is hidden, and stays at the ends", () => {
    expect([axis.step(1, 1), axis.step(4, -1), axis.step(0, -1), axis.step(9, 1)]).toEqual([4, 1, 0, 9]);
  });

  it("finds the place of every one of a million rows that differ now and then", () => {
    const rows = new Axis(
      1_048_576,
      20,
      new Map(Array.from({ length: 1_000 }, (_, i) => [i * 1_000, 33] as const)),
    );
    for (const row of [0, 1, 999, 1_000, 524_288, 1_048_575]) expect(rows.at(rows.offset(row))).toBe(row);
  });
});
