import type { PlacedCell } from "./cells";

/** Draws a cell's fill, data bar, icon and filter button. */
export function drawBackground(context: CanvasRenderingContext2D, { rect, look }: PlacedCell): void {
  if (look.fill !== undefined) {
    context.fillStyle = look.fill;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
  if (look.rule?.bar) drawBar(context, rect, look.rule.bar);
}

type Bar = NonNullable<NonNullable<PlacedCell["look"]["rule"]>["bar"]>;

function drawBar(context: CanvasRenderingContext2D, rect: PlacedCell["rect"], bar: Bar): void {
  const [width, left] = [rect.width - 4, rect.x + 2];
  const [start, end] = [left + bar.from * width, left + bar.to * width];
  const fill = bar.isGradient
    ? context.createLinearGradient(start, 0, Math.max(end, start + 1), 0)
    : undefined;
  fill?.addColorStop(0, bar.color);
  fill?.addColorStop(1, "#FFFFFF");
  context.fillStyle = fill ?? bar.color;
  context.fillRect(start, rect.y + 2, end - start, rect.height - 5);
  context.strokeStyle = bar.color;
  context.lineWidth = 1;
  if (bar.isGradient)
    context.strokeRect(Math.round(start) + 0.5, rect.y + 2.5, Math.max(0, end - start - 1), rect.height - 6);
}

const TRAFFIC = ["#C00000", "#F0AD00", "#2E8B57"];

/** An icon of an icon set, by how high the value stands; arrows and shapes, so that colour is not alone. */
export function drawIcon(context: CanvasRenderingContext2D, { rect, look }: PlacedCell): void {
  const icon = look.rule?.icon;
  if (!icon) return;
  const share = icon.steps > 1 ? icon.step / (icon.steps - 1) : 1;
  context.fillStyle = icon.set.includes("Gray") ? "#595959" : (TRAFFIC[Math.round(share * 2)] ?? "#595959");
  const [x, y] = [rect.x + 10, rect.y + rect.height / 2];
  context.save();
  context.translate(x, y);
  if (icon.set.includes("Arrows")) arrow(context, share);
  else shape(context, icon.set, share);
  context.restore();
}

function arrow(context: CanvasRenderingContext2D, share: number): void {
  context.rotate(((1 - share) * 180 - 90 + 90) * (Math.PI / 180));
  context.beginPath();
  for (const [px, py] of [[0, -6], [5, 0], [2, 0], [2, 6], [-2, 6], [-2, 0], [-5, 0]] as const) context.lineTo(px, py); // prettier-ignore
  context.fill();
}

function shape(context: CanvasRenderingContext2D, set: string, share: number): void {
  context.beginPath();
  if (share > 0.9 || set.includes("TrafficLights")) context.arc(0, 0, 5.5, 0, 7);
  else if (share > 0.4) for (const [px, py] of [[0, -6], [6, 5], [-6, 5]] as const) context.lineTo(px, py); // prettier-ignore
  else for (const [px, py] of [[0, -6], [6, 0], [0, 6], [-6, 0]] as const) context.lineTo(px, py); // prettier-ignore
  context.fill();
}

const MARK = 6;
const MARK_COLORS = { note: "#C00000", comment: "#7B3FA0" } as const;

/** The corner of a cell of which something is said. */
export function drawNoteMark(context: CanvasRenderingContext2D, { rect, look }: PlacedCell): void {
  if (!look.note || rect.width < 2 * MARK || rect.height < MARK) return;
  const [right, top] = [rect.x + rect.width - 1, rect.y];
  context.fillStyle = MARK_COLORS[look.note.kind];
  context.beginPath();
  context.moveTo(right - MARK, top);
  context.lineTo(right, top);
  context.lineTo(right, top + MARK);
  context.fill();
}

const BUTTON = 16;
/** Room that a filter's button takes of its cell, for those wide enough to have one. */
export const filterButtonRoom = ({ rect, look }: Pick<PlacedCell, "rect" | "look">): number =>
  look.table?.hasButton && rect.width >= BUTTON + 6 ? BUTTON + 3 : 0;

const ARROW = [[4, 6], [12, 6], [8, 11]] as const; // prettier-ignore
const FUNNEL = [[3, 3], [13, 3], [9, 8], [9, 13], [7, 12], [7, 8]] as const; // prettier-ignore

/** The button of a filter in a header cell. */
export function drawFilterButton(context: CanvasRenderingContext2D, { rect, look }: PlacedCell): void {
  if (filterButtonRoom({ rect, look }) === 0) return;
  const [x, y] = [rect.x + rect.width - BUTTON - 2, rect.y + rect.height - BUTTON - 2];
  context.fillStyle = "#FFFFFF";
  context.strokeStyle = "#ABABAB";
  context.lineWidth = 1;
  context.fillRect(x, y, BUTTON, BUTTON);
  context.strokeRect(x + 0.5, y + 0.5, BUTTON - 1, BUTTON - 1);
  context.fillStyle = look.table?.isFiltering ? "#0B5A2F" : "#444444";
  context.beginPath();
  const sign = look.table?.isFiltering ? FUNNEL : ARROW;
  for (const [px, py] of sign) context.lineTo(x + px, y + py);
  context.fill();
}
