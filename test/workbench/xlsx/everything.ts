import type { BookSnapshot, SheetSnapshot } from "../../../src/workbench/book/snapshot";
import type { ChartType } from "../../../src/workbench/book/chartTypes";
import type { ChartSnapshot } from "../../../src/workbench/book/snapshotChart";
import type { CellStyle } from "../../../src/workbench/book/snapshotStyle";
import { chartForms } from "../../../src/workbench/xlsx/chart/chartTypes";
import { defaultCellStyle } from "../../../src/workbench/xlsx/style/readStyles";
import { bookOf, cellsOf, sheetOf } from "./books";

const euro: CellStyle = {
  ...defaultCellStyle,
  numberFormat: "#,##0.00 [$€-407]",
  fill: { pattern: "solid", color: "#DDEBF7" },
  border: {
    bottom: { line: "thin", color: "#000000" },
    diagonal: { line: "hair", color: "#FF0000" },
    isDiagonalUp: true,
  },
};

const head: CellStyle = {
  ...defaultCellStyle,
  font: { ...defaultCellStyle.font, isBold: true, color: "#FFFFFF", size: 12, underline: "doubleAccounting" },
  fill: { pattern: "darkUp", color: "#1F4E78", patternColor: "#FFFF00" },
  alignment: {
    ...defaultCellStyle.alignment,
    horizontal: "center",
    vertical: "center",
    wraps: true,
    rotation: -45,
  },
  protection: { isLocked: false, isFormulaHidden: true },
  namedStyle: "Good",
};

/** Every part of a sheet that a file can hold, once. */
function planSheet(): SheetSnapshot {
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
  const rows = months.map((m, i) => [m, 10 + i * 3, 20 - i * 2, i % 2 === 1 ? "red flag" : "ok"]);
  const cells = cellsOf([["Month", "Plan", "Actual", "Note"], ...rows]);
  for (const cell of cells) if (cell.row === 0) cell.style = 2;
  cells.push(
    { row: 9, column: 0, value: 105, formula: "=SUM(B2:B7)", style: 1 },
    {
      row: 9,
      column: 1,
      value: 16,
      formula: "=FILTER(B2:B7,B2:B7>15)",
      array: { rows: 2, columns: 1, isDynamic: true },
    },
    { row: 9, column: 2, value: "#N/A", isError: true, formula: "=NA()" },
    { row: 9, column: 3, value: true },
    { row: 10, column: 1, value: 19, isSpilled: true },
    {
      row: 10,
      column: 3,
      value: "bold part",
      richText: [{ text: "bold ", font: { isBold: true, color: "#FF0000" } }, { text: "part" }],
    },
    { row: 11, column: 0, value: " lead\nline 2 _x0041_ <&>" },
    { row: 11, column: 1, value: 50, formula: "=LET(x,SUM(B10#),y,x*1,y+15)" },
    {
      row: 11,
      column: 2,
      value: 1,
      formula: "=SUM(B2:B3*2)",
      array: { rows: 1, columns: 1, isDynamic: false },
    },
  );
  return sheetOf({
    name: "Plan's & Co",
    cells,
    columns: [
      { first: 0, last: 0, widthCharacters: 14.7 },
      { first: 1, last: 2, widthCharacters: 11, style: 1, outlineLevel: 1 },
    ],
    rows: [
      { row: 0, height: 30 },
      { row: 8, isHidden: true },
      { row: 12, height: 20, outlineLevel: 1, style: 2 },
    ],
    merges: ["A13:C13"],
    freeze: { rows: 1, columns: 1, topLeft: "B2" },
    tabColor: "#00B050",
    selection: "B2:C3",
    zoomPercent: 85,
    showsGridlines: false,
    outline: { summaryBelow: false, summaryRight: true },
    ...rules(),
    ...remarks(),
    ...pages(),
    customProperties: { "sop.id": 'äöü {"v":1}' },
    filter: {
      range: "A1:D7",
      columns: [
        {
          column: 1,
          kind: "custom",
          isAnd: true,
          conditions: [
            { operator: "greaterThan", value: "5" },
            { operator: "lessThan", value: "99" },
          ],
        },
        { column: 3, kind: "values", values: ["ok"], hasBlanks: false },
      ],
    },
  });
}

