import { explain, rowOf } from "../../../../src/engine";
import { figureNamed } from "../../../../src/workbook/codec/foreign/figures";
import { readWorkbook } from "../../../../src/workbook/codec/readWorkbook";
import type { CellValue, SheetCells } from "../../../../src/workbook/codec/sheetCells";
import { book, months, serial, sheet } from "../cells";

/** Headers as `=previous+30` makes them. */
const drifting = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => serial(2025, 11, 23) + 30 * i);

/** A tab as consumer-goods planners keep them: header in row 7, titles above, blocks of different length. */
function customerTab(name: string, items: Readonly<Record<string, number>>): SheetCells {
  const blank = (count: number): CellValue[] => Array.from({ length: count }, () => "");
  const titles = [
    "",
    "",
    "",
    "VOLUME FORECAST (CASES)",
    ...blank(4),
    "PRICE FORECAST",
    ...blank(6),
    "SALES FORECAST ($)",
  ];
  const headers = [
    "ITEM\n CODE",
    "GROUP",
    "DESCRIPTION",
    ...drifting(4),
    "TOTAL",
    ...drifting(6),
    "",
    ...drifting(6),
  ];
  const rows = Object.entries(items).map(([code, volume]): CellValue[] => [
    Number(code),
    "Group A ",
    `Item ${code}`,
    ...Array.from({ length: 4 }, () => volume),
    4 * volume,
    ...Array.from({ length: 6 }, () => 2.5),
    "",
    ...Array.from({ length: 6 }, () => 2.5 * volume),
  ]);
  return sheet(
    name,
    [["S&OP Nov25"], [], [], [], [], titles, headers, ...rows, [], ["", "", "TOTAL", 1, 1, 1, 1, 4]],
    { top: 0, left: 1 },
  );
}

describe("a book with a tab for each customer", () => {
  const tabs = [
    customerTab("North Stores", { 1001: 10, 1002: 20 }),
    customerTab("South Stores", { 1001: 1, 1003: 3 }),
    customerTab("Web", { 1002: 100, 1003: 5 }),
  ];
  const outcome = readWorkbook(book(...tabs));
  const model = outcome.model!;

  it("[READ19] reads each tab as a segment", () => {
    expect(model.segments.map(({ name }) => name)).toEqual(["North Stores", "South Stores", "Web"]);
    expect(model.items.code).toEqual(["1001", "1002", "1003"]);
    expect(model.demand.rows).toHaveLength(6);
  });

  it("[READ18] takes volumes and prices from their blocks and leaves out the money between", () => {
    expect(model.demand.rows.every(({ unit, source }) => unit === "units" && source === "sales")).toBe(true);
    expect(model.prices.rows).toHaveLength(6);
    expect(outcome.found[0]!.note).toContain(
      'the block "SALES FORECAST ($)" at Q7: money that follows from the volumes beside it',
    );
  });

  it("[READ11] snaps the drifting months of every block", () => {
    expect(model.calendar.horizon.slice(0, 4).map(({ label }) => label)).toEqual([
      "Nov 2025",
      "Dec 2025",
      "Jan 2026",
      "Feb 2026",
    ]);
    expect(Array.from(rowOf(model.demand.values, 0)).slice(0, 4)).toEqual([10, 10, 10, 10]);
    expect(outcome.problems.filter(({ problem }) => problem.code === "months-drift").length).toBeGreaterThan(
      0,
    );
  });

  it("[READ18] tells every reading, with the cell that says so", () => {
    const assumed = outcome.problems.filter(({ problem }) => problem.code === "layout-assumed");
    expect(assumed).toHaveLength(6);
    expect(explain(assumed[0]!.problem)).toBe(
      '"North Stores" is in a form of its own; because of "VOLUME FORECAST (CASES)" its numbers were read as ' +
        "Demand (sales, units) of the segment North Stores. Check that this is meant, or put them on a planning sheet.",
    );
    expect(assumed[0]).toMatchObject({ sheet: "North Stores", address: "E7" });
  });

  it("[READ19] leaves out the tab that sums up the others, and compares it with them", () => {
    const rollUp = customerTab("Consolidated", { 1001: 11, 1002: 120, 1003: 7 });
    const summed = readWorkbook(book(rollUp, ...tabs));
    expect(summed.model!.demand.rows).toHaveLength(6);
    expect(summed.found[0]!.note).toContain("Not read: it sums up the other sheets.");
    const differences = summed.problems.filter(
      ({ problem }) => problem.code === "total-mismatch" && problem.place.row === "1003",
    );
    expect(differences.map(({ problem }) => problem.facts)).toEqual([
      { what: "1003 on Consolidated", stated: 28, sum: 32 },
    ]);
  });
});

