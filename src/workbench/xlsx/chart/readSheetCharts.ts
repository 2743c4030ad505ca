/** The charts of a sheet, from its drawing. */
import type { ChartSnapshot, GridPoint } from "../../book/snapshotChart";
import type { WorkbookPackage } from "../package/workbookPackage";
import type { ColorContext } from "../style/colors";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, descend, descendants, numberOf } from "../xml/query";
import { readChart } from "./readChart";

const emuPerPoint = 12_700;

export function drawingPath(from: WorkbookPackage, sheetPart: string): string | undefined {
  return from.related(sheetPart, "drawing")?.target;
}

export function readSheetCharts(from: WorkbookPackage, part: string, colors: ColorContext): ChartSnapshot[] {
  const path = drawingPath(from, part);
  const xml = path === undefined ? undefined : from.text(path);
  if (path === undefined || xml === undefined) return [];
  return chartAnchors(parseXml(xml)).flatMap(({ anchor, frame, relationship }): ChartSnapshot[] => {
    const chartPath = from.target(path, relationship)?.target;
    const chartXml = chartPath === undefined ? undefined : from.text(chartPath);
    if (chartPath === undefined || chartXml === undefined) return [];
    const properties = descend(frame, "nvGraphicFramePr", "cNvPr");
    const altText = properties?.attributes["descr"];
    return [
      {
        id: properties?.attributes["id"] ?? relationship,
        name: properties?.attributes["name"] ?? "",
        ...readPlace(anchor),
        ...readChart(chartXml, colors),
        ...(altText === undefined ? {} : { altText }),
        source: chartPath,
      },
    ];
  });
}

export interface ChartAnchor {
  readonly anchor: XmlElement;
  readonly frame: XmlElement;
  readonly relationship: string;
}

/** The anchors of a drawing that hold one chart each; charts in groups stay with their group. */
export function chartAnchors(drawing: XmlElement): ChartAnchor[] {
  return drawing.children.flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const chart = frame === undefined ? undefined : descendants(frame, "chart")[0];
    const relationship = Object.entries(chart?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
    return frame === undefined || relationship === undefined ? [] : [{ anchor, frame, relationship }];
  });
}

function readPlace(anchor: XmlElement): Pick<ChartSnapshot, "from" | "to" | "placement"> {
  const ext = child(anchor, "ext");
  const size = { width: points(ext, "cx"), height: points(ext, "cy") };
  if (anchor.name === "absoluteAnchor") {
    const pos = child(anchor, "pos");
    const from = { row: 0, column: 0, rowOffset: points(pos, "y"), columnOffset: points(pos, "x") };
    return { from, to: beyond(from, size), placement: "Absolute" };
  }
  const from = readPoint(child(anchor, "from"));
  if (anchor.name === "oneCellAnchor") return { from, to: beyond(from, size), placement: "OneCell" };
  const placement =
    { oneCell: "OneCell", absolute: "Absolute" }[anchor.attributes["editAs"] ?? ""] ?? "TwoCell";
  return { from, to: readPoint(child(anchor, "to")), placement: placement as ChartSnapshot["placement"] };
}

const points = (element: XmlElement | undefined, attribute: string): number =>
  (numberOf(element, attribute) ?? 0) / emuPerPoint;

/** A corner so far from another, counted from the same cell. */
const beyond = (from: GridPoint, size: { width: number; height: number }): GridPoint => ({
  ...from,
  rowOffset: from.rowOffset + size.height,
  columnOffset: from.columnOffset + size.width,
});

function readPoint(point: XmlElement | undefined): GridPoint {
  const number = (name: string): number => Number(child(point, name)?.text ?? 0);
  return {
    row: number("row"),
    column: number("col"),
    rowOffset: number("rowOff") / emuPerPoint,
    columnOffset: number("colOff") / emuPerPoint,
  };
}
