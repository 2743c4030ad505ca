import { readFileSync } from "node:fs";
import vm from "node:vm";
import { median, printLine } from "./measure";

type CellFunction = (...args: unknown[]) => unknown;

/**
 * Times the bodies that the built functions.js associates, coercion included:
 * 10,000 single calls of SOP.GAP, and one call over 100,000 cells. Warm, median of 5.
 */
export async function benchFunctions(_args: readonly string[]): Promise<void> {
  const functions = loadBuilt("dist/functions.js");
  const gap = functions.get("GAP");
  if (!gap) throw new Error("dist/functions.js associates no GAP. Build first: npm run build.");
  const single = (): void => {
    for (let n = 0; n < 10_000; n++) gap([[n]], [[100]], null, null);
  };
  const actual = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 100 }, (_, c) => r + c));
  const target = actual.map((row) => row.map((value) => value * 1.1));
  const array = (): void => void gap(actual, target, null, null);
  single();
  array();
  printLine({
    bench: "functions",
    calls: 10_000,
    callsSeconds: median(5, single),
    cells: 100_000,
    arraySeconds: median(5, array),
  });
}

function loadBuilt(path: string): ReadonlyMap<string, CellFunction> {
  const functions = new Map<string, CellFunction>();
  const sandbox = {
    CustomFunctions: {
      associate: (id: string, body: CellFunction) => functions.set(id, body),
      Error,
      ErrorCode: {},
    },
    self: {},
  };
  vm.runInNewContext(readFileSync(path, "utf8"), sandbox, { filename: path });
  return functions;
}
