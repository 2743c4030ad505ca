import { addressOf, codeOf, contract, valuesAt } from "./contract";

contract("changing cells", ({ rule }) => {
  rule("Range.clear", "contents go, formats stay", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.values = [[1]];
    cell.format.fill.color = "#00FF00";
    cell.clear("Contents");
    cell.load({ values: true, format: { fill: { color: true } } });
    await context.sync();
    expect([cell.values, cell.format.fill.color]).toEqual([[[""]], "#00FF00"]);
  });
  rule("Range.insert", "shifts down, answers the blank cells, and formulas follow", async (given) => {
    given.sheet.getRange("A1:B1").formulas = [[5, "=A1"]];
    const blank = given.sheet.getRange("A1").insert("Down");
    expect(await addressOf(given.context, blank)).toBe("A1");
    const formula = given.sheet.getRange("B1");
    formula.load({ formulas: true, values: true });
    await given.context.sync();
    expect([formula.formulas, formula.values]).toEqual([[["=A2"]], [[5]]]);
  });
  rule("Range.delete", "shifts up; a formula that pointed there reads #REF!", async (given) => {
    given.sheet.getRange("A1:A2").values = [[1], [2]];
    given.sheet.getRange("B5").formulas = [["=A1"]];
    given.sheet.getRange("A1").delete("Up");
    expect(await valuesAt(given, "A1")).toEqual([[2]]);
    expect(await valuesAt(given, "B5")).toEqual([["#REF!"]]);
  });
  rule("Range.insert", "a held range moves with its cells", async ({ context, sheet }) => {
    const held = sheet.getRange("B5");
    held.load({ address: true });
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    expect(await addressOf(context, held)).toBe("B7");
  });
  rule(
    "Range.insert",
    "pushing filled cells off the sheet is a NonBlankCellOffSheet",
    async ({ context, sheet }) => {
      const push = async (): Promise<void> => {
        sheet.getRange("XFD1").values = [[1]];
        sheet.getRange("A1").insert("Right");
        await context.sync();
      };
      expect(await codeOf(push)).toBe("NonBlankCellOffSheet");
    },
  );
  rule("Range.copyFrom", "relative references follow, absolute ones stay", async ({ context, sheet }) => {
    sheet.getRange("A1:B1").formulas = [["=C1+$D$1", 3]];
    const target = sheet.getRange("A3");
    target.copyFrom("A1:B1");
    const copy = sheet.getRange("A3:B3");
    copy.load({ formulas: true });
    await context.sync();
    expect(copy.formulas).toEqual([["=C3+$D$1", 3]]);
  });
  rule("Range.copyFrom", "values only, transposed", async (given) => {
    given.sheet.getRange("A1:B2").formulas = [
      [1, "=A1*2"],
      [3, "=A2*2"],
    ];
    given.sheet.getRange("D1").copyFrom("A1:B2", "Values", false, true);
    expect(await valuesAt(given, "D1:E2")).toEqual([
      [1, 3],
      [2, 6],
    ]);
  });
  rule("Range.moveTo", "leaves the source empty", async (given) => {
    given.sheet.getRange("A1").values = [[4]];
    given.sheet.getRange("A1").moveTo("C3");
    expect([await valuesAt(given, "A1"), await valuesAt(given, "C3")]).toEqual([[[""]], [[4]]]);
  });
  rule("Range.merge", "keeps the first value and can be undone by unmerge", async (given) => {
    given.sheet.getRange("A1:B1").values = [[1, 2]];
    given.sheet.getRange("A1:B1").merge();
    expect(await addressOf(given.context, given.sheet.getRange("A1").getMergedAreasOrNullObject())).toBe(
      "A1:B1",
    );
    given.sheet.getRange("A1:B1").unmerge();
    expect(await valuesAt(given, "A1:B1")).toEqual([[1, ""]]);
  });
  rule("RangeSort.apply", "sorts by several keys under a header; blanks come last", async (given) => {
    given.sheet.getRange("A1:B5").values = [
      ["k", "n"],
      ["b", 1],
      ["", 9],
      ["a", 1],
      ["a", 2],
    ];
    given.sheet.getRange("A1:B5").sort.apply(
      [
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ],
      false,
      true,
    );
    expect(await valuesAt(given, "A1:B5")).toEqual([
      ["k", "n"],
      ["a", 2],
      ["a", 1],
      ["b", 1],
      ["", 9],
    ]);
  });
  rule("Range.removeDuplicates", "counts what went and what stayed", async ({ context, sheet }) => {
    sheet.getRange("A1:A4").values = [["x"], ["y"], ["X"], ["z"]];
    const result = sheet.getRange("A1:A4").removeDuplicates([0], false);
    result.load({ removed: true, uniqueRemaining: true });
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
  });
  rule("Range.autoFill", "continues an even series", async (given) => {
    given.sheet.getRange("A1:A2").values = [[2], [4]];
    given.sheet.getRange("A1:A2").autoFill("A1:A5");
    expect(await valuesAt(given, "A1:A5")).toEqual([[2], [4], [6], [8], [10]]);
  });
  rule("Range.rowHidden", "is null where rows differ", async ({ context, sheet }) => {
    sheet.getRange("2:3").rowHidden = true;
    const [part, all] = [sheet.getRange("1:3"), sheet.getRange("2:3")];
    part.load({ rowHidden: true });
    all.load({ rowHidden: true });
    await context.sync();
    expect([part.rowHidden, all.rowHidden]).toEqual([null, true]);
  });
  rule("Range.group", "levels can be shown and hidden", async ({ context, sheet }) => {
    sheet.getRange("2:4").group("ByRows");
    sheet.showOutlineLevels(1, 0);
    const rows = sheet.getRange("2:4");
    rows.load({ rowHidden: true });
    await context.sync();
    expect(rows.rowHidden).toBe(true);
  });
  rule("Range.hyperlink", "shows its text and keeps its address", async ({ context, sheet }) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { address: "https://example.org/", screenTip: "tip", textToDisplay: "Example" };
    cell.load({ hyperlink: true, values: true });
    await context.sync();
    expect([cell.values, cell.hyperlink.address, cell.hyperlink.screenTip]).toEqual([
      [["Example"]],
      "https://example.org/",
      "tip",
    ]);
  });
  rule(
    "Range.setCellProperties",
    "what is set cell by cell is read cell by cell",
    async ({ context, sheet }) => {
      sheet.getRange("A1:B1").setCellProperties([[{ format: { fill: { color: "#112233" } } }, {}]]);
      const read = sheet.getRange("A1:B1").getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      expect(read.value.map((row) => row.map((cell) => cell.format?.fill?.color))).toEqual([
        ["#112233", "#FFFFFF"],
      ]);
    },
  );
  rule("Range.getVisibleView", "leaves hidden rows out", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("2:2").rowHidden = true;
    const view = sheet.getRange("A1:A3").getVisibleView();
    view.load({ values: true });
    await context.sync();
    expect(view.values).toEqual([[1], [3]]);
  });
});
