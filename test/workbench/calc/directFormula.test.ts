import fc from "fast-check";
import { directFormula } from "../../../src/workbench/calc/directFormula";
import { calculated, type Cells } from "./calculation";

/** A blank behind "=" sends a formula to the engine. */
const byEngine = (formula: string): string => `= ${formula.slice(1)}`;

const columns = ["A", "B", "C"];
const rows = 4;
const addresses = columns.flatMap((c) => Array.from({ length: rows }, (_, r) => `${c}${r + 1}`));

const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
  { weight: 8, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, "12", "text", "", "=1/0", "=NA()", 1e300) },
);
const address = fc.constantFrom(...addresses);
const operand = fc.oneof(
  { weight: 4, arbitrary: address },
  { weight: 1, arbitrary: fc.constantFrom("2", "0.1", "0", "100", "$A$1", "B$2") },
  { weight: 1, arbitrary: fc.tuple(address, address).map(([a, b]) => `SUM(${a}:${b})`) },
  { weight: 1, arbitrary: fc.tuple(address, address).map(([a, b]) => `SUM(${a},${b}:${b})`) },
  { weight: 1, arbitrary: fc.tuple(address, address).map(([a, b]) => `(${a}-${b})`) },
);
const formula = fc
  .tuple(operand, fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/"), operand), { maxLength: 3 }))
  .map(([first, rest]) => `=${first}${rest.map(([sign, next]) => sign + next).join("")}`);

/** The engine divides by multiplying with 1 / x, which may differ in the last digit. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(14)) : value;

it("answers as the engine does, whatever stands in the cells", async () => {
  const books = fc.sample(
    fc.record({
      inputs: fc.array(value, { minLength: addresses.length, maxLength: addresses.length }),
      formulas: fc.array(formula, { minLength: 20, maxLength: 20 }),
    }),
    { seed: 11, numRuns: 20 },
  );
  for (const { inputs, formulas } of books) {
    const cells: Record<string, Cells[string]> = {};
    addresses.forEach((at, i) => (cells[at] = inputs[i] ?? null));
    formulas.forEach((text, i) =>
      Object.assign(cells, { [`F${i + 1}`]: text, [`G${i + 1}`]: byEngine(text) }),
    );
    const book = await calculated(cells);
    const answers = formulas.map((text, i) => [text, rounded(book.value(`F${i + 1}`))]);
    expect(answers).toEqual(formulas.map((text, i) => [text, rounded(book.value(`G${i + 1}`))]));
  }
});

describe("what is plain arithmetic", () => {
  it.each(["=A1", "=A1-B1", "=$A$1*2", "=SUM(A1:B9)/C1", "=(A1+B1)*(C1-0.5)"])("%s is", (text) => {
    expect(directFormula(text)).toBeDefined();
  });

  it.each([
    "=A1:B2",
    "=A1%",
    "=-A1",
    "=Plan!A1",
    "=XFE1",
    "=A1048577",
    "=ABCD1",
    "=1E5",
    "=SUM(A1:A70000)",
    "=SUM()",
    "=SUM(A1",
    "=A1+",
    "=A1B2",
    "=ROUND(A1,2)",
  ])("%s is not", (text) => {
    expect(directFormula(text)).toBeUndefined();
  });

  it("reads each cell and area once", () => {
    expect(directFormula("=A1+A1*SUM(B1:B2)")?.precedents).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
    ]);
  });
});
