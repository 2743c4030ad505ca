import { checkStopped } from "../../app/refusal";
import { breathe } from "./breathe";
import { codeOf } from "./excelRun";
import { startBatch } from "./sheetProxies";

/** Something to be done to the workbook in one batch or another; it makes its own proxies, so it can be repeated. */
export interface Step {
  /** What it adds to a request, estimated in bytes. */
  readonly bytes: number;
  apply(context: Excel.RequestContext): void;
}

/** What a long write tells and listens to. */
export interface StepWatch {
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
}

/**
 * What a request is filled up to, in estimated bytes, well under the 1 MB that we allow ourselves (Excel on the web
 * refuses 5 MB). Excel's client turns a request into text in one go: the pane stands still for some 3 ms a 100 kB.
 */
export const REQUEST_BYTES = {
  /** The whole review, which has to do with few round trips. */
  fewest: 640_000,
  /** Everything else: the pane comes first. */
  lightest: 200_000,
} as const;
export type RequestSize = keyof typeof REQUEST_BYTES;
const LEAST_BUDGET_BYTES = 20_000;
const PAYLOAD_CODES = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
]);

/** How many steps, from `start`, fit into one request; at least one. */
function stepsThatFit(steps: readonly Step[], start: number, budget: number): number {
  let bytes = 0;
  let count = 0;
  for (let s = start; s < steps.length; s++) {
    bytes += steps[s]!.bytes;
    if (count > 0 && bytes > budget) break;
    count++;
  }
  return count;
}

/** Puts steps into the request that is next, without ever blocking the pane for long. */
async function apply(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  startBatch(context);
  const rest = breathe();
  for (const step of steps) {
    step.apply(context);
    await rest();
  }
}

/**
 * Runs all steps in as few requests as their bytes allow.
 *
 * A request that the host finds too large is halved and sent again; a stop is
 * obeyed between requests. Calculation and drawing rest until each request ends.
 */
export function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  watch: StepWatch,
): Promise<void> {
  return runBatches(context, steps, { ...watch, holdsScreen: true, size: "lightest" });
}

async function runBatches(
  context: Excel.RequestContext,
  steps: readonly Step[],
  watch: StepWatch & { readonly holdsScreen: boolean; readonly size: RequestSize },
): Promise<void> {
  let budget: number = REQUEST_BYTES[watch.size];
  let done = 0;
  while (done < steps.length) {
    checkStopped(watch.signal);
    const count = stepsThatFit(steps, done, budget);
    context.application.suspendApiCalculationUntilNextSync();
    // Once a write, not in a loop: the screen would flicker.
    if (done === 0 && watch.holdsScreen) context.application.suspendScreenUpdatingUntilNextSync();
    await apply(context, steps.slice(done, done + count));
    try {
      await context.sync();
    } catch (error) {
      if (!PAYLOAD_CODES.has(codeOf(error)) || budget < LEAST_BUDGET_BYTES) throw error;
      budget /= 2;
      continue;
    }
    done += count;
    watch.onShare(done / steps.length);
  }
}

/** Steps that are run as soon as they fill a request; more may come at any time. */
export interface StepQueue {
  /** Waits while a full request is carried out. `share` of the whole is done with these steps. */
  add(steps: readonly Step[], share: number): Promise<void>;
  /** Runs what is left. */
  finish(): Promise<void>;
}

export function stepQueue(
  context: Excel.RequestContext,
  watch: StepWatch & { readonly size: RequestSize },
): StepQueue {
  let waiting: Step[] = [];
  let bytes = 0;
  let isFirst = true;
  const flush = async (share: number): Promise<void> => {
    const [steps, holdsScreen] = [waiting, isFirst];
    waiting = [];
    bytes = 0;
    isFirst = false;
    await runBatches(context, steps, { ...watch, onShare: () => undefined, holdsScreen });
    watch.onShare(share);
  };
  return {
    async add(steps, share) {
      for (const step of steps) {
        if (waiting.length > 0 && bytes + step.bytes > REQUEST_BYTES[watch.size]) await flush(share);
        waiting.push(step);
        bytes += step.bytes;
      }
    },
    finish: () => flush(1),
  };
}

/** A step that only pleases the eye. Hosts that cannot do one of a kind cannot do the others. */
export interface CosmeticStep extends Step {
  readonly kind: string;
}

/** Tries to do steps in one request. */
async function attempt(context: Excel.RequestContext, steps: readonly CosmeticStep[]): Promise<boolean> {
  if (steps.length === 0) return true;
  try {
    await apply(context, steps);
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs steps that only please the eye: what one host refuses does not stop the others.
 *
 * One request when all goes well; else one for each kind to learn what the
 * host can do, then the rest together.
 *
 * @returns how many steps were refused.
 */
export async function runCosmetics(
  context: Excel.RequestContext,
  steps: readonly CosmeticStep[],
): Promise<number> {
  if (await attempt(context, steps)) return 0;
  const firsts = steps.filter((step, i) => steps.findIndex(({ kind }) => kind === step.kind) === i);
  const refused = new Set<string>();
  for (const step of firsts) {
    if (!(await attempt(context, [step]))) refused.add(step.kind);
  }
  const rest = steps.filter((step) => !refused.has(step.kind) && !firsts.includes(step));
  const skipped = steps.length - rest.length - firsts.length + refused.size;
  if (await attempt(context, rest)) return skipped;
  let more = 0;
  for (const step of rest) {
    if (!(await attempt(context, [step]))) more++;
  }
  return skipped + more;
}
