import { readWorkbook } from "../../workbook/codec/readWorkbook";
import { wideBook } from "./wideBook";

/** What the read bench measures. */
export interface ReadBench {
  readonly cells: number;
  readonly tabs: number;
  /** Median of the runs. */
  readonly seconds: number;
  /** Processor time of the fastest run: what it takes when nothing else keeps the machine busy. */
  readonly processorSeconds: number;
  /** Largest growth of the heap during a run, over what the cells themselves take. */
  readonly heapMegabytes: number;
  readonly rows: number;
  readonly problems: number;
}

/** Reads a book of `tabs` customer tabs with about `cells` populated cells a few times, and measures it. */
export function measureRead(cells: number, tabs: number, runs = 5): ReadBench {
  const book = wideBook(cells, tabs);
  const populated = book.sheets.reduce(
    (sum, { values }) =>
      sum + values.reduce((count, row) => count + row.filter((value) => value !== "").length, 0),
    0,
  );
  const seconds: number[] = [];
  const processor: number[] = [];
  let heap = 0;
  let last = readWorkbook(book);
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const busy = process.cpuUsage();
    last = readWorkbook(book);
    seconds.push((performance.now() - started) / 1000);
    const { user, system } = process.cpuUsage(busy);
    processor.push((user + system) / 1e6);
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    heap = Math.max(heap, heapUsed - before + arrayBuffers);
  }
  seconds.sort((a, b) => a - b);
  return {
    cells: populated,
    tabs,
    seconds: seconds[Math.floor(runs / 2)]!,
    processorSeconds: Math.min(...processor),
    heapMegabytes: Math.round(heap / 1e5) / 10,
    rows: last.model?.demand.rows.length ?? 0,
    problems: last.problems.length,
  };
}

/** `bench -- read [--cells N] [--tabs N]`: one JSON line. */
export async function benchRead(args: string[]): Promise<void> {
  const number = (name: string, usual: number): number => {
    const at = args.indexOf(name);
    return at < 0 ? usual : Number(args[at + 1]);
  };
  console.log(
    JSON.stringify({ bench: "read", ...measureRead(number("--cells", 300_000), number("--tabs", 33)) }),
  );
}
