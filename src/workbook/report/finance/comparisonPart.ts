import { windowValue, type BusinessMeasure, type FiscalWindow } from "../../../engine";
import { cellAddress } from "../area";
import { columnStarts, packBodyTop, packTable, type PackBody, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { isKnown, type FinanceViews } from "./financeInput";

/** What the outlook is held against. */
type Side = "submitted" | "reconciled" | "budget" | "last" | "year ago";

interface Measure {
  readonly name: string;
  readonly measure: BusinessMeasure | "margin share";
}

/** *Business forecast*: each measure in each window against budget, last forecast and last year. */
export function comparisonPart(views: FinanceViews): PartMaker {
  const sides = sidesOf(views);
  const columns = columnsOf(views, sides);
  const note = noteOf(views);
  return (top) => {
    let row = packBodyTop(top, { note });
    const place = { views, sides, columns };
    const bodies = measuresOf(views).map((one): PackBody => {
      const rows = views.windows.map((window) => rowOf(place, { ...one, window, row: row++ }));
      return { rows, format: formatOf(one, views) };
    });
    return packTable(top, { heading: "Business forecast", note, columns, bodies, isGrouped: true });
  };
}

/** Gross margin stands right above its share and right below the volume: the share divides rows of this table. */
const measuresOf = ({ model }: FinanceViews): readonly Measure[] => [
  { name: "Revenue", measure: "revenue" },
  { name: "Gross margin", measure: "margin" },
  { name: "Gross margin %", measure: "margin share" },
  { name: `Volume (${unitWords(model.items.unit)})`, measure: "units" },
  { name: "Inventory at the end", measure: "stock" },
];

/** The unit of all items, or that several are added. */
function unitWords(units: readonly string[]): string {
  const different = [...new Set(units.map((unit) => (unit === "" ? "units" : unit)))];
  return different.length === 1 ? different[0]! : "all units added";
}

function sidesOf(views: FinanceViews): readonly Side[] {
  return [
    "submitted",
    ...(views.reconciled ? ["reconciled" as const] : []),
    ...(Object.values(views.budget).some(isKnown) ? ["budget" as const] : []),
    ...(views.lastCycle ? ["last" as const] : []),
    ...(isKnown(views.submitted.revenue.subarray(0, views.past)) ? ["year ago" as const] : []),
  ];
}

function columnsOf({ lastCycle, scale }: FinanceViews, sides: readonly Side[]): PackColumn[] {
  const money = { format: scale.money };
  const against = (words: string): PackColumn[] => [
    { header: words, span: 2, ...money },
    { header: "Less it", format: scale.signed },
    { header: "%", format: "signedPercent" },
  ];
  return [
    { header: "Measure" },
    { header: "Period", span: 2 },
    { header: "Outlook submitted", span: 2, ...money },
    ...(sides.includes("reconciled")
      ? [
          { header: "Outlook reconciled", span: 2, ...money },
          { header: "Change", format: scale.signed },
        ]
      : []),
    ...(sides.includes("budget") ? against("Budget") : []),
    ...(sides.includes("last") ? against(`Last forecast (${lastCycle!.name})`) : []),
    ...(sides.includes("year ago") ? against("Last year") : []),
  ];
}

function noteOf({ model, scale, budget, lastCycle }: FinanceViews): string {
  const missing = [
    ...(Object.values(budget).some(isKnown) ? [] : ["Add Budget to compare with it."]),
    ...(lastCycle ? [] : ["The last forecast appears once a cycle was kept."]),
    ...(model.history.rows.length > 0 ? [] : ["Add History to compare with last year."]),
  ];
  return [
    `In ${scale.words}; margin at standard cost. Closed periods are actuals. Less it: the submitted outlook less what it is held against, positive is more.`,
    ...missing,
  ].join(" ");
}

function formatOf({ measure }: Measure, { scale }: FinanceViews): NonNullable<PackBody["format"]> {
  if (measure === "margin share") return { [scale.money]: "percent", [scale.signed]: "signedPercent" };
  return measure === "units" ? { [scale.money]: "units", [scale.signed]: "signedUnits" } : {};
}

interface Place {
  readonly views: FinanceViews;
  readonly sides: readonly Side[];
  readonly columns: readonly PackColumn[];
}

interface RowOf extends Measure {
  readonly window: FiscalWindow;
  readonly row: number;
}

function rowOf(place: Place, of: RowOf): CellContent[] {
  const { views, sides, columns } = place;
  const starts = columnStarts(columns);
  const cells: CellContent[] = [of.name, windowWords(of.window, views)];
  const outlook = cellAddress(of.row, starts[2]!);
  const base = sideValue(views, "submitted", of);
  for (const side of sides) {
    const value = sideValue(views, side, of);
    const at = starts[cells.length]!;
    cells.push(of.measure === "margin share" ? shareCell(place, { ...of, column: at, value }) : known(value));
    if (side === "submitted") continue;
    const own = cellAddress(of.row, at);
    const isChange = side === "reconciled";
    cells.push(isChange ? difference(own, outlook, value - base) : difference(outlook, own, base - value));
    if (isChange) continue;
    const isRatio = of.measure !== "margin share" && value > 0 && Number.isFinite(base);
    cells.push(isRatio ? { formula: `=${outlook}/${own}-1`, value: base / value - 1 } : null);
  }
  return cells;
}

const known = (value: number): CellContent => (Number.isFinite(value) ? value : null);

const difference = (from: string, less: string, value: number): CellContent =>
  Number.isFinite(value) ? { formula: `=${from}-${less}`, value } : null;

/** Gross margin over revenue, as a formula over the rows of both above. */
function shareCell(
  { views }: Place,
  { row, column, value }: RowOf & { readonly column: number; readonly value: number },
): CellContent {
  if (!Number.isFinite(value)) return null;
  const windows = views.windows.length;
  return {
    formula: `=${cellAddress(row - windows, column)}/${cellAddress(row - 2 * windows, column)}`,
    value,
  };
}

function windowWords(window: FiscalWindow, { model: { calendar } }: FinanceViews): string {
  if (window.isWhole) return window.label;
  return `${window.label}, to ${calendar.horizon[window.last]?.label ?? ""}`;
}

/** The value of one side in one window; a year ago is the same window one season back. */
export function sideValue(
  views: FinanceViews,
  side: Side,
  { measure, window }: { readonly measure: Measure["measure"]; readonly window: FiscalWindow },
): number {
  if (measure === "margin share") {
    const margin = sideValue(views, side, { measure: "margin", window });
    const revenue = sideValue(views, side, { measure: "revenue", window });
    return revenue > 0 ? margin / revenue : Number.NaN;
  }
  const series = seriesOf(views, side, measure);
  const shift = views.past - (side === "year ago" ? views.model.calendar.seasonPeriods : 0);
  return series
    ? windowValue(series, measure, { first: window.first + shift, last: window.last + shift })
    : Number.NaN;
}

function seriesOf(views: FinanceViews, side: Side, measure: BusinessMeasure): Float64Array | null {
  switch (side) {
    case "submitted":
    case "year ago":
      return views.submitted[measure];
    case "reconciled":
      return views.reconciled?.[measure] ?? null;
    case "budget":
      return measure === "stock" ? null : views.budget[measure];
    case "last":
      return views.lastCycle?.series[measure] ?? null;
  }
}
