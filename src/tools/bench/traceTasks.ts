import type { Browser } from "playwright-core";

/** A task of a page's main thread, in milliseconds: as it lasted, and as the processor worked on it. */
export interface TracedTask {
  readonly lasted: number;
  readonly worked: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** What the browser says of itself that is needed here: tasks, and which process has which address. */
const CATEGORIES = ["toplevel", "devtools.timeline"];

/** Runs `act` and answers the tasks that the main thread of the process with an address on `host` had meanwhile. */
export async function tracedTasks(
  browser: Browser,
  host: string,
  act: () => Promise<void>,
): Promise<TracedTask[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  await act();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return tasksOf(events, host);
}

function tasksOf(events: readonly TraceEvent[], host: string): TracedTask[] {
  const processes = new Set(
    events.flatMap(({ pid, args }) => (args?.data?.url?.includes(`//${host}`) ? pid : [])),
  );
  const threads = new Set(
    events.flatMap(({ name, pid, tid, args }) =>
      name === "thread_name" && args?.name === "CrRendererMain" && processes.has(pid) ? `${pid} ${tid}` : [],
    ),
  );
  return events.flatMap(({ name, ph, pid, tid, dur = 0, tdur = 0 }) =>
    ph === "X" && /RunTask$/.test(name) && threads.has(`${pid} ${tid}`)
      ? { lasted: dur / 1000, worked: tdur / 1000 }
      : [],
  );
}
