import { fold, type SheetKind } from "../../../engine";
import { SHEETS, SHEET_KINDS } from "../../schema/allSheets";
import type { ColumnSchema } from "../../schema/sheetSchema";

/** The columns of every kind by every name under which they are recognised. */
const BY_KIND: ReadonlyMap<SheetKind, ReadonlyMap<string, ColumnSchema>> = new Map(
  SHEET_KINDS.map((kind) => [kind, indexOf(SHEETS[kind].columns)]),
);

const ALL_NAMES: ReadonlySet<string> = new Set([...BY_KIND.values()].flatMap((index) => [...index.keys()]));

function indexOf(columns: readonly ColumnSchema[]): ReadonlyMap<string, ColumnSchema> {
  const index = new Map<string, ColumnSchema>();
  for (const column of columns) index.set(fold(column.name), column);
  for (const column of columns) {
    for (const synonym of column.synonyms) if (!index.has(fold(synonym))) index.set(fold(synonym), column);
  }
  return index;
}

/** The column of a kind that a folded header names. */
export function columnNamed(kind: SheetKind, name: string): ColumnSchema | undefined {
  return BY_KIND.get(kind)?.get(name);
}

/** Whether any kind has a column of this folded name. */
export function isKnownHeader(name: string): boolean {
  return ALL_NAMES.has(name);
}

const SHEET_NAMES: ReadonlyMap<string, SheetKind> = new Map([
  ...SHEET_KINDS.flatMap((kind) => SHEETS[kind].synonyms.map((synonym) => [fold(synonym), kind] as const)),
  ...SHEET_KINDS.map((kind) => [fold(kind), kind] as const),
]);

/** The kind that a sheet's name says: "Demand", "demand plan", "Demand (SOP)", "SOP Demand", "1. Demand". */
export function kindNamed(sheetName: string): SheetKind | null {
  const name = fold(sheetName.replace(/\(.*\)/gu, " ").replace(/_/gu, " "));
  const bare = name.replace(/^(?:sop|s&op|\d+[.)]?) /u, "").replace(/ (?:sop|s&op|\d+)$/u, "");
  return SHEET_NAMES.get(name) ?? SHEET_NAMES.get(bare.trim()) ?? null;
}
