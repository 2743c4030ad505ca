import type { Workbench } from "../../src/workbench/node";
import { openBuilt, valuesOf } from "../built/workbench";

/** Cells that the formulas read: forecast and actual of domain reference C2 and some spoilt ones. */
const INPUT: readonly (readonly unknown[])[] = [
  ["Forecast", 110, 115, 100, 100, 10, 120],
  ["Actual", 100, 120, 90, 110, 0, 130],
  ["Demand", 80, 100, 90, 110, "", ""],
  ["Spoilt", "=NA()", "=1/0", "soon", "", " 7 ", true],
];

interface Case {
  readonly says: string;
  readonly formula: string;
  /** A value, or the rows that spill. */
  readonly gives: unknown;
}

const CASES: readonly Case[] = [
  { says: "higher is better when nothing is said", formula: "SOP.GAP(90,100)", gives: -10 },
  { says: "lower is better when asked", formula: 'SOP.GAP(90,100,"lower")', gives: 10 },
  { says: "a band measures the distance outside", formula: 'SOP.GAP(9,10,"band",12)', gives: -1 },
  {
    says: "a band with its edges reversed is read the right way round",
    formula: 'SOP.GAP(13,12,"band",10)',
    gives: -1,
  },
  { says: "a range spills, one gap a cell", formula: "SOP.GAP(B1:D1,B2:D2)", gives: [[10, -5, 10]] },
  { says: "one target serves a whole range", formula: "SOP.GAP(B2:D2,100)", gives: [[0, 20, -10]] },
  { says: "a blank gives a blank", formula: "SOP.GAP(E3:F3,100)", gives: [[10, ""]] },
  { says: "a number typed as text counts", formula: "SOP.GAP(F4,5)", gives: 2 },
  { says: "an error in the input is passed on", formula: "SOP.GAP(B4,1)", gives: "#N/A" },
  { says: "a division by zero in the input is passed on", formula: "SOP.GAP(C4,1)", gives: "#DIV/0!" },
  { says: "a text is refused", formula: "SOP.GAP(D4,1)", gives: "#VALUE!" },
  { says: "an unknown direction is refused", formula: 'SOP.GAP(1,2,"sideways")', gives: "#VALUE!" },
  { says: "ranges that do not fit are refused", formula: "SOP.GAP(B1:D1,B2:C2)", gives: "#VALUE!" },
  { says: "on track within the tolerance", formula: "SOP.STATUS(98,100)", gives: "on track" },
  { says: "at risk beyond it", formula: "SOP.STATUS(94,100)", gives: "at risk" },
  { says: "off track beyond the limit", formula: "SOP.STATUS(80,100)", gives: "off track" },
  {
    says: "tolerance and limit can be set",
    formula: 'SOP.STATUS(94,100,"higher",0.1,0.2)',
    gives: "on track",
  },
  { says: "blank is no actual", formula: "SOP.STATUS(F3,100)", gives: "no actual" },
  { says: "zero is a value", formula: "SOP.STATUS(0,100)", gives: "off track" },
  { says: "half way on a straight line", formula: "SOP.GLIDE(100,200,12,6)", gives: 150 },
  { says: "a quarter of the time is 5/32 of an s-curve", formula: 'SOP.GLIDE(0,32,4,1,"s-curve")', gives: 5 },
  {
    says: "seasonal weights set the pace",
    formula: 'SOP.GLIDE(0,100,3,1,"seasonal",B3:D3)',
    gives: (80 / 270) * 100,
  },
  { says: "several periods spill", formula: "SOP.GLIDE(0,12,12,{1,2,3})", gives: [[1, 2, 3]] },
  { says: "an unknown shape is refused", formula: 'SOP.GLIDE(0,1,2,1,"wave")', gives: "#VALUE!" },
  { says: "the golden WMAPE of C2", formula: "SOP.WMAPE(B1:G1,B2:G2)", gives: 0.1 },
  { says: "no actuals to divide by is not available", formula: "SOP.WMAPE(B1,F2)", gives: "#N/A" },
  { says: "the golden bias of C2", formula: "SOP.BIAS(B1:G1,B2:G2)", gives: 5 / 550 },
  { says: "series of different length are refused", formula: "SOP.BIAS(B1:G1,B2:F2)", gives: "#VALUE!" },
  { says: "the golden forward cover of C4", formula: "SOP.COVER(250,B3:E3)", gives: 2 + 70 / 90 },
  { says: "no stock covers nothing", formula: "SOP.COVER(0,B3:E3)", gives: 0 },
  { says: "load over hours", formula: "SOP.UTIL(B1:D1,100)", gives: [[1.1, 1.15, 1]] },
  { says: "load without hours is said in words", formula: "SOP.UTIL(5,0)", gives: "no capacity" },
  {
    says: "the golden MASE of C2",
    formula: "SOP.MASE(B1:G1,B2:G2,{95,105,100,110,90,115,100,120,105,110,100,125})",
    gives: 0.6302083333333333,
  },
  { says: "a history that never changes gives no scale", formula: "SOP.MASE(B1,B2,{5,5,5})", gives: "#N/A" },
  { says: "half a season is refused", formula: "SOP.MASE(B1,B2,{1,2,3},1.5)", gives: "#VALUE!" },
  { says: "more than asked makes up for nothing", formula: "SOP.FILLRATE({50,120},{100,100})", gives: 0.75 },
  { says: "blank pairs are left out of the fill rate", formula: "SOP.FILLRATE(E3:F3,E3:F3)", gives: 1 },
  { says: "no demand has no fill rate", formula: "SOP.FILLRATE(5,0)", gives: "#N/A" },
  { says: "demand alone varies", formula: "SOP.SAFETYSTOCK(0.95,10,4)", gives: 32.89707253902943 },
  {
    says: "the lead time varies too",
    formula: "SOP.SAFETYSTOCK(0.95,0,4,2,10)",
    gives: 32.89707253902943,
  },
  { says: "a service in per cent is refused", formula: "SOP.SAFETYSTOCK(95,10,4)", gives: "#VALUE!" },
  { says: "a varying lead time needs a demand", formula: "SOP.SAFETYSTOCK(0.95,10,4,2)", gives: "#N/A" },
  {
    says: "even demand in each period is smooth",
    formula: "SOP.PATTERN({10,11,9,10,10,11})",
    gives: "smooth",
  },
  {
    says: "even demand now and then is intermittent",
    formula: "SOP.PATTERN({5,0,0,5,0,0,5,0,0,5})",
    gives: "intermittent",
  },
  {
    says: "uneven demand now and then is lumpy",
    formula: "SOP.PATTERN({5,0,0,90,0,0,1,0,0,60})",
    gives: "lumpy",
  },
  { says: "zeros are no demand", formula: "SOP.PATTERN({0,0,0})", gives: "no demand" },
  { says: "blanks at the end do not count", formula: "SOP.PATTERN(B3:G3)", gives: "smooth" },
  {
    says: "a level history goes on",
    formula: "SOP.FORECAST({20,20,20,20,20,20,20,20},3,1)",
    gives: [[20, 20, 20]],
  },
  { says: "no periods are refused", formula: "SOP.FORECAST({20,20},0)", gives: "#VALUE!" },
  { says: "a table is no history", formula: "SOP.FORECAST(B1:G2,3)", gives: "#VALUE!" },
  { says: "no history is not available", formula: "SOP.FORECAST(F3:G3,3)", gives: "#N/A" },
  { says: "a probability is below 1", formula: "SOP.FORECAST({20,20},1,1,90)", gives: "#VALUE!" },
  { says: "the few that matter are A", formula: "SOP.CLASS({700,200,60,40})", gives: [["A", "A", "B", "C"]] },
  { says: "a blank has no class", formula: "SOP.CLASS(E3:F3)", gives: [["A", ""]] },
  { says: "limits that fall are refused", formula: "SOP.CLASS({1,2},0.9,0.5)", gives: "#VALUE!" },
];

