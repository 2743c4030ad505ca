import { cellText } from "../../book/cellText";
import { scaleOf, type Scale } from "../../book/chartScale";
import type { ChartSnapshot } from "../../book/snapshotChart";
import type { SeriesData } from "./chartData";
import { DASHES, share } from "./marks";
import { label, svg, type Box } from "./svg";

const GRID = "#D9D9D9";
const LABEL_ROOM = 22;

interface Web {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly spokes: number;
  readonly scale: Scale;
}

/** Draws the values of each series around a centre, a spoke a category. */
export function drawRadar(
  picture: SVGElement,
  chart: ChartSnapshot,
  data: readonly SeriesData[],
  box: Box,
): void {
  const values = data.flatMap((item) => item.values.filter((value) => value !== null));
  const { minimum, maximum, majorUnit } = chart.valueAxis ?? {};
  const web: Web = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    radius: Math.max(10, Math.min(box.width, box.height) / 2 - LABEL_ROOM),
    spokes: Math.max(1, ...data.map((item) => item.values.length)),
    scale: scaleOf(values, {
      room: 4,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      ...(majorUnit !== undefined && { majorUnit }),
    }),
  };
  drawWeb(picture, chart, web, data[0]);
  for (const item of data) drawSeries(picture, chart, web, item);
}

/** A point of a spoke, the first upwards and on clockwise. */
function pointOn({ x, y, radius, spokes }: Web, spoke: number, far: number): { x: number; y: number } {
  const angle = (spoke / spokes) * 2 * Math.PI;
  return { x: x + Math.sin(angle) * radius * far, y: y - Math.cos(angle) * radius * far };
}

const ring = (points: readonly { x: number; y: number }[]): string =>
  `M ${points.map(({ x, y }) => `${x} ${y}`).join(" L ")} Z`;

function drawWeb(picture: SVGElement, chart: ChartSnapshot, web: Web, first: SeriesData | undefined): void {
  const spokes = Array.from({ length: web.spokes }, (_, i) => i);
  const format = chart.valueAxis?.numberFormat ?? first?.format ?? "General";
  for (const tick of web.scale.ticks) {
    const far = share(web.scale, tick);
    picture.append(
      svg("path", { d: ring(spokes.map((i) => pointOn(web, i, far))), fill: "none", stroke: GRID }),
      label(cellText(tick, format).trim(), web.x - 5, web.y - far * web.radius + 4, "end", {
        "font-size": 11,
      }),
    );
  }
  for (const i of spokes) {
    const end = pointOn(web, i, 1);
    picture.append(svg("line", { x1: web.x, y1: web.y, x2: end.x, y2: end.y, stroke: GRID }));
    const at = pointOn(web, i, 1 + 10 / web.radius);
    const side = Math.round(at.x - web.x);
    const anchor = Math.abs(side) < 4 ? "middle" : side > 0 ? "start" : "end";
    picture.append(
      label(first?.categories[i] ?? "", at.x, at.y + (side === 0 && at.y < web.y ? 0 : 4), anchor),
    );
  }
}

function drawSeries(
  picture: SVGElement,
  chart: ChartSnapshot,
  web: Web,
  { series, values, color }: SeriesData,
): void {
  const points = values.map((value, i) => pointOn(web, i, share(web.scale, value ?? web.scale.low)));
  const isFilled = (series.type ?? chart.type) === "RadarFilled";
  picture.append(
    svg("path", {
      d: ring(points),
      fill: isFilled && !series.hasNoFill ? color : "none",
      "fill-opacity": 0.5,
      stroke: series.line?.color ?? color,
      "stroke-width": ((series.line?.weight ?? 2.25) * 96) / 72,
      "stroke-dasharray": DASHES[series.line?.style ?? ""],
      "stroke-linejoin": "round",
    }),
  );
  if ((series.type ?? chart.type) === "RadarMarkers" && series.marker?.style !== "None")
    for (const { x, y } of points)
      picture.append(svg("circle", { cx: x, cy: y, r: 3.5, fill: color, stroke: "#FFFFFF" }));
}
