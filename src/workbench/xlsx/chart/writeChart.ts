/** A chart of the snapshot as a chart part. */
import type { ChartAxis, ChartSeries, ChartSnapshot } from "../../book/snapshotChart";
import { element, xmlDeclaration } from "../xml/build";
import { blankHandling, formOf, legendPositions, type ChartForm } from "./chartTypes";
import { axisXml, shapeXml, textXml, titleXml, value, type AxisPlace } from "./writeChartParts";
import { labelsXml, seriesXml, type ValuesOf } from "./writeSeries";

const namespaces = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export function chartXml(chart: ChartSnapshot, valuesOf: ValuesOf): string {
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
        plotAreaXml(chart, valuesOf),
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

interface SeriesGroup {
  readonly form: ChartForm;
  readonly isSecondary: boolean;
  readonly series: { readonly series: ChartSeries; readonly index: number }[];
}

/** Series of one form on one pair of axes make a group. */
function groupsOf(chart: ChartSnapshot): SeriesGroup[] {
  const groups: SeriesGroup[] = [];
  chart.series.forEach((series, index) => {
    if (series.isFiltered === true) return;
    const form = formOf(series.type ?? chart.type);
    const isSecondary = series.isSecondary === true;
    const known = groups.find((g) => sameForm(g.form, form) && g.isSecondary === isSecondary);
    if (known !== undefined) known.series.push({ series, index });
    else groups.push({ form, isSecondary, series: [{ series, index }] });
  });
  if (groups.length === 0) groups.push({ form: formOf(chart.type), isSecondary: false, series: [] });
  // The primary axes come first.
  return [...groups.filter((g) => !g.isSecondary), ...groups.filter((g) => g.isSecondary)];
}

const sameForm = (a: ChartForm, b: ChartForm): boolean =>
  a.group === b.group && a.direction === b.direction && a.grouping === b.grouping && a.style === b.style;

const axisNumbers = { primary: [111_111_111, 111_111_112], secondary: [222_222_221, 222_222_222] } as const;

function plotAreaXml(chart: ChartSnapshot, valuesOf: ValuesOf): string {
  const groups = groupsOf(chart);
  const table = chart.dataTable;
  return element("c:plotArea", {}, [
    "<c:layout/>",
    ...groups.map((g) => groupXml(g, chart, valuesOf)),
    ...axesXml(chart, groups),
    table === undefined
      ? ""
      : element("c:dTable", {}, [
          value("showHorzBorder", table.hasHorizontalBorder),
          value("showVertBorder", table.hasVerticalBorder),
          value("showOutline", table.hasOutline),
          value("showKeys", table.showsLegendKey),
        ]),
    shapeXml({ fillColor: chart.plotFillColor }),
  ]);
}

const isRound = (form: ChartForm): boolean => form.group === "pieChart" || form.group === "doughnutChart";

function groupXml(group: SeriesGroup, chart: ChartSnapshot, valuesOf: ValuesOf): string {
  const { form } = group;
  const series = group.series.map(({ series: s, index }) => seriesXml(s, { index, form, valuesOf }));
  const ids = axisNumbers[group.isSecondary ? "secondary" : "primary"];
  const axes = isRound(form) ? "" : value("axId", ids[0]) + value("axId", ids[1]);
  return element(`c:${form.group}`, {}, [...groupBody(form, series, chart), axes]);
}

/** Order of the children: CT_BarChart and its kin (ECMA-376 Part 1, 21.2.2). */
function groupBody(form: ChartForm, series: readonly string[], chart: ChartSnapshot): string[] {
  const isStacked = form.grouping === "stacked" || form.grouping === "percentStacked";
  const common = [value("varyColors", isRound(form)), ...series, labelsXml(chart.dataLabels)];
  switch (form.group) {
    case "barChart":
      return [
        value("barDir", form.direction),
        value("grouping", form.grouping),
        ...common,
        value("gapWidth", chart.gapWidthPercent ?? 150),
        value("overlap", chart.overlapPercent ?? (isStacked ? 100 : undefined)),
      ];
    case "lineChart":
      return [value("grouping", form.grouping), ...common, value("marker", form.hasMarkers !== false)];
    case "areaChart":
      return [value("grouping", form.grouping), ...common];
    case "pieChart":
      return [...common, value("firstSliceAng", chart.firstSliceAngle ?? 0)];
    case "doughnutChart":
      return [
        ...common,
        value("firstSliceAng", chart.firstSliceAngle ?? 0),
        value("holeSize", chart.doughnutHolePercent ?? 50),
      ];
    case "scatterChart":
      return [value("scatterStyle", form.style), ...common];
    case "bubbleChart":
      return [...common, value("bubbleScale", 100)];
    case "radarChart":
      return [value("radarStyle", form.style), ...common];
  }
}

function axesXml(chart: ChartSnapshot, groups: readonly SeriesGroup[]): string[] {
  const primary = groups.find((g) => !g.isSecondary && !isRound(g.form));
  const secondary = groups.find((g) => g.isSecondary && !isRound(g.form));
  const pairs: string[] = [];
  if (primary !== undefined) {
    const value = {
      ...chart.valueAxis,
      ...(chart.valueAxis === undefined ? defaultValueAxis : {}),
    } as ChartAxis;
    pairs.push(...axisPair({ form: primary.form, isSecondary: false, category: chart.categoryAxis, value }));
  }
  if (secondary !== undefined) {
    // A second category axis is there in the file and hidden, unless it was asked for.
    const hidden: ChartAxis = { isVisible: false, hasMajorGridlines: false, hasMinorGridlines: false };
    const category = chart.secondaryCategoryAxis ?? hidden;
    pairs.push(
      ...axisPair({ form: secondary.form, isSecondary: true, category, value: chart.secondaryValueAxis }),
    );
  }
  return pairs;
}

const defaultValueAxis: ChartAxis = { isVisible: true, hasMajorGridlines: true, hasMinorGridlines: false };

interface AxisPair {
  readonly form: ChartForm;
  readonly isSecondary: boolean;
  readonly category: ChartAxis | undefined;
  readonly value: ChartAxis | undefined;
}

function axisPair({ form, isSecondary, category, value: values }: AxisPair): string[] {
  const [id, crossId] = axisNumbers[isSecondary ? "secondary" : "primary"];
  const isPoint = form.group === "scatterChart" || form.group === "bubbleChart";
  const isSideways = form.direction === "bar";
  const isBetween = form.group === "barChart" || form.group === "lineChart";
  const across = isSecondary ? (isSideways ? "r" : "t") : isSideways ? "l" : "b";
  const along = isSecondary ? (isSideways ? "t" : "r") : isSideways ? "b" : "l";
  const categoryTag: AxisPlace["tag"] = isPoint
    ? "valAx"
    : category?.categoryType === "DateAxis"
      ? "dateAx"
      : "catAx";
  return [
    axisXml(category, {
      tag: categoryTag,
      id,
      crossId,
      position: across,
      crossesAtMaximum: false,
      isBetween: false,
      isShare: false,
    }),
    axisXml(values, {
      tag: "valAx",
      id: crossId,
      crossId: id,
      position: along,
      crossesAtMaximum: isSecondary,
      isBetween: isBetween && !isPoint,
      isShare: form.grouping === "percentStacked",
    }),
  ];
}

function legendXml({ legend }: ChartSnapshot): string {
  if (legend === undefined) return "";
  return element("c:legend", {}, [
    value("legendPos", legendPositions.file(legend.position) ?? "r"),
    ...(legend.hiddenEntries ?? []).map((idx) =>
      element("c:legendEntry", {}, value("idx", idx) + value("delete", true)),
    ),
    value("overlay", legend.overlays === true),
    textXml(legend.font),
  ]);
}
