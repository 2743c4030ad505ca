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

/** What planners put behind a sheet's name without making it another sheet: a year, a version, a number. */
const BEHIND =
  / (?:sop|s&op|\d+|fy ?\d{2,4}|cy ?\d{2,4}|v\d+(?:\.\d+)?|final|draft|new|current|latest|list|master)$/u;

/** The kind that a sheet's name says: "Demand", "demandPlan", "Demand (SOP)", "1. Demand", "Sales plan FY27 v2". */
export function kindNamed(sheetName: string): SheetKind | null {
  const words = sheetName
    .replace(/\(.*\)/gu, " ")
    .replace(/_/gu, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const whole = SHEET_NAMES.get(fold(words)) ?? SHEET_NAMES.get(fold(sheetName));
  if (whole) return whole;
  let bare = fold(words).replace(/^(?:sop|s&op|\d+[.)]?) /u, "");
  for (;;) {
    const kind = SHEET_NAMES.get(bare.trim());
    if (kind) return kind;
    const shorter = bare.replace(BEHIND, "");
    if (shorter === bare) return null;
    bare = shorter;
  }
}
