import { at, explain, rowOf } from "../../../src/engine";
import { readWorkbook, type ReadOutcome } from "../../../src/workbook/codec/readWorkbook";
import type { CellValue, SheetCells } from "../../../src/workbook/codec/sheetCells";
import { book, months, serial, sheet, smallBook } from "./cells";

/** The small book with one of its sheets replaced, or one more. */
function withSheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetCells> = {},
): ReadOutcome {
  const others = smallBook().filter((other) => other.name !== name);
  return readWorkbook(book(...others, sheet(name, values, more)));
}

const told = ({ problems }: ReadOutcome): string[] =>
  problems.map(({ problem, sheet: tab, address }) => `${problem.code} ${tab}!${address}`);

const across = months(2026, 1, 6);
const demandHeader = ["Item", "Segment", "Source", ...across];
const row = (item: string, source: string, values: readonly CellValue[]): CellValue[] => [
  item,
  "Retail",
  source,
  ...values,
];
const six = (value: number): number[] => Array.from({ length: 6 }, () => value);

describe("rows that are no data", () => {
  const outcome = withSheet("Demand", [
    ["Demand plan"],
    [],
    [...demandHeader, "Total", "Comment"],
    [...row("A-100", "sales", six(10)), 60, "stable"],
    [...row("B-200", "sales", six(20)), 120, ""],
    ["Subtotal", "", "", ...six(30), 180],
    [...demandHeader, "Total", "Comment"],
    [...row("A-100", "statistical", six(11)), 66, ""],
    ["Grand total", "", "", ...six(41), 246],
    [],
    ["Note: figures of last Tuesday"],
  ]);

  it("[READ13] totals, repeated headers, titles and notes are not read", () => {
    expect(outcome.model!.demand.rows.map(({ key }) => key)).toEqual([
      "A-100 · Retail · sales",
      "B-200 · Retail · sales",
      "A-100 · Retail · statistical",
    ]);
    expect(told(outcome)).toEqual([]);
  });

  it("[READ4] each of them is named with its reason", () => {
    const demand = outcome.found.find(({ name }) => name === "Demand")!;
    expect(demand.skipped.map(({ part, why }) => `${part}: ${why}`)).toEqual([
      "row 6: a total; totals are made from their parts",
      "row 9: a total; totals are made from their parts",
      "row 7: the headers again",
      "row 11: a title or a comment",
      'column J ("Total"): not a column of Demand',
      'column K ("Comment"): not a column of Demand',
    ]);
  });
});

describe("totals that are wrong", () => {
  it("[READ13] a total column is told with its cell", () => {
    const outcome = withSheet("Demand", [
      [...demandHeader, "TOTAL"],
      [...row("A-100", "sales", six(10)), 60],
      [...row("B-200", "sales", six(20)), 100],
    ]);
    expect(told(outcome)).toEqual(["total-mismatch Demand!J3"]);
    expect(explain(outcome.problems[0]!.problem)).toContain("says 100, but its parts add up to 120");
  });

  it("[READ13] a total row is told with its cell", () => {
    const outcome = withSheet("Demand", [
      demandHeader,
      row("A-100", "sales", six(10)),
      ["Total", "", "", 10, 10, 99, 10, 10, 10],
    ]);
    expect(told(outcome)).toEqual(["total-mismatch Demand!F3"]);
  });
});

describe("an item that is called like a total", () => {
  it("[READ13] is data where Items has it", () => {
    const items = sheet("Items", [
      ["Item", "Price"],
      ["Total Cleaner", 5],
      ["A-100", 6],
      ["Grand total", 11],
    ]);
    const demand = sheet("Demand", [
      ["Item", "Source", ...across],
      ["Total Cleaner", "sales", ...six(10)],
      ["Total Drinks", "sales", ...six(10)],
    ]);
    const { model } = readWorkbook(book(items, demand));
    expect(model!.items.code).toEqual(["Total Cleaner", "A-100"]);
    expect(model!.demand.rows.map(({ key }) => key)).toEqual(["Total Cleaner · sales"]);
  });
});

