import { fillLargeSheet } from "../../../src/tools/bench/largeSheet";
import { slowness } from "../../pace";
import { BrowserBench, describeInBrowser, type OpenPage } from "./workbenchPage";

declare global {
  interface Window {
    longTasks: number[];
    longTaskWatch: PerformanceObserver;
    scrolling: Frames;
  }
}

describeInBrowser("The pane's pace on the sample workbook", () => {
  let bench: BrowserBench;
  let opened: OpenPage;
  let readySeconds: number;
  /** How much slower this machine is than the quiet one of the bars, measured right after what is judged. */
  let readySlowness: number;

  beforeAll(async () => {
    bench = await BrowserBench.start();
    const start = performance.now();
    opened = await bench.open("sample-plan.xlsx");
    readySeconds = (performance.now() - start) / 1000;
    readySlowness = slowness();
  }, 90_000);
  afterAll(() => bench?.close());

  it("is ready with the sample in under 8 seconds", () => {
    expect(readySeconds).toBeLessThan(8 * readySlowness);
  });

  it("shows a frame that is another process's, of another site", () => {
    expect(new URL(opened.pane.url()).hostname).toBe("127.0.0.1");
    expect(new URL(opened.page.url()).hostname).toBe("localhost");
  });

  it("stops within 200 ms in the median of five, and leaves the workbook as it was", async () => {
    const tabs = (): Promise<string[]> => opened.page.locator("#sheet-side [role=tab]").allTextContents();
    const before = await tabs();
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await timeOfStop(opened));
    expect(await tabs()).toEqual(before);
    expect(median(times)).toBeLessThanOrEqual(200 * slowness());
  }, 90_000);

  // The bar of 50 ms a task holds for a quiet machine and is measured there; beside other work only shares can be told.
  it("spends less than a twentieth of aligning in tasks over 50 ms, in the median of three", async () => {
    const shares: number[] = [];
    for (let run = 0; run < 3; run++) shares.push(await shareOfLongTasks(opened));
    expect(median(shares)).toBeLessThan(1 / 20);
  }, 120_000);

  it("scrolls while formulas are written and calculated, with frames near those of a quiet page", async () => {
    const { page, pane } = opened;
    const take = (): Promise<number[]> => page.evaluate(() => window.scrolling.times.splice(0));
    await opened.goTo("Demand!A1");
    await page.evaluate(startScrolling);
    await page.waitForTimeout(1_000);
    const quiet = await take();
    expect(await pane.evaluate(writeFormulas)).toBe(8_000 - 1);
    const busy = await take();
    await page.evaluate(() => window.scrolling.stop());
    expect(median(busy)).toBeLessThan(3 * median(quiet));
  }, 60_000);

  it("scrolls a sheet of 300,000 cells with frames under 100 ms in the median", async () => {
    await opened.pane.evaluate(fillLargeSheet);
    await opened.goTo("Large!A1");
    await opened.page.locator('.grid-scroller[aria-label="Sheet Large"]').waitFor();
    const times = await opened.page.evaluate(async () => {
      const scroller = document.querySelector(".grid-scroller");
      const frames: number[] = [];
      for (let step = 0; step < 30; step++) {
        const start = performance.now();
        scroller?.scrollTo({ top: step * 900 });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        frames.push(performance.now() - start);
      }
      return frames;
    });
    expect(
      await opened.page.evaluate(() => document.querySelector(".grid-scroller")?.scrollTop),
    ).toBeGreaterThan(20_000);
    expect(median(times)).toBeLessThan(100 * slowness());
  }, 60_000);
});

interface Frames {
  readonly times: number[];
  stop(): void;
}

/** Scrolls the grid a little with every frame and notes how long each frame took, until it is stopped. */
function startScrolling(): void {
  const state = { isOn: true, last: performance.now(), step: 0 };
  const times: number[] = [];
  Object.assign(window, { scrolling: { times, stop: () => (state.isOn = false) } });
  requestAnimationFrame(function next(now) {
    times.push(now - state.last);
    state.last = now;
    document.querySelector(".grid-scroller")?.scrollTo({ top: (state.step++ * 60) % 3_000 });
    if (state.isOn) requestAnimationFrame(next);
  });
}

/** Writes 2,000 rows of 4 formulas through Microsoft's client, in the pane, and waits for the last value. */
async function writeFormulas(): Promise<number> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Formulas");
    sheet.getRange("A1:A2000").values = Array.from({ length: 2_000 }, (_, r) => [r]);
    sheet.getRange("B1:E2000").formulas = Array.from({ length: 2_000 }, (_, r) => [
      `=A${r + 1}*2-A${r + 1}`,
      `=ROUND(B${r + 1}/3,2)`,
      `=SUM(A${r + 1}:B${r + 1})`,
      `=IF(C${r + 1}>0,A${r + 1}*4+3,0)`,
    ]);
    await context.sync();
    const last = sheet.getRange("E2000").load("values");
    do {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await context.sync();
    } while (last.values[0]?.[0] === 0);
    return last.values[0]?.[0] as number;
  });
}

/** The share of the time from a press of Align to its end that the pane spends in tasks over 50 ms. */
async function shareOfLongTasks(opened: OpenPage): Promise<number> {
  await opened.pane.evaluate(() => {
    window.longTasks = [];
    window.longTaskWatch ??= new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map((entry) => entry.duration)),
    );
    window.longTaskWatch.observe({ type: "longtask" });
  });
  const start = performance.now();
  await opened.press("Align");
  await opened.pane.getByRole("button", { name: "Stop", exact: true }).waitFor({ timeout: 30_000 });
  await opened.outcome(/^Done\.$/);
  const elapsed = performance.now() - start;
  const inLongTasks = await opened.pane.evaluate(() => {
    window.longTasks.push(...window.longTaskWatch.takeRecords().map((entry) => entry.duration));
    window.longTaskWatch.disconnect();
    return window.longTasks.reduce((sum, duration) => sum + duration, 0);
  });
  return inLongTasks / elapsed;
}

/** Milliseconds from a press of Stop, while the plan is reconciled, to the pane's word that it has stopped. */
async function timeOfStop(opened: OpenPage): Promise<number> {
  await opened.press("Align");
  await opened.pane.getByText(/Reconciling/).waitFor({ timeout: 30_000 });
  return opened.pane.evaluate(async () => {
    const stop = [...document.querySelectorAll("button")].find((button) => button.textContent === "Stop");
    const start = performance.now();
    stop?.click();
    const isStopped = (): boolean =>
      [...document.querySelectorAll("button")].every((button) => button.textContent !== "Stop");
    while (!isStopped()) await new Promise((resolve) => setTimeout(resolve, 2));
    return performance.now() - start;
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}
