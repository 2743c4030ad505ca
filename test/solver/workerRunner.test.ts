import type { Alignment, PlanningModel } from "../../src/engine";
import type { FromWorker, ToWorker } from "../../src/solver/workerMessages";
import { workerRunner, type WorkerLike } from "../../src/solver/workerRunner";

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
  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  finish(isWornOut = false): void {
    const run = this.heard.findLast((message) => message.type === "run");
    this.say({ type: "done", id: run!.id, alignment: answer, at: 2500, isWornOut });
  }
}

const answer = { version: 1 } as unknown as Alignment;
const model = {} as PlanningModel;
const settings = { reconcile: true };

function scene(): {
  readonly workers: FakeWorker[];
  readonly runner: ReturnType<typeof workerRunner>;
  readonly stopper: AbortController;
  readonly start: () => ReturnType<ReturnType<typeof workerRunner>["run"]>;
  readonly seen: string[];
} {
  const workers: FakeWorker[] = [];
  const seen: string[] = [];
  const runner = workerRunner(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const stopper = new AbortController();
  const start = () =>
    runner.run(model, settings, { signal: stopper.signal, onProgress: ({ stage }) => seen.push(stage) });
  return { workers, runner, stopper, start, seen };
}

describe("workerRunner", () => {
  it("[RUN1] resolves with the alignment and the seconds of each stage", async () => {
    const { workers, start, seen } = scene();
    const running = start();
    workers[0]!.say({ type: "stage", id: 1, stage: "consensus", at: 1000 });
    workers[0]!.say({ type: "stage", id: 1, stage: "reconcile", at: 1500 });
    workers[0]!.finish();
    await expect(running).resolves.toEqual({
      alignment: answer,
      stageSeconds: { consensus: 0.5, reconcile: 1 },
    });
    expect(seen).toEqual(["consensus", "reconcile"]);
  });

  it("[RUN1] does not listen to what another run says", async () => {
    const { workers, start, seen } = scene();
    const running = start();
    workers[0]!.say({ type: "stage", id: 99, stage: "measure", at: 0 });
    workers[0]!.finish();
    await running;
    expect(seen).toEqual([]);
  });

  it("[RUN2] rejects, ends the worker and warms a fresh one when stopped", async () => {
    const { workers, start, stopper } = scene();
    const running = start();
    stopper.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(workers[0]!.isEnded).toBe(true);
    expect(workers[1]!.heard).toEqual([{ type: "warm" }]);
  });

  it("[RUN2] does not begin when stopped before", async () => {
    const { workers, start, stopper } = scene();
    stopper.abort();
    await expect(start()).rejects.toMatchObject({ name: "AbortError" });
    expect(workers).toHaveLength(0);
  });

  it("[RUN3] replaces a worker whose solver broke, after its answer", async () => {
    const { workers, start } = scene();
    const running = start();
    workers[0]!.finish(true);
    await running;
    expect(workers[0]!.isEnded).toBe(true);
    const next = start();
    workers[1]!.finish();
    await expect(next).resolves.toMatchObject({ alignment: answer });
  });

  it("[RUN3] rejects with the message of a failed run and goes on", async () => {
    const { workers, start } = scene();
    const running = start();
    workers[0]!.say({ type: "failed", id: 1, message: "out of memory" });
    await expect(running).rejects.toThrow("out of memory");
    expect(workers[0]!.isEnded).toBe(true);
    const next = start();
    workers[1]!.finish();
    await expect(next).resolves.toMatchObject({ alignment: answer });
  });

  it("[RUN3] rejects when the worker itself breaks", async () => {
    const { workers, start } = scene();
    const running = start();
    workers[0]!.onerror?.({ message: "script not found" } as ErrorEvent);
    await expect(running).rejects.toThrow("script not found");
  });

  it("[RUN5] tells levers and rules as they land and resolves with them all", async () => {
    const { workers, runner, stopper } = scene();
    const told: unknown[] = [];
    const exploring = runner.explore(model, {
      signal: stopper.signal,
      onLever: (outcome) => told.push(outcome),
      onRule: (price) => told.push(price),
    });
    const found = { levers: [], untried: [], pair: null, rules: [] };
    const [lever, rule] = [{ lever: {} }, { rule: "storage" }];
    workers[0]!.say({ type: "lever", id: 1, outcome: lever } as unknown as FromWorker);
    workers[0]!.say({ type: "rule", id: 1, price: rule } as unknown as FromWorker);
    workers[0]!.say({ type: "explored", id: 1, exploration: found, isWornOut: false });
    await expect(exploring).resolves.toBe(found);
    expect(told).toEqual([lever, rule]);
    expect(workers[0]!.heard).toMatchObject([{ type: "explore", most: 12 }]);
  });

  it("[RUN4] keeps a warm worker and uses it for every run", async () => {
    const { workers, runner, start } = scene();
    runner.warm();
    for (let n = 0; n < 3; n++) {
      const running = start();
      workers[0]!.finish();
      await running;
    }
    expect(workers).toHaveLength(1);
  });

  it("[RUN4] gives a second run beside the first a worker of its own", async () => {
    const { workers, start } = scene();
    const both = [start(), start()];
    expect(workers).toHaveLength(2);
    workers.forEach((worker) => worker.finish());
    await Promise.all(both);
  });
});
