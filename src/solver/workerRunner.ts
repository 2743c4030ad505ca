import type { AlignRunner, RunWatch, TimedAlignment } from "../app/ports";
import type { AlignSettings, PlanningModel, Stage } from "../engine";
import type { FromWorker, ToWorker } from "./workerMessages";

/** The part of a web worker that the runner uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Runs alignments in a worker that is kept warm.
 *
 * Stop ends the worker at once and warms a fresh one; so does a fault of the
 * solver. A second run beside a first one gets a worker of its own.
 */
export function workerRunner(createWorker: () => WorkerLike = startWorker): AlignRunner {
  let idle: WorkerLike | null = null;
  let lastId = 0;

  const fresh = (): WorkerLike => {
    const worker = createWorker();
    worker.postMessage({ type: "warm" });
    return worker;
  };
  const warm = (): void => {
    try {
      idle ??= fresh();
    } catch {
      idle = null;
    }
  };
  const take = (): WorkerLike => {
    const worker = idle ?? createWorker();
    idle = null;
    return worker;
  };
  const giveBack = (worker: WorkerLike, isWornOut: boolean): void => {
    worker.onmessage = null;
    worker.onerror = null;
    if (isWornOut || idle !== null) worker.terminate();
    else idle = worker;
    warm();
  };

  return {
    warm,
    run(model, settings, watch) {
      if (watch.signal.aborted) return Promise.reject(stopped());
      lastId++;
      return runIn(take(), { id: lastId, model, settings, watch, giveBack });
    },
  };
}

/** The worker's own script, which the bundler puts beside the page's. */
function startWorker(): WorkerLike {
  return new Worker(new URL(/* webpackChunkName: "alignWorker" */ "./alignWorker.ts", import.meta.url));
}

interface Run {
  readonly id: number;
  readonly model: PlanningModel;
  readonly settings: AlignSettings;
  readonly watch: RunWatch;
  readonly giveBack: (worker: WorkerLike, isWornOut: boolean) => void;
}

function runIn(worker: WorkerLike, run: Run): Promise<TimedAlignment> {
  const { id, watch, giveBack } = run;
  return new Promise((resolve, reject) => {
    const clock = stageClock();
    const end = (isWornOut: boolean): void => {
      watch.signal.removeEventListener("abort", stop);
      giveBack(worker, isWornOut);
    };
    const stop = (): void => {
      end(true);
      reject(stopped());
    };
    watch.signal.addEventListener("abort", stop);
    worker.onmessage = ({ data }) => {
      if (data.id !== id) return;
      switch (data.type) {
        case "stage":
          clock.enter(data.stage, data.at);
          watch.onProgress({ stage: data.stage, share: clock.share() });
          return;
        case "done":
          end(data.isWornOut);
          resolve({ alignment: data.alignment, stageSeconds: clock.finish(data.at) });
          return;
        case "failed":
          end(true);
          reject(new Error(data.message));
      }
    };
    worker.onerror = (event) => {
      end(true);
      reject(new Error(event.message));
    };
    worker.postMessage({ type: "run", id, model: run.model, settings: run.settings });
  });
}

/** Seconds spent in each stage, from the worker's own clock. */
function stageClock(): {
  enter(stage: Stage, at: number): void;
  share(): number;
  finish(at: number): Readonly<Record<string, number>>;
} {
  const seconds: Record<string, number> = {};
  let current: Stage | null = null;
  let since = 0;
  let stages = 0;
  const leave = (at: number): void => {
    if (current !== null) seconds[current] = (seconds[current] ?? 0) + (at - since) / 1000;
  };
  return {
    enter(stage, at) {
      leave(at);
      current = stage;
      since = at;
      stages++;
    },
    /** Nearer to one with every stage, without promising how many there are. */
    share: () => 1 - 1 / (1 + stages),
    finish(at) {
      leave(at);
      return seconds;
    },
  };
}

function stopped(): Error {
  const error = new Error("The alignment was stopped.");
  error.name = "AbortError";
  return error;
}
