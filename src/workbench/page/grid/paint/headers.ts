import { columnLetters, type Area } from "../../../book/address";
import type { Viewport } from "../viewport";
import type { GridColors } from "./gridColors";

const FONT = "12px 'Segoe UI', 'Open Sans', Arial, sans-serif";

export interface HeaderParts {
  readonly viewport: Viewport;
  readonly selection: readonly Area[];
  readonly colors: GridColors;
}

/** Draws the letters above and the numbers beside the cells; those of the selection stand out. */
export function drawHeaders(context: CanvasRenderingContext2D, parts: HeaderParts): void {
  const { viewport, colors } = parts;
  const { headerWidth, headerHeight, gutterWidth, gutterHeight, width, height } = viewport;
  if (headerHeight === 0 && headerWidth === 0) return;
  context.fillStyle = colors.header;
  context.fillRect(0, 0, width, headerHeight);
  context.fillRect(0, 0, headerWidth, height);
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  if (viewport.layout.sheet.showsHeadings) {
    drawAlong(context, parts, "columns");
    drawAlong(context, parts, "rows");
  }
  context.fillStyle = colors.header;
  context.fillRect(0, 0, headerWidth, headerHeight);
  context.fillStyle = colors.headerLine;
  context.fillRect(0, headerHeight - 1, width, 1);
  context.fillRect(headerWidth - 1, 0, 1, height);
  if (gutterHeight > 0) context.fillRect(0, gutterHeight - 1, width, 1);
  if (gutterWidth > 0) context.fillRect(gutterWidth - 1, 0, 1, height);
  if (headerHeight === gutterHeight) return;
  context.beginPath();
  for (const [x, y] of [[headerWidth - 4, 6], [headerWidth - 4, headerHeight - 5], [headerWidth - 15, headerHeight - 5]] as const) context.lineTo(x, y); // prettier-ignore
  context.fill();
}

function drawAlong(
  context: CanvasRenderingContext2D,
  { viewport, selection, colors }: HeaderParts,
  along: "rows" | "columns",
): void {
  const isRows = along === "rows";
  const axis = viewport.layout[along];
  const cross = isRows ? viewport.gutterWidth : viewport.gutterHeight;
  const thickness = (isRows ? viewport.headerWidth : viewport.headerHeight) - cross;
  const seen = new Set<string>();
  for (const part of viewport.parts) {
    const first = isRows ? part.area.row : part.area.column;
    const count = isRows ? part.area.rows : part.area.columns;
    const key = `${first} ${count}`;
    if (seen.has(key)) continue;
    seen.add(key);
    context.save();
    context.beginPath();
    if (isRows) context.rect(cross, part.clip.y, thickness, part.clip.height);
    else context.rect(part.clip.x, cross, part.clip.width, thickness);
    context.clip();
    for (let index = first; index < first + count; index++) {
      const length = axis.size(index);
      if (length === 0) continue;
      const start = axis.offset(index) + (isRows ? part.shiftY : part.shiftX);
      const state = stateOf(selection, index, isRows);
      drawOne(
        context,
        {
          isRows,
          start,
          length,
          cross,
          thickness,
          state,
          label: isRows ? String(index + 1) : columnLetters(index),
        },
        colors,
      );
    }
    context.restore();
  }
}

type HeaderState = "plain" | "touched" | "whole";

function stateOf(selection: readonly Area[], index: number, isRows: boolean): HeaderState {
  let state: HeaderState = "plain";
  for (const area of selection) {
    const [first, count, across] = isRows
      ? [area.row, area.rows, area.columns]
      : [area.column, area.columns, area.rows];
    if (index < first || index >= first + count) continue;
    if (across >= (isRows ? 16_384 : 1_048_576)) return "whole";
    state = "touched";
  }
  return state;
}

interface HeaderCell {
  readonly isRows: boolean;
  readonly start: number;
  readonly length: number;
  /** Where the strip of headings starts, beyond the outline's signs. */
  readonly cross: number;
  readonly thickness: number;
  readonly state: HeaderState;
  readonly label: string;
}

function drawOne(
  context: CanvasRenderingContext2D,
  { isRows, start, length, cross, thickness, state, label }: HeaderCell,
  colors: GridColors,
): void {
  const box = (from: number, size: number, inner: number, depth: number): void =>
    isRows
      ? context.fillRect(cross + inner, from, depth, size)
      : context.fillRect(from, cross + inner, size, depth);
  if (state !== "plain") {
    context.fillStyle = state === "whole" ? colors.accent : colors.headerTouched;
    box(start, length, 0, thickness);
  }
  context.fillStyle = colors.headerLine;
  box(start + length - 1, 1, 0, thickness);
  context.fillStyle =
    state === "whole" ? colors.onAccent : state === "touched" ? colors.accentText : colors.headerText;
  context.fillText(
    label,
    isRows ? cross + thickness / 2 : start + length / 2,
    isRows ? start + length / 2 + 1 : cross + thickness / 2 + 1,
  );
  if (state === "plain") return;
  context.fillStyle = colors.accent;
  box(start - 1, length + 1, thickness - 2, 2);
}
