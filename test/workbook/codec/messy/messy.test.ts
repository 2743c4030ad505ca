import { explain, rowOf } from "../../../../src/engine";
import { readWorkbook, type ReadOutcome } from "../../../../src/workbook/codec/readWorkbook";
import type { CellValue, SheetCells } from "../../../../src/workbook/codec/sheetCells";
import { book, months, sheet } from "../cells";

/** Workbooks as planners send them; each form here was once read wrongly. */
const ITEMS: readonly (readonly CellValue[])[] = [
  ["Item", "Family", "Price", "Unit cost", "Opening stock"],
  ["A-100", "Drinks", 12, 7, 400],
  ["B-200", "Cereals", 30, 18, 150],
];
const items = sheet("Items", ITEMS);
const across = months(2027, 1, 6);
const A = [10, 20, 30, 40, 50, 60];
const B = [1, 2, 3, 4, 5, 6];

const read = (...sheets: readonly SheetCells[]): ReadOutcome => readWorkbook(book(...sheets));
const codes = ({ problems }: ReadOutcome): string[] => problems.map(({ problem }) => problem.code);
const said = ({ problems }: ReadOutcome, code: string): string[] =>
  problems.flatMap(({ problem }) => (problem.code === code ? [explain(problem)] : []));

/** What each demand row says: its item, its source and its numbers. */
function demand({ model }: ReadOutcome): unknown[] {
  return model!.demand.rows.map(({ item, source }, i) => [
    model!.items.code[item!],
    source,
    ...rowOf(model!.demand.values, i),
  ]);
}

describe("headers in two rows", () => {
  it("[READ24] dates months by the years merged above them", () => {
    const names = ["Nov", "Dec", "Jan", "Feb"];
    const outcome = read(
      items,
      sheet("Demand", [
        ["", "", 2027, "", 2028, ""],
        ["Item", "Source", ...names],
        ["A-100", "sales", 1, 2, 3, 4],
      ]),
    );
    expect(outcome.model!.calendar.horizon.map(({ label }) => label)).toEqual([
      "Nov 2027",
      "Dec 2027",
      "Jan 2028",
      "Feb 2028",
    ]);
    expect(demand(outcome)).toEqual([["A-100", "sales", 1, 2, 3, 4]]);
  });

  it("[READ24] reads the units of months that are merged over units and value", () => {
    const pairs = (units: readonly number[]): CellValue[] => units.flatMap((n) => [n * 12, n]);
    const outcome = read(
      items,
      sheet("Demand", [
        ["", ...across.flatMap((day) => [day, ""])],
        ["Item", ...across.flatMap(() => ["Value", "Units"])],
        ["A-100", ...pairs(A)],
      ]),
    );
    expect(demand(outcome)).toEqual([["A-100", "sales", ...A]]);
    expect(said(outcome, "month-unread")).toEqual([
      'On "Demand" the column "Value" holds numbers, but its header names no month, so they are not read. ' +
        "If it is a month, enter a date in the header.",
    ]);
  });
});

describe("headers that no month is read from", () => {
  it("[READ25] tells the column, and reads the others", () => {
    const headers = ["Jan 2027", "Feb 2027", "Mrch 2027", "Apr 2027"];
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", ...headers],
        ["A-100", "sales", 1, 2, 3, 4],
      ]),
    );
    expect(outcome.problems.find(({ problem }) => problem.code === "month-unread")).toMatchObject({
      sheet: "Demand",
      address: "E1",
      problem: { severity: "error", facts: { header: "Mrch 2027" } },
    });
  });

  it("[READ25] says nothing of totals, remarks and empty columns among the months", () => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", ...across.slice(0, 3), "Total", "Remark", "Check", ...across.slice(3)],
        ["A-100", "sales", 1, 2, 3, 6, "promo", "", 4, 5, 6],
      ]),
    );
    expect(codes(outcome)).not.toContain("month-unread");
  });

  const spellings = [
    "Jänner 2027",
    "sty 2027",
    "2027 / 01",
    "001/2027",
    "Demand Jan-27",
    "leden 2027",
    "ocak 27",
  ];
  it.each(spellings)("[READ10] reads %s as January 2027", (header) => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", header, "Feb 2027"],
        ["A-100", "sales", 7, 8],
      ]),
    );
    expect(outcome.model!.calendar.horizon[0]!.label).toBe("Jan 2027");
    expect(demand(outcome)).toEqual([["A-100", "sales", 7, 8]]);
  });
});

