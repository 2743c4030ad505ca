import type { SheetKind } from "../../../engine";
import { SHEETS } from "../../schema/allSheets";
import { textOf, cellAt } from "../sheetView";
import type { FoundTable } from "../tables/findTables";

/** Longest part of a key; a cell may hold far more. */
const LONGEST = 200;

/** What a row is called: the cells that name it, such as "A-100 · sales"; `carried` stands before them when not blank. */
export function rowName({ view, match, constants = {} }: FoundTable, row: number, carried = ""): string {
  const parts = [carried];
  for (const field of SHEETS[match.kind].keyFields) {
    const use = match.columns.get(field);
    parts.push(use ? textOf(cellAt(view, row, use.column)) : (constants[field] ?? ""));
  }
  return nameOf(parts);
}

/** The name that the cells of a row make; blank ones say nothing. */
function nameOf(parts: readonly string[]): string {
  const shortened = parts.map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text));
  return shortened.filter((text) => text !== "").join(" · ");
}

/** Makes names unique within a kind of sheet: the second "A-100" is "A-100 (2)". */
export class KeyMaker {
  readonly #names = new Map<string, string>();
  readonly #used = new Map<SheetKind, Map<string, number>>();

  key(kind: SheetKind, name: string): string {
    let used = this.#used.get(kind);
    if (!used) this.#used.set(kind, (used = new Map()));
    const base = name === "" ? "(no name)" : name;
    let count = (used.get(base) ?? 0) + 1;
    let key = count === 1 ? base : `${base} (${count})`;
    while (count > 1 && used.has(key)) key = `${base} (${++count})`;
    used.set(base, count);
    if (key === base) return key;
    used.set(key, 1);
    this.#names.set(`${kind}\u0000${key}`, base);
    return key;
  }

  /** The name that a key was made of. */
  nameOf(kind: SheetKind, key: string): string {
    return this.#names.get(`${kind}\u0000${key}`) ?? key;
  }
}
