import type { CellScalar } from "../../../src/workbench/book/calculator";
import { calculated } from "./calculation";

/** Twelve months of a plan: number, units, region, first of month (serial), and a gap in the region of month 7. */
const months: Record<string, CellScalar> = {};
for (let i = 1; i <= 12; i++) {
  months[`A${i + 1}`] = i;
  months[`B${i + 1}`] = i * 10;
  if (i !== 7) months[`C${i + 1}`] = i % 3 === 0 ? "East" : "West";
  months[`D${i + 1}`] = 46_023 + 31 * (i - 1);
}
months["E2"] = "5";
months["E3"] = true;
months["E4"] = '=""';

/** Results as Excel gives them; each can be checked in one's head or in Excel's documentation. */
const cases: readonly (readonly [string, CellScalar])[] = [
  ['=SUMIFS(B2:B13,C2:C13,"East")', 300],
  ['=SUMIFS(B2:B13,C2:C13,"e*",A2:A13,">5")', 270],
  ['=SUMIF(C2:C13,"West",B2)', 410],
  ['=COUNTIFS(C2:C13,"<>East")', 8],
  ['=COUNTIF(C2:C13,"")', 1],
  ['=COUNTIF(C2:C13,"<>")', 11],
  ['=COUNTIF(C2:C13,"?est")', 7],
  ["=COUNTIF(E2:E4,5)", 1],
  ["=COUNTIF(E2:E4,TRUE)", 1],
  ['=AVERAGEIFS(B2:B13,A2:A13,">3",A2:A13,"<9")', 60],
  ['=MAXIFS(B2:B13,C2:C13,"East")', 120],
  ['=MINIFS(B2:B13,C2:C13,"North")', 0],
  ['=AVERAGEIF(C2:C13,"North",B2:B13)', "#DIV/0!"],
  ['=SUM(COUNTIF(C2:C13,{"East","West"}))', 11],
  ["=SUM(E2:E4)", 0],
  ['=SUM("5",TRUE,1)', 7],
  ["=COUNT(E2:E4)", 0],
  ["=COUNTA(E2:E5)", 3],
  ["=AVERAGE(E2:E4)", "#DIV/0!"],
  ["=MAX(E2:E4)", 0],
  ['=SUMPRODUCT((C2:C13="East")*(A2:A13>4)*B2:B13)', 270],
  ["=SUMPRODUCT(A2:A13,B2:B13)", 6500],
  ['=MAX(IF(C2:C13="East",B2:B13))', 120],
  ["=INDEX(B2:B13,MATCH(5,A2:A13,0))", 50],
  ["=XLOOKUP(5,A2:A13,B2:B13)", 50],
  ['=XLOOKUP(99,A2:A13,B2:B13,"none")', "none"],
  ["=VLOOKUP(4.5,A2:B13,2,TRUE)", 40],
  ["=SUM(FILTER(B2:B13,A2:A13>10))", 230],
  ["=SUM(TAKE(B2:B13,-2))", 230],
  ["=SUM(UNIQUE({1;1;2}))", 3],
  ['=TEXTJOIN("-",TRUE,SORT({3;1;2}))', "1-2-3"],
  ["=LET(x,A3,y,x*2,y+x)", 6],
  ["=SUM(MAP(A2:A4,LAMBDA(a,a*a)))", 14],
  ["=REDUCE(0,A2:A5,LAMBDA(a,b,a+b))", 10],
  ["=EDATE(D2,1)", 46_054],
  ["=EOMONTH(D2,0)", 46_053],
  ['=TEXT(D2,"mmm-yy")', "Jan-26"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ["=NETWORKDAYS(D2,D2+6)", 5],
  ["=ROUND(2.345,2)", 2.35],
  ["=MOD(-7,3)", 2],
  ["=CEILING.MATH(-17.2,5)", -15],
  ["=FLOOR.MATH(-17.2,5)", -20],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=10%", 0.1],
  ['="a"="A"', true],
  ["=INDEX({10,20;30,40},2,1)", 30],
  ["=SUBTOTAL(9,B2:B13)", 780],
  ["=AGGREGATE(14,6,B2:B13,2)", 110],
  ["=ISBLANK(E4)", false],
  ['=E4=""', true],
  ["=SUM(B:B)", 780],
  ["=COUNT(2:2)", 3],
  ["=SHEETS()", 1],
];

it.each(cases)("%s is %s", async (formula, expected) => {
  const plan = await calculated({ ...months, H1: formula });
  const value = plan.value("H1");
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
});

describe("constants in a formula", () => {
  it("keep line ends, quotes and separators inside a text", async () => {
    const plan = await calculated({
      A1: '="a\nb"&"c"',
      A2: '=INDEX({"x; y, {z}";"say ""q"""},1)&INDEX({"x; y, {z}";"say ""q"""},2)',
      A3: "=SUM({1,-2;3,4.5})",
      A4: "=IFERROR(INDEX({1,#N/A,TRUE},2),INDEX({1,#N/A,TRUE},3))",
    });
    expect(["A1", "A2", "A3", "A4"].map((a) => plan.value(a))).toEqual([
      "a\nbc",
      'x; y, {z}say "q"',
      6.5,
      true,
    ]);
  });
});

it("adds by a condition anew when a cell of the condition's range, or only of the sums', changes", async () => {
  const book = await calculated({ A1: "x", A2: "y", B1: 1, B2: 2, C1: '=SUMIF(A1:A2,"x",B1:B2)' });
  expect(book.value("C1")).toBe(1);
  await book.edit({ A2: "x" });
  expect(book.value("C1")).toBe(3);
  await book.edit({ B1: 10 });
  expect(book.value("C1")).toBe(12);
});