describe("rows that are no data", () => {
  it("[READ26] takes a row of units for what it is, and scales by it", () => {
    const outcome = read(
      sheet("Items", [
        ITEMS[0]!,
        ["", "", "EUR/case", "k EUR", "cases"],
        ["A-100", "Drinks", 12, 0.007, 400],
      ]),
      sheet("Demand", [
        ["Item", "Source", ...across],
        ["", "", ...across.map(() => "cases")],
        ["A-100", "sales", ...A],
      ]),
    );
    expect(demand(outcome)).toEqual([["A-100", "sales", ...A]]);
    expect(outcome.model!.items.unitCost[0]).toBe(7);
    expect(codes(outcome)).not.toContain("number-unreadable");
    expect(outcome.found[0]!.note).toContain("row 2: the units of the columns");
  });

  it("[READ26] takes a family's heading for no row", () => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", ...across],
        ["Drinks"],
        ["A-100", "sales", ...A],
        ["Cereals"],
        ["B-200", "sales", ...B],
      ]),
    );
    expect(demand(outcome)).toHaveLength(2);
    expect(codes(outcome)).not.toContain("value-needed");
  });

  it("[READ13] takes a remark below Items for no item", () => {
    const outcome = read(
      sheet("Items", [...ITEMS, [], ["Prices valid until June."], ["Ask Petra."]]),
      sheet("Demand", [
        ["Item", "Source", ...across],
        ["A-100", "sales", ...A],
      ]),
    );
    expect(outcome.model!.items.code).toEqual(["A-100", "B-200"]);
  });
});

describe("item codes in other spellings", () => {
  const coded = (...written: readonly CellValue[]): ReadOutcome =>
    read(
      sheet("Items", [
        ITEMS[0]!,
        ["00100", "", 1, 1, 1],
        ["X-1", "", 1, 1, 1],
        ["7", "", 1, 1, 1],
        ["07", "", 1, 1, 1],
      ]),
      sheet("Demand", [["Item", "Source", ...across], ...written.map((code) => [code, "sales", ...A])]),
    );

  it("[READ27] finds a code that lost its zeros, and tells it", () => {
    const outcome = coded(100);
    expect(demand(outcome)).toEqual([["00100", "sales", ...A]]);
    expect(said(outcome, "code-matched")).toEqual([
      'Demand names the item "100", which was taken for "00100" of the Items sheet. ' +
        "Write the code the same way on both sheets.",
    ]);
  });

  it("[READ27] finds a code written with another dash", () => {
    expect(demand(coded("x\u20111"))).toEqual([["X-1", "sales", ...A]]);
  });

  it("[READ27] takes none where two codes differ only so", () => {
    const outcome = coded("007");
    expect(codes(outcome)).toContain("item-unknown");
    expect(codes(outcome)).not.toContain("code-matched");
  });

  it("[READ6] names a repeated item as its cell does", () => {
    const outcome = read(
      sheet("Items", [...ITEMS, ITEMS[1]!]),
      sheet("Demand", [
        ["Item", ...across],
        ["A-100", ...A],
      ]),
    );
    expect(said(outcome, "row-repeated")[0]).toContain('Items lists "A-100" more than once.');
  });
});

describe("whose plan it is", () => {
  it("[READ28] keeps the functions of a list apart", () => {
    const entries = across.flatMap((day, t) => [
      ["A-100", "sales", day, A[t]!],
      ["A-100", "Statistical", day, B[t]!],
    ]);
    const outcome = read(items, sheet("Demand", [["Item", "Source", "Date", "Quantity"], ...entries]));
    expect(demand(outcome)).toEqual([
      ["A-100", "sales", ...A],
      ["A-100", "statistical", ...B],
    ]);
  });

  it("[READ28] leaves out an entry of no known function, and tells it", () => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", "Date", "Quantity"],
        ["A-100", "sales", across[0]!, 5],
        ["A-100", "gut feeling", across[0]!, 900],
      ]),
    );
    expect(demand(outcome)).toEqual([["A-100", "sales", 5]]);
    expect(codes(outcome)).toContain("choice-unknown");
  });

  it("[READ28] keeps the functions of a sheet with blocks side by side apart", () => {
    const outcome = read(
      items,
      sheet("Plan", [
        ["", "", "Volume forecast", "", "", "", "Sales value (EUR)"],
        ["Item", "Source", ...across.slice(0, 3), "", ...across.slice(0, 3)],
        ["A-100", "sales", 1, 2, 3, "", 12, 24, 36],
        ["A-100", "finance", 4, 5, 6, "", 48, 60, 72],
      ]),
    );
    expect(demand(outcome)).toEqual([
      ["A-100", "sales", 1, 2, 3],
      ["A-100", "finance", 4, 5, 6],
    ]);
  });

  it("[READ18] reads a list whose months are text", () => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", ...across],
        ["A-100", ...A],
      ]),
      sheet("Production", [
        ["Material", "Period", "Quantity"],
        ["A-100", "2027-01", 5],
        ["A-100", "Feb 27", 6],
      ]),
    );
    expect(Array.from(rowOf(outcome.model!.supply.values, 0)).slice(0, 2)).toEqual([5, 6]);
    expect(codes(outcome)).not.toContain("header-missing");
  });
});

