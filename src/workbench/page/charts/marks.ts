import { cellText } from "../../book/cellText";
import type { ChartSnapshot } from "../../book/snapshotChart";
import type { Scale } from "../../book/chartScale";
import type { StackedSeries } from "./stack";
import { label, svg, type Box } from "./svg";
import { marker } from "./markers";

export interface PlotArea extends Box {
  /** Categories along the axis. */
  readonly count: number;
  readonly isTilted: boolean;
  readonly isReversed: boolean;
  /** Areas start and end at the edges of the plot. */
  readonly fillsEdges: boolean;
}

export interface MarkParts {
  readonly plot: PlotArea;
  readonly scale: Scale;
  /** Of scatter and bubble charts: the axis below. */
  readonly xScale: Scale | undefined;
  /** Bars: values run across. */
  readonly isTurned: boolean;
}

const typeOf = (chart: ChartSnapshot, item: StackedSeries): string => item.data.series.type ?? chart.type;
export const share = (scale: Scale, value: number): number =>
  Math.min(1, Math.max(0, (value - scale.low) / (scale.high - scale.low || 1)));

/** Columns and bars. */
export function drawBars(
  picture: SVGElement,
  chart: ChartSnapshot,
  group: readonly StackedSeries[],
  parts: MarkParts,
): void {
  const series = group.filter((item) => /^(Column|Bar)/.test(typeOf(chart, item)));
  if (series.length === 0) return;
  const isStacked = /Stacked/.test(chart.type) || series.some((item) => /Stacked/.test(typeOf(chart, item)));
  const step = (parts.isTurned ? parts.plot.height : parts.plot.width) / parts.plot.count;
  const lanes = isStacked ? 1 : series.length;
  const overlap = isStacked ? 0 : (chart.overlapPercent ?? 0) / 100;
  const thickness = step / (lanes - overlap * (lanes - 1) + (chart.gapWidthPercent ?? 150) / 100);
  const total = thickness * (lanes - overlap * (lanes - 1));
  series.forEach((item, s) => {
    const lane = isStacked ? 0 : s * thickness * (1 - overlap);
    item.spans.forEach((span, i) => {
      if (!span) return;
      const place = parts.plot.isReversed ? parts.plot.count - 1 - i : i;
      const across = place * step + (step - total) / 2 + lane;
      drawBar(
        picture,
        chart,
        item,
        { index: i, across, thickness, from: share(parts.scale, span.from), to: share(parts.scale, span.to) },
        parts,
      );
    });
  });
}

interface BarPlace {
  readonly index: number;
  readonly across: number;
  readonly thickness: number;
  readonly from: number;
  readonly to: number;
}

function drawBar(
  picture: SVGElement,
  chart: ChartSnapshot,
  item: StackedSeries,
  bar: BarPlace,
  { plot, isTurned }: MarkParts,
): void {
  const [low, high] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
  const rect: Box = isTurned
    ? {
        x: plot.x + low * plot.width,
        y: plot.y + plot.height - bar.across - bar.thickness,
        width: (high - low) * plot.width,
        height: bar.thickness,
      }
    : {
        x: plot.x + bar.across,
        y: plot.y + plot.height * (1 - high),
        width: bar.thickness,
        height: (high - low) * plot.height,
      };
  const { series } = item.data;
  const point = series.points?.find(({ index }) => index === bar.index);
  const fill = series.hasNoFill ? "none" : (point?.fillColor ?? item.data.color);
  const line = series.line?.style === "None" ? undefined : series.line?.color;
  picture.append(svg("rect", { ...rect, fill, stroke: line }));
  const labels = series.dataLabels ?? chart.dataLabels;
  const value = item.data.values[bar.index];
  if (!labels?.showsValue || value === null || value === undefined || series.hasNoFill) return;
  const text = cellText(value, labels.numberFormat ?? item.data.format).trim();
  if (isTurned) picture.append(label(text, rect.x + rect.width + 4, rect.y + rect.height / 2 + 4, "start"));
  else
    picture.append(
      label(text, rect.x + rect.width / 2, value < 0 ? rect.y + rect.height + 13 : rect.y - 4, "middle"),
    );
}

