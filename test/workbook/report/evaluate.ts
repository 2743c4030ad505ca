import { cellAddress } from "../../../src/workbook/report/area";
import type { CellContent, SheetDescription } from "../../../src/workbook/report/sheetDescription";

type Value = string | number | boolean | null;

/** All cells of a page by address. */
export function cellsOf(page: SheetDescription): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const { top, left, cells: rows } of page.blocks) {
    rows.forEach((row, r) => row.forEach((content, c) => cells.set(cellAddress(top + r, left + c), content)));
  }
  return cells;
}

/** Column letters to a zero-based index. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function addressesIn(first: string, last: string): string[] {
  const [, c1, r1] = /^([A-Z]+)(\d+)$/.exec(first)!;
  const [, c2, r2] = /^([A-Z]+)(\d+)$/.exec(last)!;
  const found: string[] = [];
  for (let r = Number(r1); r <= Number(r2); r++) {
    for (let c = columnIndex(c1!); c <= columnIndex(c2!); c++) found.push(cellAddress(r - 1, c));
  }
  return found;
}

/**
 * A calculator for the few words that our pages use, written for the tests
 * alone so that a formula is held against the engine's number: + - * /,
 * parentheses, SUM, SUMIF with a number, ROUND, IF, ABS, MAX, MIN.
 */
export class PageCalculator {
  readonly #cells: Map<string, CellContent>;
  readonly #known = new Map<string, Value>();

  constructor(page: SheetDescription) {
    this.#cells = cellsOf(page);
  }

  value(address: string): Value {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const content = this.#cells.get(address) ?? null;
    const value = typeof content === "object" && content !== null ? this.formula(content.formula) : content;
    this.#known.set(address, value);
    return value;
  }

  formula(formula: string): Value {
    const tokens =
      formula
        .slice(1)
        .replaceAll("$", "")
        .match(/"[^"]*"|[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|<>|<=|>=|[-+*/(),=<>]/g) ?? [];
    if (tokens.join("") !== formula.slice(1).replaceAll("$", "")) throw new Error(`cannot read ${formula}`);
    let at = 0;
    const numbers = (list: Value[]): number[] => list.filter((v): v is number => typeof v === "number");
    const call = (name: string, args: Value[][]): Value => {
      const [first = [], second = [], third = []] = args;
      if (name === "SUM") return numbers(args.flat()).reduce((a, b) => a + b, 0);
      if (name === "ROUND")
        return Math.round(Number(first[0]) * 10 ** Number(second[0])) / 10 ** Number(second[0]);
      if (name === "SUMIF") {
        return first.reduce<number>((sum, key, i) => (key === second[0] ? sum + Number(third[i]) : sum), 0);
      }
      if (name === "IF") return first[0] ? second[0]! : third[0]!;
      if (name === "ABS") return Math.abs(Number(first[0]));
      if (name === "MAX") return Math.max(...numbers(args.flat()));
      if (name === "MIN") return Math.min(...numbers(args.flat()));
      throw new Error(`unknown function ${name}`);
    };
    const factor = (): Value[] => {
      const token = tokens[at++]!;
      if (token === "-") return [-Number(factor()[0])];
      if (token === "(") {
        const inner = comparison();
        at++;
        return inner;
      }
      if (token.startsWith('"')) return [token.slice(1, -1)];
      if (/^\d/.test(token)) return [Number(token)];
      if (token.includes(":"))
        return addressesIn(...(token.split(":") as [string, string])).map((a) => this.value(a));
      if (/^[A-Z]+\d+$/.test(token)) return [this.value(token)];
      at++;
      const args: Value[][] = [];
      while (tokens[at] !== ")") {
        if (tokens[at] === ",") at++;
        args.push(comparison());
      }
      at++;
      return [call(token, args)];
    };
    const chain =
      (next: () => Value[], signs: Record<string, (a: Value, b: Value) => Value>) => (): Value[] => {
        let left = next();
        while (tokens[at] !== undefined && signs[tokens[at]!]) {
          const sign = signs[tokens[at++]!]!;
          left = [sign(left[0] ?? null, next()[0] ?? null)];
        }
        return left;
      };
    const product = chain(factor, {
      "*": (a, b) => Number(a) * Number(b),
      "/": (a, b) => Number(a) / Number(b),
    });
    const sum = chain(product, {
      "+": (a, b) => Number(a) + Number(b),
      "-": (a, b) => Number(a) - Number(b),
    });
    const comparison = chain(sum, {
      "=": (a, b) => (a ?? "") === (b ?? ""),
      "<": (a, b) => Number(a) < Number(b),
      ">": (a, b) => Number(a) > Number(b),
    });
    return comparison()[0]!;
  }
}
