import type { Area } from "../report/area";
import type { Block, LookArea, NumberFormat, SheetDescription } from "../report/sheetDescription";
import { fillsOf, type Fill } from "./fills";
import { lookGroups, type LookGroup } from "./lookGroups";

/** A rectangle with one number format. */
export interface FormatArea extends Area {
  readonly format: NumberFormat;
}

/** Everything of a page but its contents. Plain data. */
export interface PageOutline extends Omit<SheetDescription, "blocks" | "looks"> {
  readonly formats: readonly FormatArea[];
  readonly looks: readonly LookGroup[];
  /** Rows and columns that hold something, from A1. */
  readonly extent: { readonly rows: number; readonly columns: number };
}

/** A page as it is drawn: first what it is, then its contents piece by piece. */
export interface DrawnPage {
  readonly outline: PageOutline;
  readonly fills: readonly Fill[];
}

/** Runs of columns with one number format: first column, how many, which. */
export function formatRuns(
  formats: readonly (NumberFormat | null)[],
): readonly { readonly first: number; readonly count: number; readonly format: NumberFormat }[] {
  const runs: { first: number; count: number; format: NumberFormat }[] = [];
  formats.forEach((format, column) => {
    if (format === null) return;
    const last = runs.at(-1);
    if (last && last.format === format && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1, format });
  });
  return runs;
}

const widthOf = ({ cells }: Block): number => cells[0]?.length ?? 0;

/** The formats of all blocks; what continues the format above it is one area with it. */
function formatAreas(blocks: readonly Block[]): FormatArea[] {
  const areas: { top: number; left: number; rows: number; columns: number; format: NumberFormat }[] = [];
  for (const block of blocks) {
    for (const { first, count, format } of formatRuns((block.formats ?? []).slice(0, widthOf(block)))) {
      const left = block.left + first;
      const above = areas.find(
        (area) =>
          area.format === format &&
          area.left === left &&
          area.columns === count &&
          area.top + area.rows === block.top,
      );
      if (above) above.rows += block.cells.length;
      else areas.push({ top: block.top, left, rows: block.cells.length, columns: count, format });
    }
  }
  return areas;
}

function blockLooks(blocks: readonly Block[]): LookArea[] {
  return blocks.flatMap((block) => {
    const { top, left, cells, look } = block;
    const columns = widthOf(block);
    return look === undefined || columns === 0 ? [] : [{ top, left, rows: cells.length, columns, look }];
  });
}

function outlineOf({ blocks, looks, ...page }: SheetDescription): PageOutline {
  return {
    ...page,
    formats: formatAreas(blocks),
    looks: lookGroups([...blockLooks(blocks), ...(looks ?? [])]),
    extent: {
      rows: Math.max(0, ...blocks.map(({ top, cells }) => top + cells.length)),
      columns: Math.max(0, ...blocks.map((block) => block.left + widthOf(block))),
    },
  };
}

/** Turns a description into what Excel is given, piece by piece. Pure: it runs in the worker. */
export function drawnPage(description: SheetDescription): DrawnPage {
  return { outline: outlineOf(description), fills: description.blocks.flatMap(fillsOf) };
}
