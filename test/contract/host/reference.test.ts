import { codeOf, contract, eventsArrived, valuesAt, type Case } from "./contract";

/** What cells show. */
async function texts({ context, sheet }: Case, address: string): Promise<string[][]> {
  const range = sheet.getRange(address).load({ text: true });
  await context.sync();
  return range.text;
}

type Answer<V> = (callback: (result: Office.AsyncResult<V>) => void) => void;

/** A call of the common API as a promise; a failure gives its number. */
const answered = async <V>(call: Answer<V>): Promise<V> =>
  new Promise((resolve, reject) =>
    call((result) =>
      String(result.status) === "failed"
        ? reject(new Error(String(result.error.code)))
        : resolve(result.value),
    ),
  );

const documentOf = ({ bench }: Case): Office.Document =>
  (bench as unknown as { readonly Office: typeof Office }).Office.context.document;

contract("what the reference's examples promise", ({ rule }) => {
  rule("Range.values", "a day and month without a year are this year's", async (given) => {
    given.sheet.getRange("A1").values = [["5/24"]];
    expect(await texts(given, "A1")).toEqual([["24-May"]]);
    const [[serial]] = (await valuesAt(given, "A1")) as [[number]];
    const day = new Date(Date.UTC(1899, 11, 30 + serial));
    expect([day.getUTCMonth(), day.getUTCDate()]).toEqual([4, 24]);
  });
  rule("Range.numberFormat", "null leaves a cell's format alone", async (given) => {
    const range = given.sheet.getRange("A1:B1");
    range.numberFormat = [["0.00", "d-mmm"]];
    range.numberFormat = [[null, "0%"]] as unknown as string[][];
    range.values = [[1, 0.5]];
    expect(await texts(given, "A1:B1")).toEqual([["1.00", "50%"]]);
  });
  rule("RangeBorderCollection.getItem", "lines inside whole columns cost no row each", async (given) => {
    const { borders } = given.sheet.getRange("F:G").format;
    for (const side of ["InsideHorizontal", "InsideVertical", "EdgeLeft", "EdgeBottom"] as const)
      borders.getItem(side).style = "Continuous";
    const cell = given.sheet.getRange("F500:F501").format.borders.getItem("InsideHorizontal");
    cell.load({ style: true });
    await given.context.sync();
    expect(cell.style).toBe("Continuous");
  });
  rule("TableColumnCollection.getItem", "takes names, ids from 1 on, and 0 for the first", async (given) => {
    const { columns } = given.sheet.tables.add("A1:C3", true);
    const found = [0, 1, 3, "COLUMN2"].map((key) => columns.getItem(key).load({ index: true }));
    await given.context.sync();
    expect(found.map((column) => column.index)).toEqual([0, 0, 2, 1]);
  });
  rule("TableColumn.values", "a column stays itself when its header is written over", async (given) => {
    const column = given.sheet.tables.add("A1:C3", true).columns.getItemAt(1);
    column.values = [["New"], [1], [2]];
    column.load({ name: true, values: true, index: true });
    await given.context.sync();
    expect([column.name, column.values, column.index]).toEqual(["New", [["New"], [1], [2]], 1]);
  });
  rule("TableRowCollection.load", "select, top and skip pick rows", async (given) => {
    const { rows } = given.sheet.tables.add("A1:B7", true);
    rows.load({ select: "index, values", top: 3, skip: 1 });
    await given.context.sync();
    expect(rows.items.map((row) => row.index)).toEqual([1, 2, 3]);
  });
  rule("TableCollection.add", "a table over another one is refused with its reason", async (given) => {
    given.sheet.tables.add("A1:B4", true);
    const add = async (): Promise<void> => {
      given.sheet.tables.add("B2:C6", true);
      await given.context.sync();
    };
    expect(await codeOf(add)).toBe("ItemAlreadyExists");
  });
  rule("WorksheetRowSortedEventArgs.address", "names the rows that moved, no others", async (given) => {
    const { context, sheet } = given;
    const seen: string[] = [];
    sheet.getRange("A1:B4").values = [
      [1, "a"],
      [3, "b"],
      [2, "c"],
      [4, "d"],
    ];
    sheet.onRowSorted.add(async (event) => void seen.push(event.address));
    await context.sync();
    sheet.getRange("A1:B4").sort.apply([{ key: 0 }]);
    await context.sync();
    await eventsArrived();
    expect(seen).toEqual(["A2:B3"]);
  });
});

contract("the selection in the common API", ({ rule }) => {
  rule("Document.getSelectedDataAsync", "is text with tabs, or a matrix of values", async (given) => {
    const range = given.sheet.getRange("A1:B2");
    range.values = [
      [1, "x"],
      [0.5, "y"],
    ];
    range.select();
    await given.context.sync();
    const document = documentOf(given);
    const read = async (type: string): Promise<unknown> =>
      answered((done) => document.getSelectedDataAsync(type as unknown as Office.CoercionType, done));
    expect(await read("text")).toBe("1\tx\n0.5\ty");
    expect(await read("matrix")).toEqual([
      [1, "x"],
      [0.5, "y"],
    ]);
  });
  rule("Document.setSelectedDataAsync", "writes a matrix from the selected cell on", async (given) => {
    given.sheet.getRange("B2").select();
    await given.context.sync();
    const matrix = [
      [5, 6],
      [7, 8],
    ];
    await answered((done) => documentOf(given).setSelectedDataAsync(matrix, done));
    expect(await valuesAt(given, "B2:C3")).toEqual(matrix);
  });
  rule(
    "Document.setSelectedDataAsync",
    "data of another shape than the selection are refused",
    async (given) => {
      given.sheet.getRange("A1:B1").select();
      await given.context.sync();
      const matrix = [[1], [2], [3]];
      const write = answered((done) => documentOf(given).setSelectedDataAsync(matrix, done));
      await expect(write).rejects.toThrow();
    },
  );
});
