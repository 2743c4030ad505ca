/**
 * Pictures of the workbench with the sample workbook.
 *
 * `npm run screenshots` takes the README's pictures into `assets`; `npm run screenshots -- FOLDER` takes every state of
 * page and pane into a folder, to be looked at.
 */
import { mkdirSync } from "node:fs";
import { startWorkbench } from "../../workbench/serve/startWorkbench";
import { launchBrowser } from "./launchBrowser";
import { paneStates } from "./paneStates";
import { sheetStates } from "./sheetStates";
import { openStage, type Stage } from "./stage";

interface Picture {
  readonly name: string;
  readonly theme: "light" | "dark";
  /** Where the workbook stands. */
  readonly at: string;
  /** Tab of the pane. */
  readonly tab: string;
}

const PICTURES: readonly Picture[] = [
  { name: "workbench-review", theme: "light", at: "Review!A1", tab: "Decisions" },
  { name: "workbench-capacity", theme: "dark", at: "Capacity!A1", tab: "Gaps" },
];

async function readmePictures(stage: Stage): Promise<void> {
  await stage.review();
  for (const { name, theme, at, tab } of PICTURES) {
    await stage.setTheme(theme);
    await stage.pane.getByRole("tab", { name: tab }).click();
    await stage.goTo(at);
    await stage.takePage(name);
  }
}

async function everyState(stage: Stage): Promise<void> {
  await paneStates(stage);
  await sheetStates(stage);
}

async function takePictures(folder: string | undefined): Promise<void> {
  mkdirSync(folder ?? "assets", { recursive: true });
  const served = await startWorkbench({ root: process.cwd() });
  const browser = await launchBrowser();
  try {
    const stage = await openStage(browser, { url: served.url, folder: folder ?? "assets" });
    await (folder === undefined ? readmePictures(stage) : everyState(stage));
  } finally {
    await browser.close();
    await served.close();
  }
}

takePictures(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