function rules(): Pick<SheetSnapshot, "conditionalFormats" | "dataValidations"> {
  const red = { font: { color: "#9C0006", isBold: true }, fill: { pattern: "solid", color: "#FFC7CE" } };
  const scale = {
    points: [{ type: "min" }, { type: "percentile", value: "50" }, { type: "max" }],
    colors: ["#F8696B", "#FFEB84", "#63BE7B"],
  };
  const bar = {
    minimum: { type: "autoMin" },
    maximum: { type: "num", value: "40" },
    color: "#638EC6",
    negativeColor: "#FF0000",
    isGradient: false,
    axisColor: "#000000",
  };
  const icons = {
    set: "3Arrows",
    points: [
      { type: "percent", value: "0" },
      { type: "percent", value: "33" },
      { type: "percent", value: "67", isInclusive: false },
    ],
    isReversed: true,
    hidesValue: true,
  };
  return {
    conditionalFormats: [
      { range: "B2:B7 D9", type: "cellIs", priority: 1, operator: "greaterThan", formulas: ["=15"], style: red, stopIfTrue: true },
      { range: "B2:B7", type: "dataBar", priority: 2, dataBar: bar },
      { range: "C2:C7", type: "colorScale", priority: 3, colorScale: scale },
      { range: "C2:C7", type: "iconSet", priority: 4, iconSet: icons },
      { range: "D2:D7", type: "containsText", priority: 5, operator: "containsText", text: "red", formulas: ['=NOT(ISERROR(SEARCH("red",D2)))'], style: { fill: { pattern: "solid", color: "#FFFF00" } } },
      { range: "A2:A7", type: "duplicateValues", priority: 6, style: { font: { isItalic: true } } },
      { range: "A2:A7", type: "uniqueValues", priority: 7, style: { font: { isItalic: false } } },
      { range: "A2:A7", type: "expression", priority: 8, formulas: ["=$B2>20"], style: { border: { top: { line: "thin", color: "#FF0000" } }, numberFormat: "0.0" } },
      { range: "B2:B7", type: "top10", priority: 9, rank: 2, isPercent: true, isBottom: true, style: { font: { isStruck: true } } },
      { range: "B2:B7", type: "aboveAverage", priority: 10, isBelowAverage: true, isEqualAverage: true, style: { font: { underline: "single" } } },
      { range: "D2:D7", type: "beginsWith", priority: 11, operator: "beginsWith", text: "o", formulas: ['=LEFT(D2,1)="o"'], style: red },
    ],
    dataValidations: [
      { range: "D2:D7", type: "list", formula1: 'ok,red flag,"q"', ignoresBlank: true, hasDropDown: true, error: { shows: true, style: "warning", title: "No", message: "Pick\none" }, prompt: { shows: true, title: "Hint", message: "Pick one" } },
      { range: "B2:B7", type: "whole", operator: "notBetween", formula1: "0", formula2: "=A10", ignoresBlank: false, hasDropDown: true },
      { range: "C2:C7", type: "list", formula1: "=Items!$A$2:$A$5", ignoresBlank: true, hasDropDown: false },
    ],
  }; // prettier-ignore
}

function remarks(): Pick<SheetSnapshot, "notes" | "comments" | "hyperlinks"> {
  const id = (n: number): string => `{11111111-1111-4111-8111-11111111111${n}}`;
  return {
    notes: [{ row: 1, column: 1, author: "Ann", text: "A note\nsecond line", width: 120, height: 60, isVisible: true }],
    comments: [
      {
        id: id(1), row: 2, column: 2, author: "Bob", authorEmail: "bob@example.com", text: "Why <this>?", isResolved: true,
        created: "2026-01-02T03:04:05.00",
        replies: [{ id: id(2), author: "Ann", text: "Because", created: "2026-01-03T03:04:05.00" }],
      },
    ],
    hyperlinks: [
      { range: "A2", address: "https://example.com/?a=1&b=2", screenTip: "go" },
      { range: "A3", location: "Items!A1", display: "Feb" },
    ],
  }; // prettier-ignore
}

function pages(): Pick<SheetSnapshot, "pageLayout" | "protection"> {
  return {
    pageLayout: {
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 36, right: 36, top: 54, bottom: 54, header: 18, footer: 18 },
      centersHorizontally: true,
      printsGridlines: true,
      headerFooter: { odd: { header: '&C&"Calibri,Bold"Plan && more', footer: "&RPage &P" } },
      printArea: "A1:D13",
      titleRows: "1:1",
      titleColumns: "A:A",
      rowBreaks: [7],
    },
    protection: {
      allowFormatCells: true, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false,
      allowInsertRows: false, allowInsertHyperlinks: false, allowDeleteColumns: false, allowDeleteRows: false,
      allowSort: true, allowAutoFilter: false, allowPivotTables: false, allowEditObjects: false, allowEditScenarios: true,
      selectionMode: "unlocked",
    },
  }; // prettier-ignore
}

