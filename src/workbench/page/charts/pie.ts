import { cellText } from "../../book/cellText";
import type { ChartSnapshot } from "../../book/snapshotChart";
import type { SeriesData } from "./chartData";
import { label, svg, type Box } from "./svg";

interface PieParts {
  readonly box: Box;
  readonly colors: readonly string[];
}

/** Draws a pie or a doughnut of the first series. */
export function drawPie(
  picture: SVGElement,
  chart: ChartSnapshot,
  data: SeriesData | undefined,
  { box, colors }: PieParts,
): void {
  if (!data) return;
  const sizes = data.values.map((value) => Math.max(0, value ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return;
  const radius = Math.max(4, Math.min(box.width, box.height) / 2 - 8);
  const hole = chart.type.startsWith("Doughnut") ? (radius * (chart.doughnutHolePercent ?? 50)) / 100 : 0;
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let angle = ((chart.firstSliceAngle ?? 0) * Math.PI) / 180;
  sizes.forEach((size, i) => {
    const sweep = (size / total) * 2 * Math.PI;
    const fill =
      data.series.points?.find((point) => point.index === i)?.fillColor ??
      colors[i % colors.length] ??
      "#4472C4";
    picture.append(
      svg("path", {
        d: slice(center, { radius, hole }, angle, sweep),
        fill,
        stroke: "#FFFFFF",
        "stroke-width": 1.5,
        "fill-rule": "evenodd",
      }),
    );
    const words = labelText(chart, data, i, size / total);
    if (words !== "" && size / total > 0.03) {
      const middle = angle + sweep / 2;
      const at = hole > 0 ? (radius + hole) / 2 : radius * 0.68;
      picture.append(
        label(words, center.x + Math.sin(middle) * at, center.y - Math.cos(middle) * at + 4, "middle", {
          fill: "#FFFFFF",
          "font-weight": 600,
        }),
      );
    }
    angle += sweep;
  });
}

interface Ring {
  readonly radius: number;
  readonly hole: number;
}

function slice(
  center: { x: number; y: number },
  { radius, hole }: Ring,
  from: number,
  sweep: number,
): string {
  const to = from + Math.min(sweep, 2 * Math.PI - 1e-6);
  const at = (angle: number, r: number): string =>
    `${center.x + Math.sin(angle) * r} ${center.y - Math.cos(angle) * r}`;
  const large = sweep > Math.PI ? 1 : 0;
  const outer = `M ${at(from, radius)} A ${radius} ${radius} 0 ${large} 1 ${at(to, radius)}`;
  if (hole <= 0) return `${outer} L ${center.x} ${center.y} Z`;
  return `${outer} L ${at(to, hole)} A ${hole} ${hole} 0 ${large} 0 ${at(from, hole)} Z`;
}

function labelText(chart: ChartSnapshot, data: SeriesData, index: number, share: number): string {
  const labels = data.series.dataLabels ?? chart.dataLabels;
  if (!labels) return "";
  const words: string[] = [];
  if (labels.showsCategoryName) words.push(data.categories[index] ?? "");
  if (labels.showsValue) words.push(cellText(data.values[index] ?? null, labels.numberFormat ?? data.format));
  if (labels.showsPercentage) words.push(`${Math.round(share * 100)}%`);
  return words.join(labels.separator ?? ", ");
}
