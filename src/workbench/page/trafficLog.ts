import { Traffic } from "../bridge/traffic";
import type { Batch } from "../host/wire";

/** One message of the add-in to the host. */
export interface BatchRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly seconds: number;
  /** What was called most, as in "40 × Values, 12 × Name". */
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

const KINDS_SHOWN = 4;

/** The calls that a batch makes most, with their numbers. */
export function gistOf({ Actions }: Pick<Batch, "Actions">): string {
  const counts = new Map<string, number>();
  for (const { Name } of Actions)
    if (Name !== "" && !Name.startsWith("_")) counts.set(Name, (counts.get(Name) ?? 0) + 1);
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  const shown = kinds.slice(0, KINDS_SHOWN).map(([name, count]) => (count > 1 ? `${count} × ${name}` : name));
  const more = kinds.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} other kind${more > 1 ? "s" : ""}` : "");
}
