import type { Calendar, PlanningModel } from "../../../engine";
import { cellAddress } from "../area";
import { columnWidths } from "../columnWidths";
import { periodCell, periodFormat } from "../excelDay";
import { pageHead } from "../pageHead";
import { pagesWide } from "../printFit";
import { rowHeights } from "../rowHeights";
import type {
  Block,
  CellContent,
  ConditionalFormatDescription,
  NumberFormat,
  SheetDescription,
} from "../sheetDescription";
import { COLORS } from "../theme";
import { counted } from "../words";
import {
  CAPACITY_LEAD,
  detailNames,
  detailRows,
  heatRow,
  viewsOf,
  withPeak,
  type CapacityPlans,
} from "./capacityRows";

export const CAPACITY_PAGE = { ownId: "capacity", name: "Capacity" } as const;

const HEADER_ROW = 4;
const FIRST_MONTH = CAPACITY_LEAD.length;
const DETAIL_HEADING =
  "What the heat map is calculated from; free is regular less load (for the screen, not printed)";

/** Amounts of a month from which on tenths of an hour say nothing. */
const WHOLE_FROM = 100;

/**
 * The *Capacity* page: a heat map of load against regular capacity, resource by
 * month, and beneath it the numbers that it is calculated from.
 *
 * `null` where the workbook has no resources: there is nothing to show.
 */
export function capacityPage(plans: CapacityPlans): SheetDescription | null {
  const { model } = plans;
  const { resources, calendar } = model;
  if (resources.count === 0) return null;
  const views = viewsOf(plans);
  const heatTop = HEADER_ROW + 1;
  const heatRows = resources.count * views.length;
  const detailTop = heatTop + heatRows + 3;
  const layout = { top: detailTop, names: detailNames(plans) };
  const all = Array.from({ length: resources.count }, (_, r) => r);
  const heat = all
    .flatMap((resource) => views.map(({ view }) => heatRow(plans, { resource, view, layout })))
    .map((row, r) => withPeak(row, heatTop + r));
  const detail = all.flatMap((resource) => detailRows(plans, resource, layout));
  const months = calendar.horizon.length;
  const blocks: Block[] = [
    ...pageHead({ model, title: "Capacity", message: message(heat) }),
    ...header(calendar, HEADER_ROW, "Highest"),
    { top: heatTop, left: 0, cells: heat, formats: formats(months, "utilisation") },
    {
      top: detailTop - 2,
      left: 0,
      cells: [[DETAIL_HEADING, ...blanks(months + 4)]],
      look: "heading",
    },
    ...header(calendar, detailTop - 1, "Total"),
    { top: detailTop, left: 0, cells: detail, formats: formats(months, amountFormat(model)) },
  ];
  const widths = columnWidths(blocks, { least: 7, most: 30 });
  return {
    ...CAPACITY_PAGE,
    tabColor: COLORS.blue,
    blocks,
    conditionalFormats: rules({ heatTop, heatRows, months, detailTop, detailRows: detail.length }),
    columnWidths: widths,
    rowHeights: rowHeights({ blocks, columnWidths: widths }),
    freeze: { rows: HEADER_ROW + 1, columns: FIRST_MONTH },
    print: {
      pagesWide: pagesWide(widths),
      lastTitleColumn: 3,
      area: { top: 0, left: 0, rows: heatTop + heatRows, columns: FIRST_MONTH + months + 1 },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
  };
}

/** Whole hours where a month has hundreds of them. */
function amountFormat({ resources }: PlanningModel): NumberFormat {
  const known = [...resources.regular.values].filter((amount) => amount > 0);
  return known.every((amount) => amount >= WHOLE_FROM) ? "money" : "hours";
}

function header(calendar: Calendar, top: number, last: string): Block[] {
  const months = calendar.horizon.map((period) => periodCell(period, calendar.kind));
  const format = periodFormat(calendar.kind);
  return [
    { top, left: 0, cells: [CAPACITY_LEAD], look: "header" },
    {
      top,
      left: FIRST_MONTH,
      cells: [[...months, last]],
      formats: months.map(() => format),
      look: "headerRight",
    },
  ];
}

const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

function message(heat: readonly (readonly CellContent[])[]): string {
  const over = heat.filter((row) => {
    const peak = row.at(-1);
    return row[3] === "submitted" && typeof peak === "object" && peak !== null && Number(peak.value) > 1.0005;
  });
  const first =
    over.length === 0
      ? "No resource is loaded beyond its regular hours in the submitted plan."
      : `${counted(over.length, "resource")} ${over.length === 1 ? "is" : "are"} loaded beyond regular hours in the submitted plan.`;
  return `${first} Load as a share of regular hours: ■ over 100 %, ▲ from 90 %. Overtime may carry what is over.`;
}

function formats(months: number, format: NumberFormat): (NumberFormat | null)[] {
  return ["text", "text", "text", null, ...Array.from({ length: months + 1 }, () => format)];
}

interface RuleLayout {
  readonly heatTop: number;
  readonly heatRows: number;
  readonly months: number;
  readonly detailTop: number;
  readonly detailRows: number;
}

function rules({
  heatTop,
  heatRows,
  months,
  detailTop,
  detailRows: rows,
}: RuleLayout): ConditionalFormatDescription[] {
  const free = `$${cellAddress(detailTop, FIRST_MONTH - 1)}`;
  const first = cellAddress(detailTop, FIRST_MONTH);
  const line = (
    top: number,
    count: number,
    columns = FIRST_MONTH + months + 1,
  ): ConditionalFormatDescription => ({
    top,
    left: 0,
    rows: count,
    columns,
    rule: { kind: "line", formula: `=$A${top + 1}<>$A${top}` },
  });
  return [
    {
      top: heatTop,
      left: FIRST_MONTH,
      rows: heatRows,
      columns: months + 1,
      rule: {
        kind: "scale",
        low: { value: 0.5, color: "#F4F8FC" },
        middle: { value: 0.9, color: "#FFE9A8" },
        high: { value: 1.15, color: "#F29B8B" },
      },
    },
    // Not over the colours: some programs show one of two rules of a cell.
    line(heatTop, heatRows, FIRST_MONTH),
    {
      top: detailTop,
      left: FIRST_MONTH,
      rows,
      columns: months,
      rule: {
        kind: "formula",
        formula: `=AND(LEFT(${free},4)="Free",ISNUMBER(${first}),${first}<0)`,
        look: "bad",
      },
    },
    line(detailTop, rows),
  ];
}
