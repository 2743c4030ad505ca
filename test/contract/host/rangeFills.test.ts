import { codeOf, contract, valuesAt, type Case } from "./contract";

async function filled(
  given: Case,
  from: string,
  to: string,
  type: Excel.AutoFillType | string,
): Promise<unknown[]> {
  given.sheet.getRange(from).autoFill(to, type as Excel.AutoFillType);
  return (await valuesAt(given, to)).flat();
}

/** What cells show. */
async function texts({ context, sheet }: Case, address: string): Promise<string[]> {
  const range = sheet.getRange(address).load({ text: true });
  await context.sync();
  return range.text.flat();
}

contract("automatic fills", ({ rule }) => {
  rule("Range.autoFill", "a formula goes on relative to each cell", async (given) => {
    given.sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    given.sheet.getRange("C1").formulas = [["=A1*B1"]];
    expect(await filled(given, "C1", "C1:C2", "FillDefault")).toEqual([2, 12]);
  });
  rule("Range.autoFill", "two numbers go on as the line through them", async (given) => {
    given.sheet.getRange("A1:A2").values = [[1], [3]];
    expect(await filled(given, "A1:A2", "A1:A5", "FillSeries")).toEqual([1, 3, 5, 7, 9]);
  });
  rule("Range.autoFill", "a growth trend multiplies", async (given) => {
    given.sheet.getRange("A1:A2").values = [[1], [2]];
    expect(await filled(given, "A1:A2", "A1:A5", "GrowthTrend")).toEqual([1, 2, 4, 8, 16]);
  });
  rule("Range.autoFill", "FillCopy repeats the source", async (given) => {
    given.sheet.getRange("A1:B1").values = [[1, 2]];
    expect(await filled(given, "A1:B1", "A1:E1", "FillCopy")).toEqual([1, 2, 1, 2, 1]);
  });
  rule("Range.autoFill", "names of months go on, upwards too", async (given) => {
    given.sheet.getRange("A3").values = [["Jan"]];
    expect(await filled(given, "A3", "A1:A3", "FillDefault")).toEqual(["Nov", "Dec", "Jan"]);
  });
  rule("Range.autoFill", "FillMonths keeps the last day where a month is shorter", async (given) => {
    given.sheet.getRange("A1").values = [["1/31/2020"]];
    given.sheet.getRange("A1").autoFill("A1:A4", "FillMonths");
    expect(await texts(given, "A1:A4")).toEqual(["1/31/2020", "2/29/2020", "3/31/2020", "4/30/2020"]);
  });
  rule("Range.autoFill", "FillWeekdays leaves weekends out", async (given) => {
    given.sheet.getRange("A1").values = [["1/3/2020"]];
    given.sheet.getRange("A1").autoFill("A1:A3", "FillWeekdays");
    expect(await texts(given, "A1:A3")).toEqual(["1/3/2020", "1/6/2020", "1/7/2020"]);
  });
  rule("Range.autoFill", "FillYears and FillDays count years and days", async (given) => {
    given.sheet.getRange("A1:B1").values = [["1/1/2020", "1/1/2020"]];
    given.sheet.getRange("A1").autoFill("A1:A2", "FillYears");
    given.sheet.getRange("B1").autoFill("B1:B2", "FillDays");
    expect(await texts(given, "A2:B2")).toEqual(["1/1/2021", "1/2/2020"]);
  });
  rule("Range.autoFill", "FillFormats brings formats without values", async (given) => {
    given.sheet.getRange("A1").values = [[7]];
    given.sheet.getRange("A1").format.fill.color = "#ADD8E6";
    given.sheet.getRange("A1").autoFill("A1:A2", "FillFormats");
    const cell = given.sheet.getRange("A2").load({ values: true, format: { fill: { color: true } } });
    await given.context.sync();
    expect([cell.values[0]?.[0], cell.format.fill.color]).toEqual(["", "#ADD8E6"]);
  });
  rule("Range.autoFill", "FillValues brings values without formats", async (given) => {
    given.sheet.getRange("A1").values = [[7]];
    given.sheet.getRange("A1").format.fill.color = "#ADD8E6";
    given.sheet.getRange("A1").autoFill("A1:A2", "FillValues");
    const cell = given.sheet.getRange("A2").load({ values: true, format: { fill: { color: true } } });
    await given.context.sync();
    expect([cell.values[0]?.[0], cell.format.fill.color]).toEqual([7, "#FFFFFF"]);
  });
  rule(
    "Range.autoFill",
    "a destination that does not hold the range is an InvalidArgument",
    async (given) => {
      expect(await codeOf(async () => filled(given, "A1:A2", "B1:B5", "FillDefault"))).toBe(
        "InvalidArgument",
      );
    },
  );
});

