import { codeOf, contract, valuesAt, type Case } from "./contract";

const ROWS = [
  ["1/1/2017", "Phone", 120],
  ["1/15/2017", "Travel", 142],
  ["2/5/2017", "Groceries", 27],
  ["7/1/2018", "Travel", 350],
];

function ledger({ sheet }: Case): Excel.TableColumnCollection {
  sheet.getRange("A1:C5").values = [["Date", "Kind", "Amount"], ...ROWS];
  return sheet.tables.add("A1:C5", true).columns;
}

/** The amounts in the rows that show. */
async function shown({ context, sheet }: Case): Promise<unknown[]> {
  const view = sheet.getRange("C2:C5").getVisibleView();
  view.load({ values: true });
  await context.sync();
  return view.values.flat();
}

contract("filters of tables", ({ rule }) => {
  rule("Filter.applyValuesFilter", "takes days and months as dates", async (given) => {
    const { filter } = ledger(given).getItem("Date");
    filter.applyValuesFilter([{ date: "2017-01-15", specificity: "Day" }]);
    expect(await shown(given)).toEqual([142]);
    filter.applyValuesFilter([{ date: "2017-01", specificity: "Month" }]);
    expect(await shown(given)).toEqual([120, 142]);
    filter.applyValuesFilter([{ date: "2018", specificity: "Year" }]);
    expect(await shown(given)).toEqual([350]);
  });
  rule("Filter.criteria", "shows dates as they were given", async (given) => {
    const { filter } = ledger(given).getItem("Date");
    filter.applyValuesFilter([{ date: "2017-01", specificity: "Month" }]);
    filter.load({ criteria: true });
    await given.context.sync();
    expect(filter.criteria.values).toEqual([{ date: "2017-01", specificity: "Month" }]);
  });
  rule("Filter.applyDynamicFilter", "knows months and quarters of any year", async (given) => {
    const { filter } = ledger(given).getItem("Date");
    filter.applyDynamicFilter("AllDatesInPeriodFebruray");
    expect(await shown(given)).toEqual([27]);
    filter.applyDynamicFilter("AllDatesInPeriodQuarter3");
    expect(await shown(given)).toEqual([350]);
  });
  rule("Filter.applyDynamicFilter", "counts years and days from today", async (given) => {
    const columns = ledger(given);
    const today = new Date();
    given.sheet.getRange("A3").values = [
      [`${today.getMonth() + 1}/${today.getDate()}/${today.getFullYear()}`],
    ];
    columns.getItem("Date").filter.applyDynamicFilter("ThisYear");
    expect(await shown(given)).toEqual([142]);
    columns.getItem("Date").filter.applyDynamicFilter("LastYear");
    expect(await shown(given)).toEqual([]);
  });
  rule("Filter.applyDynamicFilter", "an unknown criterion is an InvalidArgument", async (given) => {
    const apply = async (): Promise<void> => {
      ledger(given)
        .getItem("Date")
        .filter.applyDynamicFilter("Someday" as "Today");
      await given.context.sync();
    };
    expect(await codeOf(apply)).toBe("InvalidArgument");
  });
  rule("Filter.applyCellColorFilter", "shows the cells of a fill colour", async (given) => {
    const columns = ledger(given);
    given.sheet.getRange("B3").format.fill.color = "#FF0000";
    columns.getItem("Kind").filter.applyCellColorFilter("#FF0000");
    expect(await shown(given)).toEqual([142]);
  });
  rule("Filter.applyFontColorFilter", "shows the cells of a font colour", async (given) => {
    const columns = ledger(given);
    given.sheet.getRange("B5").format.font.color = "#00FF00";
    columns.getItem("Kind").filter.applyFontColorFilter("#00FF00");
    expect(await shown(given)).toEqual([350]);
  });
  rule("AutoFilter.apply", "takes a colour too, and names it among its criteria", async (given) => {
    given.sheet.getRange("A1:C5").values = [["Date", "Kind", "Amount"], ...ROWS];
    given.sheet.getRange("B2").format.fill.color = "red";
    const { autoFilter } = given.sheet;
    autoFilter.apply("A1:C5", 1, { filterOn: "CellColor", color: "#FF0000" });
    autoFilter.load({ criteria: true });
    expect(await shown(given)).toEqual([120]);
    expect((autoFilter.criteria as unknown[])[1]).toMatchObject({ filterOn: "CellColor", color: "#FF0000" });
  });
  rule(
    "TableRowCollection.deleteRows",
    "takes rows by index, each as it was counted before",
    async (given) => {
      ledger(given);
      given.sheet.tables.getItemAt(0).rows.deleteRows([0, 2]);
      const left = given.sheet.getRange("C2:C4").load({ values: true });
      await given.context.sync();
      expect(left.values).toEqual([[142], [350], [""]]);
    },
  );
  rule("TableRowCollection.deleteRows", "an index outside of the table deletes nothing", async (given) => {
    ledger(given);
    const remove = async (): Promise<void> => {
      given.sheet.tables.getItemAt(0).rows.deleteRows([0, 9]);
      await given.context.sync();
    };
    expect(await codeOf(remove)).toBe("InvalidArgument");
    expect(await shown(given)).toEqual([120, 142, 27, 350]);
  });
  rule(
    "TableColumnCollection.add",
    "a bare column name in a row's formula is that row's cell",
    async (given) => {
      const columns = ledger(given);
      columns.add(undefined, [
        ["Double"],
        ["=[AMOUNT]*2"],
        ["=[AMOUNT]*2"],
        ["=SUM([Amount])"],
        ["=[@Amount]"],
      ]);
      const cells = given.sheet.getRange("D2:D5").load({ values: true, formulas: true });
      await given.context.sync();
      expect(cells.values.flat()).toEqual([240, 284, 639, 350]);
      expect(cells.formulas[0]?.[0]).toBe("=[@Amount]*2");
    },
  );
  rule("TableSort.apply", "rows that a filter hides stay where they are", async (given) => {
    const { context, sheet } = given;
    const table = sheet.tables.add("A1:B5", true);
    table.getRange().values = [
      ["Class", "Units"],
      ["a", 1],
      ["b", 9],
      ["a", 3],
      ["b", 2],
    ];
    table.columns.getItem("Class").filter.applyValuesFilter(["a"]);
    await context.sync();
    table.sort.apply([{ key: 1, ascending: false }]);
    expect(await valuesAt(given, "A2:B5")).toEqual([
      ["a", 3],
      ["b", 9],
      ["a", 1],
      ["b", 2],
    ]);
  });
});
