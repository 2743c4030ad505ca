import type { CellContent, SheetDescription } from "../../../src/workbook/report/sheetDescription";
import { cellAddress } from "../../../src/workbook/report/area";
import { PageCalculator } from "./evaluate";

/** The rows under a heading, header first, as far as the next heading; formulas give what they calculate. */
export function tableUnder(page: SheetDescription, heading: string): readonly (readonly CellContent[])[] {
  const headings = page.blocks.filter(({ look }) => look === "heading").sort((a, b) => a.top - b.top);
  const at = headings.findIndex(({ cells }) => cells[0]![0] === heading);
  if (at < 0) throw new Error(`no heading ${heading}`);
  const end = headings[at + 1]?.top ?? Number.POSITIVE_INFINITY;
  const calculator = new PageCalculator(page);
  return page.blocks
    .filter(
      ({ top, look }) => top > headings[at]!.top && top < end && (look === "header" || look === "wrapped"),
    )
    .sort((a, b) => a.top - b.top)
    .flatMap(({ top, left, cells }) =>
      cells.map((row, r) =>
        row.map((cell, c) =>
          typeof cell === "object" && cell !== null
            ? (calculator.value(cellAddress(top + r, left + c)) as CellContent)
            : cell,
        ),
      ),
    );
}

/** The rows under a heading without blanks that merged cells leave. */
export const wordsUnder = (page: SheetDescription, heading: string): readonly (readonly CellContent[])[] =>
  tableUnder(page, heading).map((row) => row.filter((cell) => cell !== null));

/** The headings of a page, from top to bottom. */
export const headingsOf = (page: SheetDescription): readonly CellContent[] =>
  page.blocks
    .filter(({ look }) => look === "heading")
    .sort((a, b) => a.top - b.top)
    .map(({ cells }) => cells[0]![0]!);

/** The small print under a heading, its lines joined. */
export function noteUnder(page: SheetDescription, heading: string): string {
  const { top } = page.blocks.find((block) => block.look === "heading" && block.cells[0]![0] === heading)!;
  const note = page.blocks.find((block) => block.top === top + 1 && block.look === "note")!;
  return note.cells.map(([line]) => line).join(" ");
}
