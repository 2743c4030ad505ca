import type { PlanningModel, Shortage, ShortageCause } from "../../../engine";
import { addressOf } from "../area";
import { periodCell, periodFormat } from "../excelDay";
import { PACK_COLUMNS } from "../pack/packGrid";
import { columnStarts, packBodyTop, packSentence, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import { itemWords } from "./itemWords";
import type { SupplyInput } from "./supplyInput";

const MOST_SHORTAGES = 20;

const CAUSES: { readonly [C in ShortageCause]: string } = {
  capacity: "Full resource",
  "supplier limit": "Supplier limit",
  "lead time": "Lead time",
  "frozen month": "Frozen month",
  "slushy month": "Change too near",
  "safety stock": "Safety stock kept",
  "minimum order": "Minimum order",
  priority: "Other segment first",
  role: "Role of its family",
  target: "Budget or objective",
  data: "Data to mend",
  "not worth its cost": "Worth below cost",
};
const ALL_CAUSES = Object.keys(CAUSES) as ShortageCause[];

/** Causes with a column of their own; the rest stand in one. */
const MOST_CAUSES = 6;

/** A cause, or several that are too small for a column each. */
interface CauseColumn {
  readonly header: string;
  readonly causes: readonly ShortageCause[];
}

/** The causes that occur, the largest first. */
function causeColumns(all: readonly Shortage[]): CauseColumn[] {
  const units = (cause: ShortageCause): number =>
    all.reduce((sum, short) => sum + causeUnits(short, [cause]), 0);
  const ranked = ALL_CAUSES.map((cause) => ({ cause, units: units(cause) }))
    .filter((one) => one.units > 0)
    .sort((a, b) => b.units - a.units)
    .map(({ cause }) => cause);
  const own = ranked.length > MOST_CAUSES ? ranked.slice(0, MOST_CAUSES - 1) : ranked;
  const rest = ranked.slice(own.length);
  return [
    ...own.map((cause) => ({ header: CAUSES[cause], causes: [cause] })),
    ...(rest.length > 0 ? [{ header: "Other reasons", causes: rest }] : []),
  ];
}

const total = ({ lateUnits, lostUnits, waitingUnits }: Shortage): number =>
  lateUnits + lostUnits + waitingUnits;

const causeUnits = ({ parts }: Shortage, causes: readonly ShortageCause[]): number =>
  parts.reduce((sum, part) => (causes.includes(part.cause) ? sum + part.units : sum), 0);

/** *What is still short or late*: every quantity not served in its month, with typed causes that add up to it. */
export function shortagesPart({ model, alignment }: SupplyInput): PartMaker | null {
  const { reconciliation } = alignment;
  if (!reconciliation?.reconciled) return null;
  const heading = "What stays short or late after reconciling";
  const all = [...reconciliation.shortages].sort(
    (a, b) => b.money - a.money || a.item - b.item || a.segment - b.segment || a.period - b.period,
  );
  if (all.length === 0) {
    const note = "● The reconciled plan serves all demand in its month.";
    return (top) => packSentence(top, heading, note);
  }
  const causes = causeColumns(all);
  const columns = columnsOf(model, causes);
  const note =
    "In each item's own unit. Late: served in a later month; lost: never; waiting: still open at the end. The columns after Not on time say why, and add up to it: what one more unit would " +
    "have to pay for on its cheapest way to that month. Money: margin and penalties lost, and the cost of waiting.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const shown = all.slice(0, MOST_SHORTAGES);
    const rest = all.slice(MOST_SHORTAGES);
    const place = { causes, columns };
    const rows = shown.map((short, r) => rowOf(model, short, { ...place, row: first + r }));
    if (rest.length > 0) rows.push(restRow(rest, { ...place, row: first + rows.length }));
    const totals = totalRow(all, { ...place, row: first, rows: rows.length });
    return packTable(top, { heading, note, columns, bodies: [{ rows }, { rows: [totals], look: "total" }] });
  };
}

