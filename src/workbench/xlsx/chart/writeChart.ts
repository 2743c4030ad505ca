/** A chart of the snapshot as a chart part. */
import type { ChartAxis, ChartSnapshot } from "../../book/snapshotChart";
import { element, xmlDeclaration } from "../xml/build";
import { blankHandling, isDeepForm, isRoundForm, legendPositions, type ChartForm } from "./chartTypes";
import { axisXml, type AxisPlace } from "./writeAxis";
import { layoutXml, shapeXml, textXml, titleXml, value } from "./writeChartParts";
import { axisNumbers, groupsOf, groupXml, isLayered, type SeriesGroup } from "./writeGroups";
import type { ValuesOf } from "./writeSeries";

const namespaces = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export function chartXml(chart: ChartSnapshot, valuesOf: ValuesOf): string {
  const groups = groupsOf(chart);
  return (
    xmlDeclaration +
    element("c:chartSpace", namespaces, [
      value("roundedCorners", chart.hasRoundedCorners === true),
      value(
        "style",
        chart.styleNumber !== undefined && chart.styleNumber <= 48 ? chart.styleNumber : undefined,
      ),
      element("c:chart", {}, [
        titleXml(chart.title),
        value("autoTitleDeleted", chart.title === undefined),
        viewXml(groups[0]?.form),
        plotAreaXml(chart, groups, valuesOf),
        legendXml(chart),
        value("plotVisOnly", chart.plotsVisibleOnly !== false),
        value("dispBlanksAs", blankHandling.file(chart.blanksAs) ?? "gap"),
      ]),
      shapeXml({
        fillColor: chart.fillColor ?? (chart.hasNoFill === true ? undefined : "#FFFFFF"),
        hasNoFill: chart.hasNoFill,
        line: chart.border,
      }),
      textXml(chart.font),
    ])
  );
}

/** How a plot with depth is looked at: Excel's own angles; surfaces seen from above lie flat. */
function viewXml(form: ChartForm | undefined): string {
  if (form === undefined || !isDeepForm(form)) return "";
  const isFromAbove = form.group === "surfaceChart";
  const isPie = form.group === "pie3DChart";
  return element("c:view3D", {}, [
    value("rotX", isFromAbove ? 90 : isPie ? 30 : 15),
    value("rotY", isFromAbove || isPie ? 0 : 20),
    value("depthPercent", 100),
    value("rAngAx", !isFromAbove && !isPie && !isLayered(form)),
  ]);
}

function plotAreaXml(chart: ChartSnapshot, groups: readonly SeriesGroup[], valuesOf: ValuesOf): string {
  const table = chart.dataTable;
  return element("c:plotArea", {}, [
    chart.plotPlace === undefined
      ? layoutXml(chart.plotInsidePlace, "inner")
      : layoutXml(chart.plotPlace, "outer"),
    ...groups.map((g) => groupXml(g, chart, valuesOf)),
    ...axesXml(chart, groups),
    table === undefined
      ? ""
      : element("c:dTable", {}, [
          value("showHorzBorder", table.hasHorizontalBorder),
          value("showVertBorder", table.hasVerticalBorder),
          value("showOutline", table.hasOutline),
          value("showKeys", table.showsLegendKey),
          shapeXml({ fillColor: table.fillColor, hasNoFill: table.hasNoFill, line: table.border }),
          textXml(table.font),
        ]),
    shapeXml({ fillColor: chart.plotFillColor, line: chart.plotBorder }),
  ]);
}

function axesXml(chart: ChartSnapshot, groups: readonly SeriesGroup[]): string[] {
  const primary = groups.find((g) => !g.isSecondary && !isRoundForm(g.form));
  const secondary = groups.find((g) => g.isSecondary && !isRoundForm(g.form));
  const pairs: string[] = [];
  if (primary !== undefined) {
    const values = chart.valueAxis ?? DEFAULT_VALUES;
    pairs.push(...axisPair({ form: primary.form, isSecondary: false, category: chart.categoryAxis, values }));
    if (isLayered(primary.form)) pairs.push(depthAxisXml(chart.seriesAxis));
  }
  if (secondary !== undefined) {
    // A second category axis is there in the file and hidden, unless it was asked for.
    const hidden: ChartAxis = { isVisible: false, hasMajorGridlines: false, hasMinorGridlines: false };
    const category = chart.secondaryCategoryAxis ?? hidden;
    const values = chart.secondaryValueAxis;
    pairs.push(...axisPair({ form: secondary.form, isSecondary: true, category, values }));
  }
  return pairs;
}

const DEFAULT_VALUES: ChartAxis = { isVisible: true, hasMajorGridlines: true, hasMinorGridlines: false };

interface AxisPair {
  readonly form: ChartForm;
  readonly isSecondary: boolean;
  readonly category: ChartAxis | undefined;
  readonly values: ChartAxis | undefined;
}

function axisPair({ form, isSecondary, category, values }: AxisPair): string[] {
  const [id, crossId] = axisNumbers(isSecondary);
  const isPoint = form.group === "scatterChart" || form.group === "bubbleChart";
  const isSideways = form.direction === "bar";
  const isBetween = !form.group.startsWith("area") && !form.group.startsWith("surface");
  const across = isSecondary ? (isSideways ? "r" : "t") : isSideways ? "l" : "b";
  const along = isSecondary ? (isSideways ? "t" : "r") : isSideways ? "b" : "l";
  const isOnDates = category?.categoryType === "DateAxis";
  const tag: AxisPlace["tag"] = isPoint ? "valAx" : isOnDates ? "dateAx" : "catAx";
  const plain = { isBetween: false, isShare: false };
  return [
    // Where an axis is crossed is written at the other one; a second value axis stands at the far end by itself.
    axisXml(category, { ...plain, tag, id, crossId, position: across, crosses: values?.crossesAt }),
    axisXml(values, {
      tag: "valAx",
      id: crossId,
      crossId: id,
      position: along,
      crosses: category?.crossesAt ?? (isSecondary ? "Maximum" : undefined),
      isBetween: isBetween && !isPoint,
      isShare: form.grouping === "percentStacked",
    }),
  ];
}

function depthAxisXml(axis: ChartAxis | undefined): string {
  const [category, , id] = axisNumbers(false);
  const plain = { isBetween: false, isShare: false };
  return axisXml(axis, { ...plain, tag: "serAx", id, crossId: category, position: "b" });
}

function legendXml({ legend }: ChartSnapshot): string {
  if (legend === undefined) return "";
  return element("c:legend", {}, [
    value("legendPos", legendPositions.file(legend.position) ?? "r"),
    ...(legend.hiddenEntries ?? []).map((idx) =>
      element("c:legendEntry", {}, value("idx", idx) + value("delete", true)),
    ),
    legend.place === undefined ? "" : layoutXml(legend.place),
    value("overlay", legend.overlays === true),
    shapeXml({ fillColor: legend.fillColor, hasNoFill: legend.hasNoFill, line: legend.border }),
    textXml(legend.font),
  ]);
}
