/** `npm run screenshots [-- FOLDER]`: the README's pictures, taken of the workbench with the sample workbook. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { startWorkbench } from "../../workbench/serve/startWorkbench";
import { launchBrowser } from "./launchBrowser";

const VIEW = { width: 1440, height: 900 };

interface Picture {
  readonly name: string;
  readonly theme: "light" | "dark";
  /** Where the workbook stands. */
  readonly at: string;
  /** Tab of the pane. */
  readonly tab: string;
}

const PICTURES: readonly Picture[] = [
  { name: "review", theme: "light", at: "Review!A1", tab: "Decisions" },
  { name: "capacity", theme: "light", at: "Capacity!A1", tab: "Gaps" },
  { name: "gaps-dark", theme: "dark", at: "Gaps!A1", tab: "Gaps" },
];

async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const served = await startWorkbench({ root: process.cwd() });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: VIEW, colorScheme: null });
  await page.goto(served.url);
  await page.waitForSelector("body[data-state=ready]", { timeout: 60_000 });
  await review(page);
  for (const picture of PICTURES) await take(page, picture, folder);
  await browser.close();
  await served.close();
}

const paneOf = (page: Page) => page.frameLocator("iframe.pane-frame");

async function review(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Monthly review" }).click();
  await paneOf(page).getByText("Done.").waitFor({ timeout: 120_000 });
}

async function take(page: Page, { name, theme, at, tab }: Picture, folder: string): Promise<void> {
  await page.selectOption("#theme", theme);
  await paneOf(page).getByRole("tab", { name: tab }).click();
  await page.fill("#name-box", at);
  await page.press("#name-box", "Enter");
  await page.waitForTimeout(600);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${file}\n`);
}

takePictures(process.argv[2] ?? "dist/screenshots").catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
