import { loadHighsSolver } from "../solver/highsSolver";
import { createDesk } from "./desk";
import type { ToWorker } from "./messages";
import { solverShelf } from "./solverShelf";

/** The planning worker: reading, aligning and describing away from the thread that draws. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const desk = createDesk({
  shelf: solverShelf(() =>
    loadHighsSolver({ locateFile: (file) => new URL(file, scope.location.href).href }),
  ),
  post: (message) => scope.postMessage(message),
  now: () => performance.now(),
});

scope.addEventListener("message", (event: MessageEvent<ToWorker>) => void desk(event.data));
