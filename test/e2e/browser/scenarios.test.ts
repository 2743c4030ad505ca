import { axeFindings } from "./axeFindings";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

/** The narrowest task pane that Excel gives, in pixels. */
const NARROW = 320;

describeInBrowser("Scenarios in the pane", () => {
  let bench: BrowserBench;
  let opened: OpenPage;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("starter.xlsx");
    await opened.press("Align");
    await opened.outcome(/^Done\.$/);
  }, 90_000);
  afterAll(() => bench?.close());

  const card = (name: string) => opened.pane.getByRole("listitem").filter({ hasText: name });
  const computed = (words: RegExp) => opened.pane.getByText(words).waitFor({ timeout: 60_000 });
  const isEnabled = (name: string) =>
    opened.pane
      .getByRole("button", { name, exact: true })
      .and(opened.pane.locator(":enabled"))
      .waitFor({ timeout: 60_000 });

  it("[SCN18] is reached by keyboard, says where scenarios come from, and compares on Enter", async () => {
    await opened.pane.getByRole("tab", { name: "Decisions" }).focus();
    for (let i = 0; i < 10; i++) {
      const label = await opened.pane.evaluate(() => document.activeElement?.textContent ?? "");
      if (label.startsWith("Scenarios")) break;
      await opened.page.keyboard.press("ArrowRight");
    }
    await opened.page.keyboard.press("Enter");
    await computed(/^There is no sheet Scenarios yet\./);
    await opened.page.keyboard.press("Tab");
    expect(await opened.pane.evaluate(() => document.activeElement?.textContent)).toBe("Compare scenarios");
    await opened.page.keyboard.press("Enter");
    await computed(/^(\d) of \1 scenarios computed\.$/);
  }, 90_000);

  it("[SCN18] shows each scenario beside the plan, with signs that do not lean on colour", async () => {
    expect(await card("Decisions as recommended").getByText("From the data alone").isVisible()).toBe(true);
    const table = opened.pane.getByRole("table", {
      name: /^Decisions as recommended beside the plan, money in /,
    });
    expect(await table.getByRole("columnheader").allTextContents()).toEqual([
      "Figure, and in the plan",
      "Scenario",
      "Change",
    ]);
    const revenue = table.getByRole("row").filter({ hasText: "Revenue" }).getByRole("cell");
    expect(await revenue.nth(1).textContent()).toMatch(/^(● \+|■ −|–)/);
  }, 30_000);

  it("[SCN18] adds the sheet Scenarios, and offers it no more", async () => {
    await opened.press("Add the sheet Scenarios");
    await opened.page
      .locator("#sheet-side [role=tab]", { hasText: /^Scenarios$/ })
      .waitFor({ timeout: 60_000 });
    await computed(/^Each name on your sheet Scenarios is one scenario/);
    expect(await opened.pane.getByRole("button", { name: "Add the sheet Scenarios" }).count()).toBe(0);
  }, 90_000);

  it("[SCN18] compares what was just written on the sheets", async () => {
    await isEnabled("Compare scenarios");
    // A dear jam makes money of nine digits, which the narrowest pane must show too.
    await opened.type("Items!D2", "9999");
    await writeScenario(opened, [
      "Warm autumn",
      "Sales hold until November",
      "demand",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "0.1",
    ]);
    await opened.press("Compare scenarios");
    await card("Warm autumn")
      .getByText("What must be true: Sales hold until November")
      .waitFor({ timeout: 60_000 });
    expect(await card("Warm autumn").getByText("Demand of all items +10 %.").isVisible()).toBe(true);
  }, 90_000);

  it("[SCN18] stops, keeps what has landed, and can compare again", async () => {
    await isEnabled("Compare scenarios");
    await opened.press("Compare scenarios");
    await opened.press("Stop");
    await opened.outcome(/^Stopped\.$/);
    await isEnabled("Compare scenarios");
    await opened.press("Compare scenarios");
    await opened.outcome(/^Done\.$/);
    await card("Warm autumn").waitFor();
  }, 90_000);

  it.each([
    { theme: "light", rules: undefined },
    { theme: "dark", rules: ["color-contrast"] },
    { theme: "contrast", rules: ["color-contrast"] },
  ])(
    "has no serious finding and nothing beyond the edge in the narrowest pane, theme $theme",
    async ({ theme, rules }) => {
      await opened.page.selectOption("#theme", theme);
      await narrow(opened);
      const width = await opened.pane.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(NARROW);
      expect(await axeFindings(opened.pane, rules)).toEqual([]);
    },
    60_000,
  );

  it("met no error that nobody caught", () => expect(opened.faults).toEqual([]));
});

/** Makes the task pane as wide as the narrowest that Excel gives. */
async function narrow({ page, pane }: OpenPage): Promise<void> {
  await page.locator("iframe.pane-frame").evaluate((frame, width) => {
    frame.style.width = `${width}px`;
  }, NARROW);
  await pane.waitForFunction((width) => innerWidth === width, NARROW);
  await page.waitForTimeout(400);
}

/** Writes the first free row of Scenarios below its examples. */
async function writeScenario(opened: OpenPage, cells: readonly string[]): Promise<void> {
  for (const [column, text] of cells.entries()) {
    if (text !== "") await opened.type(`Scenarios!${String.fromCharCode(65 + column)}2`, text);
  }
}