describe("the choice of sheets", () => {
  it("[READ14] our mark goes before a name", () => {
    const ours = sheet("Plan 7", [demandHeader, row("A-100", "sales", six(7))], { ownId: "input:Demand" });
    const outcome = readWorkbook(book(...smallBook(), ours));
    expect(outcome.model!.demand.rows).toHaveLength(1);
    expect(told(outcome)).toEqual(["sheet-repeated Demand!A1"]);
  });

  it("[READ14] a name goes before headers, which are enough where no name says it", () => {
    const named = readWorkbook(
      book(
        ...smallBook(),
        sheet("Backup", [
          ["Item", "Resource", "Hours a unit"],
          ["A-100", "Line 1", 9],
        ]),
      ),
    );
    expect(named.model!.routing[0]!.hoursAUnit).toBe(0.4);
    const renamed = smallBook().map((other) =>
      other.name === "Routing" ? { ...other, name: "Work plan 3" } : other,
    );
    expect(readWorkbook(book(...renamed)).model!.routing).toHaveLength(2);
  });

  it("[READ14] headers are known by synonyms, line breaks and units", () => {
    const outcome = withSheet("Items", [
      ["ITEM\n CODE", "Product  Family", "Price (k EUR)", "COST", "Stock on hand", "Lead time (weeks)"],
      [1001, "Drinks ", 0.012, 7, 400, 2],
    ]);
    const { items } = outcome.model!;
    expect(items.code).toEqual(["1001"]);
    expect([items.price[0], items.unitCost[0], items.leadTimeDays[0]]).toEqual([12, 7, 14]);
  });

  it("[READ23] sheets of our own results are not read, hidden ones are, and both are said", () => {
    const result = sheet("Plan", [demandHeader, row("A-100", "sales", six(7))], { ownId: "plan" });
    const hidden = smallBook().map((other) =>
      other.name === "Demand"
        ? { ...other, visibility: "Hidden" as const, hiddenRows: [2], isProtected: true }
        : other,
    );
    const outcome = readWorkbook(book(...hidden, result));
    const note = (name: string) => outcome.found.find((found) => found.name === name)!.note;
    expect(note("Plan")).toBe("Made by S&OP Align; not read.");
    expect(note("Demand")).toContain(
      "The sheet is hidden; it was read all the same. 1 hidden row was read too.",
    );
    expect(outcome.model!.demand.rows).toHaveLength(3);
  });
});

describe("two tables on one sheet", () => {
  it("[READ15] are both read below each other", () => {
    const outcome = withSheet("Routing", [
      ["Item", "Resource", "Hours a unit"],
      ["A-100", "Line 1", 0.4],
      [],
      ["Item", "Option", "Supplier", "Unit cost"],
      ["B-200", "buy", "Mill", 20],
    ]);
    expect(outcome.model!.routing).toHaveLength(1);
    expect(outcome.model!.sourcing.map(({ supplier }) => supplier)).toEqual(["Mill"]);
    expect(told(outcome)).toEqual([]);
  });

  it("[READ15] are both read side by side", () => {
    const outcome = withSheet("Routing", [
      ["Item", "Resource", "Hours a unit", "", "Segment", "Shortage penalty", "Minimum service"],
      ["A-100", "Line 1", 0.4, "", "Retail", 3, 0.9],
      ["B-200", "Line 1", 0.4],
    ]);
    expect(outcome.model!.routing).toHaveLength(2);
    expect(told(outcome)).toContain("sheet-repeated Routing!A1");
  });
});

describe("labels and values", () => {
  it("[READ16] a merged label belongs to the rows below it", () => {
    const outcome = withSheet("Demand", [
      demandHeader,
      row("A-100", "sales", six(1)),
      row("", "statistical", six(2)),
      row("B-200", "sales", six(3)),
    ]);
    expect(outcome.model!.demand.rows.map(({ item, source }) => [item, source])).toEqual([
      [0, "sales"],
      [0, "statistical"],
      [1, "sales"],
    ]);
    expect(told(outcome)).toEqual(["label-filled-down Demand!A3"]);
  });

  it("[READ17] a currency that is not the plan's is told, and so is a scale", () => {
    const outcome = withSheet("Items", [
      ["Item", "Family", "Price (USD)", "Unit cost (k EUR)"],
      ["A-100", "Drinks", 12, 0.007],
      ["B-200", "Cereals", 30, 0.018],
    ]);
    expect(Array.from(outcome.model!.items.unitCost)).toEqual([7, 18]);
    expect(told(outcome).filter((text) => !text.startsWith("value-needed"))).toEqual([
      "currency-differs Items!C1",
      "unit-scaled Items!D1",
    ]);
  });

  it("[READ17] a unit above the headers is told", () => {
    const outcome = withSheet("Demand", [["k EUR"], demandHeader, row("A-100", "sales", six(1))]);
    expect(told(outcome)).toEqual(["unit-above Demand!A1"]);
  });

  it("[READ17] percentages are shares, whole numbers of them are told", () => {
    const outcome = withSheet("Segments", [
      ["Segment", "Minimum service"],
      ["Retail", 95],
    ]);
    expect(outcome.model!.segments[0]!.minimumService).toBe(0.95);
    expect(told(outcome)).toEqual(["percent-assumed Segments!B2"]);
  });

  it("[READ21] a thousand errors of one kind are ten problems, and the tenth counts the rest", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => row(`X-${i}`, "sales", six(1)));
    const outcome = withSheet("Demand", [demandHeader, ...rows]);
    expect(outcome.problems).toHaveLength(10);
    const last = outcome.problems.at(-1)!;
    expect(last.problem.count).toBe(991);
    expect(last.also).toHaveLength(100);
    expect(last.also![0]).toBe("A12");
  });
});

