import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("When something goes wrong in the browser", () => {
  let bench: BrowserBench;
  let opened: OpenPage;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("starter.xlsx");
  }, 90_000);
  afterAll(() => bench?.close());

  const notice = (text: string) => opened.page.getByRole("alert").filter({ hasText: text }).first();

  it("shows a call that the host does not serve by its name", async () => {
    const code = await opened.pane.evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          context.workbook.pivotTables.load("items/name");
          await context.sync();
        });
        return "none";
      } catch (error) {
        return (error as { readonly code: string }).code;
      }
    });
    await notice("ApiNotFound: the add-in called").waitFor();
    expect(code).toBe("ApiNotFound");
  }, 30_000);

  it("shows an error that the add-in did not handle", async () => {
    await opened.pane.evaluate(() => void setTimeout(() => Promise.reject(new Error("made by a test"))));
    await notice("made by a test").waitFor();
  }, 30_000);

  it("keeps a cell that is edited while a review runs", async () => {
    await opened.press("Monthly review");
    await opened.pane.getByRole("button", { name: "Stop" }).waitFor();
    await opened.type("Items!B3", "Edited meanwhile");
    await opened.pane
      .getByRole("button", { name: "Align", exact: true })
      .and(opened.pane.locator(":enabled"))
      .waitFor({ timeout: 60_000 });
    expect(await opened.value("Items!B3")).toBe("Edited meanwhile");
  }, 90_000);

  it("ends a review in words when a planning sheet is renamed while it runs, and goes on", async () => {
    await opened.goTo("Supply!A1");
    await opened.press("Align");
    await opened.page.locator("#sheet-side [role=tab]", { hasText: /^Supply$/ }).dblclick();
    await opened.page.getByLabel("Sheet name").fill("Supply plan");
    await opened.page.getByLabel("Sheet name").press("Enter");
    await opened.pane
      .getByRole("button", { name: "Align", exact: true })
      .and(opened.pane.locator(":enabled"))
      .waitFor({ timeout: 60_000 });
    expect(
      await opened.pane
        .getByText(/^(Done|Stopped|Not possible now)\.$/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await opened.value("'Supply plan'!A1")).toBe("Item");
  }, 90_000);

  it("refuses a name that no sheet can have, in Excel's words, and keeps the old one", async () => {
    await opened.page.locator("#sheet-side [role=tab]", { hasText: /^Items$/ }).dblclick();
    await opened.page.getByLabel("Sheet name").fill("a/b");
    await opened.page.keyboard.press("Enter");
    expect(await opened.page.locator("#sheet-side [role=tab]", { hasText: /^Items$/ }).count()).toBe(1);
    expect(await opened.page.getByRole("alert").count()).toBeGreaterThan(0);
  }, 30_000);

  it("goes on for others when a page is closed while aligning", async () => {
    const other = await bench.open("starter.xlsx");
    await other.press("Align");
    await other.page.close();
    expect(await opened.value("Items!A1")).toBe("Item");
  }, 60_000);
});
