import { addressOf, codeOf, contract, eventsArrived } from "./contract";

contract("bindings", ({ rule }) => {
  rule(
    "BindingCollection.add",
    "keeps a range under its name, and the range follows insertions",
    async (given) => {
      const { context, sheet } = given;
      context.workbook.bindings.add(sheet.getRange("A15:D20"), "Range", "Yellow");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      const binding = context.workbook.bindings.getItem("Yellow").load({ id: true, type: true });
      expect(await addressOf(context, binding.getRange())).toBe("A17:D22");
      expect([binding.id, binding.type]).toEqual(["Yellow", "Range"]);
    },
  );
  rule("Binding.getTable", "is the table that was bound", async ({ context, sheet }) => {
    const table = sheet.tables.add("A1:B3", true);
    context.workbook.bindings.add(table.getRange(), "Table", "Sales");
    const bound = context.workbook.bindings.getItem("Sales").getTable().load({ name: true });
    table.load({ name: true });
    await context.sync();
    expect(bound.name).toBe(table.name);
  });
  rule("Binding.getText", "is what the cell shows", async ({ context, sheet }) => {
    sheet.getRange("A1").values = [[0.25]];
    sheet.getRange("A1").numberFormat = [["0%"]];
    const text = context.workbook.bindings.add(sheet.getRange("A1"), "Text", "Share").getText();
    await context.sync();
    expect(text.value).toBe("25%");
  });
  rule("Binding.onDataChanged", "tells of writes and of calculated cells", async ({ context, sheet }) => {
    const seen: string[] = [];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    const binding = context.workbook.bindings.add(sheet.getRange("B1"), "Range", "Total");
    binding.onDataChanged.add(async (event) => void seen.push(event.binding.id));
    await context.sync();
    sheet.getRange("A1").values = [[21]];
    sheet.getRange("B1").load({ values: true });
    await context.sync();
    await eventsArrived();
    expect([...new Set(seen)]).toEqual(["Total"]);
  });
  rule("Binding.onSelectionChanged", "counts the selection from the binding's first cell", async (given) => {
    const { context, sheet } = given;
    const seen: number[][] = [];
    const binding = context.workbook.bindings.add(sheet.getRange("B5:E9"), "Range", "Area");
    binding.onSelectionChanged.add(
      async (event) => void seen.push([event.startRow, event.startColumn, event.rowCount, event.columnCount]),
    );
    await context.sync();
    sheet.getRange("C6:D8").select();
    await context.sync();
    await eventsArrived();
    expect(seen).toEqual([[1, 1, 3, 2]]);
  });
  rule(
    "BindingCollection.getItemOrNullObject",
    "is null after the binding was deleted",
    async ({ context, sheet }) => {
      const { bindings } = context.workbook;
      bindings.add(sheet.getRange("A1"), "Range", "Gone").delete();
      const found = bindings.getItemOrNullObject("Gone").load({ id: true });
      await context.sync();
      expect(found.isNullObject).toBe(true);
      const ask = async (): Promise<void> => {
        bindings.getItem("Gone").load({ id: true });
        await context.sync();
      };
      expect(await codeOf(ask)).toBe("ItemNotFound");
    },
  );
});

