import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import type { ChartSnapshot } from "../../book/snapshotChart";
import { fontFamily, textWidth } from "../grid/fonts";
import { drawCartesian } from "./cartesian";
import { seriesData, textOf, type SeriesData } from "./chartData";
import { flatChart } from "./flatChart";
import { marker } from "./markers";
import { DASHES } from "./marks";
import { drawPie } from "./pie";
import { drawRadar } from "./radar";
import { label, svg, type Box } from "./svg";

const INK = "#404040";
const LABEL_FONT = "12px Calibri, Carlito, 'Segoe UI', 'Open Sans', Arial, sans-serif";

/** A chart as a picture, from what its cells hold now. */
export function drawChart(
  book: Book,
  sheet: Sheet,
  kept: ChartSnapshot,
  size: { readonly width: number; readonly height: number },
): SVGSVGElement {
  const { chart, words } = flatChart(kept);
  const data = seriesData(book, sheet, chart);
  const title = textOf(book, sheet, chart.title);
  const { width, height } = size;
  const picture = svg("svg", {
    width, height, viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": chart.altText ?? `${title ?? chart.name}: chart of ${data.map((item) => item.name).join(", ")}`,
    "font-family": fontFamily("Calibri"), "font-size": 12, fill: INK,
  }); // prettier-ignore
  const background = {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: chart.hasRoundedCorners ? 8 : 0,
  };
  picture.append(
    svg("rect", {
      ...background,
      fill: chart.hasNoFill ? "none" : (chart.fillColor ?? "#FFFFFF"),
      stroke: chart.border?.color ?? "#D9D9D9",
    }),
  );
  let box: Box = { x: 12, y: 10, width: width - 24, height: height - 20 };
  if (title !== undefined && title !== "") box = drawTitle(picture, title, chart, box);
  if (words !== undefined) box = drawWords(picture, words, box);
  const isPie = /^(Pie|Doughnut)/.test(chart.type);
  if (chart.legend)
    box = drawLegend(
      picture,
      isPie ? pieEntries(book, data) : legendEntries(chart, data),
      chart.legend.position,
      box,
    );
  if (/^(Unknown|Surface)/.test(chart.type)) picture.append(notDrawn(chart, box));
  else if (chart.type.startsWith("Radar")) drawRadar(picture, chart, data, box);
  else if (isPie) drawPie(picture, chart, data[0], { box, colors: pieColors(book) });
  else drawCartesian(picture, { book, sheet, chart, data, box });
  return picture;
}

/** What differs from the chart in the file, small and below. */
function drawWords(picture: SVGElement, words: string, box: Box): Box {
  const style = { "font-size": 11, "font-style": "italic", fill: "#595959" };
  picture.append(label(words, box.x, box.y + box.height, "start", style));
  return { ...box, height: box.height - 16 };
}

function notDrawn(chart: ChartSnapshot, box: Box): SVGGElement {
  const kind = chart.type === "Unknown" ? "this kind" : `type ${chart.type}`;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return svg(
    "g",
    {},
    label(`Charts of ${kind} are not drawn here.`, x, y - 2, "middle"),
    label("The file keeps them as they are.", x, y + 16, "middle"),
  );
}

function drawTitle(picture: SVGElement, title: string, chart: ChartSnapshot, box: Box): Box {
  const size = (chart.title?.font?.size ?? 14) * (96 / 72);
  const weight = chart.title?.font?.isBold ? 600 : 400;
  picture.append(
    label(title, box.x + box.width / 2, box.y + size * 0.85, "middle", {
      "font-size": size,
      "font-weight": weight,
      fill: chart.title?.font?.color ?? INK,
    }),
  );
  return { ...box, y: box.y + size * 1.4, height: box.height - size * 1.4 };
}

interface LegendEntry {
  readonly name: string;
  readonly color: string;
  readonly isLine: boolean;
  readonly dash?: string | undefined;
  /** The style of its markers; absent for lines without. */
  readonly marker?: string | undefined;
}

function legendEntries(chart: ChartSnapshot, data: readonly SeriesData[]): LegendEntry[] {
  return data
    .filter((item) => !chart.legend?.hiddenEntries?.includes(item.index))
    .map((item) => ({
      name: item.name,
      color: item.color,
      isLine: /Line|Scatter|^Radar(?!Filled)/.test(item.series.type ?? chart.type),
      dash: DASHES[item.series.line?.style ?? ""],
      marker: /Markers/.test(item.series.type ?? chart.type) ? item.series.marker?.style : undefined,
    }));
}

const pieColors = (book: Book): string[] => book.parts.themeColors.slice(4, 10);

function pieEntries(book: Book, [first]: readonly SeriesData[]): LegendEntry[] {
  const colors = pieColors(book);
  return (first?.categories ?? []).map((name, i) => ({
    name,
    color: colors[i % colors.length] ?? "#4472C4",
    isLine: false,
  }));
}

const KEY = 24;
const GAP = 14;

function drawLegend(picture: SVGElement, entries: readonly LegendEntry[], position: string, box: Box): Box {
  const widths = entries.map((entry) => KEY + textWidth(entry.name, LABEL_FONT) + GAP);
  const isBeside = position === "Right" || position === "Left" || position === "Corner";
  if (isBeside) {
    const width = Math.min(box.width / 2, Math.max(0, ...widths));
    const x = position === "Left" ? box.x : box.x + box.width - width + 6;
    entries.forEach((entry, i) =>
      picture.append(key(entry, x, box.y + box.height / 2 - entries.length * 9 + i * 18)),
    );
    return { ...box, x: position === "Left" ? box.x + width : box.x, width: box.width - width };
  }
  const rows = breakRows(widths, box.width);
  const height = rows.length * 20;
  const top = position === "Top" ? box.y : box.y + box.height - height;
  rows.forEach((row, line) => {
    let x = box.x + (box.width - row.reduce((sum, i) => sum + (widths[i] ?? 0), 0) + GAP) / 2;
    for (const i of row) {
      const entry = entries[i];
      if (entry) picture.append(key(entry, x, top + line * 20 + 4));
      x += widths[i] ?? 0;
    }
  });
  return { ...box, y: position === "Top" ? box.y + height : box.y, height: box.height - height };
}

function breakRows(widths: readonly number[], room: number): number[][] {
  const rows: number[][] = [[]];
  let used = 0;
  widths.forEach((width, i) => {
    if (used + width > room && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1]?.push(i);
    used += width;
  });
  return rows;
}

function key(entry: LegendEntry, x: number, y: number): SVGGElement {
  const sign = entry.isLine
    ? svg("line", {
        x1: x,
        x2: x + 18,
        y1: y + 6,
        y2: y + 6,
        stroke: entry.color,
        "stroke-width": 2.5,
        "stroke-dasharray": entry.dash,
      })
    : svg("rect", { x: x + 6, y: y + 1, width: 10, height: 10, fill: entry.color });
  const hasMarker = entry.marker !== undefined && entry.marker !== "None";
  const shape = hasMarker ? [marker(entry.marker, { x: x + 9, y: y + 6, radius: 4 }, entry.color)] : [];
  return svg("g", {}, sign, ...shape, label(entry.name, x + KEY, y + 10, "start"));
}
