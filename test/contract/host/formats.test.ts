import { codeOf, contract } from "./contract";

contract("formats", ({ rule }) => {
  rule(
    "RangeFill.color",
    "colour names become #RRGGBB, and clear gives white",
    async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.format.fill.color = "orange";
      cell.load({ format: { fill: { color: true } } });
      await context.sync();
      expect(cell.format.fill.color).toBe("#FFA500");
      cell.format.fill.clear();
      cell.load({ format: { fill: { color: true } } });
      await context.sync();
      expect(cell.format.fill.color).toBe("#FFFFFF");
    },
  );
  rule("RangeFont.bold", "is null where cells differ", async ({ context, sheet }) => {
    sheet.getRange("A1").format.font.bold = true;
    const range = sheet.getRange("A1:B1");
    range.load({ format: { font: { bold: true } } });
    await context.sync();
    expect(range.format.font.bold).toBeNull();
  });
  rule("RangeFont.color", "a colour that is none is an InvalidArgument", async ({ context, sheet }) => {
    const paint = async (): Promise<void> => {
      sheet.getRange("A1").format.font.color = "no such colour";
      await context.sync();
    };
    expect(await codeOf(paint)).toBe("InvalidArgument");
  });
  rule(
    "RangeFormat.columnWidth",
    "is kept in points and applies to the whole column",
    async ({ context, sheet }) => {
      sheet.getRange("B3").format.columnWidth = 90;
      const cell = sheet.getRange("B9");
      cell.load({ format: { columnWidth: true } });
      await context.sync();
      expect(cell.format.columnWidth).toBeCloseTo(90, 0);
    },
  );
  rule("RangeFormat.rowHeight", "is kept in points", async ({ context, sheet }) => {
    sheet.getRange("B3").format.rowHeight = 33;
    const cell = sheet.getRange("A3");
    cell.load({ format: { rowHeight: true } });
    await context.sync();
    expect(cell.format.rowHeight).toBe(33);
  });
  rule("RangeFormat.autofitColumns", "a longer text makes a wider column", async ({ context, sheet }) => {
    sheet.getRange("A1:B1").values = [["short", "a text that is much longer than the other"]];
    sheet.getRange("A1:B1").format.autofitColumns();
    const [a, b] = [sheet.getRange("A1"), sheet.getRange("B1")];
    a.load({ format: { columnWidth: true } });
    b.load({ format: { columnWidth: true } });
    await context.sync();
    expect(b.format.columnWidth).toBeGreaterThan(a.format.columnWidth * 2);
  });
  rule(
    "RangeFormat.horizontalAlignment",
    "alignment, wrapping and indent are kept",
    async ({ context, sheet }) => {
      const cell = sheet.getRange("A1");
      cell.format.horizontalAlignment = "Center";
      cell.format.wrapText = true;
      cell.format.indentLevel = 0;
      cell.load({ format: { horizontalAlignment: true, wrapText: true, indentLevel: true } });
      await context.sync();
      expect(cell.format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        wrapText: true,
        indentLevel: 0,
      });
    },
  );
  rule(
    "RangeBorder.style",
    "an edge of a range is the edge of its outer cells",
    async ({ context, sheet }) => {
      sheet.getRange("B2:C3").format.borders.getItem("EdgeTop").style = "Double";
      const [inside, outside] = [sheet.getRange("C2"), sheet.getRange("C3")];
      const borders = [inside, outside].map((cell) => cell.format.borders.getItem("EdgeTop"));
      for (const border of borders) border.load({ style: true });
      await context.sync();
      expect(borders.map((border) => border.style)).toEqual(["Double", "None"]);
    },
  );
  rule("Range.style", "a built-in style brings its look", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.style = "Good";
    cell.load({ style: true, format: { fill: { color: true } } });
    await context.sync();
    expect([cell.style, cell.format.fill.color]).toEqual(["Good", "#C6EFCE"]);
  });
  rule("Range.set", "sets several properties at once", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.set({ values: [[3]], format: { font: { name: "Verdana", size: 14 } } });
    cell.load({ values: true, format: { font: { name: true, size: true } } });
    await context.sync();
    expect([cell.values, cell.format.font.name, cell.format.font.size]).toEqual([[[3]], "Verdana", 14]);
  });
  rule(
    "RangeFormat.fill",
    "a whole column's format reaches cells that are written later",
    async ({ context, sheet }) => {
      sheet.getRange("C:C").format.fill.color = "#ABCDEF";
      sheet.getRange("C7").values = [[1]];
      const cell = sheet.getRange("C7");
      cell.load({ format: { fill: { color: true } } });
      await context.sync();
      expect(cell.format.fill.color).toBe("#ABCDEF");
    },
  );
});
