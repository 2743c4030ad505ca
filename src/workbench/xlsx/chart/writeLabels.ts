/** Data labels of a group, a series and its points. */
import type { ChartDataLabels, ChartPoint } from "../../book/snapshotChart";
import { element, textElement } from "../xml/build";
import { isDeepForm, labelPositions, type ChartForm } from "./chartTypes";
import { richText, shapeXml, textXml, value } from "./writeChartParts";

const ALONG = ["ctr", "inBase", "inEnd"];

/** Where a chart of a form can put its labels; elsewhere Excel refuses the file. */
function placesOf(form: ChartForm): readonly string[] {
  if (isDeepForm(form)) return form.group === "pie3DChart" ? ["ctr", "inEnd", "outEnd", "bestFit"] : [];
  switch (form.group) {
    case "barChart":
      return form.grouping === "clustered" ? [...ALONG, "outEnd"] : ALONG;
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
    case "stockChart":
      return ["t", "b", "l", "r", "ctr"];
    case "pieChart":
    case "ofPieChart":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    default:
      return [];
  }
}

function commonXml(labels: ChartDataLabels, form: ChartForm): string {
  const position = labelPositions.file(labels.position);
  return [
    labels.numberFormat === undefined
      ? ""
      : element("c:numFmt", {
          formatCode: labels.numberFormat,
          sourceLinked: labels.isNumberFormatLinked === true,
        }),
    shapeXml({ fillColor: labels.fillColor, hasNoFill: labels.hasNoFill, line: labels.border }),
    textXml(labels.font, labels.textRotation),
    value("dLblPos", position !== undefined && placesOf(form).includes(position) ? position : undefined),
    value("showLegendKey", labels.showsLegendKey === true),
    value("showVal", labels.showsValue === true),
    value("showCatName", labels.showsCategoryName === true),
    value("showSerName", labels.showsSeriesName === true),
    value("showPercent", labels.showsPercentage === true),
    value("showBubbleSize", labels.showsBubbleSize === true),
    labels.separator === undefined ? "" : textElement("c:separator", labels.separator),
  ].join("");
}

/** Order of the children: CT_DLbls and CT_DLbl (ECMA-376 Part 1, 21.2.2). */
export function labelsXml(
  labels: ChartDataLabels | undefined,
  form: ChartForm,
  points: readonly ChartPoint[] = [],
): string {
  const own = points.filter((point) => point.dataLabels !== undefined);
  if (labels === undefined && own.length === 0) return "";
  return element("c:dLbls", {}, [
    ...own.map((point) => pointXml(point, labels, form)),
    commonXml(labels ?? {}, form),
  ]);
}

/** A point's label is the series' label with what the point says otherwise. */
function pointXml(point: ChartPoint, labels: ChartDataLabels | undefined, form: ChartForm): string {
  const label = { ...labels, ...point.dataLabels };
  const text = label.text;
  return element("c:dLbl", {}, [
    value("idx", point.index),
    text === undefined || text === ""
      ? ""
      : element("c:tx", {}, richText({ text, ...(label.font && { font: label.font }) })),
    commonXml(text === undefined ? label : { ...label, showsValue: true }, form),
  ]);
}
