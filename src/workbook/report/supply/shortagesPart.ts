import type { PlanningModel, Shortage, ShortageCause } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { periodCell, periodFormat } from "../excelDay";
import { columnStarts, packBodyTop, packSentence, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
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

const total = ({ lateUnits, lostUnits, waitingUnits }: Shortage): number =>
  lateUnits + lostUnits + waitingUnits;

const causeUnits = ({ parts }: Shortage, cause: ShortageCause): number =>
  parts.reduce((sum, part) => (part.cause === cause ? sum + part.units : sum), 0);

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
  const causes = ALL_CAUSES.filter((cause) => all.some((short) => causeUnits(short, cause) > 0));
  const columns = columnsOf(model, causes);
  const note =
    "In units. Causes are found along the cheapest way of one more unit to its month, and add up to what is not served. " +
    "Money: margin and penalties lost, and the cost of waiting.";
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

function columnsOf({ calendar }: PlanningModel, causes: readonly ShortageCause[]): PackColumn[] {
  return [
    { header: "Item" },
    { header: "Customer", span: 2 },
    { header: "Month", format: periodFormat(calendar.kind) },
    { header: "Late", format: "units" },
    { header: "Lost", format: "units" },
    { header: "Waiting at the end", format: "units" },
    { header: "Not served on time", format: "units" },
    ...causes.map((cause) => ({ header: CAUSES[cause], format: "units" as const })),
    { header: "Left over", format: "units" },
    { header: "Money", format: "money" },
    { header: "What binds", span: 4 },
  ];
}

interface RowPlace {
  readonly causes: readonly ShortageCause[];
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
  const missing = cellAddress(row, late + FATES);
  return [
    sum(({ lateUnits }) => lateUnits),
    sum(({ lostUnits }) => lostUnits),
    sum(({ waitingUnits }) => waitingUnits),
    { formula: `=SUM(${cells(late, FATES)})`, value: sum(total) },
    ...causes.map((cause) => sum((short) => causeUnits(short, cause))),
    { formula: `=ROUND(${missing}-SUM(${cells(late + FATES + 1, causes.length)}),3)`, value: 0 },
    sum(({ money }) => money),
  ];
}

function rowOf(model: PlanningModel, short: Shortage, place: RowPlace): CellContent[] {
  const { items, segments, calendar } = model;
  return [
    items.code[short.item]!,
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

/** The resources and months that bind, the largest part first; at most two. */
function bindingWords({ resources, calendar }: PlanningModel, { parts }: Shortage): string {
  const byPlace = new Map<string, number>();
  for (const { resource, period, units } of parts) {
    if (resource < 0) continue;
    const words = `${resources.name[resource]!} in ${calendar.horizon[period]!.label}`;
    byPlace.set(words, (byPlace.get(words) ?? 0) + units);
  }
  const ranked = [...byPlace].sort((a, b) => b[1] - a[1]).map(([words]) => words);
  const more = ranked.length - 2;
  return ranked.slice(0, 2).join("; ") + (more > 0 ? ` and ${more} more` : "");
}
