import { align, consensusDemand, explore } from "../engine";
import type { Solver } from "../engine";
import { loadHighsSolver } from "./highsSolver";
import { warmProgram } from "./warmProgram";
import type { FromWorker, ToWorker } from "./workerMessages";

/**
 * The align worker: engine and solver away from the thread that draws.
 *
 * It knows no Stop: a busy WebAssembly call hears nothing, so the page ends the
 * whole worker and starts a fresh one.
 */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

let loading: Promise<Solver> | undefined;

function solver(): Promise<Solver> {
  loading ??= loadHighsSolver({ locateFile: (file) => new URL(file, scope.location.href).href });
  return loading;
}

async function warm(): Promise<void> {
  (await solver()).solve(warmProgram(), { ranging: true });
}

async function run(message: Extract<ToWorker, { type: "run" }>): Promise<void> {
  const { id, model, settings } = message;
  const { watched, isWornOut } = watchFaults(await solver());
  const alignment = align(model, settings, {
    solver: watched,
    onStage: (stage) => post({ type: "stage", id, stage, at: performance.now() }),
  });
  post({ type: "done", id, alignment, at: performance.now(), isWornOut: isWornOut() });
}

/** Tries levers and prices rules; each answer is told as it lands. */
async function exploreIn({ id, model, most }: Extract<ToWorker, { type: "explore" }>): Promise<void> {
  const { watched, isWornOut } = watchFaults(await solver());
  const exploration = explore(model, consensusDemand(model).units, {
    solver: watched,
    most,
    onLever: (outcome) => post({ type: "lever", id, outcome }),
    onRule: (price) => post({ type: "rule", id, price }),
  });
  post({ type: "explored", id, exploration, isWornOut: isWornOut() });
}

/** Notes whether any solve broke the solver: its instance must not be used again. */
function watchFaults(inner: Solver): { readonly watched: Solver; readonly isWornOut: () => boolean } {
  let worn = false;
  const watched: Solver = {
    name: inner.name,
    solve(lp, options) {
      const solution = inner.solve(lp, options);
      worn ||= solution.status === "failed";
      return solution;
    },
  };
  return { watched, isWornOut: () => worn };
}

function post(message: FromWorker): void {
  scope.postMessage(message);
}

scope.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.type) {
    case "warm":
      warm().catch(() => {
        // A run that needs the solver says what is wrong; warming up is only a courtesy.
        loading = undefined;
      });
      return;
    case "run":
      run(message).catch((error: unknown) => tellFailure(message.id, error));
      return;
    case "explore":
      exploreIn(message).catch((error: unknown) => tellFailure(message.id, error));
  }
});

function tellFailure(id: number, error: unknown): void {
  post({ type: "failed", id, message: error instanceof Error ? error.message : String(error) });
}
