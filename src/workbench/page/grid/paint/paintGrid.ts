import type { LookParts } from "../cellLook";
import type { Part, Viewport } from "../viewport";
import { drawBackground, drawFilterButton, drawIcon, drawNoteMark } from "./backgrounds";
import { cellsIn } from "./cells";
import type { GridColors } from "./gridColors";
import { drawHeaders } from "./headers";
import { drawBorders, drawGridlines } from "./lines";
import { drawSelection, type ShownSelection } from "./selection";
import { drawText } from "./text";

export interface PaintParts {
  readonly viewport: Viewport;
  readonly looks: LookParts;
  readonly selection: ShownSelection;
  readonly colors: GridColors;
}

/** Draws everything that shows of a sheet. */
export function paintGrid(context: CanvasRenderingContext2D, parts: PaintParts): void {
  const { viewport, colors, selection } = parts;
  context.fillStyle = colors.canvas;
  context.fillRect(0, 0, viewport.width, viewport.height);
  for (const part of viewport.parts) {
    if (part.clip.width <= 0 || part.clip.height <= 0) continue;
    context.save();
    context.beginPath();
    context.rect(part.clip.x, part.clip.y, part.clip.width, part.clip.height);
    context.clip();
    paintPart(context, parts, part);
    context.restore();
  }
  drawFreezeLines(context, viewport, colors);
  drawHeaders(context, { viewport, selection: selection.areas, colors });
}

function paintPart(
  context: CanvasRenderingContext2D,
  { viewport, looks, selection, colors }: PaintParts,
  part: Part,
): void {
  const placed = cellsIn(viewport, part, looks);
  if (viewport.layout.sheet.showsGridlines) drawGridlines(context, viewport, part);
  for (const cell of placed.cells) {
    if (cell.isMerged && cell.look.fill === undefined) clearMerged(context, cell.rect, colors);
    drawBackground(context, cell);
  }
  for (const cell of placed.cells) drawBorders(context, cell);
  for (const cell of placed.cells) {
    drawText(context, cell, placed);
    drawIcon(context, cell);
    drawFilterButton(context, cell);
    drawNoteMark(context, cell);
  }
  drawSelection(context, part, { viewport, selection, colors });
}

/** No gridlines run through merged cells. */
function clearMerged(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  colors: GridColors,
): void {
  context.fillStyle = colors.canvas;
  context.fillRect(x, y, width - 1, height - 1);
}

function drawFreezeLines(context: CanvasRenderingContext2D, viewport: Viewport, colors: GridColors): void {
  const { headerWidth, headerHeight, frozenWidth, frozenHeight, width, height } = viewport;
  context.fillStyle = colors.freezeLine;
  if (frozenHeight > 0) context.fillRect(headerWidth, headerHeight + frozenHeight - 1, width, 1);
  if (frozenWidth > 0) context.fillRect(headerWidth + frozenWidth - 1, headerHeight, 1, height);
}
