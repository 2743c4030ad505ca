import { Traffic } from "../bridge/traffic";
import type { Batch } from "../host/wire";

/** One message of the add-in to the host. */
export interface BatchRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly seconds: number;
  /** What the first calls were, in words such as "Range.SetValues". */
  readonly gist: string;
}

const KEPT = 500;

/** Counts the traffic and keeps the last batches, for the panel. */
export class TrafficLog extends Traffic {
  readonly batches: BatchRecord[] = [];
  onChange: () => void = () => undefined;
  onRefusal: (location: string) => void = () => undefined;

  override count(
    batch: Batch,
    bytes: { readonly request: number; readonly response: number },
    seconds: number,
  ): void {
    const before = this.stats.roundTrips;
    super.count(batch, bytes, seconds);
    if (this.stats.roundTrips === before) return;
    this.batches.push({
      actions: batch.Actions.length,
      requestBytes: bytes.request,
      responseBytes: bytes.response,
      seconds,
      gist: gistOf(batch),
    });
    if (this.batches.length > KEPT) this.batches.shift();
    this.onChange();
  }

  override refuse(location: string): void {
    super.refuse(location);
    this.onRefusal(location);
  }
}

function gistOf(batch: Batch): string {
  const names = batch.Actions.map((action) => action.Name).filter(
    (name) => name !== "" && !name.startsWith("_"),
  );
  return [...new Set(names)].slice(0, 4).join(", ");
}
