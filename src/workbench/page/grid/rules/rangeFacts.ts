import { parseArea, type Area } from "../../../book/address";
import type { CellScalar } from "../../../book/calculator";
import type { Sheet } from "../../../book/sheet";
import type { ConditionalValue } from "../../../book/snapshot";

/** What the values of a rule's cells have in common; computed once for a state of the sheet. */
export interface RangeFacts {
  /** Numbers in ascending order. */
  readonly numbers: readonly number[];
  readonly mean: number;
  readonly deviation: number;
  /** How often each value occurs, text in lower case. */
  readonly counts: ReadonlyMap<string, number>;
}

export const areasOfRule = (range: string): Area[] =>
  range.split(/[\s,]+/).flatMap((part) => parseArea(part) ?? []);

export function factsOf(sheet: Sheet, areas: readonly Area[]): RangeFacts {
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const area of areas)
    for (const [, , cell] of sheet.cells.within(area)) {
      if (cell.value === null) continue;
      if (typeof cell.value === "number") numbers.push(cell.value);
      counts.set(keyOf(cell.value), (counts.get(keyOf(cell.value)) ?? 0) + 1);
    }
  numbers.sort((a, b) => a - b);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / (numbers.length || 1);
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length || 1);
  return { numbers, mean, deviation: Math.sqrt(variance), counts };
}

export const keyOf = (value: CellScalar): string =>
  typeof value === "string" ? `t${value.toLowerCase()}` : `v${String(value)}`;

/** The number that a threshold means, or undefined where its formula gives none. */
export function threshold(
  point: ConditionalValue,
  facts: RangeFacts,
  evaluate: (formula: string) => CellScalar,
): number | undefined {
  const { numbers } = facts;
  const [low, high] = [numbers[0] ?? 0, numbers[numbers.length - 1] ?? 0];
  const given =
    point.value === undefined
      ? undefined
      : Number.isFinite(Number(point.value))
        ? Number(point.value)
        : evaluate(point.value);
  const number = typeof given === "number" ? given : undefined;
  if (point.type === "min" || point.type === "autoMin")
    return point.type === "autoMin" ? Math.min(0, low) : low;
  if (point.type === "max" || point.type === "autoMax")
    return point.type === "autoMax" ? Math.max(0, high) : high;
  if (number === undefined) return undefined;
  if (point.type === "percent") return low + ((high - low) * number) / 100;
  if (point.type === "percentile") return percentile(numbers, number / 100);
  return number;
}

function percentile(numbers: readonly number[], share: number): number {
  const place = (numbers.length - 1) * share;
  const below = numbers[Math.floor(place)] ?? 0;
  const above = numbers[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
