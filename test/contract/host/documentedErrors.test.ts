import { codeOf, contract, type Case } from "./contract";

/** The code that queued work ends with. */
const code = async ({ context }: Case, queue: () => unknown): Promise<string> =>
  codeOf(async () => {
    queue();
    await context.sync();
  });

contract("errors that the reference names", ({ rule }) => {
  rule("Range.getUsedRange", "a range without used cells is an ItemNotFound", async (given) => {
    expect(await code(given, () => given.sheet.getRange("D:F").getUsedRange())).toBe("ItemNotFound");
  });
  rule("Worksheet.getUsedRange", "a blank sheet answers its first cell", async ({ context, sheet }) => {
    const used = sheet.getUsedRange().load({ address: true });
    await context.sync();
    expect(used.address.endsWith("!A1")).toBe(true);
  });
  rule("Worksheet.delete", "a very hidden sheet is an InvalidOperation", async (given) => {
    const hidden = given.context.workbook.worksheets.add();
    hidden.visibility = "VeryHidden";
    await given.context.sync();
    expect(await code(given, () => hidden.delete())).toBe("InvalidOperation");
  });
  rule("TableRowCollection.deleteRows", "a filtered table is an InsertDeleteConflict", async (given) => {
    const table = given.sheet.tables.add("A1:B5", true);
    table.columns.getItemAt(0).filter.applyCustomFilter(">1");
    await given.context.sync();
    expect(await code(given, () => table.rows.deleteRows([0]))).toBe("InsertDeleteConflict");
    expect(await code(given, () => table.rows.deleteRowsAt(0, 2))).toBe("InsertDeleteConflict");
  });
  rule(
    "Range.getSpillParent",
    "several cells are refused, and the OrNullObject form is null",
    async (given) => {
      given.sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      const cells = given.sheet.getRange("A1:A2");
      const parent = cells.getSpillParentOrNullObject().load({ address: true });
      await given.context.sync();
      expect(parent.isNullObject).toBe(true);
      expect(await code(given, () => cells.getSpillParent())).toBe("InvalidArgument");
    },
  );
  rule("Range.getRangeEdge", "an active cell outside of the range is refused", async (given) => {
    const { sheet } = given;
    const edge = (): unknown => sheet.getRange("A1:B2").getRangeEdge("Right", sheet.getRange("D4"));
    expect(await code(given, edge)).toBe("InvalidArgument");
  });
  rule("Range.group", "whole rows by columns are an InvalidArgument, and the reverse", async (given) => {
    expect(await code(given, () => given.sheet.getRange("2:4").group("ByColumns"))).toBe("InvalidArgument");
    expect(await code(given, () => given.sheet.getRange("B:D").group("ByRows"))).toBe("InvalidArgument");
  });
  rule(
    "BindingCollection.addFromNamedItem",
    "a name of several areas is an InvalidReference",
    async (given) => {
      const { names, bindings } = given.context.workbook;
      names.add("Scattered", "=Sheet1!$A$1,Sheet1!$C$3");
      await given.context.sync();
      expect(await code(given, () => bindings.addFromNamedItem("Scattered", "Range", "b"))).toBe(
        "InvalidReference",
      );
    },
  );
  rule("AutoFilter.clearColumnCriteria", "a column outside is an InvalidArgument", async (given) => {
    given.sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    given.sheet.autoFilter.apply("A1:B2");
    await given.context.sync();
    expect(await code(given, () => given.sheet.autoFilter.clearColumnCriteria(2))).toBe("InvalidArgument");
    expect(await code(given, () => given.sheet.autoFilter.clearColumnCriteria(-1))).toBe("InvalidArgument");
  });
  rule(
    "Worksheet.getRange",
    "an address of more than 8,192 characters is an InvalidArgument",
    async (given) => {
      const address = Array.from({ length: 1500 }, (_, i) => `A${i + 1000}`).join(",");
      expect(await code(given, () => given.sheet.getRanges(address))).toBe("InvalidArgument");
    },
  );
});
