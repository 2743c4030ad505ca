import type { Book } from "../../book/book";
import { cellText } from "../../book/cellText";
import type { Sheet } from "../../book/sheet";
import type { ChartType } from "../../book/chartTypes";
import type { ChartAxis, ChartSnapshot } from "../../book/snapshotChart";
import { textWidth } from "../grid/fonts";
import { textOf, type SeriesData } from "./chartData";
import { drawBars, drawLines, type PlotArea } from "./marks";
import { scaleOf, type Scale } from "../../book/chartScale";
import { drawXAxis, xScaleOf } from "./scatter";
import { stacked, type StackedSeries } from "./stack";
import { drawStock } from "./stock";
import { label, svg, type Box } from "./svg";

export interface CartesianParts {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly chart: ChartSnapshot;
  readonly data: readonly SeriesData[];
  readonly box: Box;
}

const LABEL_FONT = "12px Calibri, Carlito, 'Segoe UI', 'Open Sans', Arial, sans-serif";
const GRID = "#D9D9D9";
const AXIS = "#A6A6A6";

export const typeOf = (chart: ChartSnapshot, item: SeriesData): ChartType => item.series.type ?? chart.type;
export const isBar = (type: string): boolean => type.startsWith("Bar");
export const isColumnLike = (type: string): boolean => type.startsWith("Bar") || type.startsWith("Column");

/** Draws columns, bars, lines, areas, points, bubbles and prices with their axes. */
export function drawCartesian(picture: SVGElement, parts: CartesianParts): void {
  const { chart, data } = parts;
  const series = stacked(chart, data);
  const primary = series.filter((item) => !item.data.series.isSecondary);
  const secondary = series.filter((item) => item.data.series.isSecondary);
  const isTurned = isBar(chart.type);
  const box = drawAxisTitles(picture, parts);
  const room = (isTurned ? box.width / 60 : box.height / 34) | 0;
  const left = axisScale(primary, chart, chart.valueAxis, room);
  const right =
    secondary.length > 0 ? axisScale(secondary, chart, chart.secondaryValueAxis, room) : undefined;
  const formats = {
    left: axisFormat(chart, chart.valueAxis, primary),
    right: axisFormat(chart, chart.secondaryValueAxis, secondary),
  };
  const plot = plotArea(box, parts, { left, right, formats, isTurned });
  drawValueAxis(picture, plot, {
    scale: left,
    format: formats.left,
    axis: chart.valueAxis,
    isRight: false,
    isTurned,
  });
  if (right)
    drawValueAxis(picture, plot, {
      scale: right,
      format: formats.right,
      axis: chart.secondaryValueAxis,
      isRight: true,
      isTurned,
    });
  const xScale = xScaleOf(chart, data, plot);
  drawBase(picture, plot, isTurned, left);
  if (xScale) drawXAxis(picture, plot, { scale: xScale, chart, data });
  else drawCategories(picture, plot, parts, isTurned);
  for (const [group, scale] of [
    [primary, left],
    [secondary, right],
  ] as const) {
    if (!scale) continue;
    const place = { plot, scale, xScale, isTurned };
    drawBars(picture, chart, group, place);
    drawLines(picture, chart, group, place);
    if (chart.type.startsWith("Stock")) drawStock(picture, chart, group, place);
  }
}

function axisScale(
  series: readonly StackedSeries[],
  chart: ChartSnapshot,
  axis: ChartAxis | undefined,
  room: number,
): Scale {
  const isShare = chart.type.endsWith("100");
  const values = series.flatMap((item) =>
    item.spans.flatMap((span) => (span ? [span.to, ...(item.isFloating ? [] : [span.from])] : [])),
  );
  return scaleOf(isShare ? [0, 1] : values, {
    room: Math.max(3, room),
    ...(axis?.minimum !== undefined && { minimum: axis.minimum }),
    ...(axis?.maximum !== undefined && { maximum: axis.maximum }),
    ...(axis?.majorUnit !== undefined && { majorUnit: axis.majorUnit }),
  });
}

function axisFormat(
  chart: ChartSnapshot,
  axis: ChartAxis | undefined,
  series: readonly StackedSeries[],
): string {
  if (chart.type.endsWith("100")) return "0%";
  const linked = series[0]?.data.format ?? "General";
  return axis?.numberFormat !== undefined && axis.isNumberFormatLinked !== true ? axis.numberFormat : linked;
}

function drawAxisTitles(picture: SVGElement, { book, sheet, chart, box }: CartesianParts): Box {
  let { x, y, width, height } = box;
  const isTurned = isBar(chart.type);
  const below = textOf(book, sheet, (isTurned ? chart.valueAxis : chart.categoryAxis)?.title);
  const beside = textOf(book, sheet, (isTurned ? chart.categoryAxis : chart.valueAxis)?.title);
  const far = textOf(book, sheet, chart.secondaryValueAxis?.title);
  if (below) {
    picture.append(label(below, x + width / 2, y + height - 3, "middle"));
    height -= 20;
  }
  if (beside) {
    picture.append(turned(beside, x + 10, y + height / 2));
    x += 20;
    width -= 20;
  }
  if (far) {
    picture.append(turned(far, x + width - 4, y + height / 2));
    width -= 20;
  }
  return { x, y: (y += 4), width, height: height - 4 };
}

