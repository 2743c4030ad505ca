import { codeOf, contract, valuesAt } from "./contract";

contract("what a range holds", ({ rule }) => {
  rule("Range.values", "a matrix of the range's shape is written and read back", async (given) => {
    given.sheet.getRange("A1:B2").values = [
      [1, "x"],
      [true, 2.5],
    ];
    expect(await valuesAt(given, "A1:B2")).toEqual([
      [1, "x"],
      [true, 2.5],
    ]);
  });
  rule("Range.values", "one value goes to every cell", async (given) => {
    given.sheet.getRange("A1:B2").values = 7 as unknown as unknown[][];
    expect(await valuesAt(given, "A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
  rule("Range.values", "a matrix of one goes to every cell", async (given) => {
    given.sheet.getRange("A1:B2").values = [["y"]];
    expect(await valuesAt(given, "A1:B2")).toEqual([
      ["y", "y"],
      ["y", "y"],
    ]);
  });
  rule("Range.values", "null leaves a cell alone and an empty text clears it", async (given) => {
    given.sheet.getRange("A1:B1").values = [[1, 2]];
    given.sheet.getRange("A1:B1").values = [[null, ""]];
    expect(await valuesAt(given, "A1:B1")).toEqual([[1, ""]]);
  });
  rule(
    "Range.values",
    "a matrix of another shape is an InvalidArgument and writes nothing",
    async (given) => {
      const write = async (): Promise<void> => {
        given.sheet.getRange("A1:B2").values = [[1, 2, 3]];
        await given.context.sync();
      };
      expect(await codeOf(write)).toBe("InvalidArgument");
      expect(await valuesAt(given, "A1:C1")).toEqual([["", "", ""]]);
    },
  );
  rule(
    "Range.values",
    "text is read as if typed: numbers, percentages, dates, truth values, errors",
    async (given) => {
      given.sheet.getRange("A1:F1").values = [["12", "50%", "1/31/2026", "TRUE", "#N/A", "'12"]];
      expect(await valuesAt(given, "A1:F1")).toEqual([[12, 0.5, 46053, true, "#N/A", "12"]]);
    },
  );
  rule("Range.values", "a cell of text format keeps numbers as text", async (given) => {
    given.sheet.getRange("A1").numberFormat = [["@"]];
    given.sheet.getRange("A1").values = [["0012"]];
    expect(await valuesAt(given, "A1")).toEqual([["0012"]]);
  });
  rule("Range.values", "an unbounded range reads null", async ({ context, sheet }) => {
    const column = sheet.getRange("B:B");
    column.load({ values: true, address: true });
    await context.sync();
    expect(column.values).toBeNull();
  });
  rule("Range.formulas", "a formula is calculated within the same batch", async (given) => {
    given.sheet.getRange("A1:A3").values = [[1], [2], [3]];
    given.sheet.getRange("B1").formulas = [["=SUM(A1:A3)*2"]];
    expect(await valuesAt(given, "B1")).toEqual([[12]]);
  });
  rule("Range.formulas", "constants read as themselves, formulas as text", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B1");
    range.formulas = [[5, "=A1+1"]];
    range.load({ formulas: true });
    await context.sync();
    expect(range.formulas).toEqual([[5, "=A1+1"]]);
  });
  rule(
    "Range.formulas",
    "a formula that does not parse is an InvalidArgument",
    async ({ context, sheet }) => {
      const write = async (): Promise<void> => {
        sheet.getRange("A1").formulas = [["=SUM(A2:"]];
        await context.sync();
      };
      expect(await codeOf(write)).toBe("InvalidArgument");
    },
  );
  rule("Range.formulas", "an unknown function is taken and answers #NAME?", async (given) => {
    given.sheet.getRange("A1").formulas = [["=NOSUCHFUNCTION(1)"]];
    expect(await valuesAt(given, "A1")).toEqual([["#NAME?"]]);
  });
  rule("Range.formulas", "a circular reference leaves the host alive and the cell zero", async (given) => {
    given.sheet.getRange("A1:B1").formulas = [["=B1+1", "=A1+1"]];
    given.sheet.getRange("C1").formulas = [["=1+1"]];
    expect((await valuesAt(given, "C1"))[0]?.[0]).toBe(2);
  });
  rule("Range.formulasR1C1", "relative parts count from the cell", async ({ context, sheet }) => {
    const range = sheet.getRange("B2");
    range.formulas = [["=A1+$C$3"]];
    range.load({ formulasR1C1: true });
    await context.sync();
    expect(range.formulasR1C1).toEqual([["=R[-1]C[-1]+R3C3"]]);
  });
  rule("Range.formulasR1C1", "R1C1 text is written as A1", async ({ context, sheet }) => {
    const range = sheet.getRange("C3");
    range.formulasR1C1 = [["=SUM(R[-2]C:R[-1]C)"]];
    range.load({ formulas: true });
    await context.sync();
    expect(range.formulas).toEqual([["=SUM(C1:C2)"]]);
  });
  rule("Range.text", "is what the cell shows in its number format", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1234.5, 0.256, 46053]];
    range.numberFormat = [["#,##0.00", "0%", "yyyy-mm-dd"]];
    range.load({ text: true });
    await context.sync();
    expect(range.text).toEqual([["1,234.50", "26%", "2026-01-31"]]);
  });
  rule(
    "Range.valueTypes",
    "tells empty, text, number, truth value and error apart",
    async ({ context, sheet }) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["", "a", 1, true, "#DIV/0!"]];
      range.load({ valueTypes: true });
      await context.sync();
      expect(range.valueTypes).toEqual([["Empty", "String", "Double", "Boolean", "Error"]]);
    },
  );
  rule("Range.numberFormat", "one format is set on all cells", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [["0.0"]];
    range.load({ numberFormat: true });
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["0.0", "0.0"],
      ["0.0", "0.0"],
    ]);
  });
  rule("Range.numberFormatCategories", "names the kind of each format", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:C1");
    range.numberFormat = [["General", "0%", "@"]];
    range.load({ numberFormatCategories: true });
    await context.sync();
    expect(range.numberFormatCategories).toEqual([["General", "Percentage", "Text"]]);
  });
  rule("Range.hasSpill", "an array formula spills and its cells say so", async ({ context, sheet }) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    const range = sheet.getRange("A1:A3");
    range.load({ values: true, hasSpill: true });
    const parent = sheet.getRange("A2").getSpillParent();
    const whole = sheet.getRange("A1").getSpillingToRange();
    parent.load({ address: true });
    whole.load({ address: true });
    await context.sync();
    expect([range.values, range.hasSpill]).toEqual([[[1], [2], [3]], true]);
    expect([parent.address, whole.address].map((a) => a.split("!")[1])).toEqual(["A1", "A1:A3"]);
  });
  rule("Range.values", "a blocked spill is #SPILL!", async (given) => {
    given.sheet.getRange("A2").values = [["in the way"]];
    given.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    expect(await valuesAt(given, "A1")).toEqual([["#SPILL!"]]);
  });
});