/** Lines, areas and points. */
export function drawLines(
  picture: SVGElement,
  chart: ChartSnapshot,
  group: readonly StackedSeries[],
  parts: MarkParts,
): void {
  const drawn = group.filter((item) => /^(Line|Area|XY|Bubble)/.test(typeOf(chart, item)));
  for (const item of [...drawn].sort(
    (a, b) => Number(typeOf(chart, b).startsWith("Area")) - Number(typeOf(chart, a).startsWith("Area")),
  )) {
    const type = typeOf(chart, item);
    const points = item.spans.map(
      (span, i) =>
        span && {
          ...pointAt(item, i, span.to, parts),
          base: parts.plot.y + parts.plot.height * (1 - share(parts.scale, span.from)),
          index: i,
        },
    );
    if (type === "Bubble") drawBubbles(picture, item, points, bubbleScale(chart, drawn, parts.plot));
    else if (type.startsWith("Area")) drawArea(picture, item, points);
    else if (type !== "XYScatter") drawPath(picture, item, points, chart.blanksAs === "Interpolated");
    if (/Markers|XYScatter(?!.*NoMarkers)/.test(type) && item.data.series.marker?.style !== "None")
      drawMarkers(picture, item, points);
  }
}

type LinePoint = {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly index: number;
} | null;

function pointAt(
  item: StackedSeries,
  i: number,
  value: number,
  { plot, scale, xScale }: MarkParts,
): { x: number; y: number } {
  const along = xScale
    ? share(xScale, item.data.numbers[i] ?? 0)
    : plot.fillsEdges
      ? i / Math.max(1, plot.count - 1)
      : (i + 0.5) / plot.count;
  return {
    x: plot.x + plot.width * (plot.isReversed ? 1 - along : along),
    y: plot.y + plot.height * (1 - share(scale, value)),
  };
}

/** SVG dashes of Excel's line styles. */
export const DASHES: Readonly<Record<string, string>> = {
  Dash: "6 4",
  DashDot: "6 3 2 3",
  DashDotDot: "6 3 2 3 2 3",
  Dot: "2 3",
  RoundDot: "2 3",
};

function drawPath(
  picture: SVGElement,
  item: StackedSeries,
  points: readonly LinePoint[],
  joinsGaps: boolean,
): void {
  const { line } = item.data.series;
  if (line?.style === "None") return;
  let path = "";
  let isDown = false;
  for (const point of points) {
    if (point) path += `${isDown ? "L" : "M"} ${point.x} ${point.y} `;
    isDown = point !== null || (isDown && joinsGaps);
  }
  const width = ((line?.weight ?? 2.25) * 96) / 72;
  picture.append(
    svg("path", {
      d: path,
      fill: "none",
      stroke: line?.color ?? item.data.color,
      "stroke-width": width,
      "stroke-dasharray": DASHES[line?.style ?? ""],
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    }),
  );
}

function drawArea(picture: SVGElement, item: StackedSeries, points: readonly LinePoint[]): void {
  const shown = points.filter((point) => point !== null);
  if (shown.length === 0) return;
  const top = shown.map((point) => `${point.x} ${point.y}`).join(" L ");
  const base = [...shown]
    .reverse()
    .map((point) => `${point.x} ${point.base}`)
    .join(" L ");
  picture.append(
    svg("path", {
      d: `M ${top} L ${base} Z`,
      fill: item.data.series.hasNoFill ? "none" : item.data.color,
      "fill-opacity": 0.85,
    }),
  );
}

function drawMarkers(picture: SVGElement, item: StackedSeries, points: readonly LinePoint[]): void {
  const radius = ((item.data.series.marker?.size ?? 5) * 96) / 72 / 2;
  const fill = item.data.series.marker?.backgroundColor ?? item.data.color;
  const { style } = item.data.series.marker ?? {};
  for (const point of points)
    if (point) picture.append(marker(style, { x: point.x, y: point.y, radius }, fill));
}

/** Pixels of radius by the root of a size: the largest bubble is a quarter of the plot wide, as in Excel. */
function bubbleScale(chart: ChartSnapshot, group: readonly StackedSeries[], plot: PlotArea): number {
  const largest = Math.max(0, ...group.flatMap((item) => item.data.sizes.map((size) => size ?? 0)));
  const radius = (Math.min(plot.width, plot.height) / 8) * ((chart.bubbleScalePercent ?? 100) / 100);
  return largest > 0 ? radius / Math.sqrt(largest) : 0;
}

function drawBubbles(
  picture: SVGElement,
  item: StackedSeries,
  points: readonly LinePoint[],
  radiusByRoot: number,
): void {
  for (const point of points) {
    const size = point ? (item.data.sizes[point.index] ?? 0) : 0;
    if (!point || size <= 0) continue;
    const fill = item.data.series.points?.find(({ index }) => index === point.index)?.fillColor;
    picture.append(
      svg("circle", {
        cx: point.x,
        cy: point.y,
        r: Math.sqrt(size) * radiusByRoot,
        fill: fill ?? item.data.color,
        "fill-opacity": 0.7,
        stroke: "#FFFFFF",
      }),
    );
  }
}
