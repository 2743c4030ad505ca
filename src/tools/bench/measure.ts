/** Seconds that a piece of work takes on this machine: the median of several runs. */
export function median(runs: number, work: () => void): number {
  const seconds = Array.from({ length: runs }, () => {
    const started = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - started) / 1e9;
  });
  return quantile(seconds, 0.5);
}

/** The value below which this share of the values lies; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Prints one JSON line, numbers to six digits. */
export function printLine(facts: Readonly<Record<string, unknown>>): void {
  console.log(
    JSON.stringify(facts, (_key, value: unknown) =>
      typeof value === "number" ? Number(value.toPrecision(6)) : value,
    ),
  );
}
