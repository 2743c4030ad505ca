/**
 * Brings a sheet's drawing up to date with its charts. Pictures, shapes and charts that did not change keep their
 * anchors; a chart that changed is written anew, and what our description of charts does not know is told as lost.
 */
import type { SheetSnapshot } from "../../book/snapshot";
import type { ChartSnapshot, GridPoint } from "../../book/snapshotChart";
import type { SheetWriting } from "../write/sheetWriting";
import { element, textElement, xmlDeclaration } from "../xml/build";
import { parseXml } from "../xml/parse";
import { descend, descendants, numberOf } from "../xml/query";
import { sameData } from "../xml/same";
import { chartAnchors, drawingPath } from "./readSheetCharts";
import { chartXml } from "./writeChart";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const emptyDrawing =
  xmlDeclaration +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

interface DrawingChange {
  readonly part: string;
  readonly next: SheetSnapshot;
  readonly before: SheetSnapshot;
}

/** Writes the drawing and answers the sheet's <drawing> element. */
export function writeDrawing({ part, next, before }: DrawingChange, writing: SheetWriting): string {
  const to = writing.package;
  const known = drawingPath(to, part);
  const path = known ?? to.freePath("xl/drawings/drawing", ".xml");
  const xml = (known === undefined ? undefined : to.text(known)) ?? emptyDrawing;
  const root = parseXml(xml);
  const anchors = chartAnchors(root);
  const sourceOf = (relationship: string): string | undefined => to.target(path, relationship)?.target;
  const kept: string[] = root.children.flatMap((anchor) => {
    const chart = anchors.find((a) => a.anchor === anchor);
    const text = xml.slice(anchor.start, anchor.end);
    if (chart === undefined) return [text];
    const source = sourceOf(chart.relationship);
    const old = before.charts.find((c) => c.source === source);
    const now = next.charts.find((c) => c.source === source);
    if (old === undefined) return [text];
    if (now === undefined) {
      if (source !== undefined) to.remove(source);
      to.unrelate(path, chart.relationship);
      return [];
    }
    if (!sameContent(old, now)) rewriteChart(now, writing);
    if (samePlace(old, now)) return [text];
    return [
      anchorXml(
        now,
        chart.relationship,
        numberOf(descend(chart.frame, "nvGraphicFramePr", "cNvPr"), "id") ?? 2,
      ),
    ];
  });
  const isNew = (c: ChartSnapshot): boolean =>
    !before.charts.some((b) => b.source !== undefined && b.source === c.source);
  let nextId = 2 + Math.max(1, ...descendants(root, "cNvPr").map((p) => numberOf(p, "id") ?? 0));
  const added = next.charts.filter(isNew).map((chart) => {
    const chartPath = to.freePath("xl/charts/chart", ".xml");
    to.add(chartPath, chartType, chartXml(chart, writing.valuesOf));
    return anchorXml(chart, to.relate(path, "chart", { path: chartPath }), nextId++);
  });
  const inner = [...kept, ...added].join("");
  if (known === undefined && inner === "") return "";
  const close = `</${root.tag}>`;
  const open = xml.slice(0, root.innerStart).replace(/\/>$/, ">");
  if (known === undefined) to.add(path, drawingType, open + inner + close);
  else to.set(path, open + inner + close);
  const id =
    to.relationships(part).find((r) => r.target === path)?.id ?? to.relate(part, "drawing", { path });
  return element("drawing", { "r:id": id });
}

const place = ({ from, to, placement, name, altText }: ChartSnapshot): unknown => [
  from,
  to,
  placement,
  name,
  altText,
];
const samePlace = (a: ChartSnapshot, b: ChartSnapshot): boolean => sameData(place(a), place(b));

function sameContent(a: ChartSnapshot, b: ChartSnapshot): boolean {
  const content = (c: ChartSnapshot): unknown => ({
    ...c,
    id: 0,
    from: 0,
    to: 0,
    placement: 0,
    name: 0,
    altText: 0,
  });
  return sameData(content(a), content(b));
}

// What a chart part may hold that our description does not.
const unknownParts: readonly (readonly [string, string])[] = [
  ["errBars", "error bars"],
  ["upDownBars", "up-down bars"],
  ["hiLowLines", "high-low lines"],
  ["dropLines", "drop lines"],
  ["manualLayout", "positions set by hand"],
  ["view3D", "the 3-D view"],
  ["gradFill", "gradient fills"],
  ["blipFill", "picture fills"],
  ["trendlineLbl", "trendline labels"],
  ["dLbl", "labels of single points"],
];

function rewriteChart(chart: ChartSnapshot, writing: SheetWriting): void {
  const { source } = chart;
  if (source === undefined) return;
  if (chart.type === "Unknown") {
    writing.lost.push(
      `The changes to the chart "${chart.name}" are lost, because its type cannot be written.`,
    );
    return;
  }
  const old = writing.package.text(source) ?? "";
  const gone = unknownParts
    .filter(([tag]) => new RegExp(`<(?:\\w+:)?${tag}[\\s/>]`).test(old))
    .map(([, words]) => words);
  if (gone.length > 0) {
    writing.lost.push(`The chart "${chart.name}" was changed and loses ${gone.join(", ")}.`);
  }
  writing.package.set(source, chartXml(chart, writing.valuesOf));
}

const emu = (points: number): number => Math.max(0, Math.round(points * 12_700));

function pointXml(tag: string, point: GridPoint): string {
  return element(`xdr:${tag}`, {}, [
    textElement("xdr:col", String(point.column)),
    textElement("xdr:colOff", String(emu(point.columnOffset))),
    textElement("xdr:row", String(point.row)),
    textElement("xdr:rowOff", String(emu(point.rowOffset))),
  ]);
}

const placements = { TwoCell: undefined, OneCell: "oneCell", Absolute: "absolute" } as const;

function anchorXml(chart: ChartSnapshot, relationship: string, id: number): string {
  const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const reference = element("c:chart", {
    "xmlns:c": chartNamespace,
    "xmlns:r": relationships,
    "r:id": relationship,
  });
  const frame = element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id, name: chart.name, descr: chart.altText }),
      "<xdr:cNvGraphicFramePr/>",
    ]),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element("a:graphic", {}, element("a:graphicData", { uri: chartNamespace }, reference)),
  ]);
  const namespaces = {
    "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  };
  const inner = pointXml("from", chart.from) + pointXml("to", chart.to) + frame + "<xdr:clientData/>";
  return element("xdr:twoCellAnchor", { ...namespaces, editAs: placements[chart.placement] }, inner);
}
