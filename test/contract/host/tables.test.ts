import type { Case } from "./contract";
import { addressOf, codeOf, contract, valuesAt } from "./contract";

function addTable(
  { sheet }: Case,
  rows: unknown[][] = [
    ["A", 1],
    ["B", 2],
  ],
): Excel.Table {
  const table = sheet.tables.add("A1:B1", true);
  table.getHeaderRowRange().values = [["Item", "Qty"]];
  table.rows.add(undefined, rows as (string | number)[][]);
  return table;
}

contract("tables", ({ rule }) => {
  rule("TableCollection.add", "rows that are added fill the first blank row", async (given) => {
    const table = addTable(given);
    expect(await addressOf(given.context, table.getRange())).toBe("A1:B3");
    expect(await valuesAt(given, "A1:B3")).toEqual([
      ["Item", "Qty"],
      ["A", 1],
      ["B", 2],
    ]);
  });
  rule("TableCollection.add", "without headers a header row is put above", async (given) => {
    given.sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    const table = given.sheet.tables.add("A1:B2", false);
    expect(await addressOf(given.context, table.getRange())).toBe("A1:B3");
    expect(await valuesAt(given, "A1:B3")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
  });
  rule("TableCollection.add", "tables cannot overlap", async (given) => {
    addTable(given);
    const add = async (): Promise<void> => {
      given.sheet.tables.add("B2:C4", true);
      await given.context.sync();
    };
    expect(await codeOf(add)).not.toBe("no error");
  });
  rule("Table.name", "is found in the workbook, and a taken one is refused", async (given) => {
    addTable(given).name = "Stock";
    const other = given.sheet.tables.add("H1:I2", true);
    await given.context.sync();
    const rename = async (): Promise<void> => {
      other.name = "stock";
      await given.context.sync();
    };
    expect(await codeOf(rename)).toBe("ItemAlreadyExists");
    const found = given.context.workbook.tables.getItem("STOCK");
    expect(await addressOf(given.context, found.getDataBodyRange())).toBe("A2:B3");
  });
  rule(
    "TableRowCollection.add",
    "an index puts rows between, and what is below moves down",
    async (given) => {
      const table = addTable(given);
      given.sheet.getRange("A6").values = [["below"]];
      table.rows.add(1, [["new", 9]]);
      expect(await valuesAt(given, "A2:B4")).toEqual([
        ["A", 1],
        ["new", 9],
        ["B", 2],
      ]);
      expect(await valuesAt(given, "A7")).toEqual([["below"]]);
    },
  );
  rule("TableRowCollection.add", "a row of another width is an InvalidArgument", async (given) => {
    const table = addTable(given);
    await given.context.sync();
    const add = async (): Promise<void> => {
      table.rows.add(undefined, [["only one"]]);
      await given.context.sync();
    };
    expect(await codeOf(add)).toBe("InvalidArgument");
  });
  rule("TableRow.delete", "the rows below move up", async (given) => {
    const table = addTable(given);
    table.rows.getItemAt(0).delete();
    expect(await valuesAt(given, "A1:B2")).toEqual([
      ["Item", "Qty"],
      ["B", 2],
    ]);
  });
  rule("TableColumnCollection.add", "a named column with values", async (given) => {
    const table = addTable(given);
    table.columns.add(undefined, [["Price"], [5], [6]]);
    table.columns.load({ name: true });
    await given.context.sync();
    expect(table.columns.items.map((column) => column.name)).toEqual(["Item", "Qty", "Price"]);
    expect(await valuesAt(given, "C1:C3")).toEqual([["Price"], [5], [6]]);
  });
  rule("TableColumn.name", "a new name is in the header cell", async (given) => {
    const table = addTable(given);
    table.columns.getItem("Qty").name = "Units";
    expect(await valuesAt(given, "B1")).toEqual([["Units"]]);
  });
  rule("TableColumn.getDataBodyRange", "leaves the header out", async (given) => {
    const table = addTable(given);
    expect(await addressOf(given.context, table.columns.getItem("Qty").getDataBodyRange())).toBe("B2:B3");
  });
  rule("Table.showTotals", "a total row sums the last column", async (given) => {
    const table = addTable(given);
    table.showTotals = true;
    expect(await addressOf(given.context, table.getTotalRowRange())).toBe("A4:B4");
    expect(await valuesAt(given, "A4:B4")).toEqual([["Total", 3]]);
  });
  rule("TableSort.apply", "sorts the body", async (given) => {
    const table = addTable(given);
    table.sort.apply([{ key: 1, ascending: false }]);
    expect(await valuesAt(given, "A2:B3")).toEqual([
      ["B", 2],
      ["A", 1],
    ]);
  });
  rule("Filter.apply", "filtered rows are hidden, and clearFilters shows them", async (given) => {
    const table = addTable(given);
    table.columns.getItem("Item").filter.applyValuesFilter(["B"]);
    const view = table.getDataBodyRange().getVisibleView();
    view.load({ values: true });
    await given.context.sync();
    expect(view.values).toEqual([["B", 2]]);
    table.clearFilters();
    const all = table.getDataBodyRange().getVisibleView();
    all.load({ rowCount: true });
    await given.context.sync();
    expect(all.rowCount).toBe(2);
  });
  rule("Table.resize", "keeps the header row and takes another size", async (given) => {
    const table = addTable(given);
    table.resize("A1:C5");
    expect(await addressOf(given.context, table.getRange())).toBe("A1:C5");
  });
  rule("Table.convertToRange", "the cells stay, the table goes", async (given) => {
    addTable(given).convertToRange();
    const count = given.sheet.tables.getCount();
    await given.context.sync();
    expect([count.value, await valuesAt(given, "A2")]).toEqual([0, [["A"]]]);
  });
  rule("Range.values", "writing right below a table makes it grow", async (given) => {
    const table = addTable(given);
    given.sheet.getRange("A4:B4").values = [["C", 3]];
    expect(await addressOf(given.context, table.getRange())).toBe("A1:B4");
  });
  rule("Range.formulas", "structured references are calculated", async (given) => {
    addTable(given).name = "Sums";
    given.sheet.getRange("D1").formulas = [["=SUM(Sums[Qty])"]];
    expect(await valuesAt(given, "D1")).toEqual([[3]]);
  });
  rule("Table.style", "a style that is none is an InvalidArgument", async (given) => {
    const table = addTable(given);
    await given.context.sync();
    const style = async (): Promise<void> => {
      table.style = "NoSuchStyle";
      await given.context.sync();
    };
    expect(await codeOf(style)).toBe("InvalidArgument");
  });
});
