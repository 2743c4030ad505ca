import { LINE_HEIGHT } from "../autoHeight";
import type { CellLook } from "../cellLook";
import { canvasFont, fontPixels, textWidth, wrapText } from "../fonts";
import type { Rect } from "../viewport";
import { filterButtonRoom } from "./backgrounds";
import type { PartCells, PlacedCell } from "./cells";

const PADDING = 3;
const INDENT_PIXELS = 9;
const ICON_SPACE = 18;

/** Draws a cell's text: wrapped, cut, run over empty neighbours or replaced by "#", as Excel does. */
export function drawText(context: CanvasRenderingContext2D, cell: PlacedCell, part: PartCells): void {
  const { look } = cell;
  const { zoom } = part.layout;
  if (look.text === "") return;
  const font = canvasFont(look.font, zoom);
  context.font = font;
  context.fillStyle = look.color;
  context.textBaseline = "middle";
  if (look.style.alignment.rotation !== 0) return drawRotated(context, cell, font);
  const isWrapped = look.style.alignment.wraps && !look.isNumber;
  const room = besideButton(cell, font, zoom);
  const lines = isWrapped
    ? wrapText(look.text, font, room.width)
    : [fitNumber(look, font, room.width).replaceAll(/\r?\n/g, " ")];
  const box = isWrapped || look.isNumber ? cell.rect : spread(cell, part, textWidth(lines[0] ?? "", font));
  context.save();
  context.beginPath();
  context.rect(box.x + 1, box.y, box.width - 1, box.height - 1);
  context.clip();
  drawLines(context, lines, { room, look, zoom });
  context.restore();
}

function inner({ rect, look }: PlacedCell): Rect {
  const indent = look.style.alignment.indent * INDENT_PIXELS;
  const left = PADDING + (look.align === "left" ? indent : 0) + (look.rule?.icon ? ICON_SPACE : 0);
  const right = PADDING + (look.align === "right" ? indent : 0);
  return { x: rect.x + left, y: rect.y, width: Math.max(0, rect.width - left - right), height: rect.height };
}

/** The room beside a filter's button, or above it, where the text fits; else all of it, and the button covers some. */
function besideButton(cell: PlacedCell, font: string, zoom: number): Rect {
  const room = inner(cell);
  const button = filterButtonRoom(cell);
  if (button === 0) return room;
  const { text, style, font: letters } = cell.look;
  const lineHeight = fontPixels(letters.size, zoom) * LINE_HEIGHT;
  const fits = ({ width, height }: Pick<Rect, "width" | "height">): boolean => {
    const pieces = style.alignment.wraps ? text.split(/\s+/) : [text];
    const lines = style.alignment.wraps ? wrapText(text, font, width).length : 1;
    return lines * lineHeight <= height && pieces.every((piece) => textWidth(piece, font) <= width + 1);
  };
  const beside = { ...room, width: room.width - button };
  const above = { ...room, height: room.height - button };
  return [beside, above].find(fits) ?? room;
}

/** A number that is too long: General rounds it, other formats show "#". */
function fitNumber(look: CellLook, font: string, width: number): string {
  if (!look.isNumber || textWidth(look.text, font) <= width + 2) return look.text;
  if (look.style.numberFormat === "General") {
    for (let digits = 9; digits >= 1; digits--) {
      const text = String(Number(Number(look.text).toPrecision(digits)));
      if (textWidth(text, font) <= width) return text;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(width / textWidth("#", font))));
}

/** The cell with the empty neighbours that its text runs over. */
function spread({ rect, row, column, look, isMerged }: PlacedCell, part: PartCells, width: number): Rect {
  const { columns } = part.layout;
  if (isMerged) return rect;
  let [left, right] = [rect.x, rect.x + rect.width];
  const need = width + 2 * PADDING + look.style.alignment.indent * INDENT_PIXELS;
  const wanted = look.align === "center" ? (need - rect.width) / 2 : need - rect.width;
  if (look.align !== "right")
    for (
      let c = column + 1;
      right - rect.x - rect.width < wanted && c < columns.count && part.isFree(row, c);
      c++
    )
      right += columns.size(c);
  if (look.align !== "left")
    for (let c = column - 1; rect.x - left < wanted && c >= 0 && part.isFree(row, c); c--)
      left -= columns.size(c);
  return { x: left, y: rect.y, width: right - left, height: rect.height };
}

interface LinesParts {
  readonly room: Rect;
  readonly look: CellLook;
  readonly zoom: number;
}

function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { room, look, zoom }: LinesParts,
): void {
  const size = fontPixels(look.font.size, zoom);
  const height = size * LINE_HEIGHT;
  const total = height * lines.length;
  const { vertical } = look.style.alignment;
  const top =
    vertical === "top"
      ? room.y + 1
      : vertical === "center"
        ? room.y + (room.height - total) / 2
        : room.y + room.height - total - 1;
  const x =
    look.align === "left" ? room.x : look.align === "right" ? room.x + room.width : room.x + room.width / 2;
  context.textAlign = look.align;
  lines.forEach((line, i) => {
    const y = Math.round(Math.max(top, lines.length > 1 ? room.y : top) + height * (i + 0.5)) + 0.5;
    context.fillText(line, x, y);
    if (look.font.underline !== "none") strike(context, line, { x, y: y + size * 0.42, align: look.align });
    if (look.font.isStruck) strike(context, line, { x, y, align: look.align });
  });
}

type LinePlace = { readonly x: number; readonly y: number } & Pick<CellLook, "align">;

function strike(context: CanvasRenderingContext2D, line: string, { x, y, align }: LinePlace): void {
  const width = context.measureText(line).width;
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  context.fillRect(left, Math.round(y), width, 1);
}

function drawRotated(context: CanvasRenderingContext2D, { rect, look }: PlacedCell, font: string): void {
  const angle = look.style.alignment.rotation === 255 ? 90 : look.style.alignment.rotation;
  const isVertical = Math.abs(angle) === 90;
  context.save();
  context.beginPath();
  context.rect(rect.x, rect.y, rect.width, rect.height);
  if (isVertical) context.clip();
  context.translate(rect.x + rect.width / 2, rect.y + rect.height - 4);
  context.rotate((-angle * Math.PI) / 180);
  context.textAlign = "left";
  context.fillText(look.text, angle < 0 ? -textWidth(look.text, font) : 0, 0);
  context.restore();
}
