import type { PlanChange, PlanningModel } from "../../../engine";
import { addressOf } from "../area";
import { periodCell, periodFormat } from "../excelDay";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { REASON_HEADERS } from "./changeWords";
import type { SupplyInput } from "./supplyInput";

/** Reasons with a column of their own; the rest stand in one. */
const MOST_REASONS = 7;

/** What a family's changes come to. */
interface Shape {
  readonly family: number;
  readonly changes: readonly PlanChange[];
}

/** A reason, or the rest of them. */
interface ReasonColumn {
  readonly header: string;
  readonly has: (reason: string) => boolean;
}

/** *The shape of the changes*: how many by family and reason, before the single rows. */
export function changeShapePart({ model, alignment }: SupplyInput): PartMaker | null {
  const changes = alignment.reconciliation?.changes ?? [];
  if (changes.length === 0) return null;
  const shapes = shapesOf(model, changes);
  const reasons = reasonColumns(changes);
  const columns = columnsOf(model, reasons);
  const note =
    "How many single changes of Supply each reason asks for, by family; then the units added and taken, in each family's own unit, and the first and last month. " +
    "Dearest: what the plan loses when the one change of most worth is left out and all others are made. Changes hang together, so what they are worth does not add up.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const rows = shapes.map((shape) => rowOf(model, shape, reasons));
    const total = totalRow(model, { shapes, reasons, columns, first });
    return packTable(top, {
      heading: "The shape of the changes",
      note,
      columns,
      bodies: [{ rows }, { rows: [total], look: "total" }],
    });
  };
}

function shapesOf({ items }: PlanningModel, changes: readonly PlanChange[]): Shape[] {
  const byFamily = new Map<number, PlanChange[]>();
  for (const change of changes) {
    const family = items.family[change.item]!;
    byFamily.set(family, [...(byFamily.get(family) ?? []), change]);
  }
  return [...byFamily]
    .map(([family, own]) => ({ family, changes: own }))
    .sort((a, b) => b.changes.length - a.changes.length || a.family - b.family);
}

/** The reasons that occur, the most frequent first. */
function reasonColumns(changes: readonly PlanChange[]): ReasonColumn[] {
  const counts = new Map<string, number>();
  for (const { reason } of changes) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([reason]) => reason);
  const own = ranked.length > MOST_REASONS ? ranked.slice(0, MOST_REASONS - 1) : ranked;
  const rest = ranked.slice(own.length);
  return [
    ...own.map((reason) => ({
      header: REASON_HEADERS[reason] ?? reason,
      has: (one: string) => one === reason,
    })),
    ...(rest.length > 0 ? [{ header: "Other reasons", has: (one: string) => rest.includes(one) }] : []),
  ];
}

const columnsOf = ({ calendar }: PlanningModel, reasons: readonly ReasonColumn[]): PackColumn[] => [
  { header: "Family", span: 2 },
  { header: "Changes", format: "units" },
  ...reasons.map(({ header }) => ({ header, format: "units" as const })),
  { header: "Items", format: "units" },
  { header: "Units more", format: "signedUnits" },
  { header: "Units less", format: "signedUnits" },
  { header: "Unit" },
  { header: "First month", format: periodFormat(calendar.kind) },
  { header: "Last month", format: periodFormat(calendar.kind) },
  { header: "Dearest", format: "money" },
];

const COUNTS = 1;

const count = (changes: readonly PlanChange[], has: (reason: string) => boolean): number =>
  changes.reduce((sum, { reason }) => sum + +has(reason), 0);

/** Units that changes add, or take where `sign` is -1. */
const moved = (changes: readonly PlanChange[], sign: 1 | -1): number =>
  changes.reduce((sum, { fromUnits, toUnits }) => sum + sign * Math.max(0, sign * (toUnits - fromUnits)), 0);

/** The counts of a row, the change total first. */
const counts = (changes: readonly PlanChange[], reasons: readonly ReasonColumn[]): number[] => [
  changes.length,
  ...reasons.map(({ has }) => count(changes, has)),
];

function rowOf(
  model: PlanningModel,
  { family, changes }: Shape,
  reasons: readonly ReasonColumn[],
): CellContent[] {
  return [
    model.families[family]?.name ?? "no family",
    ...counts(changes, reasons),
    ...tail(model, changes, unitOf(model, changes)),
  ];
}

function tail({ calendar }: PlanningModel, changes: readonly PlanChange[], unit: string): CellContent[] {
  const periods = changes.map(({ period }) => period);
  const month = (t: number): CellContent => periodCell(calendar.horizon[t]!, calendar.kind);
  return [
    new Set(changes.map(({ item }) => item)).size,
    moved(changes, 1),
    moved(changes, -1),
    unit,
    month(Math.min(...periods)),
    month(Math.max(...periods)),
    Math.max(0, ...changes.flatMap(({ reason, worth }) => (reason === "capacity" ? [] : [worth]))),
  ];
}

/** The unit that the items share, else "units". */
function unitOf({ items }: PlanningModel, changes: readonly PlanChange[]): string {
  const units = new Set(changes.map(({ item }) => items.unit[item] || "units"));
  return units.size === 1 ? [...units][0]! : "units";
}

function totalRow(
  model: PlanningModel,
  of: {
    readonly shapes: readonly Shape[];
    readonly reasons: readonly ReasonColumn[];
    readonly columns: readonly PackColumn[];
    readonly first: number;
  },
): CellContent[] {
  const changes = of.shapes.flatMap((shape) => shape.changes);
  const left = columnStarts(of.columns)[COUNTS]!;
  const sums = counts(changes, of.reasons).map((value, k): CellContent => ({
    formula: `=SUM(${addressOf({ top: of.first, left: left + k, rows: of.shapes.length, columns: 1 })})`,
    value,
  }));
  return ["All families", ...sums, ...tail(model, changes, unitOf(model, changes))];
}