function itemsSheet(): SheetSnapshot {
  const rows = [1, 2, 3, 4].map((n) => [`I${n}`, n, 2.5]);
  const cells = cellsOf([["Item", "Qty", "Unit Price", "Amount"], ...rows, ["Total"]]);
  for (const n of [1, 2, 3, 4])
    cells.push({ row: n, column: 3, value: n * 2.5, formula: "=[@Qty]*[@[Unit Price]]" });
  cells.push({ row: 5, column: 3, value: 25, formula: "=SUBTOTAL(109,[Amount])" });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return sheetOf({
    name: "Items",
    cells,
    tables: [
      {
        id: 1,
        name: "Items",
        range: "A1:D6",
        hasHeaders: true,
        hasTotals: true,
        columns: [
          { name: "Item", totalsLabel: "Total" },
          { name: "Qty" },
          { name: "Unit Price" },
          { name: "Amount", totalsFunction: "sum", calculatedFormula: "=[@Qty]*[@[Unit Price]]" },
        ],
        styleName: "TableStyleMedium2",
        showFirstColumn: true,
        showLastColumn: false,
        showBandedRows: true,
        showBandedColumns: false,
        filter: {
          range: "A1:D5",
          columns: [{ column: 1, kind: "top", isTop: true, isPercent: false, value: 3 }],
        },
      },
    ],
  });
}

/** One chart of each type, and one with everything on it. */
export function chartsSheet(): SheetSnapshot {
  const source = "'Plan''s & Co'";
  const types = Object.keys(chartForms) as ChartType[];
  const corner = (row: number, column: number): ChartSnapshot["from"] => ({
    row,
    column,
    rowOffset: 0,
    columnOffset: 0,
  });
  const charts = types.map((type, i): ChartSnapshot => {
    const isPoint = /Scatter|Bubble/.test(type);
    const categories = isPoint ? `=${source}!$C$2:$C$7` : `=${source}!$A$2:$A$7`;
    const [row, column] = [Math.floor(i / 4) * 16, (i % 4) * 8];
    const { stockSeries = 1, hasVolume = false } = chartForms[type as keyof typeof chartForms];
    const count = stockSeries + (hasVolume ? 1 : 0);
    const first = { name: { text: "Plan", formula: `=${source}!$B$1` }, categories };
    return {
      id: "",
      name: `Chart ${type}`,
      type,
      from: corner(row, column),
      to: corner(row + 15, column + 7),
      placement: "TwoCell",
      title: { text: type, font: { size: 12, isBold: true } },
      legend: { position: "Bottom" },
      series: Array.from({ length: count }, () => ({ ...first, values: `=${source}!$B$2:$B$7` })),
    };
  });
  return sheetOf({ name: "Charts", charts: [...charts, comboChart(source), cosmeticChart(source)] });
}

function comboChart(source: string): ChartSnapshot {
  const quiet = { isVisible: true, hasMajorGridlines: false, hasMinorGridlines: false };
  const categories = `=${source}!$A$2:$A$7`;
  return {
    id: "",
    name: "Combo",
    type: "ColumnClustered",
    from: { row: 120, column: 0, rowOffset: 2, columnOffset: 3 },
    to: { row: 140, column: 10, rowOffset: 0, columnOffset: 0 },
    placement: "OneCell",
    title: { text: "Plan\nagainst actual" },
    legend: { position: "Top" },
    series: [
      {
        name: { text: "Plan" }, categories, values: `=${source}!$B$2:$B$7`, fillColor: "#4472C4",
        dataLabels: { showsValue: true, position: "OutsideEnd", numberFormat: "0.0" }, trendlines: [{ type: "Linear", showsEquation: true }],
        points: [{ index: 2, fillColor: "#FF0000" }],
      },
      {
        name: { text: "Actual" }, type: "LineMarkers", isSecondary: true, categories, values: `=${source}!$C$2:$C$7`,
        line: { color: "#00B050", weight: 2.25, style: "Dash" }, marker: { style: "Diamond", size: 7 },
      },
    ],
    valueAxis: { ...quiet, hasMajorGridlines: true, title: { text: "Units" }, minimum: 0, maximum: 40, majorUnit: 10, numberFormat: "#,##0" },
    categoryAxis: { ...quiet, title: { text: "Month" }, textRotation: -45 },
    secondaryValueAxis: { ...quiet, title: { text: "Actual" } },
    gapWidthPercent: 80,
    altText: "Plan against actual",
  }; // prettier-ignore
}

