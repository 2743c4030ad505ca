import type { ReadPlan } from "../../../app/ports";
import {
  driverWords,
  familyOf,
  gapPlace,
  kindWords,
  subjectOf,
  type Alignment,
  type Gap,
  type PlanningModel,
} from "../../../engine";
import { cellAddress } from "../area";
import { columnWidths } from "../columnWidths";
import { excelDay, periodCell, periodFormat } from "../excelDay";
import { linkTo } from "../links";
import { numberHeaders, pageHead } from "../pageHead";
import { columnsThatFit } from "../printFit";
import { rowHeights } from "../rowHeights";
import type { Block, CellContent, NumberFormat, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { counted } from "../words";
import { afterReconciling, type GapChange } from "./afterReconciling";

export const GAPS_PAGE = { ownId: "gaps", name: "Gaps" } as const;

/** The table of all gaps, for PivotTables and formulas. */
export const GAPS_TABLE = "SOP_Gaps";

const HEADER_ROW = 4;

/** Gaps on the printed page: those with the most money at risk. */
const PRINTED = 55;

const HEADERS = [
  "Rank",
  "Kind",
  "Level",
  "What",
  "Family",
  "Measure",
  "From",
  "To",
  "Amount",
  "Unit",
  "Money",
  "At risk submitted",
  "At risk reconciled",
  "Change",
  "Why",
  "Limit",
  "Price of limit",
  "Cheapest lever",
  "Confidence",
  "Decide by",
  "Timing",
  "Cells",
];
const AT_RISK = HEADERS.indexOf("At risk submitted");
const TIMING = HEADERS.indexOf("Timing");
const CELLS = HEADERS.indexOf("Cells");
/** Columns of words to the right of a number. */
const BESIDE_NUMBERS = ["Kind", "Unit", "Why", "Cheapest lever", "Timing"].map((name) =>
  HEADERS.indexOf(name),
);

export interface GapsInput {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/**
 * The *Gaps* page: every gap as the table `SOP_Gaps`, ranked by money at risk,
 * as submitted and after reconciling, with its causes and a link to its cells.
 */
export function gapsPage({ read, model, alignment }: GapsInput): SheetDescription {
  const changes = afterReconciling(alignment.submitted.gaps, alignment.reconciled?.gaps ?? null);
  const rows = changes.map((change, r) =>
    gapRow(change, { read, model, row: HEADER_ROW + 1 + r, rank: r + 1 }),
  );
  const cells = rows.length > 0 ? rows : [noGap()];
  const blocks: Block[] = [
    ...pageHead({ model, title: "Gaps", message: message(changes) }),
    { top: HEADER_ROW, left: 0, cells: [HEADERS], look: "header" },
    { top: HEADER_ROW + 1, left: 0, cells: cells.map((row) => row.slice(0, CELLS)), formats: formats(model) },
    { top: HEADER_ROW + 1, left: CELLS, cells: cells.map((row) => row.slice(CELLS)), look: "link" },
  ];
  const table = { top: HEADER_ROW, left: 0, rows: cells.length + 1, columns: HEADERS.length };
  const widths = columnWidths(blocks, { least: 6, most: 60 });
  return {
    ...GAPS_PAGE,
    tabColor: COLORS.blue,
    blocks,
    looks: [
      ...numberHeaders(HEADER_ROW, formats(model)),
      ...BESIDE_NUMBERS.map((left) => ({
        ...{ top: HEADER_ROW, left, rows: cells.length + 1, columns: 1 },
        look: "words" as const,
      })),
    ],
    tables: [{ name: GAPS_TABLE, ...table }],
    conditionalFormats: rules(cells.length),
    columnWidths: widths,
    rowHeights: rowHeights({ blocks, columnWidths: widths }),
    freeze: { rows: HEADER_ROW + 1, columns: 4 },
    print: {
      area: {
        top: 0,
        left: 0,
        rows: HEADER_ROW + 1 + Math.min(cells.length, PRINTED),
        columns: columnsThatFit(widths, AT_RISK + 2),
      },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
  };
}

function message(changes: readonly GapChange[]): string {
  if (changes.length === 0)
    return "No gap: demand, supply, capacity, stock and budget agree within their tolerances.";
  return (
    `${counted(changes.length, "gap")}, the most money at risk first. Negative is unfavourable. ` +
    "The same shortage appears at each level: filter Level before you add up." +
    (changes.length > PRINTED ? ` The first ${PRINTED} print.` : "")
  );
}

interface RowContext {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly row: number;
  readonly rank: number;
}

function gapRow({ gap, before, after }: GapChange, context: RowContext): CellContent[] {
  const { model, row, rank } = context;
  const { horizon, kind } = model.calendar;
  const submitted = cellAddress(row, AT_RISK);
  const reconciled = cellAddress(row, AT_RISK + 1);
  return [
    rank,
    kindWords(gap.kind),
    gap.level,
    subjectOf(gap, model),
    familyOf(gap, model),
    gap.measure,
    periodCell(horizon[gap.firstPeriod]!, kind),
    periodCell(horizon[gap.lastPeriod]!, kind),
    gap.amount,
    gap.unit,
    gap.money,
    before,
    after,
    after === null ? null : { formula: `=${reconciled}-${submitted}`, value: after - before },
    driverWords(gap),
    limitWords(gap, model),
    gap.priceOfLimit ?? null,
    gap.cheapestLever ?? null,
    gap.confidence ?? null,
    excelDay(gap.decideBy),
    timing(gap),
    cellLink(gap, context),
  ];
}

/** "Assembly A in Nov 2027, an hour"; nothing where no limit is behind the gap. */
function limitWords({ limit }: Gap, { resources, calendar }: PlanningModel): CellContent {
  if (limit === undefined) return null;
  const unit = resources.unit[limit.resource] || "hours";
  return `${resources.name[limit.resource]!} in ${calendar.horizon[limit.period]!.label}, one ${oneOf(unit)}`;
}

const oneOf = (unit: string): string => (/^h(ours?|rs?)?$/i.test(unit) ? "hour" : unit);

/** Whether there is still time, in words that a filter can use. */
export const timing = ({ isTooLate }: Gap): string =>
  isTooLate ? "■ too late, needs approval" : "● in time";

function cellLink(gap: Gap, { read, model }: RowContext): CellContent {
  const place = gapPlace(gap, model);
  const found = read.locate({ place });
  return found ? linkTo(found.sheet, found.address, `${found.sheet}!${found.address}`) : place.sheet;
}

/** A table needs a row. */
const noGap = (): CellContent[] =>
  HEADERS.map((header) => (header === "Kind" ? "● No gaps" : header === "Rank" ? 0 : null));

function formats(model: PlanningModel): (NumberFormat | null)[] {
  const month = periodFormat(model.calendar.kind);
  const lead: (NumberFormat | null)[] = ["count", null, null, "text", "text", null, month, month];
  return [
    ...lead,
    "signedUnits",
    null,
    "signedMoney",
    "money",
    "money",
    "signedMoney",
    null,
    "text",
    "factor",
    "text",
    "percent",
    "date",
    null,
  ];
}

function rules(rows: number): NonNullable<SheetDescription["conditionalFormats"]> {
  const top = HEADER_ROW + 1;
  return [
    { top, left: AT_RISK, rows, columns: 1, rule: { kind: "bar", color: COLORS.barBefore } },
    { top, left: AT_RISK + 1, rows, columns: 1, rule: { kind: "bar", color: COLORS.barAfter } },
    {
      top,
      left: TIMING,
      rows,
      columns: 1,
      rule: { kind: "formula", formula: `=LEFT($${cellAddress(top, TIMING)},1)="■"`, look: "bad" },
    },
  ];
}