describe("the timeline", () => {
  it("[READ22] starts with the first month of Demand where Settings names none, and says so", () => {
    const outcome = withSheet("Settings", [
      ["Setting", "Value"],
      ["Currency", "EUR"],
    ]);
    expect(outcome.model!.calendar.horizon[0]!.label).toBe("Jan 2026");
    expect(told(outcome)).toEqual(["cycle-month-missing null!null"]);
  });

  it("[READ22] gives no model where no month is known", () => {
    const outcome = readWorkbook(
      book(
        sheet("Items", [
          ["Item", "Price"],
          ["A-100", 5],
        ]),
      ),
    );
    expect(outcome.model).toBeNull();
    expect(told(outcome)).toEqual(["cycle-month-unknown null!null"]);
    expect(outcome.found[0]!.note).toBe("Taken for Items; not read, because no cycle month is known.");
  });

  it("[READ2] months before the cycle month are past, and this is said", () => {
    const outcome = withSheet("Settings", [
      ["Setting", "Value"],
      ["Cycle month", serial(2026, 3)],
      ["Currency", "EUR"],
    ]);
    expect(outcome.model!.calendar.horizon).toHaveLength(4);
    expect(at(outcome.model!.demand.values, 0, 0)).toBe(320);
    expect(told(outcome)).toContain("months-past Demand!D1");
  });

  it("[READ10] text months are months", () => {
    const outcome = withSheet("Demand", [
      ["Item", "Segment", "Source", "Jan-26", "2026-02", "M03 2026", "April 2026", "05/2026", "P6 FY26"],
      row("A-100", "sales", [1, 2, 3, 4, 5, 6]),
    ]);
    expect(Array.from(rowOf(outcome.model!.demand.values, 0))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told(outcome)).toEqual([]);
  });

  it("[READ11] a quarter among months is left out as what it is", () => {
    const outcome = withSheet("Demand", [
      ["Item", "Segment", "Source", ...across.slice(0, 3), "Q1 26", ...across.slice(3)],
      row("A-100", "sales", [1, 2, 3, 6, 4, 5, 6]),
    ]);
    expect(Array.from(rowOf(outcome.model!.demand.values, 0))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told(outcome)).toEqual(["periods-coarse Demand!G1"]);
  });

  it("[READ10] weeks in a plan of months are joined by what they measure", () => {
    const weeks = ["W02 2025", "W03 2025", "W04 2025", "W06 2025"];
    const outcome = withSheet("Actuals", [
      ["Item", "Measure", ...weeks],
      ["A-100", "demand", 1, 2, 3, 10],
      ["A-100", "ending stock", 90, 80, 70, 60],
    ]);
    const { history } = outcome.model!;
    expect(Array.from(rowOf(history.values, 0)).slice(0, 2)).toEqual([6, 10]);
    expect(Array.from(rowOf(history.values, 1)).slice(0, 2)).toEqual([70, 60]);
    expect(told(outcome)).toContain("periods-finer Actuals!C1");
  });

  it("[READ10] weeks of prices are averaged", () => {
    const outcome = withSheet("Prices", [
      ["Item", "Measure", "W02 2026", "W03 2026", "W04 2026"],
      ["A-100", "price", 10, 11, 15],
    ]);
    expect(at(outcome.model!.prices.values, 0, 0)).toBe(12);
  });

  it("[READ2] the history holds the month that has begun apart", () => {
    const outcome = withSheet("Actuals", [
      ["Item", "Measure", ...months(2025, 11, 3)],
      ["A-100", "shipments", 280, 290, 45],
    ]);
    expect(outcome.model!.calendar.history).toHaveLength(2);
    expect(Array.from(rowOf(outcome.model!.history.values, 0))).toEqual([280, 290]);
    expect(Array.from(outcome.model!.history.toDate!)).toEqual([45]);
  });
});

describe("a far cell", () => {
  it("[READ7] in the last column and row does no harm and is found", () => {
    const values: CellValue[][] = smallBook()[1]!.values.map((cells) => [...cells]);
    values[1]![16_383] = "#REF!";
    const outcome = withSheet("Demand", values);
    expect(outcome.model!.demand.rows).toHaveLength(3);
    const far = withSheet("Demand", [demandHeader, row("A-100", "sales", [1, 2, 3, 4, 5, "x"])], {
      top: 1_048_574,
      left: 16_375,
    });
    expect(told(far)).toEqual(["number-unreadable Demand!XFD1048576"]);
  });
});
