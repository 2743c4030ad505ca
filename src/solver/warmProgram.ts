import type { LinearProgram } from "../engine";
import { createLpBuilder } from "../engine";

const ITEMS = 40;
const PERIODS = 12;

/**
 * A small planning program, solved once when the worker starts.
 *
 * The first solve of a fresh WebAssembly instance is several times slower,
 * until its code is compiled; this one takes that upon itself.
 */
export function warmProgram(): LinearProgram {
  const builder = createLpBuilder();
  const free = { lower: Number.NEGATIVE_INFINITY, scale: 1 };
  const capacity = Array.from({ length: PERIODS }, () => builder.row({ ...free, upper: 20 * ITEMS }));
  for (let i = 0; i < ITEMS; i++) {
    const demand = (t: number): number => 10 + ((7 * i + 5 * t) % 23);
    const balance = Array.from({ length: PERIODS }, (_, t) =>
      builder.row({ lower: demand(t), upper: demand(t), scale: 1 }),
    );
    for (let t = 0; t < PERIODS; t++) {
      const column = (cost: number): number =>
        builder.column({ cost, lower: 0, upper: Number.POSITIVE_INFINITY, scale: 1 });
      column(1 + (i % 5) / 10);
      builder.entry(balance[t]!, 1);
      builder.entry(capacity[t]!, 0.8 + (i % 7) / 10);
      column(0.1);
      builder.entry(balance[t]!, -1);
      builder.entry(balance[t + 1] ?? -1, 1);
      column(20 + (i % 3));
      builder.entry(balance[t]!, 1);
    }
  }
  return builder.build(1).lp;
}
