/**
 * Plain arithmetic on numbers of the formula's own sheet ("=C5-D5", "=SUM(C5:C9)*2"), worked out without the engine:
 * most formulas of a planning book are of this kind, and a book has tens of thousands of them. Whatever meets anything
 * but numbers and blanks is left to the engine, so that both always answer the same.
 */
import { NumberValueObject } from "@univerjs/engine-formula";
import { columnOf, MAX_COLUMNS, MAX_ROWS, type Area } from "../book/address";

/** What is read of a sheet: blanks are 0; NaN for what is no number. */
export interface NumberSheet {
  readonly numberAt: (row: number, column: number) => number;
  /** Adds the numbers of an area to a sum, row by row; NaN when an error stands there. Text and truths are passed over. */
  readonly addNumbers: (area: Area, sum: number) => number;
}

export interface DirectFormula {
  /** The value, or NaN where the engine must answer. */
  readonly evaluate: (sheet: NumberSheet) => number;
  readonly precedents: readonly Area[];
  readonly calls: readonly string[];
}

type Term = (sheet: NumberSheet) => number;

const candidate = /^=[A-Z0-9$.:,()+\-*/]+$/;
const longest = 250;
/** Areas as long as whole columns are cut elsewhere. */
const longestArea = 65_536;
const token = /SUM\(|\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\dA-Z.])|\d+(?:\.\d+)?(?![\dA-Z.])|[:,()+\-*/]/y;

/** The formula's own way to its value; undefined for all that is not plain arithmetic. */
export function directFormula(formula: string): DirectFormula | undefined {
  if (formula.length > longest || !candidate.test(formula)) return undefined;
  const tokens = tokensOf(formula);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const evaluate = reader.sum();
  if (evaluate === undefined || !reader.isAtEnd) return undefined;
  return { evaluate, precedents: [...reader.areas.values()], calls: reader.hasSum ? ["SUM"] : [] };
}

function tokensOf(formula: string): string[] | undefined {
  const tokens: string[] = [];
  for (token.lastIndex = 1; token.lastIndex < formula.length;) {
    const found = token.exec(formula);
    if (found === null) return undefined;
    tokens.push(found[0]);
  }
  return tokens;
}

/** Reads by the precedence of operators; undefined as soon as something else comes. */
class Reader {
  readonly areas = new Map<string, Area>();
  hasSum = false;
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): Term | undefined {
    return this.chain("+", "-", () => this.product());
  }

  private product(): Term | undefined {
    return this.chain("*", "/", () => this.operand());
  }

  private chain(first: Operator, second: Operator, next: () => Term | undefined): Term | undefined {
    let left = next();
    for (;;) {
      const sign = this.tokens[this.at];
      if (left === undefined || (sign !== first && sign !== second)) return left;
      this.at++;
      const right = next();
      if (right === undefined) return undefined;
      left = operation(sign, left, right);
    }
  }

  private operand(): Term | undefined {
    const text = this.tokens[this.at++];
    if (text === undefined) return undefined;
    if (text === "SUM(") return this.sumOfAreas();
    if (text === "(") {
      const inner = this.sum();
      return this.tokens[this.at++] === ")" ? inner : undefined;
    }
    if (/^\d/.test(text)) {
      const value = Number(text);
      return () => value;
    }
    const area = this.area(text);
    return area && ((sheet) => sheet.numberAt(area.row, area.column));
  }

  private sumOfAreas(): Term | undefined {
    this.hasSum = true;
    const areas: Area[] = [];
    for (let sign = ","; sign === ","; sign = this.tokens[this.at++] ?? "") {
      const first = this.tokens[this.at++] ?? "";
      const isRange = this.tokens[this.at] === ":";
      const last = isRange ? (this.tokens[this.at + 1] ?? "") : first;
      if (isRange) this.at += 2;
      const area = this.area(first, last);
      if (area === undefined) return undefined;
      areas.push(area);
    }
    return this.tokens[this.at - 1] === ")" ? (sheet) => total(sheet, areas) : undefined;
  }

  private area(first: string, last = first): Area | undefined {
    const [from, to] = [cellOf(first), cellOf(last)];
    if (from === undefined || to === undefined) return undefined;
    const area: Area = {
      row: Math.min(from.row, to.row),
      column: Math.min(from.column, to.column),
      rows: Math.abs(to.row - from.row) + 1,
      columns: Math.abs(to.column - from.column) + 1,
    };
    if (area.rows >= longestArea) return undefined;
    this.areas.set(`${area.row} ${area.column} ${area.rows} ${area.columns}`, area);
    return area;
  }
}

function cellOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const parts = /^\$?([A-Z]+)\$?(\d+)$/.exec(text);
  if (parts === null) return undefined;
  const [row, column] = [Number(parts[2]) - 1, columnOf(parts[1]!)];
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

type Operator = "+" | "-" | "*" | "/";

function operation(sign: Operator, left: Term, right: Term): Term {
  switch (sign) {
    case "+":
      return (sheet) => plus(left(sheet), right(sheet));
    case "-":
      return (sheet) => {
        const [a, b] = [left(sheet), right(sheet)];
        return Number.isSafeInteger(a - b) ? a - b : settled(NumberValueObject.create(a).minusBy(b));
      };
    case "*":
      return (sheet) => {
        const [a, b] = [left(sheet), right(sheet)];
        return Number.isSafeInteger(a * b) ? a * b : settled(NumberValueObject.create(a).multiplyBy(b));
      };
    case "/":
      return (sheet) => {
        const [a, b] = [left(sheet), right(sheet)];
        return Number.isSafeInteger(a / b) ? a / b : settled(NumberValueObject.create(a).dividedBy(b));
      };
  }
}

/** The engine adds decimals, not binary fractions: 0.1 + 0.2 is 0.3. Whole numbers need no such care. */
function plus(a: number, b: number): number {
  return Number.isSafeInteger(a + b) ? a + b : settled(NumberValueObject.create(a).plusBy(b));
}

function settled(value: { isError(): boolean; getValue(): unknown }): number {
  return value.isError() ? NaN : Number(value.getValue());
}

/** As our own SUM does it: binary fractions, one after the other. */
function total(sheet: NumberSheet, areas: readonly Area[]): number {
  const sum = areas.reduce((before, area) => sheet.addNumbers(area, before), 0);
  return Number.isFinite(sum) ? sum : NaN;
}
