import { areForeignSales } from "./foreignSales";
import type { CycleSnapshot } from "./snapshot";

/**
 * Reads a snapshot back from JSON; `null` for anything that is not one of ours or of a later version.
 *
 * A snapshot is written by us, so a broken one is treated as none: the cycle is then the first.
 */
export function readSnapshot(text: string): CycleSnapshot | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  return isSnapshot(found) ? found : null;
}

function isSnapshot(found: unknown): found is CycleSnapshot {
  if (typeof found !== "object" || found === null) return false;
  const one = found as Partial<Record<keyof CycleSnapshot, unknown>>;
  const isOurs = one.format === "sop-align cycle" && one.version === 1 && typeof one.cycleStart === "number";
  return (
    isOurs &&
    hasRows(one, "items", BY_ITEM) &&
    hasRows(one, "families", ["revenue", "margin"]) &&
    isRecord(one.record) &&
    areForeignSales(one.foreign, (one.periods as readonly number[]).length)
  );
}

/** Whether a record, where there is one, has a number or blank for each of its months. */
function isRecord(record: unknown): boolean {
  if (record === undefined) return true;
  return (
    Array.isArray(record) &&
    record.every(({ starts, values }: { starts?: unknown; values?: unknown }) => {
      const isBoth = Array.isArray(starts) && Array.isArray(values);
      return isBoth && starts.length === values.length && values.every(isNumberOrBlank);
    })
  );
}

const BY_ITEM = ["demand", "supply", "stock", "shipped", "itemRevenue", "itemMargin"] as const;

type Loose = Partial<Record<keyof CycleSnapshot, unknown>>;

/** Whether the tables have a row for each name and a number or blank for each period. */
function hasRows(one: Loose, names: keyof CycleSnapshot, tables: readonly (keyof CycleSnapshot)[]): boolean {
  const rows = one[names];
  const periods = one.periods;
  if (!Array.isArray(rows) || !Array.isArray(periods)) return false;
  return tables.every((name) => {
    const table = one[name];
    return (
      Array.isArray(table) &&
      table.length === rows.length &&
      table.every((row) => Array.isArray(row) && row.length === periods.length && row.every(isNumberOrBlank))
    );
  });
}

const isNumberOrBlank = (value: unknown): boolean => value === null || typeof value === "number";