/** Fills, borders, places and labels of every part of a chart. */
function cosmeticChart(source: string): ChartSnapshot {
  const look = { fillColor: "#FFF2CC", border: { color: "#7F6000", weight: 1, style: "Dash" } };
  const label = { showsValue: true, showsSeriesName: true, ...look, textRotation: 30 };
  const bars = {
    isVisible: true,
    type: "Percent",
    include: "PlusValues",
    hasEndCap: false,
    line: { color: "#FF0000" },
  };
  const axis = { isVisible: true, hasMajorGridlines: true, hasMinorGridlines: true };
  return {
    id: "",
    name: "Cosmetics",
    type: "LineMarkers",
    from: { row: 150, column: 0, rowOffset: 0, columnOffset: 0 },
    to: { row: 170, column: 10, rowOffset: 0, columnOffset: 0 },
    placement: "TwoCell",
    title: {
      text: "Plan against actual", font: { size: 14, isUnderlined: true },
      runs: [{ start: 0, length: 4, font: { size: 14, isUnderlined: true, color: "#FF0000" } }, { start: 4, length: 15, font: { size: 14, isUnderlined: true } }],
      ...look, textRotation: 15, place: { x: 0.1, y: 0.02 },
    },
    legend: { position: "Right", ...look, place: { x: 0.8, y: 0.2, width: 0.15, height: 0.3 } },
    series: [
      {
        name: { text: "Plan" }, categories: `=${source}!$A$2:$A$7`, values: `=${source}!$B$2:$B$7`,
        dataLabels: label,
        points: [
          { index: 1, marker: { style: "Square", size: 9, foregroundColor: "#000000", backgroundColor: "#00FF00" } },
          { index: 3, dataLabels: { showsValue: true, text: "Peak", font: { isBold: true } } },
        ],
        yErrorBars: bars,
      },
    ],
    categoryAxis: { ...axis, labelOffset: 50, labelAlignment: "Left", isMultiLevel: false, title: { text: "Month", ...look, textRotation: -20 } },
    valueAxis: { ...axis, displayUnit: "Custom", customUnit: 250, hidesUnitLabel: true, gridline: { color: "#00B0F0" }, minorGridline: { color: "#DDDDDD" }, fillColor: "#EEEEEE" },
    dataTable: { showsLegendKey: true, hasHorizontalBorder: true, hasVerticalBorder: false, hasOutline: true, ...look, font: { color: "#B76E79" } },
    plotFillColor: "#F2F2F2",
    plotBorder: { color: "#7F7F7F" },
    plotPlace: { x: 0.05, y: 0.2, width: 0.7, height: 0.6 },
  }; // prettier-ignore
}

/** A book with every feature that the snapshot describes. */
export function everything(): BookSnapshot {
  const items = itemsSheet();
  const hidden = sheetOf({ name: "Hidden", visibility: "veryHidden", cells: cellsOf([[1]]) });
  return bookOf([planSheet(), items, hidden, chartsSheet()], {
    activeSheetId: items.id,
    styles: [defaultCellStyle, euro, head],
    names: [
      { name: "Fn", formula: "=LAMBDA(x,x*2)" },
      { name: "Local", formula: "=Items!$A$1", sheetId: items.id, comment: "c", isHidden: true },
      { name: "TaxRate", formula: "=0.21" },
    ],
    settings: { addInId: "5b7a2b1c-0000-4000-8000-000000000001", values: { k: '{"a":1}', z: '"<&>"' } },
    customXmlParts: [{ id: "{22222222-2222-4222-8222-222222222222}", xml: '<a xmlns="urn:x">1</a>' }],
    properties: { title: "T", author: "Me", company: "Acme", created: "2026-01-01T00:00:00Z", custom: { a: 1, b: true, c: "x", d: 1.5 } },
    calculation: { mode: "manual", calculatesOnLoad: true, iterates: true, maximumIterations: 50, maximumChange: 0.01, usesFullPrecision: true },
    isStructureProtected: true,
  }); // prettier-ignore
}
