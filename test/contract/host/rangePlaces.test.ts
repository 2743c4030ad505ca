import { addressOf, codeOf, contract, valuesAt } from "./contract";

contract("ranges by place", ({ rule }) => {
  const places: readonly (readonly [
    member: string,
    text: string,
    expected: string,
    pick: (sheet: Excel.Worksheet) => Excel.Range,
  ])[] = [
    [
      "Range.getCell",
      "counts from the range's corner and may lie outside it",
      "D6",
      (s) => s.getRange("B2:C3").getCell(4, 2),
    ],
    ["Range.getRow", "is a row of the range", "B3:C3", (s) => s.getRange("B2:C4").getRow(1)],
    ["Range.getColumn", "is a column of the range", "C2:C4", (s) => s.getRange("B2:C4").getColumn(1)],
    ["Range.getLastCell", "is the corner at the end", "D5", (s) => s.getRange("B2:D5").getLastCell()],
    ["Range.getLastRow", "is the last row", "B5:D5", (s) => s.getRange("B2:D5").getLastRow()],
    ["Range.getLastColumn", "is the last column", "D2:D5", (s) => s.getRange("B2:D5").getLastColumn()],
    ["Range.getOffsetRange", "keeps the size", "A4:B5", (s) => s.getRange("B2:C3").getOffsetRange(2, -1)],
    [
      "Range.getResizedRange",
      "adds rows and columns",
      "B2:E3",
      (s) => s.getRange("B2:C4").getResizedRange(-1, 2),
    ],
    [
      "Range.getAbsoluteResizedRange",
      "takes a size",
      "B2:C2",
      (s) => s.getRange("B2:D9").getAbsoluteResizedRange(1, 2),
    ],
    ["Range.getRowsAbove", "is next to the range", "B1:C1", (s) => s.getRange("B2:C3").getRowsAbove(1)],
    ["Range.getRowsBelow", "is next to the range", "B4:C5", (s) => s.getRange("B2:C3").getRowsBelow(2)],
    [
      "Range.getColumnsBefore",
      "is next to the range",
      "A2:A3",
      (s) => s.getRange("B2:C3").getColumnsBefore(1),
    ],
    ["Range.getColumnsAfter", "is next to the range", "D2:E3", (s) => s.getRange("B2:C3").getColumnsAfter(2)],
    ["Range.getEntireRow", "covers all columns", "2:3", (s) => s.getRange("B2:C3").getEntireRow()],
    ["Range.getEntireColumn", "covers all rows", "B:C", (s) => s.getRange("B2:C3").getEntireColumn()],
    [
      "Range.getBoundingRect",
      "holds both ranges",
      "B2:E9",
      (s) => s.getRange("B2:C3").getBoundingRect("D8:E9"),
    ],
    [
      "Range.getIntersection",
      "is what both share",
      "C3",
      (s) => s.getRange("B2:C3").getIntersection("C3:D9"),
    ],
    [
      "Worksheet.getRangeByIndexes",
      "takes zero-based indexes and a size",
      "C2:E4",
      (s) => s.getRangeByIndexes(1, 2, 3, 3),
    ],
    ["Worksheet.getCell", "takes zero-based indexes", "C2", (s) => s.getCell(1, 2)],
  ];
  for (const [member, text, expected, pick] of places)
    rule(member, text, async ({ context, sheet }) => {
      expect(await addressOf(context, pick(sheet))).toBe(expected);
    });

  rule("Range.getOffsetRange", "leaving the grid is an InvalidArgument", async ({ context, sheet }) => {
    const leave = async (): Promise<void> => {
      sheet.getRange("A1").getOffsetRange(-1, 0).load({ address: true });
      await context.sync();
    };
    expect(await codeOf(leave)).toBe("InvalidArgument");
  });
  rule(
    "Worksheet.getRange",
    "an address outside the grid is an InvalidArgument",
    async ({ context, sheet }) => {
      const leave = async (): Promise<void> => {
        sheet.getRange("A1048577").load({ address: true });
        await context.sync();
      };
      expect(await codeOf(leave)).toBe("InvalidArgument");
    },
  );
  rule("Range.getIntersection", "nothing shared is an ItemNotFound", async ({ context, sheet }) => {
    const meet = async (): Promise<void> => {
      sheet.getRange("A1").getIntersection("B2").load({ address: true });
      await context.sync();
    };
    expect(await codeOf(meet)).toBe("ItemNotFound");
  });
  rule("Range.getIntersectionOrNullObject", "nothing shared is a null object", async ({ context, sheet }) => {
    const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
    none.load({ address: true });
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  rule("Range.getUsedRange", "formats count unless only values are asked for", async ({ context, sheet }) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.fill.color = "#FF0000";
    expect(await addressOf(context, sheet.getUsedRange())).toBe("B2:D9");
    expect(await addressOf(context, sheet.getUsedRange(true))).toBe("B2");
  });
  rule("Worksheet.getUsedRangeOrNullObject", "an empty sheet has none", async ({ context, sheet }) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load({ address: true });
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
  rule("Range.getSurroundingRegion", "ends at blank rows and columns", async ({ context, sheet }) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("E9").values = [[5]];
    expect(await addressOf(context, sheet.getRange("B2").getSurroundingRegion())).toBe("B2:C3");
  });
  rule("Range.getRangeEdge", "goes where Ctrl+arrow goes", async ({ context, sheet }) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    expect(await addressOf(context, sheet.getRange("A1").getRangeEdge("Down"))).toBe("A4");
  });
  rule("Range.find", "starts after the first cell and wraps", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [["plan"], ["other"], ["Plan B"]];
    const found = sheet.getRange("A1:A3").find("plan", { completeMatch: false });
    expect(await addressOf(context, found)).toBe("A3");
  });
  rule("Range.findOrNullObject", "a text that is nowhere gives a null object", async ({ context, sheet }) => {
    const found = sheet.getRange("A1:A3").findOrNullObject("nowhere", {});
    found.load({ address: true });
    await context.sync();
    expect(found.isNullObject).toBe(true);
  });
  rule("Worksheet.findAll", "collects the cells that match as a whole", async ({ context, sheet }) => {
    sheet.getRange("A1:B2").values = [
      ["x", "y"],
      ["x", "xx"],
    ];
    expect(await addressOf(context, sheet.findAll("x", { completeMatch: true }))).toBe("A1:A2");
  });
  rule("Range.replaceAll", "answers how many cells changed", async (given) => {
    given.sheet.getRange("A1:A3").values = [["a-1"], ["b"], ["a-2"]];
    const count = given.sheet.getRange("A1:A3").replaceAll("a-", "n", { completeMatch: false });
    await given.context.sync();
    expect([count.value, await valuesAt(given, "A1:A3")]).toEqual([2, [["n1"], ["b"], ["n2"]]]);
  });
  rule("Range.getSpecialCells", "picks constants, formulas and blanks", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").formulas = [[1], ["=A1"], [""]];
    const range = sheet.getRange("A1:A3");
    expect(await addressOf(context, range.getSpecialCells("Constants"))).toBe("A1");
    expect(await addressOf(context, range.getSpecialCells("Formulas"))).toBe("A2");
    expect(await addressOf(context, range.getSpecialCells("Blanks"))).toBe("A3");
  });
  rule("Range.getDirectPrecedents", "names the cells that a formula reads", async ({ context, sheet }) => {
    sheet.getRange("C1").formulas = [["=A1+SUM(B1:B3)"]];
    const areas = sheet.getRange("C1").getDirectPrecedents();
    areas.load({ addresses: true });
    await context.sync();
    expect(areas.addresses.map((a) => a.replaceAll(/[^,!\s]+!/g, ""))).toEqual(["A1, B1:B3"]);
  });
  rule("Worksheet.getRanges", "areas keep their order and act together", async ({ context, sheet }) => {
    const areas = sheet.getRanges("A1:B2, D4");
    areas.format.font.bold = true;
    areas.load({ areaCount: true, cellCount: true });
    const cell = sheet.getRange("D4");
    cell.load({ format: { font: { bold: true } } });
    await context.sync();
    expect([areas.areaCount, areas.cellCount, cell.format.font.bold]).toEqual([2, 5, true]);
  });
});
