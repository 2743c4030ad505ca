import { stopped } from "../app/refusal";
import type { FromWorker, Question, ToWorker } from "./messages";

/** The part of a web worker that the line uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Said<T extends FromWorker["type"]> = Extract<FromWorker, { readonly type: T }>;
/** A question without its number. */
type Unnumbered<Q> = Q extends Question ? Omit<Q, "id"> : never;

/** A line to one worker: kept warm, replaced after a stop or a fault. */
export interface Line {
  warm(): void;
  send(message: Exclude<ToWorker, Question>): void;
  /** Tells `hear` what is said to the question, and resolves when all is told. */
  ask(
    question: Unnumbered<Question>,
    signal: AbortSignal,
    hear: (said: FromWorker) => void,
  ): Promise<Said<"done">>;
}

interface Asked {
  readonly hear: (said: FromWorker) => void;
  readonly fail: (error: Error) => void;
}

/** Milliseconds after a stop until a fresh worker loads its program and its solver: the pane shows first that it has stopped. */
const FRESH_AFTER = 400;

export function openLine(createWorker: () => WorkerLike): Line {
  const asked = new Map<number, Asked>();
  const held = keptWorker(createWorker, {
    hear: (said) => asked.get(said.id)?.hear(said),
    // Whoever still waits for an answer hears why there is none.
    gone(error) {
      const waiting = [...asked.values()];
      asked.clear();
      for (const { fail } of waiting) fail(error);
    },
  });
  let lastId = 0;
  return {
    warm: held.warm,
    send: held.send,
    ask(question, signal, hear) {
      if (signal.aborted) return Promise.reject(stopped());
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          held.replace(stopped());
          setTimeout(held.warm, FRESH_AFTER);
        };
        const end = (): void => {
          asked.delete(id);
          signal.removeEventListener("abort", stop);
        };
        const fail = (error: Error): void => {
          end();
          reject(error);
        };
        const listen = (said: FromWorker): void => {
          if (said.type === "failed") return held.replace(new Error(said.message));
          hear(said);
          if (said.type !== "done") return;
          end();
          resolve(said);
        };
        asked.set(id, { fail, hear: listen });
        signal.addEventListener("abort", stop);
        held.send({ ...question, id } as Question);
      });
    },
  };
}

interface KeptWorker {
  warm(): void;
  send(message: ToWorker): void;
  /** Ends the worker for a reason; the next question, or warming, starts a fresh one. */
  replace(reason: Error): void;
}

interface WorkerWatch {
  readonly hear: (said: FromWorker) => void;
  readonly gone: (reason: Error) => void;
}

/** One worker, started when it is first needed. */
function keptWorker(createWorker: () => WorkerLike, watch: WorkerWatch): KeptWorker {
  let worker: WorkerLike | null = null;
  const replace = (reason: Error): void => {
    worker?.terminate();
    worker = null;
    watch.gone(reason);
  };
  const start = (): WorkerLike => {
    const made = createWorker();
    made.onmessage = ({ data }) => watch.hear(data);
    made.onerror = (event) => replace(new Error(event.message));
    return made;
  };
  const warm = (): void => {
    if (worker) return;
    try {
      worker = start();
      worker.postMessage({ type: "warm" });
    } catch {
      // A question that needs the worker says what is wrong; warming up is only a courtesy.
      worker = null;
    }
  };
  return {
    warm,
    replace,
    send(message) {
      worker ??= start();
      worker.postMessage(message);
    },
  };
}
