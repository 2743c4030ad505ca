import { axeFindings } from "./axeFindings";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("The sheet on the page", () => {
  let bench: BrowserBench;
  let opened: OpenPage;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("starter.xlsx", { permissions: ["clipboard-read", "clipboard-write"] });
    await opened.pane.evaluate(makeSheet);
    await opened.goTo("Grid!A1");
    await opened.page.locator('.grid-scroller[aria-label="Sheet Grid"]').waitFor();
  }, 90_000);
  afterAll(() => bench?.close());

  const keys = async (...names: string[]): Promise<void> => {
    for (const name of names) await opened.page.keyboard.press(name);
  };
  const at = async (address: string): Promise<void> =>
    void (await opened.page.waitForFunction(
      (wanted) => (document.getElementById("name-box") as HTMLInputElement).value === wanted,
      address,
      { timeout: 5_000 },
    ));
  const grid = () => opened.page.locator(".grid-scroller");
  const sums = (words: string) =>
    opened.page.waitForFunction(
      (wanted) => document.querySelector("#status-bar .sums")?.textContent === wanted,
      words,
      { timeout: 5_000 },
    );

  it.each([
    { from: "A1", press: ["ArrowDown", "ArrowRight"], to: "B2" },
    { from: "A1", press: ["Control+ArrowDown"], to: "A20" },
    { from: "A1", press: ["Control+ArrowRight"], to: "D1" },
    { from: "D20", press: ["Control+Home"], to: "A1" },
    { from: "A1", press: ["Control+End"], to: "D20" },
    { from: "C7", press: ["Home"], to: "A7" },
    { from: "A1", press: ["Shift+ArrowDown", "Shift+ArrowRight"], to: "A1:B2" },
    { from: "B2", press: ["Control+Shift+ArrowDown"], to: "B2:B20" },
    { from: "B2", press: ["Tab", "Tab", "Shift+Tab"], to: "C2" },
    { from: "B2", press: ["Enter", "Enter", "Shift+Enter"], to: "B3" },
    { from: "B2", press: ["Control+Space"], to: "B:B" },
    { from: "B2", press: ["Shift+Space"], to: "2:2" },
  ])("[PAGE6] $press go from $from to $to", async ({ from, press, to }) => {
    await opened.goTo(from);
    await at(from);
    // The keys are pressed on a sheet that has been drawn as it stands.
    await opened.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await keys(...press);
    await at(to);
  });

  it("[PAGE6] Page Down turns a screen down, and Page Up back", async () => {
    await opened.goTo("A1");
    await keys("PageDown");
    await opened.page.waitForFunction(() => Number(/\d+/.exec((document.getElementById("name-box") as HTMLInputElement).value)?.[0]) > 10); // prettier-ignore
    await keys("PageUp");
    await at("A1");
  });

  it("[PAGE6] typing, F2 and Escape edit a cell or leave it", async () => {
    await opened.goTo("F1");
    await opened.page.keyboard.type("12");
    await keys("Enter", "ArrowUp", "F2");
    await opened.page.keyboard.type("3");
    await keys("Tab");
    expect(await opened.value("F1")).toBe("123");
    await opened.page.keyboard.type("9");
    await keys("Escape");
    expect(await opened.value("F1")).toBe("123");
  });

  it("[PAGE7] says average, count and sum of what is selected, and a count alone of texts", async () => {
    await opened.goTo("B2:B4");
    await sums("Average: 3   Count: 3   Sum: 9");
    await opened.goTo("A1:D1");
    await sums("Count: 4");
  });

  it("[PAGE8] copies cells as text with tabs, and pastes such text cell by cell", async () => {
    await opened.goTo("A1:B3");
    await grid().focus();
    await keys("Control+c");
    const text = await opened.page.evaluate(() => navigator.clipboard.readText());
    expect(text.replaceAll("\r\n", "\n")).toBe("Item\tJan\nItem 1\t2\nItem 2\t3");
    await opened.page.evaluate(() => navigator.clipboard.writeText("x\t1\ny\t2"));
    await keys("Escape");
    await opened.goTo("H1");
    await grid().focus();
    await keys("Control+v");
    await at("H1:I2");
    expect([await opened.value("H2"), await opened.value("I2")]).toEqual(["y", "2"]);
  });

  it("[PAGE9] widens a column by dragging its edge, and fits it by a double press", async () => {
    const width = (): Promise<number> => opened.pane.evaluate(columnWidth);
    const before = await width();
    const box = (await grid().boundingBox())!;
    const edge = { x: box.x + 32 + (before / 0.75) - 1, y: box.y + 10 }; // prettier-ignore
    await opened.page.mouse.move(edge.x, edge.y);
    await opened.page.mouse.down();
    await opened.page.mouse.move(edge.x + 60, edge.y, { steps: 3 });
    await opened.page.mouse.up();
    expect(await width()).toBeCloseTo(before + 45, -1);
    await opened.page.mouse.dblclick(edge.x + 60, edge.y);
    expect(await width()).toBeLessThan(before + 20);
  });

  it("[PAGE2] hides a group by its sign, by its level, and by keys, and shows it again", async () => {
    await opened.pane.evaluate(groupRows);
    const sign = (words: string) => opened.page.getByRole("button", { name: words, exact: true });
    await sign("Hide rows 5 to 7").click();
    await sign("Show rows 5 to 7").waitFor();
    await sign("Level 2 of rows").click();
    await sign("Hide rows 5 to 7").waitFor();
    await opened.goTo("A6");
    await grid().focus();
    await keys("Alt+Shift+ArrowUp");
    await sign("Show rows 5 to 7").waitFor();
    await keys("Alt+Shift+ArrowDown");
    await sign("Hide rows 5 to 7").waitFor();
    await keys("Control+z");
    await sign("Show rows 5 to 7").waitFor();
    expect(await axeFindings(opened.page)).toEqual([]);
  });

  it("[PAGE6] filters a list by keys alone", async () => {
    await opened.pane.evaluate(filterList);
    await opened.goTo("A1");
    await grid().focus();
    await keys("Alt+ArrowDown");
    const menu = opened.page.getByRole("dialog", { name: "Filter" });
    await menu.waitFor();
    expect(await axeFindings(opened.page)).toEqual([]);
    await menu.getByLabel("(Select all)").uncheck();
    await menu.getByLabel("Item 3", { exact: true }).check();
    await menu.getByRole("button", { name: "Apply" }).click();
    await keys("ArrowDown");
    await at("A4");
  });

  it("[PAGE5] zooms by its buttons and back", async () => {
    const zoom = (name: string) => opened.page.getByRole("button", { name, exact: true });
    await zoom("Zoom in").click();
    await zoom("110 %").click();
    await zoom("100 %").waitFor();
  });

  it("[PAGE6] lists all sheets, and goes to the one that is chosen", async () => {
    await opened.page.getByRole("button", { name: "All sheets" }).click();
    const menu = opened.page.getByRole("menu", { name: "Sheets" });
    await menu.waitFor();
    expect(await axeFindings(opened.page)).toEqual([]);
    await menu.getByRole("menuitemradio", { name: "Items" }).click();
    await opened.page.locator('.grid-scroller[aria-label="Sheet Items"]').waitFor();
  });

  it("[PAGE6] explains itself, and closes its words with Escape", async () => {
    await opened.page.getByRole("button", { name: "Help" }).click();
    const help = opened.page.getByRole("dialog", { name: "S&OP Align without Excel" });
    await help.waitFor();
    expect(await axeFindings(opened.page)).toEqual([]);
    await keys("Escape");
    await help.waitFor({ state: "hidden" });
  });

  it("met no error that nobody caught", () => expect(opened.faults).toEqual([]));
});

/** Twenty rows of a name and three numbers. */
async function makeSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Grid");
    const rows = Array.from({ length: 19 }, (_, r) => [`Item ${r + 1}`, r + 2, r * 10, r / 4]);
    sheet.getRange("A1:D20").values = [["Item", "Jan", "Feb", "Mar"], ...rows];
    await context.sync();
  });
}

/** The width of column A, in points. */
async function columnWidth(): Promise<number> {
  return Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem("Grid").getRange("A:A").load("format/columnWidth");
    await context.sync();
    return format.columnWidth;
  });
}

async function groupRows(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Grid")
      .getRange("5:7")
      .group("ByRows" as Excel.GroupOption);
    await context.sync();
  });
}

async function filterList(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Grid");
    sheet.autoFilter.apply(sheet.getRange("A1:D20"));
    await context.sync();
  });
}
