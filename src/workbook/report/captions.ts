import { overlap } from "./area";
import type { ChartDescription } from "./chartDescription";
import type { Block } from "./sheetDescription";

/**
 * A line of small print below each chart whose message no cell says yet.
 *
 * Excel lets no add-in write the alternative text of a chart; in a cell, everyone can read it or hear it.
 */
export function captions(blocks: readonly Block[], charts: readonly ChartDescription[]): Block[] {
  const said = blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
  return charts.flatMap(({ altText, place }): Block[] => {
    if (said.join(" ").includes(altText)) return [];
    const area = { top: place.top + place.rows, left: place.left, rows: 1, columns: 1 };
    const isTaken = blocks.some(({ top, left, cells }) =>
      overlap(area, { top, left, rows: cells.length, columns: cells[0]?.length ?? 0 }),
    );
    return isTaken ? [] : [{ top: area.top, left: area.left, cells: [[altText]], look: "note" }];
  });
}