contract("moved and copied cells", ({ rule }) => {
  rule(
    "Range.moveTo",
    "formulas that pointed at the cells follow them, the cells' own stay",
    async (given) => {
      given.sheet.getRange("A1:C1").formulas = [[2, 3, "=A1+B1+E1"]];
      given.sheet.getRange("D1").formulas = [["=C1*2"]];
      given.sheet.getRange("A1:C1").moveTo("G5");
      const [moved, dependent] = [given.sheet.getRange("I5"), given.sheet.getRange("D1")];
      moved.load({ formulas: true });
      dependent.load({ formulas: true, values: true });
      await given.context.sync();
      expect(moved.formulas).toEqual([["=G5+H5+E1"]]);
      expect([dependent.formulas, dependent.values]).toEqual([[["=I5*2"]], [[10]]]);
      expect(await valuesAt(given, "A1:C1")).toEqual([["", "", ""]]);
    },
  );
  rule("Range.moveTo", "on another sheet references to the old sheet name it", async (given) => {
    const { context, sheet } = given;
    sheet.name = "From";
    const other = context.workbook.worksheets.add("To");
    sheet.getRange("A1:B1").formulas = [[4, "=A1+C1"]];
    sheet.getRange("B1").moveTo("To!D2");
    const cell = other.getRange("D2").load({ formulas: true, values: true });
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=From!A1+From!C1"]], [[4]]]);
  });
  rule("Range.copyFrom", "a transposed formula exchanges its rows and columns", async (given) => {
    given.sheet.getRange("A1:D1").formulas = [[1, 2, 3, "=SUM(A1:C1)"]];
    given.sheet.getRange("F1").copyFrom("A1:D1", "All", false, true);
    const cell = given.sheet.getRange("F4").load({ formulas: true, values: true });
    await given.context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=SUM(F1:F3)"]], [[6]]]);
  });
  rule("Range.copyFrom", "a whole column brings its cells, width and format", async (given) => {
    const { context, sheet } = given;
    sheet.getRange("A3:A4").values = [[1], [3]];
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("K:K").copyFrom("A:A");
    const { format } = sheet.getRange("K1");
    format.load({ columnWidth: true });
    expect(await valuesAt(given, "K1:K5")).toEqual([[""], [""], [1], [3], [""]]);
    await context.sync();
    expect(format.columnWidth).toBe(120);
  });
  rule(
    "Application.calculationMode",
    "manual: a formula is calculated when entered, then on demand",
    async (given) => {
      const { context, sheet } = given;
      const { application } = context.workbook;
      sheet.getRange("A1").values = [[1]];
      application.calculationMode = "Manual";
      sheet.getRange("C1").formulas = [["=A1+1"]];
      expect(await valuesAt(given, "C1")).toEqual([[2]]);
      sheet.getRange("A1").values = [[10]];
      sheet.getRange("D1").formulas = [["=A1*2"]];
      expect(await valuesAt(given, "C1:D1")).toEqual([[2, 20]]);
      application.calculate("Recalculate");
      expect(await valuesAt(given, "C1")).toEqual([[11]]);
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("E1").formulas = [["=A1"]];
      expect(await valuesAt(given, "C1:E1")).toEqual([[11, 20, 5]]);
      application.calculationMode = "Automatic";
      expect(await valuesAt(given, "C1:E1")).toEqual([[6, 10, 5]]);
    },
  );
  rule(
    "Range.ungroup",
    "takes one level from what is grouped and leaves the rest",
    async ({ context, sheet }) => {
      sheet.getRange("4:9").group("ByRows");
      sheet.getRange("4:5").group("ByRows");
      sheet.getRange("A1:C10").ungroup("ByRows");
      sheet.showOutlineLevels(1, 0);
      const [inner, outer] = [sheet.getRange("4:5"), sheet.getRange("6:9")];
      inner.load({ rowHidden: true });
      outer.load({ rowHidden: true });
      await context.sync();
      expect([inner.rowHidden, outer.rowHidden]).toEqual([true, false]);
    },
  );
  rule("Range.ungroup", "where nothing is grouped it is refused", async ({ context, sheet }) => {
    const ungroup = async (): Promise<void> => {
      sheet.getRange("A1:C10").ungroup("ByRows");
      await context.sync();
    };
    expect(await codeOf(ungroup)).not.toBe("no error");
  });
  rule(
    "Range.getSpillingToRange",
    "knows an array that the same batch entered",
    async ({ context, sheet }) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("E4").formulas = [["=A1:C1"]];
      const spill = sheet.getRange("E4").getSpillingToRange().load({ address: true });
      await context.sync();
      expect(spill.address.endsWith("!E4:G4")).toBe(true);
    },
  );
  rule("Range.values", "whole columns cannot be written cell by cell", async ({ context, sheet }) => {
    const write = async (): Promise<void> => {
      sheet.getRange("A:B").values = [["Due Date"]];
      await context.sync();
    };
    expect(await codeOf(write)).toBe("InvalidArgument");
  });
  rule("Range.numberFormat", "what is no format is an InvalidArgument", async ({ context, sheet }) => {
    const set = async (format: string): Promise<string> =>
      codeOf(async () => {
        sheet.getRange("A1").numberFormat = [[format]];
        await context.sync();
      });
    expect(await set("[bad")).toBe("InvalidArgument");
    expect(await set('0.0 "open')).toBe("InvalidArgument");
    expect(await set('[Red]0.0 "[units"')).toBe("no error");
  });
  rule("RangeFormat.columnWidth", "reads what was set", async ({ context, sheet }) => {
    const { format } = sheet.getRange("B1");
    format.columnWidth = 100;
    format.load({ columnWidth: true });
    await context.sync();
    expect(format.columnWidth).toBe(100);
  });
  rule(
    "RangeFormat.autofitColumns",
    "wide letters need more than narrow ones",
    async ({ context, sheet }) => {
      sheet.getRange("A1:B1").values = [["iiiiiiiiiiiiiiiiiiiiiiii", "WWWWWWWWWWWWWWWWWWWWWWWW"]];
      sheet.getRange("A:B").format.autofitColumns();
      const [narrow, wide] = [sheet.getRange("A1").format, sheet.getRange("B1").format];
      narrow.load({ columnWidth: true });
      wide.load({ columnWidth: true });
      await context.sync();
      expect(wide.columnWidth).toBeGreaterThan(narrow.columnWidth * 3);
    },
  );
});
