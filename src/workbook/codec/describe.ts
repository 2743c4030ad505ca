import type { Calendar, SheetKind } from "../../engine";
import { addressOf, columnLetters, type SheetView } from "./sheetView";
import type { PlacedTable } from "./rows/placedTable";
import { spanText } from "./timeline";

/** What a sheet was taken for, as a person may check it. */
export interface FoundSheet {
  readonly name: string;
  /** The planning sheet it was read as; null when it was left alone. */
  readonly kind: SheetKind | null;
  /** Sentences for the planner: what was read, what was left out and why. */
  readonly note: string;
  /** Rows, columns and blocks that were not read. */
  readonly skipped: readonly SkippedPart[];
}

/** A part of a sheet that was not read. */
export interface SkippedPart {
  /** Such as "row 30" or "column F". */
  readonly part: string;
  readonly address: string;
  readonly why: string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const were = ({ length }: readonly number[]): string => (length === 1 ? "was" : "were");

/** Says what was read of a table. */
export function describeTable({ table, rows, periods }: PlacedTable, calendar: Calendar | null): string {
  const { view, match } = table;
  const how = { id: "by its mark", name: "by its name", headers: "by its headers", title: "by its title" }[
    table.knownBy
  ];
  const offsets = periods.columns.map(({ offset }) => offset);
  const across =
    offsets.length === 0 || calendar === null
      ? ""
      : ` × ${plural(offsets.length, "period")} (${spanText(calendar, Math.min(...offsets), Math.max(...offsets))})`;
  const headerRow = addressOf(view, match.header.row, 0).replace(/\D/gu, "");
  return `Read as ${match.kind}, known ${how}: ${plural(rows.data.length, "row")}${across}, headers in row ${headerRow}.`;
}

/** The rows and columns of a table that were not read, each with its reason. */
export function skippedOf({ table, rows }: PlacedTable): SkippedPart[] {
  const { view, match } = table;
  const row = (index: number, why: string): SkippedPart => ({
    part: `row ${view.cells.top + index + 1}`,
    address: addressOf(view, index, 0),
    why,
  });
  const units = match.header.row + 1;
  const parts = [
    ...(table.firstRow > units ? [row(units, "the units of the columns")] : []),
    ...rows.totals.map((index) => row(index, "a total; totals are made from their parts")),
    ...rows.headers.map((index) => row(index, "the headers again")),
    ...rows.notes.map((index) => row(index, "a title or a comment")),
    ...match.unused.map(({ column, text }) => ({
      part: `column ${columnLetters(view.cells.left + column)} ("${text.slice(0, 40)}")`,
      address: addressOf(view, match.header.row, column),
      why: `not a column of ${match.kind}`,
    })),
  ];
  return parts.slice(0, MOST_SKIPPED);
}

/** Parts that are listed; whoever leaves out more than these knows it. */
const MOST_SKIPPED = 500;

/** Joins what was left out into one sentence. */
export function skippedText(skipped: readonly SkippedPart[]): string {
  if (skipped.length === 0) return "";
  const told = skipped.slice(0, 6).map(({ part, why }) => `${part}: ${why}`);
  const more = skipped.length > told.length ? `; and ${skipped.length - told.length} more` : "";
  return `Left out: ${told.join("; ")}${more}.`;
}

/** What else a person should know of a sheet: hidden parts that were read all the same, protection. */
export function asides(view: SheetView): string {
  const { hiddenRows = [], hiddenColumns = [], isProtected, visibility } = view.cells;
  return [
    visibility === "Hidden" ? "The sheet is hidden; it was read all the same." : "",
    visibility === "VeryHidden"
      ? "The sheet is hidden so that only programs can show it; it was read all the same."
      : "",
    hiddenRows.length > 0 ? `${plural(hiddenRows.length, "hidden row")} ${were(hiddenRows)} read too.` : "",
    hiddenColumns.length > 0
      ? `${plural(hiddenColumns.length, "hidden column")} ${were(hiddenColumns)} read too.`
      : "",
    isProtected ? "The sheet is protected; reading does not need it open." : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}
