import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/workbook/codec/sheetCells";
import { readWritten, type WrittenBook } from "./writtenBook";

/** A row by its headers, and its numbers by month as "2027-04"; a blank month is absent. */
export interface Written {
  readonly of: (header: string) => CellValue;
  readonly text: (header: string) => string;
  readonly number: (header: string) => number;
  readonly months: ReadonlyMap<string, number>;
}

export const ASSETS = join(__dirname, "../../../assets");

/** A workbook of the assets folder. */
export function asset(name: string): { readonly bytes: Uint8Array; readonly book: WrittenBook } {
  const bytes = new Uint8Array(readFileSync(join(ASSETS, name)));
  return { bytes, book: readWritten(bytes) };
}

/** The rows of a sheet under its headers. */
export function recordsOf(book: WrittenBook, sheet: string): readonly Written[] {
  const [headers, ...rows] = book.sheets.get(sheet)!.values;
  const columns = new Map(headers!.map((header, c) => [header, c]));
  return rows.map((row) => {
    const of = (header: string): CellValue => {
      const column = columns.get(header);
      if (column === undefined) throw new Error(`${sheet} has no column ${header}`);
      return row[column] ?? "";
    };
    const months = headers!.flatMap((header, c) =>
      typeof header === "number" && typeof row[c] === "number" ? [[monthName(header), row[c]] as const] : [],
    );
    return { of, text: (h) => String(of(h)), number: (h) => Number(of(h)), months: new Map(months) };
  });
}

/** The months across a sheet. */
export function monthsOf(book: WrittenBook, sheet: string): readonly string[] {
  return book.sheets
    .get(sheet)!
    .values[0]!.flatMap((header) => (typeof header === "number" ? [monthName(header)] : []));
}

/** "2027-04" for an Excel serial. */
export function monthName(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 7);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Pearson's correlation. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]): number => sum(v) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const cross = sum(x.map((value, i) => (value - mx) * (y[i]! - my)));
  const spread = (v: readonly number[], m: number): number =>
    Math.sqrt(sum(v.map((value) => (value - m) ** 2)));
  return cross / (spread(x, mx) * spread(y, my));
}
