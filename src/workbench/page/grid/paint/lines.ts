import type { BorderLine } from "../../../book/snapshotStyle";
import type { Part, Viewport } from "../viewport";
import type { PlacedCell } from "./cells";

const GRIDLINE = "#E1E1E1";
const WIDTHS: Readonly<Record<string, number>> = {
  medium: 2,
  mediumDashed: 2,
  mediumDashDot: 2,
  thick: 3,
  double: 1,
};
const DASHES: Readonly<Record<string, readonly number[]>> = {
  dashed: [3, 1],
  mediumDashed: [6, 3],
  dotted: [1, 1],
  hair: [1, 2],
  dashDot: [6, 2, 2, 2],
  mediumDashDot: [6, 2, 2, 2],
  dashDotDot: [6, 2, 2, 2, 2, 2],
};

/** The faint lines between cells. Cells with a fill cover them afterwards. */
export function drawGridlines(context: CanvasRenderingContext2D, viewport: Viewport, part: Part): void {
  const { rows, columns } = viewport.layout;
  const { area, clip } = part;
  context.fillStyle = GRIDLINE;
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (rows.size(row) > 0) context.fillRect(clip.x, rows.offset(row + 1) + part.shiftY - 1, clip.width, 1);
  }
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (columns.size(column) > 0)
      context.fillRect(columns.offset(column + 1) + part.shiftX - 1, clip.y, 1, clip.height);
  }
}

type Edge = "left" | "right" | "top" | "bottom";

/** A cell's own borders and those that its table gives it. */
export function drawBorders(context: CanvasRenderingContext2D, { rect, look }: PlacedCell): void {
  const { border, table } = look;
  if (table?.top !== undefined && !border.top) edge(context, rect, "top", { line: "thin", color: table.top });
  if (table?.bottom !== undefined && !border.bottom)
    edge(context, rect, "bottom", { line: "thin", color: table.bottom });
  for (const name of ["left", "right", "top", "bottom"] as const) {
    const line = border[name];
    if (line && line.line !== "none") edge(context, rect, name, line);
  }
}

function edge(
  context: CanvasRenderingContext2D,
  rect: PlacedCell["rect"],
  name: Edge,
  line: BorderLine,
): void {
  const width = WIDTHS[line.line] ?? 1;
  const isAcross = name === "top" || name === "bottom";
  const at = {
    left: rect.x - 1,
    right: rect.x + rect.width - 1,
    top: rect.y - 1,
    bottom: rect.y + rect.height - 1,
  }[name];
  const place = at + (width % 2 === 1 ? 0.5 : 0) + (width === 2 ? 0.5 : 0);
  context.strokeStyle = line.color;
  context.lineWidth = width;
  context.setLineDash([...(DASHES[line.line] ?? [])]);
  for (const shift of line.line === "double" ? [-1, 1] : [0]) {
    context.beginPath();
    if (isAcross) {
      context.moveTo(rect.x - 1, place + shift);
      context.lineTo(rect.x + rect.width, place + shift);
    } else {
      context.moveTo(place + shift, rect.y - 1);
      context.lineTo(place + shift, rect.y + rect.height);
    }
    context.stroke();
  }
  context.setLineDash([]);
}
