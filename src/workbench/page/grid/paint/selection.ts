import type { Area } from "../../../book/address";
import type { Part, Rect, Viewport } from "../viewport";
import type { GridColors } from "./gridColors";

export interface ShownSelection {
  readonly areas: readonly Area[];
  /** The cell that typing goes to, merged cells whole. */
  readonly active: Area;
  /** What was copied or cut, with its marching border. */
  readonly copied: Area | undefined;
}

export interface SelectionParts {
  readonly viewport: Viewport;
  readonly selection: ShownSelection;
  readonly colors: GridColors;
}

/** Draws the selection's tint and frame in one part of the view. */
export function drawSelection(
  context: CanvasRenderingContext2D,
  part: Part,
  { viewport, selection: shown, colors }: SelectionParts,
): void {
  const active = viewport.rectIn(part, shown.active);
  for (const area of shown.areas) {
    const rect = viewport.rectIn(part, area);
    context.fillStyle = colors.selectionFill;
    fillAround(context, rect, active);
    frame(context, rect, colors.accent);
  }
  if (shown.areas.length > 1) frame(context, active, colors.accent);
  if (shown.copied) march(context, viewport.rectIn(part, shown.copied), colors.accent);
}

/** Tints a rectangle but for the active cell. */
function fillAround(context: CanvasRenderingContext2D, rect: Rect, hole: Rect): void {
  context.beginPath();
  context.rect(rect.x, rect.y, rect.width - 1, rect.height - 1);
  context.rect(hole.x, hole.y, hole.width - 1, hole.height - 1);
  context.fill("evenodd");
}

function frame(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.strokeRect(x, y, width - 1, height - 1);
  context.fillStyle = "#FFFFFF";
  context.fillRect(x + width - 5, y + height - 5, 8, 8);
  context.fillStyle = color;
  context.fillRect(x + width - 4, y + height - 4, 6, 6);
}

function march(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, color: string): void {
  context.strokeStyle = "#FFFFFF";
  context.lineWidth = 2;
  context.strokeRect(x, y, width - 1, height - 1);
  context.strokeStyle = color;
  context.setLineDash([5, 4]);
  context.strokeRect(x, y, width - 1, height - 1);
  context.setLineDash([]);
}