function columnsOf({ calendar }: PlanningModel, causes: readonly CauseColumn[]): PackColumn[] {
  return [
    { header: "Item", span: 2 },
    { header: "Customer", span: 2 },
    { header: "Month", format: periodFormat(calendar.kind) },
    { header: "Late", format: "units" },
    { header: "Lost", format: "units" },
    { header: "Waiting at the end", format: "units" },
    { header: "Not on time", format: "units" },
    ...causes.map(({ header }) => ({ header, format: "units" as const })),
    { header: "Money", format: "money" },
    { header: "What binds most", span: PACK_COLUMNS - FIXED_COLUMNS - causes.length },
  ];
}

/** Columns of the grid that item, customer, month, fates and money take. */
const FIXED_COLUMNS = 10;

interface RowPlace {
  readonly causes: readonly CauseColumn[];
  readonly columns: readonly PackColumn[];
  readonly row: number;
}

const FATES = 3;

/** The quantities of a row: fates, their sum, causes, and what the causes leave. */
function quantities(shorts: readonly Shortage[], { causes, columns, row }: RowPlace): CellContent[] {
  const late = columnStarts(columns)[FATES]!;
  const sum = (value: (short: Shortage) => number): number =>
    shorts.reduce((all, one) => all + value(one), 0);
  const cells = (left: number, count: number): string =>
    addressOf({ top: row, left, rows: 1, columns: count });
  return [
    sum(({ lateUnits }) => lateUnits),
    sum(({ lostUnits }) => lostUnits),
    sum(({ waitingUnits }) => waitingUnits),
    { formula: `=SUM(${cells(late, FATES)})`, value: sum(total) },
    ...causes.map((column) => sum((short) => causeUnits(short, column.causes))),
    sum(({ money }) => money),
  ];
}

function rowOf(model: PlanningModel, short: Shortage, place: RowPlace): CellContent[] {
  const { segments, calendar } = model;
  return [
    itemWords(model, short.item),
    segments.length > 1 ? segments[short.segment]!.name : "all",
    periodCell(calendar.horizon[short.period]!, calendar.kind),
    ...quantities([short], place),
    bindingWords(model, short),
  ];
}

const restRow = (rest: readonly Shortage[], place: RowPlace): CellContent[] => [
  `${counted(rest.length, "smaller shortage")}`,
  "",
  null,
  ...quantities(rest, place),
  "",
];

function totalRow(all: readonly Shortage[], place: RowPlace & { readonly rows: number }): CellContent[] {
  const first = columnStarts(place.columns)[FATES]!;
  const cells = quantities(all, place).map((cell, k): CellContent => ({
    formula: `=SUM(${addressOf({ top: place.row, left: first + k, rows: place.rows, columns: 1 })})`,
    value: typeof cell === "number" ? cell : (cell as { readonly value: number }).value,
  }));
  return ["All shortages", "", null, ...cells, ""];
}

/** What the largest part of a shortage meets, in words. */
function bindingWords(model: PlanningModel, { parts }: Shortage): string {
  const byWords = new Map<string, number>();
  for (const part of parts) {
    const words = partWords(model, part);
    byWords.set(words, (byWords.get(words) ?? 0) + part.units);
  }
  const [most] = [...byWords].sort((a, b) => b[1] - a[1]);
  return most === undefined ? "" : upperFirst(most[0]);
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function partWords({ resources, calendar }: PlanningModel, part: Shortage["parts"][number]): string {
  const { cause, resource, period, subject } = part;
  if (resource >= 0) return `${resources.name[resource]!} full in ${calendar.horizon[period]!.label}`;
  if (cause === "role") return `role of ${subject}`;
  if (cause === "target") return `target of ${subject}`;
  return BINDS[cause];
}

const BINDS: { readonly [C in ShortageCause]: string } = {
  capacity: "hours full",
  "supplier limit": "supplier at its maximum",
  "lead time": "too late to order",
  "frozen month": "frozen month",
  "slushy month": "a change so near costs more",
  "safety stock": "stock kept for safety",
  "minimum order": "below the minimum order",
  priority: "customers of higher priority",
  role: "role of the family",
  target: "a target",
  data: "data let no source give any",
  "not worth its cost": "worth less than it costs",
};
