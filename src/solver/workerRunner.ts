import type { AlignRunner, RunWatch, TimedAlignment } from "../app/ports";
import type { AlignSettings, Exploration, LeverOutcome, PlanningModel, RulePrice } from "../engine";
import { stageClock } from "./stageClock";
import type { FromWorker, ToWorker } from "./workerMessages";

/** The part of a web worker that the runner uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What is told while levers are tried and rules priced. */
export interface ExploreWatch {
  readonly signal: AbortSignal;
  /** Levers to try; default 12. */
  readonly most?: number;
  readonly onLever?: (outcome: LeverOutcome) => void;
  readonly onRule?: (price: RulePrice) => void;
}

/** A runner that can also look for better plans in the background. */
export interface WorkerRunner extends AlignRunner {
  /** Tries levers and prices rules by solving again; rejects with an `AbortError` when stopped. */
  explore(model: PlanningModel, watch: ExploreWatch): Promise<Exploration>;
}

/** Levers that are tried unless told otherwise. */
const DEFAULT_LEVERS = 12;

/**
 * Runs alignments in a worker that is kept warm.
 *
 * Stop ends the worker at once and warms a fresh one; so does a fault of the
 * solver. A second run beside a first one gets a worker of its own.
 */
export function workerRunner(createWorker: () => WorkerLike = startWorker): WorkerRunner {
  const pool = workerPool(createWorker);
  let lastId = 0;
  return {
    warm: pool.warm,
    run(model: PlanningModel, settings: AlignSettings, watch: RunWatch) {
      const clock = stageClock();
      const message: ToWorker = { type: "run", id: ++lastId, model, settings };
      return ask<TimedAlignment>(pool, { message, signal: watch.signal }, (said) => {
        if (said.type === "stage") {
          clock.enter(said.stage, said.at);
          watch.onProgress({ stage: said.stage, share: clock.share() });
        }
        if (said.type !== "done") return null;
        return {
          value: { alignment: said.alignment, stageSeconds: clock.finish(said.at) },
          isWornOut: said.isWornOut,
        };
      });
    },
    explore(model, watch) {
      const message: ToWorker = { type: "explore", id: ++lastId, model, most: watch.most ?? DEFAULT_LEVERS };
      return ask<Exploration>(pool, { message, signal: watch.signal }, (said) => {
        if (said.type === "lever") watch.onLever?.(said.outcome);
        if (said.type === "rule") watch.onRule?.(said.price);
        return said.type === "explored" ? { value: said.exploration, isWornOut: said.isWornOut } : null;
      });
    },
  };
}

/** The worker's own script, which the bundler puts beside the page's. */
function startWorker(): WorkerLike {
  return new Worker(new URL(/* webpackChunkName: "alignWorker" */ "./alignWorker.ts", import.meta.url));
}

/** One idle warm worker at most. */
interface WorkerPool {
  warm(): void;
  take(): WorkerLike;
  giveBack(worker: WorkerLike, isWornOut: boolean): void;
}

function workerPool(createWorker: () => WorkerLike): WorkerPool {
  let idle: WorkerLike | null = null;
  const warm = (): void => {
    if (idle !== null) return;
    try {
      idle = createWorker();
      idle.postMessage({ type: "warm" });
    } catch {
      // A run that needs the worker says what is wrong; warming up is only a courtesy.
      idle = null;
    }
  };
  return {
    warm,
    take() {
      const worker = idle ?? createWorker();
      idle = null;
      return worker;
    },
    giveBack(worker, isWornOut) {
      worker.onmessage = null;
      worker.onerror = null;
      if (isWornOut || idle !== null) worker.terminate();
      else idle = worker;
      warm();
    },
  };
}

interface Question {
  readonly message: Exclude<ToWorker, { type: "warm" }>;
  readonly signal: AbortSignal;
}

/** What a message answers; `null` while there is more to come. */
type Answer<T> = { readonly value: T; readonly isWornOut: boolean } | null;

/** Sends a question to a worker and listens until it is answered, fails or is stopped. */
function ask<T>(
  pool: WorkerPool,
  { message, signal }: Question,
  answerOf: (said: FromWorker) => Answer<T>,
): Promise<T> {
  if (signal.aborted) return Promise.reject(stopped());
  const worker = pool.take();
  return new Promise((resolve, reject) => {
    const end = (isWornOut: boolean): void => {
      signal.removeEventListener("abort", stop);
      pool.giveBack(worker, isWornOut);
    };
    const stop = (): void => {
      end(true);
      reject(stopped());
    };
    const fail = (words: string): void => {
      end(true);
      reject(new Error(words));
    };
    signal.addEventListener("abort", stop);
    worker.onmessage = ({ data }) => {
      if (data.id !== message.id) return;
      if (data.type === "failed") {
        fail(data.message);
        return;
      }
      const answer = answerOf(data);
      if (answer === null) return;
      end(answer.isWornOut);
      resolve(answer.value);
    };
    worker.onerror = (event) => fail(event.message);
    worker.postMessage(message);
  });
}

function stopped(): Error {
  const error = new Error("The alignment was stopped.");
  error.name = "AbortError";
  return error;
}
