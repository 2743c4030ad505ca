import { outlineGroups, toggleGroup, type Outlined } from "../../../src/workbench/book/outlineGroups";

/** Levels of rows 0, 1, 2, …, as in "0 1 2 2 1". */
const rows = (levels: string): Map<number, Outlined> =>
  new Map(levels.split(" ").map((level, row) => [row, level === "0" ? {} : { outlineLevel: Number(level) }]));

const spans = (formats: Map<number, Outlined>, isAfter = true): string[] =>
  outlineGroups(formats, isAfter).map(
    ({ level, first, last, summary }) => `${level}: ${first}-${last} at ${String(summary)}`,
  );

const hidden = (formats: Map<number, Outlined>): number[] =>
  [...formats].flatMap(([row, format]) => (format.isHidden ? row : []));

describe("Groups of an outline", () => {
  it.each([
    { when: "there is none", levels: "0 0", is: [] },
    { when: "one run is grouped", levels: "0 1 1 0", is: ["1: 1-2 at 3"] },
    { when: "a row between parts two runs", levels: "1 0 1", is: ["1: 0-0 at 1", "1: 2-2 at 3"] },
    { when: "groups are nested", levels: "1 2 2 1", is: ["1: 0-3 at 4", "2: 1-2 at 3"] },
    { when: "a level is left out", levels: "3 0", is: ["1: 0-0 at 1", "2: 0-0 at 1", "3: 0-0 at 1"] },
  ])("[PAGE1] are found when $when", ({ levels, is }) => {
    expect(spans(rows(levels))).toEqual(is);
  });

  it("[PAGE1] carry their sign before them where sums stand above", () => {
    expect(spans(rows("0 1 1"), false)).toEqual(["1: 1-2 at 0"]);
  });

  it("[PAGE1] have no place for a sign above the first row", () => {
    expect(spans(rows("1 1 0"), false)).toEqual(["1: 0-1 at undefined"]);
  });
});

describe("Opening and closing a group", () => {
  const toggle = (formats: Map<number, Outlined>, at: number): void => {
    const groups = outlineGroups(formats, true);
    toggleGroup(formats, groups[at]!, groups);
  };

  it("[PAGE2] hides its rows, and shows them again as they were", () => {
    const formats = rows("0 1 1 0");
    const before = new Map(formats);
    toggle(formats, 0);
    expect(hidden(formats)).toEqual([1, 2]);
    expect(outlineGroups(formats, true)[0]?.isCollapsed).toBe(true);
    toggle(formats, 0);
    expect(formats).toEqual(before);
  });

  it("[PAGE2] keeps an inner group closed that was closed before", () => {
    const formats = rows("1 2 2 1 0");
    toggle(formats, 1);
    toggle(formats, 0);
    toggle(formats, 0);
    expect(hidden(formats)).toEqual([1, 2]);
  });
});
