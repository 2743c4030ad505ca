import { codeOf, contract, eventsArrived } from "./contract";

contract("styles, comments, settings and rules", ({ rule }) => {
  rule("StyleCollection.add", "a new style keeps what is set, and cells take all of it", async (given) => {
    const { context, sheet } = given;
    context.workbook.styles.add("Slanted");
    const style = context.workbook.styles.getItem("Slanted");
    style.set({ textOrientation: 38, autoIndent: true, shrinkToFit: true, locked: false });
    style.borders.getItem("EdgeBottom").style = "Continuous";
    const range = sheet.getRange("A1");
    range.format.horizontalAlignment = "Right";
    range.style = "Slanted";
    style.load({ textOrientation: true, autoIndent: true, builtIn: true, includeFont: true });
    range.format.load({ textOrientation: true, shrinkToFit: true, horizontalAlignment: true });
    range.format.borders.getItem("EdgeBottom").load({ style: true });
    await context.sync();
    expect([style.textOrientation, style.autoIndent, style.builtIn, style.includeFont]).toEqual([
      38,
      true,
      false,
      true,
    ]);
    const { textOrientation, shrinkToFit, horizontalAlignment } = range.format;
    expect([textOrientation, shrinkToFit, horizontalAlignment]).toEqual([38, true, "General"]);
    style.delete();
    await context.sync();
  });
  rule(
    "Style.includeFont",
    "a style that leaves a part out does not change it",
    async ({ context, sheet }) => {
      context.workbook.styles.add("No font");
      const style = context.workbook.styles.getItem("No font");
      style.includeFont = false;
      style.fill.color = "#00FF00";
      const range = sheet.getRange("A1");
      range.format.font.bold = true;
      range.style = "No font";
      range.format.font.load({ bold: true });
      range.format.fill.load({ color: true });
      await context.sync();
      expect([range.format.font.bold, range.format.fill.color]).toEqual([true, "#00FF00"]);
      style.delete();
      await context.sync();
    },
  );
  rule(
    "TableStyleCollection.setDefault",
    "names the style of new tables; a copy can be deleted",
    async (given) => {
      const styles = given.context.workbook.tableStyles;
      styles.setDefault("TableStyleLight1");
      const copy = styles.getItem("TableStyleLight1").duplicate();
      const chosen = styles.getDefault();
      chosen.load({ name: true, readOnly: true });
      copy.load({ readOnly: true });
      await given.context.sync();
      expect([chosen.name, chosen.readOnly, copy.readOnly]).toEqual(["TableStyleLight1", true, false]);
      copy.delete();
      styles.setDefault("TableStyleMedium2");
      await given.context.sync();
    },
  );
  rule("CommentCollection.add", "a mention is named in the text and listed", async ({ context, sheet }) => {
    const mention = { email: "kate@contoso.com", id: 0, name: "Kate" };
    const content = { mentions: [mention], richContent: '<at id="0">Kate</at> - look' };
    const comment = sheet.comments.add("A1", content, "Mention");
    comment.load({ content: true, contentType: true, mentions: true, richContent: true });
    await context.sync();
    expect([comment.content, comment.contentType, comment.richContent]).toEqual([
      "@Kate - look",
      "Mention",
      content.richContent,
    ]);
    expect(comment.mentions).toEqual([mention]);
  });
  rule("Comment.updateMentions", "replaces text and mentions", async ({ context, sheet }) => {
    const comment = sheet.comments.add("A1", "Plain");
    comment.updateMentions({
      mentions: [{ email: "bob@contoso.com", id: 0, name: "Bob" }],
      richContent: '<at id="0">Bob</at> please',
    });
    comment.load({ content: true, contentType: true });
    await context.sync();
    expect([comment.content, comment.contentType]).toEqual(["@Bob please", "Mention"]);
  });
  rule("SettingCollection.onSettingsChanged", "tells of a setting that is added", async ({ context }) => {
    let count = 0;
    const handler = context.workbook.settings.onSettingsChanged.add(() => {
      count += 1;
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.settings.add("Reviewed", true);
    await context.sync();
    await eventsArrived();
    expect(count).toBe(1);
    handler.remove();
    await context.sync();
  });
  rule("ConditionalDataBarNegativeFormat.borderColor", "is the bar's own once it is set", async (given) => {
    const format = given.sheet.getRange("A1:A5").conditionalFormats.add("DataBar");
    const { negativeFormat } = format.dataBar;
    negativeFormat.borderColor = "#112233";
    format.dataBar.axisFormat = "CellMidPoint";
    negativeFormat.load({ borderColor: true, matchPositiveBorderColor: true });
    format.dataBar.load({ axisFormat: true });
    await given.context.sync();
    expect([negativeFormat.borderColor, negativeFormat.matchPositiveBorderColor]).toEqual(["#112233", false]);
    expect(format.dataBar.axisFormat).toBe("CellMidPoint");
  });
  rule("DataValidation.getInvalidCells", "judges a rule with a formula at each cell", async (given) => {
    const { context, sheet } = given;
    const range = sheet.getRange("B1:B3");
    range.dataValidation.rule = { custom: { formula: "=B1>A1" } };
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [5, 4],
      [1, 9],
    ];
    const invalid = range.dataValidation.getInvalidCells();
    invalid.load({ address: true });
    range.dataValidation.load({ valid: true });
    await context.sync();
    expect(invalid.address.replace(/.*!/, "")).toBe("B2");
    expect(range.dataValidation.valid).toBeNull();
  });
  rule(
    "Office.addin.onVisibilityModeChanged",
    "tells when the pane is shown and hidden",
    async ({ bench }) => {
      const seen: string[] = [];
      const remove = await bench.Office.addin.onVisibilityModeChanged((message) => {
        seen.push(message.visibilityMode);
      });
      await bench.Office.addin.showAsTaskpane();
      await bench.Office.addin.hide();
      await eventsArrived();
      expect(seen).toEqual(["Taskpane", "Hidden"]);
      await remove();
    },
  );
  rule("TableStyle.delete", "a style of Excel's own is refused", async ({ context }) => {
    const remove = async (): Promise<void> => {
      context.workbook.tableStyles.getItem("TableStyleLight1").delete();
      await context.sync();
    };
    expect(await codeOf(remove)).toBe("InvalidOperation");
  });
});
