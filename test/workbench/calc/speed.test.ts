import type { CalculatedCell, Calculator, CellInput } from "../../../src/workbench/book/calculator";
import { createCalculator } from "../../../src/workbench/calc/createCalculator";

/** A planning book: demand in, stock chain, scaled demand, conditional sums; three formulas a row. */
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

/** A calculated book, and the milliseconds that it took. */
async function planned(rows: number): Promise<{
  readonly calculator: Calculator;
  readonly told: ReadonlyMap<number, CalculatedCell>;
  readonly milliseconds: number;
}> {
  const told = new Map<number, CalculatedCell>();
  const calculator = createCalculator({
    results: (cells) => cells.forEach((c) => told.set(c.row * 10 + c.column, c)),
  });
  const before = performance.now();
  calculator.load(
    { sheets: [{ id: "Plan", name: "Plan", cells: planningCells(rows) }], tables: [], names: [] },
    { recalculate: true },
  );
  await calculator.settled();
  return { calculator, told, milliseconds: performance.now() - before };
}

async function edited(calculator: Calculator, row: number): Promise<number> {
  const before = performance.now();
  calculator.setCells([{ sheetId: "Plan", row, column: 0, value: 7 }]);
  await calculator.settled();
  return performance.now() - before;
}

it("takes four times as long for four times the formulas, not sixteen times", async () => {
  (await planned(50)).calculator.dispose();
  const small = await planned(200);
  const large = await planned(800);
  expect(large.told.get(799 * 10 + 1)?.value).toBe((799 * 800) / 2);
  expect(large.milliseconds).toBeLessThan(4 * 3 * small.milliseconds);
  small.calculator.dispose();
  large.calculator.dispose();
}, 60_000);

it("answers an edit that few formulas read in a small part of a calculation of all", async () => {
  const { calculator, told, milliseconds } = await planned(600);
  const few = await edited(calculator, 590);
  const chain = (599 * 600) / 2 - 590 + 7;
  expect(told.get(599 * 10 + 1)?.value).toBe(chain);
  expect(few).toBeLessThan(milliseconds / 5);
  calculator.dispose();
}, 30_000);
