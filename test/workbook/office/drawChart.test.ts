import type { Workbench } from "../../../src/workbench/node";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeSheets } from "../../../src/workbook/office/writeSheets";
import type { ChartDescription, ChartSeriesDescription } from "../../../src/workbook/report/chartDescription";
import { openClient, unwatched } from "./realClient";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openClient();
  await writeSheets(
    [
      {
        ownId: "charts",
        name: "Charts",
        blocks: [{ top: 0, left: 0, cells: CELLS }],
        charts: [
          chart("columns", COLUMNS),
          chart("bars", BARS),
          chart("bubbles", BUBBLES),
          chart("marks", MARKS),
        ],
        print: { area: { top: 0, left: 0, rows: 9, columns: 4 }, footer: "A & B  ·  data to 4 Jan 2027" },
      },
    ],
    unwatched,
  );
});
afterAll(() => workbench.close());

const CELLS = [
  ["Name", "Chance", "Impact", "Size"],
  ["One", 0.25, -8000, 2000],
  ["Two", 0.5, 3000, 1500],
];
const column = (left: number, first = 1, rows = 2) => ({ top: first, left, rows, columns: 1 });
const series = (more: Partial<ChartSeriesDescription>): ChartSeriesDescription => ({
  name: "Series",
  kind: "column",
  color: "#2563A8",
  values: column(2),
  ...more,
});

type Own = Partial<ChartDescription> & Pick<ChartDescription, "series">;
const chart = (name: string, own: Own): ChartDescription => ({
  name,
  title: `The ${name}`,
  altText: "Said.",
  categories: column(0),
  categoryFormat: "General",
  valueFormat: "#,##0",
  valueTitle: "EUR",
  place: { top: 4, left: 0, rows: 8, columns: 4 },
  ...own,
});

const COLUMNS: Own = {
  isStacked: true,
  hasLegend: false,
  valueAxis: { minimum: 50 },
  series: [series({ name: "Base", fill: "none" }), series({ name: "Up" })],
};
const BARS: Own = { series: [series({ name: "Low", kind: "bar" }), series({ name: "High", kind: "bar" })] };
const MARKS: Own = {
  series: [
    series({ name: "Agreed", kind: "line" }),
    series({ name: "Sales", kind: "markedLine", marker: "Square", color: "#C55A11" }),
  ],
};
const bubble = (first: number, more: Partial<ChartSeriesDescription> = {}): ChartSeriesDescription =>
  series({
    name: String(first),
    kind: "bubble",
    across: column(1, first, 1),
    values: column(2, first, 1),
    sizes: column(3, first, 1),
    showsName: true,
    ...more,
  });
const BUBBLES: Own = {
  hasLegend: false,
  categoryAxis: { title: "Chance", minimum: 0, maximum: 1 },
  series: [bubble(1), bubble(2, { fill: "hollow" })],
};

/** Reads something of a chart. */
const read = <T>(
  name: string,
  of: (chart: Excel.Chart) => { load: () => unknown; then: () => T },
): Promise<T> =>
  workbench.Excel.run(async (context) => {
    const { load, then } = of(context.workbook.worksheets.getItem("Charts").charts.getItem(name));
    load();
    await context.sync();
    return then();
  });

describe("a chart in the workbook", () => {
  it("[CHART7] stacks columns on a base without fill, over an axis that starts where it is told", async () => {
    const found = await read("columns", (drawn) => {
      const axis = drawn.axes.valueAxis;
      const base = drawn.series.getItemAt(0);
      return {
        load: () => (
          drawn.load("chartType"),
          axis.load("minimum"),
          drawn.legend.load("visible"),
          base.load("overlap")
        ),
        then: () => [drawn.chartType, axis.minimum, drawn.legend.visible, base.overlap],
      };
    });
    expect(found).toEqual(["ColumnStacked", 50, false, 100]);
  });

  it("[CHART7] lays bars over one another, the first on top, names beside the plot", async () => {
    const found = await read("bars", (drawn) => {
      const axis = drawn.axes.categoryAxis;
      const first = drawn.series.getItemAt(0);
      return {
        load: () => (
          drawn.load("chartType"),
          axis.load("reversePlotOrder,tickLabelPosition"),
          first.load("overlap")
        ),
        then: () => [drawn.chartType, axis.reversePlotOrder, axis.tickLabelPosition, first.overlap],
      };
    });
    expect(found).toEqual(["BarClustered", true, "Low", 100]);
  });

  it("[CHART7] gives each bubble its two places, its size, its name and its own fill", async () => {
    const found = await read("bubbles", (drawn) => {
      const [first, second] = [drawn.series.getItemAt(0), drawn.series.getItemAt(1)];
      const places = (["XValues", "YValues", "BubbleSizes"] as const).map((way) =>
        second.getDimensionValues(way as Excel.ChartSeriesDimension),
      );
      return {
        load: () => (
          drawn.load("chartType"),
          first.load("hasDataLabels"),
          first.dataLabels.load("showSeriesName")
        ),
        then: () => ({
          type: drawn.chartType,
          places: places.map(({ value }) => value),
          isNamed: first.hasDataLabels && first.dataLabels.showSeriesName,
        }),
      };
    });
    expect(found).toEqual({
      type: "Bubble",
      places: [[0.5], [3000], [1500]],
      isNamed: true,
    });
  });

  it("[CHART7] gives each point of a marked line its shape in the colour of the line, and no other line any", async () => {
    const found = await read("marks", (drawn) => {
      const [plain, marked] = [drawn.series.getItemAt(0), drawn.series.getItemAt(1)];
      const wanted = "chartType,markerStyle,markerBackgroundColor";
      return {
        load: () => (plain.load(wanted), marked.load(wanted)),
        then: () => [
          [plain.chartType, plain.markerStyle],
          [marked.chartType, marked.markerStyle, marked.markerBackgroundColor],
        ],
      };
    });
    expect(found).toEqual([
      ["Line", "None"],
      ["LineMarkers", "Square", "#C55A11"],
    ]);
  });

  it("[CHART7] saves a base without fill, a hollow bubble and filled ones", async () => {
    const { sheets } = await readXlsx(await workbench.save());
    const fills = sheets.flatMap(({ charts = [] }) =>
      charts.map((drawn) => drawn.series.map(({ hasNoFill, fillColor }) => (hasNoFill ? "none" : fillColor))),
    );
    expect(fills).toEqual([
      ["none", "#2563A8"],
      ["#2563A8", "#2563A8"],
      ["#2563A8", "#FFFFFF"],
      [undefined, undefined],
    ]);
  });

  it("[REP5] prints the date of the data at the foot of its page, an & as an &", async () => {
    const footer = await workbench.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Charts");
      const texts = pageLayout.headersFooters.defaultForAllPages;
      texts.load("leftFooter");
      await context.sync();
      return texts.leftFooter;
    });
    expect(footer).toBe("&A  ·  A && B  ·  data to 4 Jan 2027");
  });
});
