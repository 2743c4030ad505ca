import type { ReadPlan } from "../../src/app/ports";
import type { FromWorker, Question, ToWorker } from "../../src/planner/messages";
import type { WorkerLike } from "../../src/planner/openLine";
import { workerLine, type WorkerLine } from "../../src/planner/workerLine";

type Answer = FromWorker extends infer M ? (M extends FromWorker ? Omit<M, "id"> : never) : never;

/** A worker that does what a test tells it. */
class FakeWorker implements WorkerLike {
  readonly heard: ToWorker[] = [];
  isEnded = false;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Answers the question asked last, or the one of this number. */
  say(message: Answer, id = this.questions().at(-1)!.id): void {
    this.onmessage?.({ data: { id, ...message } } as MessageEvent<FromWorker>);
  }
  questions(): Question[] {
    return this.heard.filter((message): message is Question => "id" in message);
  }
  finish(at = 2500): void {
    this.say({ type: "part", part: { path: [], value: { version: 1 } } });
    this.say({ type: "done", at });
  }
}

const read = {} as ReadPlan;

interface Scene {
  readonly workers: FakeWorker[];
  readonly line: WorkerLine;
  readonly stopper: AbortController;
  readonly start: () => ReturnType<WorkerLine["run"]>;
  readonly seen: string[];
}

