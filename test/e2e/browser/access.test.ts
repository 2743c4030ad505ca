import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * Fluent's tab lists are framed by hidden stops that hand the focus on at once; axe sees only that they can be focused.
 * No other finding is passed over.
 */
const isFocusRelay = (id: string, html: string): boolean =>
  id === "aria-hidden-focus" && html.includes("data-tabster-dummy");

/** Serious and critical findings of axe in one document. */
async function findings(document: Frame | Page): Promise<string[]> {
  await document.evaluate(AXE);
  const { violations } = await document.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
      iframes: false,
    } as object),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => !isFocusRelay(id, html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

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
      expect(await findings(opened.page)).toEqual([]);
      expect(await findings(opened.pane)).toEqual([]);
    },
    30_000,
  );

  it("gives the pane the host's darkness", async () => {
    await opened.page.selectOption("#theme", "dark");
    await opened.pane.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
    await opened.page.selectOption("#theme", "light");
    await opened.pane.waitForFunction(() => !matchMedia("(prefers-color-scheme: dark)").matches);
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

  it.each(["light", "dark", "contrast"])(
    "has no serious finding after the review, on every tab of the pane, theme %s",
    async (theme) => {
      await opened.page.selectOption("#theme", theme);
      await opened.page.waitForTimeout(400);
      const found: string[] = await findings(opened.page);
      for (const tab of await opened.pane.getByRole("tab").all()) {
        await tab.click();
        found.push(...(await findings(opened.pane)));
      }
      expect(found).toEqual([]);
    },
    60_000,
  );

  it("shows the panel of batches without a serious finding", async () => {
    await opened.page.getByRole("button", { name: "Batches" }).click();
    await opened.page.getByText(/^Batches: \d+ batches/).waitFor();
    expect(await findings(opened.page)).toEqual([]);
  }, 30_000);

  it("keeps every word in forced colours", async () => {
    const forced = await bench.open("starter.xlsx", { forcedColors: "active" });
    expect(await forced.page.evaluate(() => document.documentElement.dataset["theme"])).toBe("contrast");
    expect(await forced.pane.getByRole("button", { name: "Monthly review" }).isVisible()).toBe(true);
    expect(await findings(forced.pane)).toEqual([]);
  }, 60_000);
});
