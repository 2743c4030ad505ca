import type { SolvedCase } from "./solveCase";

/**
 * A capacity that binds, and what one more hour (or place) of it is worth.
 *
 * The worth holds while the amount lies between `validFrom` and `validTo`. At a
 * corner where several limits meet, one more and one less are worth different
 * amounts; then the range begins or ends at the amount itself and `isCorner` says so.
 */
export interface BindingLimit {
  readonly resource: number;
  readonly period: number;
  /** Money for one more hour, or place of storage. */
  readonly worth: number;
  /** Regular amount and, where used, overtime. */
  readonly amount: number;
  readonly validFrom: number;
  readonly validTo: number;
  readonly isCorner: boolean;
}

/** Worths below this share of the largest are numerical dust. */
const DUST = 1e-7;

/**
 * The capacities that bind, dearest first; ties in the order of resources and periods.
 *
 * Hours that frozen months overload are left out: they are a conflict to settle, not a price to pay.
 */
export function bindingLimits(solved: SolvedCase): BindingLimit[] {
  const { supply, program, solution } = solved;
  const { periods } = supply;
  const rows = program.layout.capacity.row;
  const worths = Float64Array.from(rows, (row) => (row < 0 ? 0 : -solution.rowDual[row]!));
  const forced = program.layout.capacity.overload.map((column) =>
    column < 0 ? 0 : +(solution.x[column]! > 0),
  );
  const least = DUST * Math.max(0, ...worths);
  const limits: BindingLimit[] = [];
  worths.forEach((worth, n) => {
    if (!(worth > least) || (forced[n] === 1 && supply.capacities[Math.floor(n / periods)]!.kind === "hours"))
      return;
    const row = rows[n]!;
    const resource = Math.floor(n / periods);
    const period = n % periods;
    const amount = supply.capacities[resource]!.regular[period]!;
    const shift = amount - program.lp.rowUpper[row]!;
    const { ranging } = solution;
    const validFrom = ranging === null ? amount : Math.max(0, ranging.down[row]! + shift);
    const validTo = ranging === null ? amount : ranging.up[row]! + shift;
    const width = 1e-6 * Math.max(1, amount);
    const isCorner = ranging !== null && (amount - validFrom < width || validTo - amount < width);
    limits.push({ resource, period, worth, amount, validFrom, validTo, isCorner });
  });
  return limits.sort((a, b) => b.worth - a.worth || a.resource - b.resource || a.period - b.period);
}

/** Worth of one more hour by resource and period; 0 where the capacity does not bind. */
export function hourWorths(solved: SolvedCase): Float64Array {
  const { program, solution } = solved;
  return Float64Array.from(program.layout.capacity.row, (row) =>
    row < 0 ? 0 : Math.max(0, -solution.rowDual[row]!),
  );
}