describe("key figures in rows", () => {
  const across = ["APR 2026", "MAY 2026", "JUN 2026"];
  const outcome = readWorkbook(
    book(
      sheet("Planning", [
        ["Integrated planning"],
        [],
        ["", "Product ID", "Location ID", "Key Figure", ...across],
        ["", "HT_002", "DC", "Statistical Forecast Qty", 1, 2, 3],
        ["", "", "", "Sales Forecast", 4, 5, 6],
        ["", "", "", "Projected Stock", 7, 8, 9],
        ["", "", "", "Production Plan", 10, 11, 12],
        ["", "HT_003", "DC", "Statistical Forecast Qty", 13, 14, 15],
      ]),
    ),
  );

  it("[READ18] are read by what they say, items carried down", () => {
    const { demand, supply, items } = outcome.model!;
    expect(demand.rows.map(({ item, source }) => [items.code[item], source])).toEqual([
      ["HT_002", "statistical"],
      ["HT_003", "statistical"],
      ["HT_002", "sales"],
    ]);
    expect(supply.rows.map(({ measure }) => measure)).toEqual(["planned production"]);
  });

  it("[READ18] what the plan does not hold is named", () => {
    expect(outcome.found[0]!.note).toContain(
      'the key figure "Projected Stock" at D6: not a figure that the plan holds',
    );
  });
});

describe("months without a word of what they hold", () => {
  const outcome = readWorkbook(
    book(
      sheet("Tab 1", [
        ["Item", ...months(2026, 1, 4)],
        ["A", 1, 2, 3, 4],
      ]),
    ),
  );

  it("[READ18] are not guessed", () => {
    expect(outcome.model).toBeNull();
    expect(outcome.problems.map(({ problem }) => problem.code)).toContain("layout-unclear");
    expect(outcome.found[0]!.note).toContain("nothing says what its numbers are");
  });
});

describe("a list with a row for each date", () => {
  const header = ["Order", "Customer", "Item", "Due", "Status", "Quantity"];
  const order = (month: number, dayOfMonth: number, more: readonly CellValue[]): CellValue[] => [
    `S-${month}-${dayOfMonth}`,
    "Retail",
    "A-100",
    serial(2026, month, dayOfMonth),
    ...more,
  ];
  const settings = sheet("Settings", [
    ["Setting", "Value"],
    ["Cycle month", serial(2026, 4)],
    ["Horizon", 3],
  ]);
  const list = sheet("sales order", [
    header,
    order(2, 3, ["closed", 5]),
    order(2, 17, ["closed", 7]),
    order(3, 2, ["closed", 1]),
    order(4, 9, ["open", 20]),
    order(5, 9, ["open", "lots"]),
  ]);
  const outcome = readWorkbook(book(settings, list));
  const model = outcome.model!;

  it("[READ18] is read by the state of its orders: done is history, open is ordered", () => {
    expect(model.calendar.history.map(({ label }) => label)).toEqual(["Feb 2026", "Mar 2026"]);
    expect(Array.from(rowOf(model.history.values, 0))).toEqual([12, 1]);
    expect(Array.from(rowOf(model.orders.values, 0)).slice(0, 1)).toEqual([20]);
  });

  it("[READ18] every reading and every fault is told with its own cell", () => {
    const told = outcome.problems.map(({ problem, address }) => `${problem.code} ${address}`);
    expect(told).toEqual(
      expect.arrayContaining(["layout-assumed F2", "layout-assumed F5", "number-unreadable F6"]),
    );
    expect(outcome.sources.locate({ sheet: "Orders", row: "A-100 · Retail", period: 0 })).toEqual({
      sheet: "sales order",
      address: "F5",
    });
  });

  it("[READ18] is described with its columns and span", () => {
    const rows = [1, 2, 3].map((month): CellValue[] => ["A-100", serial(2025, month, 7), 5]);
    const { found } = readWorkbook(book(sheet("Export", [["Item", "Due date", "Qty"], ...rows])));
    expect(found[0]!.note).toContain(
      '3 rows from 2025-01 to 2025-03, items in "Item", dates in "Due date", amounts in "Qty". Not read',
    );
  });
});

describe("figureNamed", () => {
  const cases = [
    { text: "VOLUME FORECAST (CASES)", says: "Demand sales units total" },
    { text: "SALES FORECAST ($)", says: "Demand sales money total" },
    { text: "PRICE FORECAST", says: "Prices price" },
    { text: "Delivered Qty Adjusted", says: "History shipments" },
    { text: "Actuals Revenue", says: "History revenue" },
    { text: "Customer Demand", says: "Demand customer units total" },
    { text: "Production plan", says: "Supply planned production" },
    { text: "Open purchase orders", says: "Supply firm receipts" },
    { text: "Budget revenue", says: "Budget revenue" },
    { text: "Actuals Price", says: "nothing" },
    { text: "Projected Stock", says: "nothing" },
    { text: "Sheet1", says: "nothing" },
  ];
  for (const { text, says } of cases) {
    it(`[READ18] "${text}" says ${says}`, () => {
      const figure = figureNamed(text);
      expect(figure ? [figure.kind, ...Object.values(figure.constants)].join(" ") : "nothing").toBe(says);
    });
  }
});
