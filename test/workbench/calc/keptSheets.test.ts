import fc from "fast-check";
import type { CalculatorBook, CellScalar } from "../../../src/workbench/book/calculator";
import { calculated, input, type Cells } from "./calculation";

type Sheets = Readonly<Record<string, Cells>>;

const start: Sheets = {
  Plan: { A1: 2, A2: "=A1*3", A3: "=Other!A2+A2", A4: "=Rate*A2", A5: "=SUM(Other!A:A)", B1: "=SEQUENCE(3)" },
  Other: { A1: 5, A2: "=A1-1", A3: "=SUM(Plan!A1:A2)", B1: "=Plan!B2*2" },
};

const named = (formula: string): CalculatorBook["names"] => [{ name: "Rate", formula }];

const described = (sheets: Sheets, unchanged: readonly string[]): CalculatorBook["sheets"] =>
  Object.entries(sheets).map(([name, cells]) => ({
    id: name,
    name,
    cells: Object.entries(cells).map(([address, value]) => input(name, address, value)),
    isAsTold: unchanged.includes(name),
  }));

/** Values of all cells after a start from nothing. */
async function fresh(sheets: Sheets, names: CalculatorBook["names"]): Promise<Map<string, CellScalar>> {
  const book = await calculated({ sheets, names });
  return new Map([...book.told].map(([key, cell]) => [key, cell.value]));
}

describe("loading a book of which some sheets are as they were", () => {
  it("calculates a kept sheet's formulas anew when a name that they use means something else", async () => {
    const book = await calculated({ sheets: start, names: named("Plan!$A$1") });
    expect(book.value("A4")).toBe(12);
    book.calculator.load(
      { sheets: described(start, ["Plan", "Other"]), tables: [], names: named("Plan!$A$2") },
      { recalculate: true },
    );
    await book.calculator.settled();
    expect(book.value("A4")).toBe(36);
  });

  it("tells nothing when nothing changed", async () => {
    const book = await calculated({ sheets: start, names: named("10") });
    book.told.clear();
    book.calculator.load(
      { sheets: described(start, ["Plan", "Other"]), tables: [], names: named("10") },
      { recalculate: true },
    );
    await book.calculator.settled();
    expect([...book.told.keys()]).toEqual([]);
  });

  it("finds a sheet that came by the formulas that wait for it", async () => {
    const waiting: Sheets = { Plan: { A1: "=IFERROR(Late!A1+1,0)" } };
    const book = await calculated({ sheets: waiting });
    book.calculator.load(
      { sheets: described({ ...waiting, Late: { A1: 6 } }, ["Plan"]), tables: [], names: [] },
      { recalculate: true },
    );
    await book.calculator.settled();
    expect(book.value("A1")).toBe(7);
  });

  it("ends with the same values as a start from nothing, whatever was changed in between", async () => {
    const edits = fc.sample(
      fc.record({
        sheet: fc.constantFrom("Plan", "Other"),
        address: fc.constantFrom("A1", "A2", "C1", "B1"),
        value: fc.constantFrom<CellScalar>(1, 7, 40, "=A3+1", "=SUM(A1:A2)", "=SEQUENCE(2)"),
        rate: fc.constantFrom("10", "Plan!$A$1", "Other!$A$1"),
      }),
      { seed: 5, numRuns: 25 },
    );
    let sheets = start;
    const book = await calculated({ sheets, names: named("10") });
    for (const { sheet, address, value, rate } of edits) {
      sheets = { ...sheets, [sheet]: { ...sheets[sheet], [address]: value } };
      const other = sheet === "Plan" ? "Other" : "Plan";
      book.calculator.load(
        { sheets: described(sheets, [other]), tables: [], names: named(rate) },
        { recalculate: true },
      );
      await book.calculator.settled();
      const wanted = await fresh(sheets, named(rate));
      const got = [...wanted.keys()].map((key) => [key, book.told.get(key)?.value]);
      expect(got).toEqual([...wanted]);
    }
  });
});
