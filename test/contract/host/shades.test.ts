import { codeOf, contract } from "./contract";

contract("shades and patterns", ({ rule }) => {
  rule("RangeFill.tintAndShade", "lightens the colour, and 0 gives it back", async ({ context, sheet }) => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "#4472C4";
    fill.tintAndShade = 0.5;
    fill.load({ color: true, tintAndShade: true });
    await context.sync();
    expect(fill.tintAndShade).toBe(0.5);
    expect(parseInt(fill.color.slice(1, 3), 16)).toBeGreaterThan(0x44);
    fill.tintAndShade = 0;
    fill.load({ color: true });
    await context.sync();
    expect(fill.color).toBe("#4472C4");
  });
  rule("RangeFont.tintAndShade", "darkens to black at -1", async ({ context, sheet }) => {
    const { font } = sheet.getRange("A1").format;
    font.color = "#FF0000";
    font.tintAndShade = -1;
    font.load({ color: true });
    await context.sync();
    expect(font.color).toBe("#000000");
  });
  rule("RangeFill.tintAndShade", "beyond 1 is an InvalidArgument", async ({ context, sheet }) => {
    const shade = async (): Promise<void> => {
      sheet.getRange("A1").format.fill.tintAndShade = 2;
      await context.sync();
    };
    expect(await codeOf(shade)).toBe("InvalidArgument");
  });
  rule("RangeFill.pattern", "stays when a colour is set behind it", async ({ context, sheet }) => {
    const { fill } = sheet.getRange("A1").format;
    fill.pattern = "Checker";
    fill.patternColor = "#FF0000";
    fill.color = "#0000FF";
    fill.load({ pattern: true, patternColor: true, color: true });
    await context.sync();
    expect([fill.pattern, fill.patternColor, fill.color]).toEqual(["Checker", "#FF0000", "#0000FF"]);
  });
  rule(
    "RangeAreas.format",
    "a colour that is not the same everywhere reads null",
    async ({ context, sheet }) => {
      sheet.getRange("H:H").format.fill.color = "pink";
      const areas = sheet
        .getRanges("F3:F5, H:H")
        .load({ format: { fill: { color: true } }, isEntireColumn: true });
      await context.sync();
      expect([areas.format.fill.color, areas.isEntireColumn]).toEqual([null, false]);
    },
  );
});
