import type { CalculatedCell, CellInput } from "../../../src/workbench/book/calculator";
import { createCalculator } from "../../../src/workbench/calc/createCalculator";
import { slowness } from "../../pace";

/** A planning book: demand in, stock chain, scaled demand, conditional sums; 4,333 rows of 3 formulas. */
function planningCells(rows: number): CellInput[] {
  const cells: CellInput[] = [];
  const add = (row: number, column: number, formula: string): void => {
    cells.push({ sheetId: "Plan", row, column, value: null, formula });
  };
  for (let r = 0; r < rows; r++) {
    cells.push({ sheetId: "Plan", row: r, column: 0, value: r });
    add(r, 1, r === 0 ? "=A1" : `=B${r}+A${r + 1}`);
    add(r, 2, `=IF(A${r + 1}>100,ROUND(A${r + 1}*1.5,2),SUM($A$1:A${(r % 200) + 1}))`);
    add(r, 3, `=SUMIFS($A$1:$A$100,$A$1:$A$100,">"&A${r + 1})`);
  }
  return cells;
}

it("calculates 13,000 formulas, and again after one edit, in 15 seconds", async () => {
  const told = new Map<number, CalculatedCell>();
  const calculator = createCalculator({
    results: (cells) => cells.forEach((c) => told.set(c.row * 10 + c.column, c)),
  });
  const before = performance.now();
  calculator.load(
    { sheets: [{ id: "Plan", name: "Plan", cells: planningCells(4333) }], tables: [], names: [] },
    { recalculate: true },
  );
  await calculator.settled();
  expect(told.get(4332 * 10 + 1)?.value).toBe((4332 * 4333) / 2);
  calculator.setCells([{ sheetId: "Plan", row: 0, column: 0, value: 7 }]);
  await calculator.settled();
  expect(told.get(4332 * 10 + 1)?.value).toBe((4332 * 4333) / 2 + 7);
  const milliseconds = performance.now() - before;
  expect(milliseconds).toBeLessThan(15_000 * slowness());
  calculator.dispose();
}, 60_000);

it("answers an edit that few formulas read in less than half a second, whatever the book's size", async () => {
  const calculator = createCalculator({ results: () => undefined });
  calculator.load(
    { sheets: [{ id: "Plan", name: "Plan", cells: planningCells(1500) }], tables: [], names: [] },
    { recalculate: true },
  );
  await calculator.settled();
  const before = performance.now();
  calculator.setCells([{ sheetId: "Plan", row: 1490, column: 0, value: 7 }]);
  await calculator.settled();
  const milliseconds = performance.now() - before;
  expect(milliseconds).toBeLessThan(500 * slowness());
  calculator.dispose();
}, 30_000);
