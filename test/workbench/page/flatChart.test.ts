import { CHART_TYPES } from "../../../src/workbench/book/chartTypes";
import type { ChartSnapshot } from "../../../src/workbench/book/snapshotChart";
import { flatChart, flatType } from "../../../src/workbench/page/charts/flatChart";

const chart = (type: ChartSnapshot["type"]): ChartSnapshot =>
  ({ type, series: ["Volume", "High", "Low", "Close"].map((values) => ({ values })) }) as ChartSnapshot;

describe("Charts with depth", () => {
  it.each([
    ["3DColumn", "ColumnClustered"],
    ["3DColumnStacked100", "ColumnStacked100"],
    ["3DBarStacked", "BarStacked"],
    ["CylinderCol", "ColumnClustered"],
    ["CylinderColStacked", "ColumnStacked"],
    ["ConeBarClustered", "BarClustered"],
    ["PyramidBarStacked100", "BarStacked100"],
    ["3DLine", "Line"],
    ["3DPieExploded", "PieExploded"],
    ["3DAreaStacked", "AreaStacked"],
    ["BarOfPie", "Pie"],
    ["Bubble3DEffect", "Bubble"],
    ["Line", "Line"],
  ] as const)("[PAGE3] of type %s are drawn as %s", (type, flat) => {
    expect(flatType(type)).toBe(flat);
  });

  it("[PAGE3] always have a flat cousin that exists", () => {
    expect(CHART_TYPES.map(flatType).filter((type) => !CHART_TYPES.includes(type as never))).toEqual([]);
  });

  it("[PAGE3] say so, and plain ones say nothing", () => {
    expect(flatChart(chart("3DPie")).words).toBe("Drawn flat; the file keeps the depth.");
    expect(flatChart(chart("Pie")).words).toBeUndefined();
  });

  it("[PAGE3] of stocks are drawn without their volume", () => {
    const { chart: drawn, words } = flatChart(chart("StockVHLC"));
    expect(drawn.type).toBe("StockHLC");
    expect(drawn.series.map(({ values }) => values)).toEqual(["High", "Low", "Close"]);
    expect(words).toContain("volume");
  });
});
