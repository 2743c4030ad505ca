import { spawnSync } from "node:child_process";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { browserAtHand, launchBrowser } from "../../../src/tools/screenshots/launchBrowser";
import { startWorkbench, type ServedWorkbench } from "../../../src/workbench/serve/startWorkbench";

/** Why no browser starts here; undefined where one does. One at hand is asked for its version, which is quick. */
function objection(): string | undefined {
  const atHand = browserAtHand();
  if (atHand !== undefined && spawnSync(atHand, ["--version"], { timeout: 20_000 }).status === 0)
    return undefined;
  const check = spawnSync(process.execPath, ["--import", "tsx", "src/tools/screenshots/checkBrowser.ts"], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return check.status === 0 ? undefined : (check.stderr.trim().split("\n").pop() ?? "");
}

/** Asked once, before the tests are declared. */
const reason = objection();

if (reason !== undefined)
  process.stderr.write(`Browser tests are skipped: no browser starts here. ${reason}\n`);

/** Tests that need a browser: skipped, with one line that says why, where none starts. */
export const describeInBrowser = reason === undefined ? describe : describe.skip;

/** One browser and one served workbench for the tests of a file. */
export class BrowserBench {
  readonly #browser: Browser;
  readonly #served: ServedWorkbench;
  readonly #contexts: BrowserContext[] = [];

  private constructor(browser: Browser, served: ServedWorkbench) {
    this.#browser = browser;
    this.#served = served;
  }

  static async start(): Promise<BrowserBench> {
    return new BrowserBench(await launchBrowser(), await startWorkbench({ root: process.cwd() }));
  }

  get url(): string {
    return this.#served.url;
  }

  /** Opens the page with a workbook of `assets`; the browser's own colour scheme is not played for it. */
  async open(
    book: string,
    options: { readonly forcedColors?: "active"; readonly permissions?: string[] } = {},
  ): Promise<OpenPage> {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: null,
      acceptDownloads: true,
      ...options,
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    const opened = new OpenPage(page);
    await page.goto(`${this.#served.url}?book=${book}`);
    await opened.ready();
    return opened;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.#browser.close();
    await this.#served.close();
  }
}

const isPane = (frame: Frame): boolean => frame.url().includes("/taskpane.html");

/** An open page, and what a planner does on it. */
export class OpenPage {
  readonly page: Page;
  /** Errors of page and pane that nobody caught. */
  readonly faults: string[] = [];
  /** Addresses outside of this machine that were asked for. */
  readonly outside: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(request.url()))
        this.outside.push(request.url());
    });
  }

  /** Waits for page and pane; the pane comes anew with every workbook that is opened. */
  async ready(): Promise<void> {
    await this.page.waitForSelector("body[data-state=ready]", { timeout: 30_000 });
    if (!this.page.frames().some(isPane))
      await this.page.waitForEvent("framenavigated", { predicate: isPane, timeout: 30_000 });
  }

  /** The add-in's own page. */
  get pane(): Frame {
    const frame = this.page.frames().find(isPane);
    if (!frame) throw new Error("the task pane is not there");
    return frame;
  }

  async goTo(address: string): Promise<void> {
    await this.page.fill("#name-box", address);
    await this.page.press("#name-box", "Enter");
  }

  /** The value of a cell, as assistive technology hears it. */
  async value(address: string): Promise<string> {
    await this.goTo(address);
    const [sheet, cell] = address.split("!");
    if (cell !== undefined)
      await this.page.locator(`.grid-scroller[aria-label="Sheet ${sheet?.replaceAll("'", "")}"]`).waitFor();
    return this.activeValue(cell ?? address);
  }

  async activeValue(address: string): Promise<string> {
    const cell = this.page.locator("#active-cell", { hasText: new RegExp(`^${address},`) });
    return ((await cell.textContent()) ?? "").slice(address.length + 2);
  }

  /** Types into a cell and leaves it with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async press(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }

  /** Waits for the end of a command, in the pane's words. */
  async outcome(words: string | RegExp): Promise<void> {
    await this.pane.getByText(words).first().waitFor({ timeout: 60_000 });
  }
}
