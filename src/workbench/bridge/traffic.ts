import type { HostClock } from "../book/hostClock";
import type { Batch } from "../host/wire";

/** What crossed the bridge: see "round trip" and "payload" in the README. */
export interface TrafficStats {
  /** `ProcessQuery` messages, without those that only release references and those of the runtime itself. */
  readonly roundTrips: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The largest single request or response body. */
  readonly maxPayloadBytes: number;
  /** Calls that were refused because the host does not serve them, by location. */
  readonly refused: readonly string[];
  /** Time that the thread spent in the host, calculation after batches included, in seconds. */
  readonly hostSeconds: number;
}

/** Counts the traffic of one workbook. */
export class Traffic {
  #stats = {
    roundTrips: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    maxPayloadBytes: 0,
  };
  readonly #refused: string[] = [];

  constructor(readonly clock: HostClock) {}

  /** `_seconds` is what this batch took; only logs of single batches want it. */
  count(
    batch: Batch,
    bytes: { readonly request: number; readonly response: number },
    _seconds: number,
  ): void {
    if (!isRoundTrip(batch)) return;
    this.#stats.roundTrips += 1;
    this.#stats.actions += batch.Actions.length;
    this.#stats.requestBytes += bytes.request;
    this.#stats.responseBytes += bytes.response;
    this.#stats.maxPayloadBytes = Math.max(this.#stats.maxPayloadBytes, bytes.request, bytes.response);
  }

  refuse(location: string): void {
    this.#refused.push(location);
  }

  get stats(): TrafficStats {
    return { ...this.#stats, hostSeconds: this.clock.seconds, refused: [...this.#refused] };
  }

  reset(): void {
    this.#stats = {
      roundTrips: 0,
      actions: 0,
      requestBytes: 0,
      responseBytes: 0,
      maxPayloadBytes: 0,
    };
    this.clock.reset();
    this.#refused.length = 0;
  }
}

/** A batch that does work of the add-in: not only `_RemoveReference`, and none of the runtime's own services. */
function isRoundTrip(batch: Batch): boolean {
  const calls = batch.Actions.filter((action) => action.ActionType !== 1);
  const releasesOnly = calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
  const isService = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 2);
  return !releasesOnly && !isService && batch.Actions.length > 0;
}
