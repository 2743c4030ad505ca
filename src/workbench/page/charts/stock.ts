import type { ChartSnapshot } from "../../book/snapshotChart";
import { share, type MarkParts } from "./marks";
import type { StackedSeries } from "./stack";
import { svg } from "./svg";

const INK = "#404040";

/** The series of a stock chart by what they say, in the order that its type names: open, high, low, close. */
function prices(
  chart: ChartSnapshot,
  group: readonly StackedSeries[],
): Record<string, StackedSeries | undefined> {
  const letters = chart.type.replace("Stock", "").split("");
  return Object.fromEntries(letters.map((letter, place) => [letter, group[place]]));
}

/** A line from low to high at each day; a box from open to close, filled where the price fell, or a tick at the close. */
export function drawStock(
  picture: SVGElement,
  chart: ChartSnapshot,
  group: readonly StackedSeries[],
  { plot, scale }: MarkParts,
): void {
  const { O, H, L, C } = prices(chart, group);
  const step = plot.width / plot.count;
  const yAt = (item: StackedSeries | undefined, i: number): number | undefined => {
    const value = item?.data.values[i];
    return value === null || value === undefined
      ? undefined
      : plot.y + plot.height * (1 - share(scale, value));
  };
  for (let i = 0; i < plot.count; i++) {
    const x = plot.x + step * (i + 0.5);
    const [open, high, low, close] = [yAt(O, i), yAt(H, i), yAt(L, i), yAt(C, i)];
    if (high !== undefined && low !== undefined)
      picture.append(svg("line", { x1: x, x2: x, y1: high, y2: low, stroke: INK }));
    if (close === undefined) continue;
    if (open === undefined) {
      picture.append(
        svg("line", { x1: x, x2: x + step / 4, y1: close, y2: close, stroke: INK, "stroke-width": 2 }),
      );
      continue;
    }
    const [y, height] = [Math.min(open, close), Math.max(1, Math.abs(open - close))];
    const fill = close > open ? INK : "#FFFFFF";
    picture.append(svg("rect", { x: x - step / 4, y, width: step / 2, height, fill, stroke: INK }));
  }
}
