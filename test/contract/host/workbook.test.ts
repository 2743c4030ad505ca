import { addressOf, codeOf, contract, valuesAt } from "./contract";

contract("the workbook", ({ rule }) => {
  rule("NamedItemCollection.add", "a name stands for its range and follows it", async (given) => {
    given.context.workbook.names.add("PlanCell", given.sheet.getRange("B2"));
    given.sheet.getRange("1:1").insert("Down");
    expect(await addressOf(given.context, given.context.workbook.names.getItem("PlanCell").getRange())).toBe(
      "B3",
    );
  });
  rule("NamedItemCollection.add", "a taken or impossible name is refused", async ({ context }) => {
    const add = async (name: string): Promise<void> => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    };
    expect([
      await codeOf(() => add("Rate")),
      await codeOf(() => add("rate")),
      await codeOf(() => add("A1")),
      await codeOf(() => add("two words")),
    ]).toEqual(["no error", "ItemAlreadyExists", "InvalidArgument", "InvalidArgument"]);
  });
  rule("NamedItem.value", "a constant has its value and type", async ({ context }) => {
    const item = context.workbook.names.add("TaxShare", "=0.21");
    item.load({ value: true, type: true, formula: true, scope: true });
    await context.sync();
    expect([item.value, item.type, item.formula, item.scope]).toEqual([0.21, "Double", "=0.21", "Workbook"]);
  });
  rule("NamedItem.delete", "a formula that used it answers #NAME?", async (given) => {
    given.context.workbook.names.add("Short", "=5");
    given.sheet.getRange("A1").formulas = [["=Short*2"]];
    expect(await valuesAt(given, "A1")).toEqual([[10]]);
    given.context.workbook.names.getItem("Short").delete();
    expect(await valuesAt(given, "A1")).toEqual([["#NAME?"]]);
  });
  rule("SettingCollection.add", "any JSON value is kept; a second add replaces it", async ({ context }) => {
    const { settings } = context.workbook;
    settings.add("state", { version: 1 });
    settings.add("state", { version: 2 });
    const held = settings.getItem("state");
    held.load({ value: true });
    await context.sync();
    expect(held.value).toEqual({ version: 2 });
  });
  rule("DocumentProperties.title", "and custom properties are kept", async ({ context }) => {
    const { properties } = context.workbook;
    properties.title = "S&OP";
    properties.custom.add("Cycle", 7);
    const custom = properties.custom.getItem("cycle");
    properties.load({ title: true });
    custom.load({ value: true, type: true });
    await context.sync();
    expect([properties.title, custom.value, custom.type]).toEqual(["S&OP", 7, "Number"]);
  });
  rule("Application.calculationMode", "manual mode waits for calculate", async (given) => {
    const { application } = given.context.workbook;
    given.sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
    await given.context.sync();
    application.calculationMode = "Manual";
    given.sheet.getRange("A1").values = [[5]];
    expect(await valuesAt(given, "B1")).toEqual([[2]]);
    application.calculate("Full");
    expect(await valuesAt(given, "B1")).toEqual([[6]]);
    application.calculationMode = "Automatic";
    await given.context.sync();
  });
  rule(
    "Application.suspendApiCalculationUntilNextSync",
    "calculation catches up after the sync",
    async (given) => {
      given.sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
      await given.context.sync();
      given.context.workbook.application.suspendApiCalculationUntilNextSync();
      given.sheet.getRange("A1").values = [[9]];
      await given.context.sync();
      expect(await valuesAt(given, "B1")).toEqual([[10]]);
    },
  );
  rule("Application.cultureInfo", "separators of en-US", async ({ context }) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load({ name: true, numberFormat: { numberDecimalSeparator: true } });
    await context.sync();
    expect([cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator]).toEqual(["en-US", "."]);
  });
  rule("Workbook.functions", "a worksheet function is calculated", async ({ context, sheet }) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const sum = context.workbook.functions.sum(sheet.getRange("A1:A3"), 4);
    sum.load({ value: true });
    await context.sync();
    expect(sum.value).toBe(10);
  });
  rule(
    "CommentCollection.add",
    "a second comment in a cell is refused, replies are kept",
    async ({ context, sheet }) => {
      const comment = sheet.comments.add("A1", "Why?");
      comment.replies.add("Because.");
      comment.replies.load({ content: true });
      await context.sync();
      expect(comment.replies.items.map((reply) => reply.content)).toEqual(["Because."]);
      const again = async (): Promise<void> => {
        sheet.comments.add("A1", "Again");
        await context.sync();
      };
      expect(await codeOf(again)).toBe("InvalidArgument");
    },
  );
  rule("CustomXmlPartCollection.add", "is found by its namespace", async ({ context }) => {
    context.workbook.customXmlParts.add('<plan xmlns="urn:sop"><item/></plan>');
    const part = context.workbook.customXmlParts.getByNamespace("urn:sop").getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    expect(xml.value).toBe('<plan xmlns="urn:sop"><item/></plan>');
  });
  rule("CustomXmlPartCollection.add", "text that is no XML is an InvalidArgument", async ({ context }) => {
    const add = async (): Promise<void> => {
      context.workbook.customXmlParts.add("<open>");
      await context.sync();
    };
    expect(await codeOf(add)).toBe("InvalidArgument");
  });
  rule(
    "WorkbookProtection.protect",
    "no sheet can be added while the structure is protected",
    async ({ context }) => {
      context.workbook.protection.protect();
      await context.sync();
      const add = async (): Promise<void> => {
        context.workbook.worksheets.add();
        await context.sync();
      };
      const code = await codeOf(add);
      context.workbook.protection.unprotect();
      await context.sync();
      expect(code).toBe("AccessDenied");
    },
  );
});