describe("two plans below each other", () => {
  it("[READ29] reads each by its title where no column says what it is", () => {
    const outcome = read(
      items,
      sheet("Plan", [
        ["Sales plan"],
        ["Item", ...across],
        ["A-100", ...A],
        [],
        ["Production plan"],
        ["Item", ...across],
        ["A-100", ...B],
      ]),
    );
    expect(demand(outcome)).toEqual([["A-100", "sales", ...A]]);
    expect(Array.from(rowOf(outcome.model!.supply.values, 0))).toEqual(B);
  });

  it("[READ29] reads both where their columns say it", () => {
    const outcome = read(
      items,
      sheet("Plan", [
        ["Sales plan"],
        ["Item", "Source", ...across],
        ["A-100", "sales", ...A],
        [],
        ["Production plan"],
        ["Item", "Measure", ...across],
        ["A-100", "planned production", ...B],
      ]),
    );
    expect(demand(outcome)).toEqual([["A-100", "sales", ...A]]);
    expect(Array.from(rowOf(outcome.model!.supply.values, 0))).toEqual(B);
  });
});

describe("the first open month", () => {
  it("[READ31] is the first that no header calls actual", () => {
    const headers = ["Nov-26 Act", "Dec-26 Actual", "Jan-27 Fcst", "Feb-27 Fcst"];
    const outcome = read(
      items,
      sheet("Forecast", [
        ["Item", ...headers],
        ["A-100", 1, 2, 3, 4],
      ]),
    );
    expect(outcome.model!.calendar.horizon[0]!.label).toBe("Jan 2027");
  });

  it("[READ31] cannot be told from months without a year, and this is said", () => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", "Jan", "Feb", "Mar"],
        ["A-100", "sales", 1, 2, 3],
      ]),
    );
    expect(outcome.model).toBeNull();
    expect(codes(outcome)).toEqual(["cycle-month-yearless"]);
    expect(outcome.problems[0]).toMatchObject({ sheet: "Demand", address: "C1" });
  });

  it("[READ22] is not asked for where there is no plan at all", () => {
    expect(codes(read(sheet("Sheet1", [["hello"]])))).toEqual(["no-planning-sheet"]);
  });
});

describe("texts and names", () => {
  it("[READ32] tells both numbers that a text may mean", () => {
    const outcome = read(
      items,
      sheet("Demand", [
        ["Item", "Source", ...across],
        ["A-100", "sales", "1.234", ...A.slice(1)],
      ]),
    );
    expect(said(outcome, "number-ambiguous")[0]).toContain(
      'is the text "1.234", which may mean 1.234 or 1234;',
    );
  });

  const names = ["Demand FY27 v2", "DemandPlan_final", "Prévisions", "Absatzplan 2027", "Sales plan (draft)"];
  it.each(names)("[READ33] takes the sheet %s for Demand", (name) => {
    const outcome = read(
      items,
      sheet(name, [
        ["Item", ...across],
        ["A-100", ...A],
      ]),
    );
    expect(outcome.found[1]!.kind).toBe("Demand");
    expect(demand(outcome)).toEqual([["A-100", "sales", ...A]]);
  });

  it("[READ34] reads Items that only programs can show, and says so", () => {
    const outcome = read(
      sheet("Items", ITEMS, { visibility: "VeryHidden" }),
      sheet("Demand", [
        ["Item", ...across],
        ["A-100", ...A],
      ]),
    );
    expect(outcome.model!.items.price[0]).toBe(12);
    expect(outcome.found[0]!.note).toContain("only programs can show it; it was read all the same");
  });
});
