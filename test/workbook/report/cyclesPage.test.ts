import {
  cycleBefore,
  cyclesPage,
  readCycles,
  withCycle,
  type StoredCycle,
} from "../../../src/workbook/report/cyclesPage";

const cycle = (cycleStart: number, ...packed: string[]): StoredCycle => ({
  cycleStart,
  label: `Cycle ${cycleStart}`,
  packed,
});
const cellsOf = (stored: readonly StoredCycle[]) => cyclesPage(stored).blocks[0]!.cells;

it("reads back what it stores, however many pieces a cycle has", () => {
  const stored = [cycle(100, "plain:{}"), cycle(131, "deflate:a", "b", "c")];
  expect(readCycles(cellsOf(stored))).toEqual(stored);
});

it("replaces the same cycle and keeps the others, oldest first", () => {
  const stored = withCycle(withCycle([cycle(131, "new")], cycle(100, "old")), cycle(131, "newer"));
  expect(stored).toEqual([cycle(100, "old"), cycle(131, "newer")]);
});

it("finds the last cycle before this one, never this one itself", () => {
  const stored = [cycle(100, "a"), cycle(131, "b"), cycle(162, "c")];
  expect(cycleBefore(stored, 162)).toEqual(cycle(131, "b"));
  expect(cycleBefore(stored, 100)).toBeNull();
});

it("passes over rows that somebody else wrote", () => {
  expect(
    readCycles([
      ["hello"],
      [2, 100, "later version", "x"],
      [1, "text", "label"],
      [1, 131, "Cycle 131", "p", "", null],
    ]),
  ).toEqual([cycle(131, "p")]);
});

it("is very hidden", () => {
  expect(cyclesPage([cycle(100, "a")]).visibility).toBe("veryHidden");
});
