import { axeFindings } from "./axeFindings";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

describeInBrowser("Access for everyone", () => {
  let bench: BrowserBench;
  let opened: OpenPage;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    opened = await bench.open("starter.xlsx");
  }, 90_000);
  afterAll(() => bench?.close());

  it.each(["light", "dark", "contrast"])(
    "has no serious finding in page and pane before anything ran, theme %s",
    async (theme) => {
      await opened.page.selectOption("#theme", theme);
      await opened.page.waitForTimeout(400);
      expect(await axeFindings(opened.page)).toEqual([]);
      expect(await axeFindings(opened.pane)).toEqual([]);
    },
    30_000,
  );

  it("[PAGE11] gives the pane the host's darkness", async () => {
    await opened.page.selectOption("#theme", "dark");
    await opened.pane.waitForFunction(() => document.documentElement.style.colorScheme === "dark");
    expect(await opened.pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe("#262626");
    await opened.page.selectOption("#theme", "light");
    await opened.pane.waitForFunction(() => document.documentElement.style.colorScheme === "light");
  });

  it("does the review by keyboard alone", async () => {
    const { page } = opened;
    await page.locator("#theme").focus();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (label === "Monthly review") break;
    }
    await page.keyboard.press("Enter");
    await page
      .locator("#sheet-side [role=tab][aria-selected=true]", { hasText: "Review" })
      .waitFor({ timeout: 60_000 });
    await opened.outcome(/^Done\.$/);
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.classList.contains("grid-scroller") ?? false))
        break;
    }
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("F2");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+PageUp");
    expect(await page.locator("#sheet-side [role=tab][aria-selected=true]").textContent()).not.toBe("Review");
  }, 90_000);

  // A theme changes colours alone: every other rule is asked once.
  it.each([
    { theme: "light", rules: undefined },
    { theme: "dark", rules: ["color-contrast"] },
    { theme: "contrast", rules: ["color-contrast"] },
  ])(
    "has no serious finding after the review, on every tab of the pane, theme $theme",
    async ({ theme, rules }) => {
      await opened.page.selectOption("#theme", theme);
      await opened.page.waitForTimeout(400);
      const found: string[] = await axeFindings(opened.page, rules);
      for (const tab of await opened.pane.getByRole("tab").all()) {
        await tab.click();
        found.push(...(await axeFindings(opened.pane, rules)));
      }
      expect(found).toEqual([]);
    },
    60_000,
  );

  it("shows the panel of batches without a serious finding", async () => {
    await opened.page.getByRole("button", { name: "Batches" }).click();
    await opened.page.getByText(/^Batches: \d+ batches/).waitFor();
    expect(await axeFindings(opened.page)).toEqual([]);
  }, 30_000);

  it("keeps every word in forced colours", async () => {
    const forced = await bench.open("starter.xlsx", { forcedColors: "active" });
    expect(await forced.page.evaluate(() => document.documentElement.dataset["theme"])).toBe("contrast");
    expect(await forced.pane.getByRole("button", { name: "Monthly review" }).isVisible()).toBe(true);
    expect(await axeFindings(forced.pane)).toEqual([]);
  }, 60_000);
});
