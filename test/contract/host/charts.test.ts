import type { Case } from "./contract";
import { codeOf, contract } from "./contract";

function addChart(
  { sheet }: Case,
  type: Excel.ChartType | "ColumnClustered" | "Line" | "Pie" = "ColumnClustered",
): Excel.Chart {
  sheet.getRange("A1:C4").values = [
    ["Month", "Plan", "Actual"],
    ["Jan", 1, 2],
    ["Feb", 3, 4],
    ["Mar", 5, 6],
  ];
  return sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns");
}

contract("charts", ({ rule }) => {
  rule("ChartCollection.add", "series and categories come from the headers", async (given) => {
    const chart = addChart(given);
    chart.series.load({ name: true });
    const values = chart.series.getItemAt(1).getDimensionValues("Values");
    const categories = chart.series.getItemAt(0).getDimensionValues("Categories");
    await given.context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(["Plan", "Actual"]);
    expect([values.value, categories.value]).toEqual([
      [2, 4, 6],
      ["Jan", "Feb", "Mar"],
    ]);
  });
  rule("ChartCollection.add", "by rows, each row is a series", async (given) => {
    given.sheet.getRange("A1:C3").values = [
      ["", "Jan", "Feb"],
      ["Plan", 1, 2],
      ["Actual", 3, 4],
    ];
    const chart = given.sheet.charts.add("Line", given.sheet.getRange("A1:C3"), "Rows");
    chart.series.load({ name: true });
    await given.context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(["Plan", "Actual"]);
  });
  rule("Chart.name", "finds the chart; an unknown name is an ItemNotFound", async (given) => {
    addChart(given).name = "Capacity";
    const found = given.sheet.charts.getItem("capacity");
    found.load({ chartType: true });
    await given.context.sync();
    expect(found.chartType).toBe("ColumnClustered");
    const get = async (): Promise<void> => {
      given.sheet.charts.getItem("none").load({ name: true });
      await given.context.sync();
    };
    expect(await codeOf(get)).toBe("ItemNotFound");
  });
  rule("Chart.setPosition", "covers the cells from the first to the last", async (given) => {
    const chart = addChart(given);
    chart.setPosition("C3", "E10");
    const cells = given.sheet.getRange("C3:E10");
    cells.load({ left: true, top: true, width: true, height: true });
    chart.load({ left: true, top: true, width: true, height: true });
    await given.context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
      cells.left,
      cells.top,
      cells.width,
      cells.height,
    ]);
  });
  rule("Chart.width", "position and size are points", async (given) => {
    const chart = addChart(given);
    chart.set({ left: 20, top: 30, width: 300, height: 150 });
    chart.load({ left: true, top: true, width: true, height: true });
    await given.context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([20, 30, 300, 150]);
  });
  rule("ChartTitle.text", "is shown, and hiding it keeps none", async (given) => {
    const chart = addChart(given);
    chart.title.text = "Plan and actual";
    chart.title.load({ text: true, visible: true });
    await given.context.sync();
    expect([chart.title.text, chart.title.visible]).toEqual(["Plan and actual", true]);
  });
  rule("ChartLegend.position", "is kept", async (given) => {
    const chart = addChart(given);
    chart.legend.position = "Right";
    chart.legend.load({ position: true, visible: true });
    await given.context.sync();
    expect([chart.legend.position, chart.legend.visible]).toEqual(["Right", true]);
  });
  rule("ChartAxis.minimum", "bounds, title and gridlines of an axis", async (given) => {
    const axis = addChart(given).axes.valueAxis;
    axis.set({ minimum: 0, maximum: 10, majorUnit: 2 });
    axis.title.text = "Units";
    axis.majorGridlines.visible = false;
    axis.load({ minimum: true, maximum: true, title: { text: true }, majorGridlines: { visible: true } });
    await given.context.sync();
    expect([axis.minimum, axis.maximum, axis.title.text, axis.majorGridlines.visible]).toEqual([
      0,
      10,
      "Units",
      false,
    ]);
  });
  rule(
    "ChartSeries.chartType",
    "a series may differ from its chart and stand on the second axis",
    async (given) => {
      const series = addChart(given).series.getItemAt(1);
      series.chartType = "Line";
      series.axisGroup = "Secondary";
      series.load({ chartType: true, axisGroup: true });
      await given.context.sync();
      expect([series.chartType, series.axisGroup]).toEqual(["Line", "Secondary"]);
    },
  );
  rule("ChartSeriesCollection.add", "takes values and categories afterwards", async (given) => {
    const chart = addChart(given);
    const series = chart.series.add("Extra");
    series.setValues(given.sheet.getRange("B2:B4"));
    series.setXAxisValues(given.sheet.getRange("A2:A4"));
    const values = series.getDimensionValues("Values");
    chart.series.load("count");
    await given.context.sync();
    expect([chart.series.count, values.value]).toEqual([3, [1, 3, 5]]);
  });
  rule("ChartFill.setSolidColor", "a fill can be read back", async (given) => {
    const { fill } = addChart(given).series.getItemAt(0).format;
    fill.setSolidColor("#4472C4");
    await given.context.sync();
    const other = addChart(given);
    other.format.fill.setSolidColor("white");
    await given.context.sync();
    expect(given.bench.stats().refused).toEqual([]);
  });
  rule("ChartSeries.hasDataLabels", "labels have position and format", async (given) => {
    const series = addChart(given).series.getItemAt(0);
    series.hasDataLabels = true;
    series.dataLabels.position = "OutsideEnd";
    series.dataLabels.numberFormat = "0.0";
    series.load({ hasDataLabels: true, dataLabels: { position: true, numberFormat: true, showValue: true } });
    await given.context.sync();
    expect(series.dataLabels.toJSON()).toMatchObject({
      position: "OutsideEnd",
      numberFormat: "0.0",
      showValue: true,
    });
  });
  rule("ChartTrendlineCollection.add", "a trendline has a type", async (given) => {
    const trendline = addChart(given, "Line").series.getItemAt(0).trendlines.add("MovingAverage");
    trendline.movingAveragePeriod = 3;
    trendline.load({ type: true, movingAveragePeriod: true });
    await given.context.sync();
    expect([trendline.type, trendline.movingAveragePeriod]).toEqual(["MovingAverage", 3]);
  });
  rule("Chart.delete", "is gone from the collection", async (given) => {
    addChart(given).delete();
    const count = given.sheet.charts.getCount();
    await given.context.sync();
    expect(count.value).toBe(0);
  });
});