/** Formulas stand ten rows apart, so that spills have room. */
const rowOf = (index: number): number => 10 + index;

describe("the functions in Excel's own runtime", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openBuilt();
    await workbench.runAddin("dist");
    workbench.edit("Sheet1!A1:G4", INPUT);
    CASES.forEach(({ formula }, index) => workbench.edit(`Sheet1!A${rowOf(index)}`, `=${formula}`));
    await workbench.settled();
  });
  afterAll(() => workbench.close());

  it.each(CASES.map((entry, index) => ({ ...entry, index })))("$formula: $says", async ({ gives, index }) => {
    const width = Array.isArray(gives) ? (gives as unknown[][])[0]!.length : 1;
    const row = rowOf(index);
    const [found] = await valuesOf(workbench, "Sheet1", `A${row}:${String.fromCharCode(64 + width)}${row}`);
    const expected = Array.isArray(gives) ? (gives as unknown[][])[0]! : [gives];
    expected.forEach((value, k) => {
      if (typeof value === "number") expect(found![k]).toBeCloseTo(value, 9);
      else expect(found![k]).toBe(value);
    });
  });

  it("changes when a cell that it reads changes", async () => {
    workbench.edit("Sheet1!I1", "=SOP.GAP(J1,K1)");
    workbench.edit("Sheet1!J1:K1", [[5, 8]]);
    await workbench.settled();
    expect(await valuesOf(workbench, "Sheet1", "I1")).toEqual([[-3]]);
    workbench.edit("Sheet1!J1", 10);
    await workbench.settled();
    expect(await valuesOf(workbench, "Sheet1", "I1")).toEqual([[2]]);
  });
});
