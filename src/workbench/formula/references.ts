import type { Area } from "../book/address";
import { columnLetters, columnOf, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "../book/address";

/** One corner of a reference; `column` or `row` is undefined in "1:3" and "A:C". */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** A reference as a formula spells it. `sheet` is the unquoted prefix, undefined when there is none. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly first: Corner;
  readonly last: Corner | undefined;
}

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const PLACE =
  /(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_(.!\\])/uy;
const WORD = /[\p{L}\p{N}_.\\$?]+/uy;

/**
 * The formula with each reference replaced by what `map` answers; undefined leaves it as it is written.
 * Text, structured references, names and function names are passed over.
 */
export function mapReferences(formula: string, map: (reference: Reference) => string | undefined): string {
  let at = 0;
  let out = "";
  while (at < formula.length) {
    const plain = plainRun(formula, at);
    if (plain > at) {
      out += formula.slice(at, plain);
      at = plain;
      continue;
    }
    const found = referenceAt(formula, at);
    if (found) {
      out += map(found.reference) ?? formula.slice(at, found.end);
      at = found.end;
    } else {
      const end = match(WORD, formula, at)?.end ?? at + 1;
      out += formula.slice(at, end);
      at = end;
    }
  }
  return out;
}

/** End of a run that holds no reference: text in quotes or a bracketed part. */
function plainRun(formula: string, at: number): number {
  const char = formula[at];
  if (char === '"') return match(STRING, formula, at)?.end ?? formula.length;
  if (char !== "[") return at;
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i += 1;
    else if (formula[i] === "[") depth += 1;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
): { groups: RegExpExecArray; end: number } | undefined {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups ? { groups, end: pattern.lastIndex } : undefined;
}

function referenceAt(formula: string, at: number): { reference: Reference; end: number } | undefined {
  const prefix = match(SHEET, formula, at);
  const sheet = prefix ? (prefix.groups[1]?.replaceAll("''", "'") ?? prefix.groups[2]) : undefined;
  const place = match(PLACE, formula, prefix?.end ?? at);
  if (!place) return undefined;
  const [a, b] = place.groups[0].split(":");
  const first = parseCorner(a ?? "");
  const last = b === undefined ? undefined : parseCorner(b);
  if (!first || (b !== undefined && !last)) return undefined;
  return { reference: { sheet, first, last }, end: place.end };
}

function parseCorner(text: string): Corner | undefined {
  const parts = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text);
  if (!parts) return undefined;
  const [, mark1, letters, mark2, digits] = parts;
  const column = letters === undefined ? undefined : columnOf(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return undefined;
  const isRowFixed = letters === undefined ? mark1 === "$" || mark2 === "$" : mark2 === "$";
  return { row, column, isColumnFixed: letters !== undefined && mark1 === "$", isRowFixed };
}

/** The area that a reference names. */
export function referenceArea(reference: Reference): Area {
  const { first, last = first } = reference;
  const rows = [first.row ?? 0, last.row ?? (first.row === undefined ? MAX_ROWS - 1 : first.row)] as const;
  const columns = [
    first.column ?? 0,
    last.column ?? (first.column === undefined ? MAX_COLUMNS - 1 : first.column),
  ] as const;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** A reference as text, with the marks of the corners. */
export function formatReference(reference: Reference): string {
  const { sheet, first, last } = reference;
  const prefix = sheet === undefined ? "" : `${quotePrefix(sheet)}!`;
  return prefix + formatCorner(first) + (last ? `:${formatCorner(last)}` : "");
}

const quotePrefix = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? quoteSheetName(sheet) : `'${sheet.replaceAll("'", "''")}'`;

function formatCorner(corner: Corner): string {
  const column =
    corner.column === undefined ? "" : (corner.isColumnFixed ? "$" : "") + columnLetters(corner.column);
  const row = corner.row === undefined ? "" : `${corner.isRowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}
