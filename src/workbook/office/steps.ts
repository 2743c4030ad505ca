import { codeOf } from "./excelRun";

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

/** A request stays well under the 1 MB that we allow ourselves (Excel on the web refuses 5 MB). */
const BUDGET_BYTES = 920_000;
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
  for (const step of steps.slice(start)) {
    bytes += step.bytes;
    if (count > 0 && bytes > budget) break;
    count++;
  }
  return count;
}

/** Ends the work with an `AbortError` once the planner has pressed Stop. */
export function throwIfStopped(signal: AbortSignal): void {
  if (!signal.aborted) return;
  const stop = new Error("The planner stopped the work.");
  stop.name = "AbortError";
  throw stop;
}

/**
 * Runs all steps in as few requests as their bytes allow.
 *
 * A request that the host finds too large is halved and sent again; a stop is
 * obeyed between requests. Calculation and drawing rest until each request ends.
 */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  watch: StepWatch,
): Promise<void> {
  let budget = BUDGET_BYTES;
  let done = 0;
  while (done < steps.length) {
    throwIfStopped(watch.signal);
    const count = stepsThatFit(steps, done, budget);
    context.application.suspendApiCalculationUntilNextSync();
    if (done === 0) context.application.suspendScreenUpdatingUntilNextSync();
    for (const step of steps.slice(done, done + count)) step.apply(context);
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

/** A step that only pleases the eye. Hosts that cannot do one of a kind cannot do the others. */
export interface CosmeticStep extends Step {
  readonly kind: string;
}

/** Tries to do steps in one request. */
async function attempt(context: Excel.RequestContext, steps: readonly CosmeticStep[]): Promise<boolean> {
  if (steps.length === 0) return true;
  try {
    for (const step of steps) step.apply(context);
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
