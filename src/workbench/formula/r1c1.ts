import type { Corner, Reference } from "./references";
import { formatReference, mapReferences } from "./references";

/** An A1 formula in R1C1 notation, as it reads from the cell at `row`, `column`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, ({ sheet, first, last }) => {
    const prefix =
      sheet === undefined ? "" : formatReference({ sheet, first, last: undefined }).replace(/![^!]*$/, "!");
    return prefix + corner(first, row, column) + (last ? `:${corner(last, row, column)}` : "");
  });
}

function corner(
  { row, column, isRowFixed, isColumnFixed }: Corner,
  fromRow: number,
  fromColumn: number,
): string {
  return part("R", row, isRowFixed, fromRow) + part("C", column, isColumnFixed, fromColumn);
}

function part(letter: string, value: number | undefined, isFixed: boolean, from: number): string {
  if (value === undefined) return "";
  if (isFixed) return `${letter}${value + 1}`;
  return value === from ? letter : `${letter}[${value - from}]`;
}

const R1C1 =
  /(?<![\p{L}\p{N}_."])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)?|C(\[-?\d+\]|\d+)?)(?![\p{L}\p{N}_(."[])/giu;
const TEXT = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)/;

/** An R1C1 formula in A1 notation, as it reads from the cell at `row`, `column`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula
    .split(TEXT)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(R1C1, (...found) => toA1(found, row, column))))
    .join("");
}

function toA1(found: readonly unknown[], row: number, column: number): string {
  const [text, bothRow, bothColumn, onlyRow, onlyColumn] = found as (string | undefined)[];
  const upper = (text ?? "").toUpperCase();
  const hasRow = upper.startsWith("R");
  const hasColumn = upper.includes("C");
  const r = resolve(bothRow ?? onlyRow, row);
  const c = resolve(bothColumn ?? onlyColumn, column);
  const first: Corner = {
    row: hasRow ? r.value : undefined,
    column: hasColumn ? c.value : undefined,
    isRowFixed: r.isFixed,
    isColumnFixed: c.isFixed,
  };
  const reference: Reference = { sheet: undefined, first, last: hasRow && hasColumn ? undefined : first };
  return formatReference(reference);
}

function resolve(text: string | undefined, from: number): { value: number; isFixed: boolean } {
  if (text === undefined) return { value: from, isFixed: false };
  if (text.startsWith("[")) return { value: from + Number(text.slice(1, -1)), isFixed: false };
  return { value: Number(text) - 1, isFixed: true };
}
