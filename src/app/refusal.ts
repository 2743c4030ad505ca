/**
 * The workbook or the host would not let us: words for the planner, in two
 * sentences. Thrown at the Excel border, caught by the session, shown as it is.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: string,
    words: string,
  ) {
    super(words);
  }
}

/** What a stopped run ends with. */
export function stopped(): Error {
  const error = new Error("Stopped.");
  error.name = "AbortError";
  return error;
}

/** Ends the work here if it was stopped. */
export function checkStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stopped();
}

/** Names survive the border between two realms, classes do not. */
export const isStop = (error: unknown): boolean => nameOf(error) === "AbortError";
export const isRefusal = (error: unknown): error is Refusal => nameOf(error) === "Refusal";

const nameOf = (error: unknown): unknown => (Object(error) as { readonly name?: unknown }).name;
