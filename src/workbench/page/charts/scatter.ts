import { scaleOf, type Scale } from "../../book/chartScale";
import { cellText } from "../../book/cellText";
import type { ChartSnapshot } from "../../book/snapshotChart";
import type { SeriesData } from "./chartData";
import { share, type PlotArea } from "./marks";
import { label, svg } from "./svg";

/** Pixels that a number below the axis needs. */
const TICK_ROOM = 70;
const GRID = "#E6E6E6";

/** The axis below of charts whose points stand where two numbers say; undefined for others. */
export function xScaleOf(
  chart: ChartSnapshot,
  data: readonly SeriesData[],
  plot: PlotArea,
): Scale | undefined {
  if (!/^(XY|Bubble)/.test(chart.type)) return undefined;
  const numbers = data.flatMap((item) => item.numbers.filter((value) => value !== null));
  const { minimum, maximum, majorUnit } = chart.categoryAxis ?? {};
  return scaleOf(numbers, {
    room: Math.max(2, Math.floor(plot.width / TICK_ROOM)),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
  });
}

interface XAxisParts {
  readonly scale: Scale;
  readonly chart: ChartSnapshot;
  readonly data: readonly SeriesData[];
}

/** Numbers and lines along the axis below. */
export function drawXAxis(
  picture: SVGElement,
  plot: PlotArea,
  { scale, chart: { categoryAxis: axis } }: XAxisParts,
): void {
  if (axis?.isVisible === false) return;
  for (const tick of scale.ticks) {
    const along = share(scale, tick);
    const x = plot.x + plot.width * (plot.isReversed ? 1 - along : along);
    if (axis?.hasMajorGridlines)
      picture.append(svg("line", { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height, stroke: GRID }));
    const text = cellText(tick, axis?.numberFormat ?? "General").trim();
    picture.append(label(text, x, plot.y + plot.height + 16, "middle"));
  }
}
