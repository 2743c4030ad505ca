import { fold } from "../../../engine";

/** Dashes that look alike: hyphen, non-breaking hyphen, figure, en and em dash, minus. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** A code without what Excel and people change in it: the dash they took, and zeros before a number. */
function bare(code: string): string {
  return fold(code)
    .replace(DASHES, "-")
    .replace(/^0+(?=\d+$)/u, "");
}

/** Finds the code of Items that another spelling means; two codes that differ only so are told apart by spelling alone. */
export class CodeMatcher {
  readonly #known = new Set<string>();
  readonly #byBare = new Map<string, string | null>();

  constructor(codes: Iterable<string>) {
    for (const code of codes) {
      if (this.#known.has(fold(code))) continue;
      this.#known.add(fold(code));
      this.#byBare.set(bare(code), this.#byBare.has(bare(code)) ? null : code);
    }
  }

  /** The code meant; null when it is written as on Items, or nothing is like it. */
  meant(written: string): string | null {
    if (written === "" || this.#known.has(fold(written))) return null;
    return this.#byBare.get(bare(written)) ?? null;
  }
}
