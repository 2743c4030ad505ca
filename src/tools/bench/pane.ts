import type { Browser, Frame, Page } from "playwright-core";
import { startWorkbench } from "../../workbench/serve/startWorkbench";
import { launchBrowser } from "../screenshots/launchBrowser";
import { fillLargeSheet } from "./largeSheet";
import { printLine, quantile } from "./measure";
import { tracedTasks, type TracedTask } from "./traceTasks";

const RUNS = 5;
/** As a browser tells of long tasks. */
const LONG_MILLISECONDS = 50;
const PATIENCE = { timeout: 240_000 };

/**
 * `bench -- pane [--book FILE of assets]`: the built pane in its own process, served from another site than the grid.
 *
 * `longTasks` and `worstTask…` are medians of five runs of Align. A task's milliseconds are told as it lasted and, from a
 * trace of the browser, as the processor worked on it, which other work on the machine does not lengthen.
 */
export async function benchPane(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--book");
  const book = (at >= 0 ? args[at + 1] : undefined) ?? "sample-plan.xlsx";
  const served = await startWorkbench({ root: process.cwd() });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The runner of these files names functions by a call that the page does not have.
    await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
    await page.addInitScript(noteOfficeReady);
    const started = performance.now();
    await page.goto(`${served.url}?book=${book}`);
    await page.waitForSelector("body[data-state=ready]", PATIENCE);
    const readySeconds = (performance.now() - started) / 1000;
    const pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"));
    if (!pane) throw new Error("The task pane did not open. Run npm run build and try again.");
    const firstPaintMilliseconds = await pane.evaluate(paintAfterReady);
    const aligning = await benchAligning(browser, page, pane);
    const stopMilliseconds = await benchStop(pane);
    await pane.evaluate(fillLargeSheet);
    const frames = await page.evaluate(scrollLargeSheet);
    printLine({
      bench: "pane",
      book,
      readySeconds,
      firstPaintMilliseconds,
      ...aligning,
      stopMilliseconds,
      frameMilliseconds: quantile(frames, 0.5),
      frame95Milliseconds: quantile(frames, 0.95),
    });
  } finally {
    await browser.close();
    await served.close();
  }
}

const idle = (pane: Frame): Promise<void> =>
  pane.getByRole("button", { name: "Align", exact: true }).and(pane.locator(":enabled")).waitFor(PATIENCE);
const press = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).click();

async function benchAligning(
  browser: Browser,
  page: Page,
  pane: Frame,
): Promise<Readonly<Record<string, number | readonly number[]>>> {
  const runs: TracedTask[][] = [];
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(
      await tracedTasks(browser, "127.0.0.1", async () => {
        const started = performance.now();
        await press(pane, "Align");
        await pane.getByRole("button", { name: "Stop", exact: true }).waitFor(PATIENCE);
        await idle(pane);
        seconds.push((performance.now() - started) / 1000);
        await page.waitForTimeout(300);
      }),
    );
  const longTasks = runs.map((tasks) => tasks.filter(({ lasted }) => lasted > LONG_MILLISECONDS).length);
  return {
    alignSeconds: quantile(seconds, 0.5),
    longTasks: quantile(longTasks, 0.5),
    longTasksByRun: longTasks,
    worstTaskMilliseconds: quantile(runs.map((tasks) => most(tasks.map(({ lasted }) => lasted))), 0.5), // prettier-ignore
    worstTaskCpuMilliseconds: quantile(runs.map((tasks) => most(tasks.map(({ worked }) => worked))), 0.5), // prettier-ignore
  };
}

async function benchStop(pane: Frame): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await press(pane, "Align");
    await pane.getByText(/Reconciling/).waitFor(PATIENCE);
    times.push(await pane.evaluate(pressStop));
    await idle(pane);
  }
  return quantile(times, 0.5);
}

const most = (values: readonly number[]): number => values.reduce((high, value) => Math.max(high, value), 0);

/** In each page, before its scripts: notes when `Office.onReady` has answered. */
function noteOfficeReady(): void {
  const watch = setInterval(() => {
    if (typeof Office === "undefined" || typeof Office.onReady !== "function") return;
    clearInterval(watch);
    void Office.onReady(() => performance.mark("office-ready"));
  }, 1);
}

function paintAfterReady(): number {
  const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
  return Math.max(0, at("first-contentful-paint") - at("office-ready"));
}

/** Presses Stop and answers how long it takes until the button is gone. */
async function pressStop(): Promise<number> {
  const find = (): HTMLButtonElement | undefined =>
    [...document.querySelectorAll("button")].find((button) => button.textContent === "Stop");
  const started = performance.now();
  find()?.click();
  while (find()) await new Promise((resolve) => setTimeout(resolve, 2));
  return performance.now() - started;
}

/** Milliseconds of each of 60 frames, a screen further down with each. */
async function scrollLargeSheet(): Promise<number[]> {
  const scroller = document.querySelector(".grid-scroller");
  const frames: number[] = [];
  for (let step = 0; step < 60; step++) {
    const started = performance.now();
    scroller?.scrollTo({ top: step * 900 });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    frames.push(performance.now() - started);
  }
  return frames;
}
