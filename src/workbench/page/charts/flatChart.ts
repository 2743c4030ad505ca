import type { ChartType } from "../../book/chartTypes";
import type { ChartSnapshot } from "../../book/snapshotChart";

const DEPTH = /^(3D|Cylinder|Cone|Pyramid)/;

/** The type without depth that shows the same values; types of other kinds as they are. */
export function flatType(type: ChartType): ChartType {
  if (/OfPie$/.test(type)) return "Pie";
  if (type.startsWith("Bubble")) return "Bubble";
  if (type.startsWith("StockV")) return type.replace("StockV", "Stock") as ChartType;
  if (!DEPTH.test(type)) return type;
  const shape = type.replace(DEPTH, "").replace(/^Col(?!umn)/, "Column");
  if (shape === "Column" || shape === "Bar") return `${shape}Clustered`;
  return shape as ChartType;
}

/** A chart as it can be drawn on paper, and what is said of that under it. */
export interface FlatChart {
  readonly chart: ChartSnapshot;
  readonly words: string | undefined;
}

/** Takes the depth off a chart; the file keeps it. */
export function flatChart(chart: ChartSnapshot): FlatChart {
  const type = flatType(chart.type);
  const drawn = /^StockV/.test(chart.type) ? chart.series.slice(1) : chart.series;
  const series = drawn.map((item) =>
    item.type === undefined ? item : { ...item, type: flatType(item.type) },
  );
  return { chart: { ...chart, type, series }, words: wordsFor(chart.type) };
}

function wordsFor(type: ChartType): string | undefined {
  if (/OfPie$/.test(type)) return "Drawn as one pie; the file keeps both.";
  if (DEPTH.test(type) || type === "Bubble3DEffect") return "Drawn flat; the file keeps the depth.";
  if (/^StockV/.test(type)) return "Drawn without the volume; the file keeps it.";
  return undefined;
}
