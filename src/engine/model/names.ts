/** Printable ASCII with single blanks inside: folds by its case alone. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form under which two spellings of a name are the same: without surrounding
 * and repeated blanks (of any width), without regard to case or to composed accents.
 */
export function fold(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Names in the order in which they came, found again in any spelling. */
export class NameIndex {
  readonly #index = new Map<string, number>();
  readonly names: string[] = [];

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** Index of a name, or -1. */
  find(name: string): number {
    return this.#index.get(name) ?? this.#index.get(fold(name)) ?? -1;
  }

  /** Index of a name, which is added when it is new. */
  add(name: string): number {
    const found = this.find(name);
    if (found >= 0) return found;
    const index = this.names.length;
    this.names.push(name.trim());
    this.#index.set(fold(name), index);
    return index;
  }
}

const EVERYTHING = new Set(["", "all", "*", "total", "company", "(all)"]);

/** Whether a name says "all of them": blank, "all" or "*". */
export function meansAll(name: string): boolean {
  return EVERYTHING.has(fold(name));
}
