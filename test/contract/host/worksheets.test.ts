import { addressOf, codeOf, contract, valuesAt } from "./contract";

contract("worksheets", ({ rule }) => {
  rule(
    "WorksheetCollection.add",
    "a name that is taken is an ItemAlreadyExists, whatever its case",
    async ({ context }) => {
      const add = async (name: string): Promise<void> => {
        context.workbook.worksheets.add(name);
        await context.sync();
      };
      await add("Plan");
      expect(await codeOf(() => add("PLAN"))).toBe("ItemAlreadyExists");
    },
  );
  for (const [name, why] of [
    ["x".repeat(32), "32 characters"],
    ["a/b", "a slash"],
    ["[x]", "brackets"],
    ["'x", "an apostrophe first"],
  ] as const)
    rule("WorksheetCollection.add", `a name with ${why} is an InvalidArgument`, async ({ context }) => {
      const add = async (): Promise<void> => {
        context.workbook.worksheets.add(name);
        await context.sync();
      };
      expect(await codeOf(add)).toBe("InvalidArgument");
    });
  rule("WorksheetCollection.getItem", "an unknown sheet is an ItemNotFound", async ({ context }) => {
    const get = async (): Promise<void> => {
      context.workbook.worksheets.getItem("no such sheet").load({ name: true });
      await context.sync();
    };
    expect(await codeOf(get)).toBe("ItemNotFound");
  });
  rule(
    "WorksheetCollection.getItemOrNullObject",
    "calls on a null object do nothing",
    async ({ context }) => {
      const none = context.workbook.worksheets.getItemOrNullObject("no such sheet");
      none.delete();
      none.load({ name: true });
      await context.sync();
      expect(none.isNullObject).toBe(true);
    },
  );
  rule("Worksheet.delete", "the proxy of a deleted sheet is an ItemNotFound", async ({ context }) => {
    const sheet = context.workbook.worksheets.add("Gone");
    await context.sync();
    sheet.delete();
    await context.sync();
    const use = async (): Promise<void> => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    };
    expect(await codeOf(use)).toBe("ItemNotFound");
  });
  rule("Worksheet.name", "a new name reaches formulas", async ({ context, sheet }) => {
    const other = context.workbook.worksheets.add("Old name");
    other.getRange("A1").values = [[3]];
    sheet.getRange("A1").formulas = [["='Old name'!A1*2"]];
    other.name = "New name";
    const cell = sheet.getRange("A1");
    cell.load({ formulas: true, values: true });
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["='New name'!A1*2"]], [[6]]]);
  });
  rule("Worksheet.position", "moves the sheet", async ({ context, sheet }) => {
    sheet.position = 0;
    const first = context.workbook.worksheets.getFirst();
    [sheet, first].forEach((item) => item.load({ id: true }));
    await context.sync();
    expect(first.id).toBe(sheet.id);
  });
  rule("Worksheet.visibility", "a hidden sheet is left out of visible counts", async ({ context, sheet }) => {
    const all = context.workbook.worksheets.getCount(true);
    await context.sync();
    sheet.visibility = "Hidden";
    const shown = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect(shown.value).toBe(all.value - 1);
  });
  rule("Worksheet.tabColor", "is #RRGGBB, and an empty text takes it away", async ({ context, sheet }) => {
    sheet.tabColor = "#ff0000";
    sheet.load({ tabColor: true });
    await context.sync();
    expect(sheet.tabColor).toBe("#FF0000");
    sheet.tabColor = "";
    sheet.load({ tabColor: true });
    await context.sync();
    expect(sheet.tabColor).toBe("");
  });
  rule(
    "Worksheet.showGridlines",
    "gridlines and headings can be switched off",
    async ({ context, sheet }) => {
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load({ showGridlines: true, showHeadings: true });
      await context.sync();
      expect([sheet.showGridlines, sheet.showHeadings]).toEqual([false, false]);
    },
  );
  rule("Worksheet.copy", "has the content and a name of its own", async (given) => {
    given.sheet.name = "Original";
    given.sheet.getRange("A1").values = [["kept"]];
    const copy = given.sheet.copy("After", given.sheet);
    copy.load({ name: true });
    const cell = copy.getRange("A1");
    cell.load({ values: true });
    await given.context.sync();
    expect([copy.name, cell.values]).toEqual(["Original (2)", [["kept"]]]);
  });
  rule("WorksheetFreezePanes.freezeAt", "location answers the frozen cells", async ({ context, sheet }) => {
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    expect(await addressOf(context, sheet.freezePanes.getLocationOrNullObject())).toBe("A1:B3");
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    none.load({ address: true });
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  rule(
    "WorksheetProtection.protect",
    "a locked cell is an AccessDenied, an unlocked one is written",
    async (given) => {
      given.sheet.getRange("B1").format.protection.locked = false;
      given.sheet.protection.protect({ allowSort: true });
      await given.context.sync();
      const write = async (address: string): Promise<void> => {
        given.sheet.getRange(address).values = [[1]];
        await given.context.sync();
      };
      expect([await codeOf(() => write("A1")), await codeOf(() => write("B1"))]).toEqual([
        "AccessDenied",
        "no error",
      ]);
    },
  );
  rule("WorksheetProtection.unprotect", "asks for the password", async ({ context, sheet }) => {
    sheet.protection.protect({}, "secret");
    await context.sync();
    const open = async (password: string): Promise<void> => {
      sheet.protection.unprotect(password);
      await context.sync();
    };
    expect([await codeOf(() => open("wrong")), await codeOf(() => open("secret"))]).toEqual([
      "InvalidArgument",
      "no error",
    ]);
  });
  rule("PageLayout.setPrintArea", "orientation, zoom and area are kept", async ({ context, sheet }) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:D20");
    sheet.pageLayout.load({ orientation: true, zoom: true });
    expect(await addressOf(context, sheet.pageLayout.getPrintArea())).toBe("A1:D20");
    expect([sheet.pageLayout.orientation, sheet.pageLayout.zoom]).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
    ]);
  });
  rule(
    "WorksheetCustomPropertyCollection.add",
    "keys are found without regard to case",
    async ({ context, sheet }) => {
      sheet.customProperties.add("Owner", "S&OP");
      const found = sheet.customProperties.getItemOrNullObject("OWNER");
      found.load({ value: true });
      await context.sync();
      expect(found.value).toBe("S&OP");
    },
  );
  rule("Workbook.getSelectedRange", "is what was selected last", async ({ context, sheet }) => {
    sheet.getRange("B2:C3").select();
    expect(await addressOf(context, context.workbook.getSelectedRange())).toBe("B2:C3");
    expect(await addressOf(context, context.workbook.getActiveCell())).toBe("B2");
  });
  rule("Worksheet.autoFilter", "hides the rows that do not match", async (given) => {
    given.sheet.getRange("A1:B4").values = [
      ["k", "n"],
      ["a", 1],
      ["b", 20],
      ["a", 3],
    ];
    given.sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">2" });
    const view = given.sheet.getRange("A1:B4").getVisibleView();
    view.load({ values: true });
    await given.context.sync();
    expect(view.values).toEqual([
      ["k", "n"],
      ["b", 20],
      ["a", 3],
    ]);
    given.sheet.autoFilter.clearCriteria();
    expect((await valuesAt(given, "A1:A4")).length).toBe(4);
  });
});