const turned = (text: string, x: number, y: number): SVGTextElement =>
  label(text, x, y, "middle", { transform: `rotate(-90 ${x} ${y})` });

interface AxisWidths {
  readonly left: Scale;
  readonly right: Scale | undefined;
  readonly formats: { readonly left: string; readonly right: string };
  readonly isTurned: boolean;
}

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, LABEL_FONT)));
const tickTexts = (scale: Scale, format: string): string[] =>
  scale.ticks.map((tick) => cellText(tick, format).trim());

function plotArea(
  box: Box,
  { chart, data }: CartesianParts,
  { left, right, formats, isTurned }: AxisWidths,
): PlotArea {
  const categories = data[0]?.categories ?? [];
  const valueWidth = widest(tickTexts(left, formats.left)) + 8;
  const leftRoom = isTurned
    ? Math.min(box.width / 3, widest(categories) + 10)
    : chart.valueAxis?.isVisible === false
      ? 4
      : valueWidth;
  const rightRoom = right ? widest(tickTexts(right, formats.right)) + 10 : 10;
  const step = (box.width - leftRoom - rightRoom) / Math.max(1, categories.length);
  const isTilted = !isTurned && widest(categories) > step * 2.2;
  const bottom = isTilted ? Math.min(70, widest(categories) * 0.75 + 12) : 22;
  return {
    x: box.x + leftRoom,
    y: box.y + 4,
    width: Math.max(10, box.width - leftRoom - rightRoom),
    height: Math.max(10, box.height - bottom - 6),
    count: Math.max(1, ...data.map((item) => item.values.length)),
    isTilted,
    isReversed: chart.categoryAxis?.isReversed === true,
    fillsEdges: data.every((item) => typeOf(chart, item).startsWith("Area")),
  };
}

interface ValueAxisParts {
  readonly scale: Scale;
  readonly format: string;
  readonly axis: ChartAxis | undefined;
  readonly isRight: boolean;
  readonly isTurned: boolean;
}

function drawValueAxis(
  picture: SVGElement,
  plot: PlotArea,
  { scale, format, axis, isRight, isTurned }: ValueAxisParts,
): void {
  for (const tick of scale.ticks) {
    const share = (tick - scale.low) / (scale.high - scale.low || 1);
    const text = cellText(tick, format).trim();
    const [x, y] = [plot.x + share * plot.width, plot.y + plot.height * (1 - share)];
    const line = isTurned
      ? { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height }
      : { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y };
    if (!isRight && axis?.hasMajorGridlines !== false)
      picture.append(svg("line", { ...line, stroke: axis?.gridline?.color ?? GRID, "stroke-width": 1 }));
    if (axis?.isVisible === false || axis?.tickLabelPosition === "None") continue;
    if (isTurned) picture.append(label(text, x, plot.y + plot.height + 16, "middle"));
    else
      picture.append(
        isRight
          ? label(text, plot.x + plot.width + 6, y + 4, "start")
          : label(text, plot.x - 6, y + 4, "end"),
      );
  }
}

/** The line that values start from. */
function drawBase(picture: SVGElement, plot: PlotArea, isTurned: boolean, scale: Scale): void {
  const zero = Math.min(1, Math.max(0, (0 - scale.low) / (scale.high - scale.low || 1)));
  const base = isTurned
    ? { x1: plot.x + zero * plot.width, x2: plot.x + zero * plot.width, y1: plot.y, y2: plot.y + plot.height }
    : {
        x1: plot.x,
        x2: plot.x + plot.width,
        y1: plot.y + plot.height * (1 - zero),
        y2: plot.y + plot.height * (1 - zero),
      };
  picture.append(svg("line", { ...base, stroke: AXIS }));
}

function drawCategories(
  picture: SVGElement,
  plot: PlotArea,
  { chart, data }: CartesianParts,
  isTurned: boolean,
): void {
  if (chart.categoryAxis?.isVisible === false) return;
  const categories = data[0]?.categories ?? [];
  const length = isTurned ? plot.height : plot.width;
  const need = isTurned || plot.isTilted ? 15 : widest(categories) + 8;
  const every = Math.max(1, Math.ceil(need / (length / plot.count)));
  categories.forEach((text, i) => {
    if (i % every !== 0) return;
    const share = (plot.isReversed ? plot.count - 0.5 - i : i + 0.5) / plot.count;
    if (isTurned)
      return picture.append(label(text, plot.x - 6, plot.y + plot.height * (1 - share) + 4, "end"));
    const [x, y] = [plot.x + plot.width * share, plot.y + plot.height + 16];
    picture.append(
      plot.isTilted
        ? label(text, x, y - 6, "end", { transform: `rotate(-45 ${x} ${y - 6})` })
        : label(text, x, y, "middle"),
    );
  });
}
