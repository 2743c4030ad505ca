import {
  copiedFormula,
  renamedInFormula,
  shiftedFormula,
  withoutSheet,
  type Shift,
} from "../../../src/workbench/formula/move";
import { fromR1C1, toR1C1 } from "../../../src/workbench/formula/r1c1";
import { isWellFormed } from "../../../src/workbench/formula/validate";

const ALL = { from: 0, to: 16_383 };
const down = (at: number, count: number): Shift => ({ axis: "rows", at, count, ...ALL });
const here = { sheetName: "Plan", ownSheet: "Plan" };

describe("a formula that is copied", () => {
  for (const [formula, expected] of [
    ["=A1+$A$1", "=B3+$A$1"],
    ["=SUM(A$1:$B2)", "=SUM(B$1:$B4)"],
    ['="A1"&A1', '="A1"&B3'],
    ["='My A1'!A1", "='My A1'!B3"],
    ["=LOG10(A1)", "=LOG10(B3)"],
    ["=Table1[A1]+A1", "=Table1[A1]+B3"],
    ["=A:A+1:1", "=B:B+3:3"],
    ["=Rate1A*A1", "=Rate1A*B3"],
  ] as const)
    it(`${formula} reads ${expected} two down and one right`, () => {
      expect(copiedFormula(formula, 2, 1)).toBe(expected);
    });
  it("reads #REF! where it leaves the grid", () => {
    expect(copiedFormula("=A1", -1, 0)).toBe("=#REF!");
  });
});

describe("a formula when rows come or go", () => {
  for (const [formula, shift, expected] of [
    ["=A5", down(2, 1), "=A6"],
    ["=A1", down(2, 1), "=A1"],
    ["=SUM(A1:A5)", down(2, 2), "=SUM(A1:A7)"],
    ["=A5", down(2, -1), "=A4"],
    ["=A3", down(2, -1), "=#REF!"],
    ["=SUM(A1:A5)", down(1, -2), "=SUM(A1:A3)"],
    ["=Other!A5", down(2, 1), "=Other!A5"],
    ["=$A$5", down(2, 1), "=$A$6"],
  ] as const)
    it(`${formula} reads ${expected} after ${shift.count} at ${shift.at}`, () => {
      expect(shiftedFormula(formula, shift, here)).toBe(expected);
    });
  it("keeps columns out of reach of a partial shift", () => {
    expect(shiftedFormula("=C5", { axis: "rows", at: 0, count: 1, from: 0, to: 1 }, here)).toBe("=C5");
  });
});

describe("a formula when sheets change", () => {
  it("follows a new name, quoted where it must be", () => {
    expect(renamedInFormula("=Plan!A1+Other!A1", "plan", "My plan")).toBe("='My plan'!A1+Other!A1");
  });
  it("reads #REF! when the sheet is gone", () => {
    expect(withoutSheet("=Plan!A1*2", "Plan")).toBe("=#REF!*2");
  });
});

describe("R1C1", () => {
  for (const [a1, r1c1] of [
    ["=A1", "=R[-2]C[-2]"],
    ["=$A$1+C3", "=R1C1+RC"],
    ["=SUM(C1:C2)", "=SUM(R[-2]C:R[-1]C)"],
  ] as const) {
    it(`${a1} is ${r1c1} in C3`, () => expect(toR1C1(a1, 2, 2)).toBe(r1c1));
    it(`${r1c1} is ${a1} in C3`, () => expect(fromR1C1(r1c1, 2, 2)).toBe(a1));
  }
});

describe("whether a formula can be one", () => {
  for (const good of [
    "=1+1",
    "=SUM(A1:A3,,2)",
    '=IF(A1>0,"a""b",)',
    "='My sheet'!A1",
    "=Table1[[#This Row],[Qty]]*2",
    "=-A1%",
    "={1,2;3,4}",
    "=A1#",
    "=LAMBDA(x,x+1)(2)",
    "=@A1:A3",
    "=A1:A3 B1:B3",
    "=RAND()",
  ])
    it(`${good} can`, () => expect(isWellFormed(good)).toBe(true));
  for (const bad of ["=", "=SUM(", "=1+", "=)", '="open', "=A1 2", "=,1", "=SUM(1))", "=*2", "=Table1[open"])
    it(`${bad} cannot`, () => expect(isWellFormed(bad)).toBe(false));
});
