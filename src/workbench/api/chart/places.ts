import type { ChartSnapshot } from "../../book/snapshotChart";
import { asNumber } from "../../host/args";
import type { PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { ChartSelf } from "../../host/hostObject";
import { chartOf, chartPath, ownPart, partOf } from "./chartAccess";
import { frameOf, type Frame } from "./geometry";

type Side = "left" | "top" | "width" | "height";
const SHARES = { left: "x", top: "y", width: "width", height: "height" } as const;

/** What of the chart is placed: its title, legend or plot. */
export type PlacedPart = "title" | "legend" | "plotArea" | "plotInside";

const WAYS: Readonly<Record<PlacedPart, readonly string[]>> = {
  title: ["title", "place"],
  legend: ["legend", "place"],
  plotArea: ["plotPlace"],
  plotInside: ["plotInsidePlace"],
};

const sizeOf = (side: Side, frame: Frame): number =>
  (side === "left" || side === "width" ? frame.width : frame.height) || 1;

/** Points of a part of a chart: where it was put, or about where it is of itself. */
export function placed<S extends ChartSelf>(part: PlacedPart, side: Side): PropertySpec<S> {
  return {
    get: (self, host) => {
      const { sheet, chart } = chartOf(host, self);
      const frame = frameOf(sheet, chart);
      const share = partOf(host, chartPath(self, ...WAYS[part]))?.[SHARES[side]];
      return typeof share === "number"
        ? round(share * sizeOf(side, frame))
        : automaticPlace(part, chart, frame)[side];
    },
    set: (self, value, host) => {
      const { sheet, chart } = chartOf(host, self);
      const points = asNumber(value);
      ownPart(host, chartPath(self, ...WAYS[part]))[SHARES[side]] =
        points / sizeOf(side, frameOf(sheet, chart));
    },
    isOnDemand: true,
  };
}

/** Whether a part stands where it was put. */
export const isPlaced = (host: Host, self: ChartSelf, part: PlacedPart): boolean =>
  partOf(host, chartPath(self, ...WAYS[part])) !== undefined;

export function clearPlace(host: Host, self: ChartSelf, part: PlacedPart): void {
  const way = WAYS[part];
  const owner = partOf(host, chartPath(self, ...way.slice(0, -1)));
  if (owner) Reflect.deleteProperty(owner, way.at(-1) ?? "");
}

const MARGIN = 7;
const round = (points: number): number => Math.round(points * 1000) / 1000;

/** About where Excel puts a part: texts are measured in letters, not with fonts. */
export function automaticPlace(part: PlacedPart, chart: ChartSnapshot, frame: Frame): Frame {
  const title = titlePlace(chart, frame);
  if (part === "title") return title;
  const legend = legendPlace(chart, frame, title);
  if (part === "legend") return legend;
  return plotPlace(part, { chart, frame, title, legend });
}

const EMPTY: Frame = { left: 0, top: 0, width: 0, height: 0 };

function titlePlace({ title }: ChartSnapshot, frame: Frame): Frame {
  if (!title) return EMPTY;
  const size = title.font?.size ?? 14;
  const width = Math.min(frame.width, title.text.length * size * 0.5 + 10);
  return {
    left: round((frame.width - width) / 2),
    top: MARGIN,
    width: round(width),
    height: round(size * 1.8),
  };
}

function legendPlace({ legend, series }: ChartSnapshot, frame: Frame, title: Frame): Frame {
  if (!legend) return EMPTY;
  const names = series.map((item) => (item.name?.text.length ?? 7) * 5 + 30);
  const isBeside = legend.position === "Left" || legend.position === "Right" || legend.position === "Corner";
  const wished = isBeside ? Math.max(...names, 40) : names.reduce((sum, name) => sum + name, 0);
  const width = Math.min(frame.width, wished);
  const height = isBeside ? series.length * 18 : 18;
  const middle = (frame.width - width) / 2;
  const left = legend.position === "Left" ? MARGIN : isBeside ? frame.width - width - MARGIN : middle;
  const below = legend.position === "Bottom" ? frame.height - height - MARGIN : title.top + title.height;
  const top = isBeside && legend.position !== "Corner" ? (frame.height - height) / 2 : below;
  return { left: round(left), top: round(top), width: round(width), height: round(height) };
}

interface Surroundings {
  readonly chart: ChartSnapshot;
  readonly frame: Frame;
  readonly title: Frame;
  readonly legend: Frame;
}

function plotPlace(part: PlacedPart, { chart, frame, title, legend }: Surroundings): Frame {
  const position = chart.legend?.position;
  const left = MARGIN + (position === "Left" ? legend.width : 0);
  const right = frame.width - MARGIN - (position === "Right" ? legend.width : 0);
  const top = MARGIN + title.height + (position === "Top" ? legend.height : 0);
  const bottom = frame.height - MARGIN - (position === "Bottom" ? legend.height : 0);
  const axes = part === "plotInside" && chart.valueAxis ? 20 : 0;
  return {
    left: round(left + axes),
    top: round(top),
    width: round(Math.max(0, right - left - axes)),
    height: round(Math.max(0, bottom - top - axes)),
  };
}