function scene(): Scene {
  const workers: FakeWorker[] = [];
  const seen: string[] = [];
  const line = workerLine(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const stopper = new AbortController();
  const watch = {
    signal: stopper.signal,
    onProgress: ({ stage }: { stage: string }): void => void seen.push(stage),
  };
  return { workers, line, stopper, start: () => line.run(read, { reconcile: true }, watch), seen };
}

describe("workerLine", () => {
  afterEach(() => jest.useRealTimers());

  it("[RUN1] resolves with the alignment and the seconds of each stage", async () => {
    const { workers, start, seen } = scene();
    const running = start();
    workers[0]!.say({ type: "stage", stage: "consensus", at: 1000 });
    workers[0]!.say({ type: "stage", stage: "reconcile", at: 1500 });
    workers[0]!.finish();
    await expect(running).resolves.toEqual({
      alignment: { version: 1 },
      stageSeconds: { consensus: 0.5, reconcile: 1 },
    });
    expect(seen).toEqual(["consensus", "reconcile"]);
  });

  it("[RUN1] does not listen to what is said to another question", async () => {
    const { workers, start, seen } = scene();
    const running = start();
    workers[0]!.say({ type: "stage", stage: "measure", at: 0 }, 99);
    workers[0]!.finish();
    await running;
    expect(seen).toEqual([]);
  });

  it("[RUN2] rejects and ends the worker when stopped, and warms a fresh one a moment later", async () => {
    jest.useFakeTimers();
    const { workers, start, stopper } = scene();
    const running = start();
    stopper.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(workers[0]!.isEnded).toBe(true);
    expect(workers).toHaveLength(1);
    jest.runAllTimers();
    expect(workers[1]!.heard).toEqual([{ type: "warm" }]);
  });

  it("[RUN2] asks a fresh worker at once when something is asked before", async () => {
    const { workers, line, start, stopper } = scene();
    const running = start();
    stopper.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    line.warm();
    expect(workers[1]!.heard).toEqual([{ type: "warm" }]);
  });

  it("[RUN3] does not start worker after worker where none can start", async () => {
    jest.useFakeTimers();
    const { workers, start } = scene();
    const running = start();
    workers[0]!.onerror?.({ message: "script not found" } as ErrorEvent);
    await expect(running).rejects.toThrow("script not found");
    jest.runAllTimers();
    expect(workers).toHaveLength(1);
  });

  it("[RUN2] does not begin when stopped before", async () => {
    const { workers, start, stopper } = scene();
    stopper.abort();
    await expect(start()).rejects.toMatchObject({ name: "AbortError" });
    expect(workers).toHaveLength(0);
  });

  it("[RUN2] stops pages that are half told", async () => {
    const { workers, line, stopper } = scene();
    const describing = line.describe("plan", stopper.signal);
    workers[0]!.say({ type: "part", part: { path: [], value: [{ ownId: "plan", name: "Plan" }] } });
    const { wanted, parts } = await describing;
    expect(wanted).toEqual([{ ownId: "plan", name: "Plan" }]);
    workers[0]!.say({ type: "page", part: { kind: "journal", cells: ["~x"] } });
    stopper.abort();
    const seen: unknown[] = [];
    const all = async (): Promise<void> => {
      for await (const part of parts) seen.push(part);
    };
    await expect(all()).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([{ kind: "journal", cells: ["~x"] }]);
  });

  it("[RUN3] rejects with the message of a failed question and goes on with a fresh worker", async () => {
    const { workers, start } = scene();
    const running = start();
    workers[0]!.say({ type: "failed", message: "out of memory" });
    await expect(running).rejects.toThrow("out of memory");
    expect(workers[0]!.isEnded).toBe(true);
    const next = start();
    workers[1]!.finish();
    await expect(next).resolves.toMatchObject({ alignment: { version: 1 } });
  });

  it("[RUN3] rejects when the worker itself breaks", async () => {
    const { workers, start } = scene();
    const running = start();
    workers[0]!.onerror?.({ message: "script not found" } as ErrorEvent);
    await expect(running).rejects.toThrow("script not found");
  });

  it("[RUN4] keeps a warm worker and uses it for every question", async () => {
    const { workers, line, start } = scene();
    line.warm();
    for (let n = 0; n < 3; n++) {
      const running = start();
      workers[0]!.finish();
      await running;
    }
    expect(workers).toHaveLength(1);
  });

  it("[RUN5] tells levers and rules as they land and resolves with them all", async () => {
    const { workers, line, stopper } = scene();
    const told: unknown[] = [];
    const exploring = line.explore({
      signal: stopper.signal,
      onLever: (outcome) => told.push(outcome),
      onRule: (price) => told.push(price),
    });
    const found = { levers: [], untried: [], pair: null, rules: [] };
    const [lever, rule] = [{ lever: {} }, { rule: "storage" }];
    workers[0]!.say({ type: "lever", outcome: lever } as unknown as Answer);
    workers[0]!.say({ type: "rule", price: rule } as unknown as Answer);
    workers[0]!.say({ type: "part", part: { path: [], value: found } });
    workers[0]!.say({ type: "done", at: 0 });
    await expect(exploring).resolves.toEqual(found);
    expect(told).toEqual([lever, rule]);
    expect(workers[0]!.heard).toMatchObject([{ type: "explore", most: 12 }]);
  });

  it("[RUN5] tells scenarios as they land and resolves with them all", async () => {
    const { workers, line, stopper } = scene();
    const told: unknown[] = [];
    const comparing = line.compare({
      signal: stopper.signal,
      onStart: (start) => told.push(start),
      onScenario: (outcome) => told.push(outcome),
    });
    const [start, outcome] = [{ names: ["High demand"] }, { name: "High demand" }];
    workers[0]!.say({ type: "compared", start } as unknown as Answer);
    workers[0]!.say({ type: "scenario", outcome } as unknown as Answer);
    workers[0]!.say({ type: "part", part: { path: [], value: { outcomes: [outcome] } } });
    workers[0]!.say({ type: "done", at: 0 });
    await expect(comparing).resolves.toEqual({ outcomes: [outcome] });
    expect(told).toEqual([start, outcome]);
    expect(workers[0]!.heard).toMatchObject([{ type: "compare" }]);
  });

  it("sends cells in small messages, none lost", () => {
    const { workers, line } = scene();
    const values = Array.from({ length: 1_000 }, (_, r) => Array.from({ length: 50 }, (_c, c) => r * 50 + c));
    line.take({ sheetName: "Demand", top: 3, left: 1, rows: 1_000, columns: 50, values });
    const areas = workers[0]!.heard.flatMap((message) => (message.type === "cells" ? [message.area] : []));
    expect(areas.length).toBeGreaterThan(1);
    expect(Math.max(...areas.map(({ rows }) => rows * 50))).toBeLessThanOrEqual(20_000);
    expect(areas.flatMap((area) => area.values)).toEqual(values);
    expect(areas[1]).toMatchObject({ sheetName: "Demand", top: 3 + areas[0]!.rows, left: 1, columns: 50 });
  });
});
