/** `npm run --silent bench -- NAME …`: each bench prints one JSON line. */
const benches: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  forecast: async (args) => (await import("./forecast")).benchForecast(args),
  align: async (args) => (await import("./align")).benchAlign(args),
  read: async (args) => (await import("./read")).benchRead(args),
  review: async (args) => (await import("./review")).benchReview(args),
  measure: async (args) => (await import("./measurePlan")).benchMeasure(args),
  pane: async (args) => (await import("./pane")).benchPane(args),
  functions: async (args) => (await import("./functions")).benchFunctions(args),
};

export {};

const [benchName = "", ...benchArgs] = process.argv.slice(2);
const bench = benches[benchName];
if (bench) {
  bench(benchArgs).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
} else {
  console.error(
    `There is no bench called "${benchName}". Choose one of: ${Object.keys(benches).join(", ")}.`,
  );
  process.exitCode = 1;
}