contract("events that scripts rely on", ({ rule }) => {
  rule("Workbook.onSelectionChanged", "tells of every selection", async ({ context, sheet }) => {
    let count = 0;
    context.workbook.onSelectionChanged.add(async () => void (count += 1));
    await context.sync();
    sheet.getRange("D4").select();
    await context.sync();
    await eventsArrived();
    expect(count).toBe(1);
  });
  rule("Table.onSelectionChanged", "says whether the selection lies inside", async ({ context, sheet }) => {
    const seen: unknown[] = [];
    const table = sheet.tables.add("A1:B4", true);
    table.onSelectionChanged.add(async (event) => void seen.push([event.isInsideTable, event.address]));
    await context.sync();
    sheet.getRange("B2:B3").select();
    sheet.getRange("K9").select();
    await context.sync();
    await eventsArrived();
    expect(seen).toEqual([
      [true, "B2:B3"],
      [false, ""],
    ]);
  });
  rule("TableChangedEventArgs.getRange", "is the range that changed", async ({ context, sheet, bench }) => {
    const seen: Excel.TableChangedEventArgs[] = [];
    sheet.tables.add("A1:B4", true).onChanged.add(async (event) => void seen.push(event));
    await context.sync();
    sheet.getRange("B3").values = [[9]];
    await context.sync();
    await eventsArrived();
    const address = await bench.Excel.run(async (own) => {
      const range = seen[0]?.getRange(own);
      return range ? addressOf(own, range) : "none";
    });
    expect(address).toBe("B3");
  });
  rule("Table.onChanged", "names rows that were put in", async ({ context, sheet }) => {
    const seen: string[] = [];
    const table = sheet.tables.add("A1:B3", true);
    sheet.getRange("A2:B3").values = [
      [1, 2],
      [3, 4],
    ];
    table.onChanged.add(async (event) => void seen.push(event.changeType));
    await context.sync();
    table.rows.add(0, [[5, 6]]);
    await context.sync();
    await eventsArrived();
    expect(seen).toEqual(["RowInserted", "RangeEdited"]);
  });
  rule(
    "WorksheetCalculatedEventArgs.address",
    "lists the cells that were calculated",
    async ({ context, sheet }) => {
      const seen: string[] = [];
      sheet.getRange("B1:B2").formulas = [["=A1+1"], ["=A2+1"]];
      await context.sync();
      sheet.onCalculated.add(async (event) => void seen.push(event.address));
      await context.sync();
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").load({ values: true });
      await context.sync();
      await eventsArrived();
      expect(seen.at(-1)).toBe("B1:B2");
    },
  );
  rule("RequestContext.trace", "marks that were passed come with the error", async ({ context, sheet }) => {
    context.trace("before");
    sheet.getRange("nowhere at all");
    context.trace("after");
    const error: unknown = await context.sync().then(
      () => undefined,
      (fault: unknown) => fault,
    );
    expect((error as OfficeExtension.Error).traceMessages).toEqual(["before"]);
  });
});

contract("names, tabs and locks", ({ rule }) => {
  rule("NamedItem.value", "is what a formula comes to", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3.5]];
    const item = sheet.names.add("Total", sheet.getRange("A1"));
    await context.sync();
    item.formula = "=SUM(A1:A3)";
    item.load({ value: true, type: true, formula: true });
    await context.sync();
    expect([item.value, item.type, item.formula]).toEqual([6.5, "Double", "=SUM(A1:A3)"]);
  });
  rule("NamedItem.arrayValues", "holds the constants of an array", async ({ context, sheet }) => {
    const item = sheet.names.add("Grid", '={1,"two";TRUE,4}');
    item.arrayValues.load({ values: true, types: true });
    item.load({ type: true });
    await context.sync();
    expect(item.type).toBe("Array");
    expect(item.arrayValues.values).toEqual([
      [1, "two"],
      [true, 4],
    ]);
    expect(item.arrayValues.types).toEqual([
      ["Double", "String"],
      ["Boolean", "Double"],
    ]);
  });
  rule("NamedItemCollection.items", "come by name", async ({ context, sheet }) => {
    for (const name of ["Rate", "Alpha", "Middle"]) sheet.names.add(name, "=1");
    sheet.names.load({ name: true });
    await context.sync();
    expect(sheet.names.items.map((item) => item.name)).toEqual(["Alpha", "Middle", "Rate"]);
  });
  rule("Worksheet.tabId", "stays when the tab moves", async ({ context, sheet }) => {
    sheet.load({ tabId: true });
    await context.sync();
    const before = sheet.tabId;
    sheet.position = 0;
    await context.sync();
    sheet.load({ tabId: true });
    await context.sync();
    expect(sheet.tabId).toBe(before);
  });
  rule("WorksheetCollection.load", "a name that no class knows loads nothing", async ({ context }) => {
    const sheets = context.workbook.worksheets;
    sheets.load("NoPropertiesNeeded");
    await context.sync();
    expect(sheets.items.length).toBeGreaterThan(1);
  });
  rule("WorkbookProtection.unprotect", "asks for the password", async ({ context }) => {
    const { protection } = context.workbook;
    protection.protect("s3cret");
    await context.sync();
    const wrong = async (): Promise<void> => {
      protection.unprotect("guess");
      await context.sync();
    };
    expect(await codeOf(wrong)).not.toBe("no error");
    protection.unprotect("s3cret");
    protection.load({ protected: true });
    await context.sync();
    expect(protection.protected).toBe(false);
  });
});
