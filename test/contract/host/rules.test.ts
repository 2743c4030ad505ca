import { addressOf, codeOf, contract } from "./contract";

contract("conditional formats and validation", ({ rule }) => {
  rule("ConditionalFormatCollection.add", "the newest is tried first", async ({ context, sheet }) => {
    const range = sheet.getRange("A1:A5");
    range.conditionalFormats.add("DataBar");
    range.conditionalFormats.add("CellValue");
    range.conditionalFormats.load({ type: true, priority: true });
    await context.sync();
    expect(range.conditionalFormats.items.map((item) => [item.type, item.priority])).toEqual([
      ["CellValue", 0],
      ["DataBar", 1],
    ]);
  });
  rule("CellValueConditionalFormat.rule", "between needs two values", async ({ context, sheet }) => {
    const format = sheet.getRange("A1:A5").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "1", formula2: "5", operator: "Between" };
    format.cellValue.format.fill.color = "#FFC7CE";
    format.cellValue.load({ rule: true, format: { fill: { color: true } } });
    await context.sync();
    expect(format.cellValue.rule).toEqual({ formula1: "1", formula2: "5", operator: "Between" });
    expect(format.cellValue.format.fill.color).toBe("#FFC7CE");
    const halve = async (): Promise<void> => {
      format.cellValue.rule = { formula1: "1", operator: "Between" };
      await context.sync();
    };
    expect(await codeOf(halve)).toBe("InvalidArgument");
  });
  rule("ConditionalFormatRule.formula", "a custom rule keeps its formula", async ({ context, sheet }) => {
    const format = sheet.getRange("B2:B5").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=B2>$A2";
    format.custom.rule.load({ formula: true });
    await context.sync();
    expect(format.custom.rule.formula).toBe("=B2>$A2");
  });
  rule(
    "ConditionalFormat.colorScale",
    "another type's property is an error, its null object is null",
    async ({ context, sheet }) => {
      const format = sheet.getRange("A1").conditionalFormats.add("IconSet");
      const none = format.colorScaleOrNullObject;
      none.load({ threeColorScale: true });
      await context.sync();
      expect(none.isNullObject).toBe(true);
      const wrong = async (): Promise<void> => {
        format.colorScale.load({ threeColorScale: true });
        await context.sync();
      };
      expect(await codeOf(wrong)).toBe("InvalidArgument");
    },
  );
  rule(
    "ColorScaleConditionalFormat.criteria",
    "three points make a three colour scale",
    async ({ context, sheet }) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("ColorScale");
      format.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      format.colorScale.load({ threeColorScale: true, criteria: true });
      await context.sync();
      expect(format.colorScale.threeColorScale).toBe(true);
      expect(format.colorScale.criteria.midpoint).toEqual({
        type: "Percentile",
        formula: "50",
        color: "#FFFF00",
      });
    },
  );
  rule(
    "TopBottomConditionalFormat.rule",
    "a rank below one is an InvalidArgument",
    async ({ context, sheet }) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("TopBottom");
      await context.sync();
      const rank = async (): Promise<void> => {
        format.topBottom.rule = { rank: 0, type: "TopItems" };
        await context.sync();
      };
      expect(await codeOf(rank)).toBe("InvalidArgument");
    },
  );
  rule("PresetCriteriaConditionalFormat.rule", "keeps its criterion", async ({ context, sheet }) => {
    const format = sheet.getRange("A1:A9").conditionalFormats.add("PresetCriteria");
    format.preset.rule = { criterion: "DuplicateValues" };
    format.preset.load({ rule: true });
    await context.sync();
    expect(format.preset.rule.criterion).toBe("DuplicateValues");
  });
  rule(
    "ConditionalFormatCollection.clearAll",
    "leaves the part of a rule that lies outside",
    async ({ context, sheet }) => {
      sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      sheet.getRange("A1:A4").conditionalFormats.clearAll();
      const left = sheet.getRange("A1:A9").conditionalFormats.getItemAt(0);
      expect(await addressOf(context, left.getRange())).toBe("A5:A9");
    },
  );
  rule("ConditionalFormat.delete", "takes the rule away", async ({ context, sheet }) => {
    const formats = sheet.getRange("A1:A9").conditionalFormats;
    formats.add("DataBar").delete();
    const count = formats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  rule("DataValidation.rule", "exactly one kind may be given", async ({ context, sheet }) => {
    const both = async (): Promise<void> => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { source: "a,b", inCellDropDown: true },
        custom: { formula: "=TRUE" },
      };
      await context.sync();
    };
    expect(await codeOf(both)).toBe("InvalidArgument");
  });
  rule(
    "DataValidation.getInvalidCells",
    "finds the cells that break the rule",
    async ({ context, sheet }) => {
      sheet.getRange("A1:A3").values = [[1], [50], [3]];
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      dataValidation.load({ type: true, valid: true });
      expect(await addressOf(context, dataValidation.getInvalidCells())).toBe("A2");
      expect([dataValidation.type, dataValidation.valid]).toEqual(["WholeNumber", null]);
    },
  );
  rule("DataValidation.errorAlert", "title, message and style are kept", async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange("A1");
    dataValidation.rule = { list: { source: "Yes,No", inCellDropDown: true } };
    dataValidation.errorAlert = { title: "No", message: "Yes or No", showAlert: true, style: "Warning" };
    dataValidation.load({ rule: true, errorAlert: true });
    await context.sync();
    expect(dataValidation.errorAlert).toEqual({
      title: "No",
      message: "Yes or No",
      showAlert: true,
      style: "Warning",
    });
    expect(dataValidation.rule).toEqual({ list: { source: "Yes,No", inCellDropDown: true } });
  });
});
