import type { Case } from "./contract";
import { codeOf, contract } from "./contract";

function addChart({ sheet }: Case, type: string = "ColumnClustered"): Excel.Chart {
  sheet.getRange("A1:C4").values = [
    ["Month", "Plan", "Actual"],
    ["Jan", 1, 2],
    ["Feb", 3, 40],
    ["Mar", 5, 6],
  ];
  return sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C4"), "Columns");
}

const DEEP = [
  "3DBarClustered",
  "CylinderCol",
  "ConeBarStacked",
  "PyramidColClustered",
  "3DLine",
  "3DPieExploded",
];
const OTHERS = ["BarOfPie", "SurfaceTopView", "Bubble3DEffect", "RadarFilled", "3DAreaStacked100"];

contract("types and parts of charts", ({ rule }) => {
  for (const type of [...DEEP, ...OTHERS])
    rule("ChartCollection.add", `a chart of type ${type} is of that type`, async (given) => {
      const chart = addChart(given, type);
      chart.load({ chartType: true });
      await given.context.sync();
      expect(chart.chartType).toBe(type);
    });
  for (const where of ["Maximum", "Minimum", "Automatic"] as const)
    rule("ChartAxis.position", `says where on its axis the other one crosses: ${where}`, async (given) => {
      const { categoryAxis, valueAxis } = addChart(given).axes;
      categoryAxis.position = where;
      categoryAxis.load({ position: true });
      valueAxis.load({ position: true });
      await given.context.sync();
      expect([categoryAxis.position, valueAxis.position]).toEqual([where, "Automatic"]);
    });
  rule(
    "ChartCollection.add",
    "a stock chart takes dates and prices; a volume is its first series",
    async (given) => {
      given.sheet.getRange("A1:E3").values = [
        ["Date", "Volume", "High", "Low", "Close"],
        [45000, 900, 9, 5, 7],
        [45001, 800, 8, 4, 6],
      ];
      const chart = given.sheet.charts.add("StockVHLC", given.sheet.getRange("A1:E3"), "Columns");
      chart.series.load({ name: true });
      await given.context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Volume", "High", "Low", "Close"]);
    },
  );
  rule("ChartCollection.add", "a column of dates before the values is their categories", async (given) => {
    given.sheet.getRange("A1:B3").values = [
      ["Date", "Price"],
      ["7/1/2023", 100],
      ["7/2/2023", 97],
    ];
    const chart = given.sheet.charts.add("LineMarkers", given.sheet.getRange("A1:B3"));
    chart.series.load({ name: true });
    await given.context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Price"]);
  });
  rule("ChartCollection.add", "a bubble chart pairs values with sizes", async (given) => {
    given.sheet.getRange("A1:C2").values = [
      [1, 10, 100],
      [2, 20, 200],
    ];
    const chart = given.sheet.charts.add("Bubble", given.sheet.getRange("A1:C2"), "Columns");
    const first = chart.series.getItemAt(0);
    const [values, sizes] = [first.getDimensionValues("YValues"), first.getDimensionValues("BubbleSizes")];
    chart.series.load("count");
    await given.context.sync();
    expect([chart.series.count, values.value, sizes.value]).toEqual([1, [10, 20], [100, 200]]);
  });
  rule("ChartTitle.getSubstring", "formats the letters it names and no others", async (given) => {
    const { title } = addChart(given);
    title.text = "Plan and actual";
    title.getSubstring(0, 4).font.color = "yellow";
    const [named, rest] = [title.getSubstring(0, 4).font, title.getSubstring(5, 3).font];
    named.load({ color: true });
    rest.load({ color: true });
    await given.context.sync();
    expect(named.color).toBe("#FFFF00");
    expect(rest.color).not.toBe("#FFFF00");
  });
  rule("ChartTitle.textOrientation", "keeps its angle, and the title has a size", async (given) => {
    const { title } = addChart(given);
    title.textOrientation = -45;
    title.load("textOrientation, width, height");
    await given.context.sync();
    expect(title.textOrientation).toBe(-45);
    expect(Math.min(title.width, title.height)).toBeGreaterThan(0);
  });
  rule("ChartFont.underline", "is Single or None", async (given) => {
    const { font } = addChart(given).legend.format;
    font.load({ underline: true });
    await given.context.sync();
    expect(font.underline).toBe("None");
    font.underline = "Single";
    font.load({ underline: true });
    await given.context.sync();
    expect(font.underline).toBe("Single");
  });
  rule("ChartAxis.maximum", "is always a number, of an automatic axis too", async (given) => {
    const axis = addChart(given).axes.valueAxis;
    axis.load({ minimum: true, maximum: true, majorUnit: true });
    await given.context.sync();
    expect(axis.minimum).toBe(0);
    expect(axis.maximum).toBeGreaterThanOrEqual(40);
    expect(axis.majorUnit).toBeGreaterThan(0);
  });
  rule("ChartSeries.plotOrder", "moves the series that the script holds", async (given) => {
    const chart = addChart(given);
    const [plan, actual] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    actual.plotOrder = 0;
    plan.name = "Was first";
    chart.series.load({ name: true });
    await given.context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Actual", "Was first"]);
  });
  rule("ChartSeries.yErrorBars", "are hidden until they are shown", async (given) => {
    const bars = addChart(given).series.getItemAt(0).yErrorBars;
    bars.load({ visible: true });
    await given.context.sync();
    expect(bars.visible).toBe(false);
    bars.set({ visible: true, type: "Percent", include: "PlusValues", endStyleCap: false });
    bars.load({ visible: true, type: true, include: true, endStyleCap: true });
    await given.context.sync();
    expect([bars.visible, bars.type, bars.include, bars.endStyleCap]).toEqual([
      true,
      "Percent",
      "PlusValues",
      false,
    ]);
  });
  rule("ChartDataLabel.showSeriesName", "a point's label has what its series' labels show", async (given) => {
    const series = addChart(given, "Line").series.getItemAt(0);
    series.hasDataLabels = true;
    const label = series.points.getItemAt(1).dataLabel;
    label.showSeriesName = true;
    label.load({ showValue: true, showSeriesName: true });
    await given.context.sync();
    expect([label.showValue, label.showSeriesName]).toEqual([true, true]);
  });
  rule("ChartPlotArea.left", "keeps where the plot was put", async (given) => {
    const { plotArea } = addChart(given);
    plotArea.left = 80;
    plotArea.load({ left: true, position: true });
    await given.context.sync();
    expect([Math.round(plotArea.left), plotArea.position]).toEqual([80, "Custom"]);
  });
  rule("ChartLineFormat.color", "of a trend line without one is that of its series", async (given) => {
    const line = addChart(given).series.getItemAt(0).trendlines.add("Linear").format.line;
    line.load({ color: true });
    await given.context.sync();
    expect(line.color).toMatch(/^#[0-9A-F]{6}$/);
  });
  rule("ChartType", "a type that files of the host cannot hold is refused by name", async (given) => {
    const add = async (): Promise<void> => {
      addChart(given, "Sunburst");
      await given.context.sync();
    };
    expect(await codeOf(add)).toBe("ApiNotFound");
  });
});
