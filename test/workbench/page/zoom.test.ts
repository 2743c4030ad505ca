import { zoomed } from "../../../src/workbench/page/chrome/zoom";

describe("Zooming a sheet", () => {
  it.each([
    { from: 100, by: 1, to: 110 },
    { from: 100, by: -1, to: 90 },
    { from: 85, by: 1, to: 90 },
    { from: 85, by: -1, to: 80 },
    { from: 400, by: 1, to: 400 },
    { from: 10, by: -1, to: 10 },
  ] as const)("[PAGE5] goes from $from % to $to % by a step of $by", ({ from, by, to }) => {
    expect(zoomed(from, by)).toBe(to);
  });
});
