import type { FamilyFlow, FlowRow } from "../../../engine";
import { cellAddress } from "../area";
import { PACK_LEAD } from "../pack/packGrid";
import type { CellContent, NumberFormat } from "../sheetDescription";

/** A row of the sheet: known numbers, or a formula over other rows. */
export interface FlowLine {
  readonly section: string;
  readonly side: string;
  readonly values: FlowRow;
  /** The formula of a column, given the address of another line in it or in the one before; absent: plain numbers. */
  readonly formula?: (cell: (line: string, back?: number) => string, column: number) => string;
  readonly format?: NumberFormat;
}

/** How another line is named in a formula. */
const nameOf = ({ section, side }: Pick<FlowLine, "section" | "side">): string => `${section} ${side}`;

const minus = (a: FlowRow, b: FlowRow): FlowRow => a.map((value, k) => value - b[k]!);
const either = (first: FlowRow, then: FlowRow): FlowRow =>
  first.map((value, k) => (Number.isFinite(value) ? value : then[k]!));

const isKnown = (row: FlowRow): boolean => row.some((value) => Number.isFinite(value));

/** The five sections, in order. */
export function flowLines(flow: FamilyFlow): FlowLine[] {
  const lines = [...demandLines(flow), ...shipmentLines(flow), ...supplyLines(flow), ...stockLines(flow)];
  return lines.filter(({ values }) => isKnown(values));
}

const variance = (section: string, values: FlowRow): FlowLine => ({
  section,
  side: "variance",
  values,
  format: "signedUnits",
  formula: (cell) => `=${cell(`${section} actual`)}-${cell(`${section} plan`)}`,
});

const change = (section: string, values: FlowRow, now: string): FlowLine => ({
  section,
  side: "change",
  values,
  format: "signedUnits",
  formula: (cell) => `=${cell(`${section} ${now}`)}-${cell(`${section} last plan`)}`,
});

function demandLines({ past, demand, last }: FamilyFlow): FlowLine[] {
  const section = "Demand";
  const plan = either(demand, past.forecast);
  return [
    { section, side: "plan", values: plan },
    { section, side: "actual", values: past.demand },
    variance(section, minus(past.demand, past.forecast)),
    ...(last
      ? [
          { section, side: "last plan", values: last.demand },
          change(section, minus(plan, last.demand), "plan"),
        ]
      : []),
  ];
}

function shipmentLines({ past, submitted, reconciled }: FamilyFlow): FlowLine[] {
  const both = (section: string, first: FlowRow, second: FlowRow | undefined): FlowLine[] => [
    { section, side: "plan", values: first },
    ...(second ? [{ section, side: "reconciled", values: second }] : []),
  ];
  return [
    { section: "Shipments", side: "actual", values: past.shipments },
    ...both("Shipments", submitted.shipped, reconciled?.shipped),
    ...both("Backlog", submitted.backlog, reconciled?.backlog),
  ];
}

function supplyLines({ past, submitted, reconciled, last }: FamilyFlow): FlowLine[] {
  const section = "Supply";
  const plan = either(submitted.supply, past.plannedProduction);
  return [
    { section, side: "plan", values: plan },
    { section, side: "actual", values: past.production },
    variance(section, minus(past.production, past.plannedProduction)),
    ...(reconciled ? [{ section, side: "reconciled", values: reconciled.supply }] : []),
    ...(last
      ? [
          { section, side: "last plan", values: last.supply },
          change(section, minus(plan, last.supply), "plan"),
        ]
      : []),
  ];
}

function stockLines(flow: FamilyFlow): FlowLine[] {
  const { past, submitted, reconciled, last, opening } = flow;
  const section = "Inventory";
  const firstOpen = submitted.stock.findIndex((value) => Number.isFinite(value));
  const closing = either(submitted.stock, past.stock);
  const openings = closing.map((_, k) =>
    k === firstOpen ? opening : k === 0 ? Number.NaN : closing[k - 1]!,
  );
  return [
    { section, side: "opening", values: openings },
    { section, side: "closing", values: closing },
    ...(reconciled ? [{ section, side: "reconciled", values: reconciled.stock }] : []),
    ...(last ? [{ section, side: "last plan", values: last.stock }] : []),
    { section, side: "safety stock", values: flow.safetyStock },
    { section, side: "maximum", values: flow.maximumStock },
    ...checkLines(flow, { openings, closing, firstOpen }),
  ];
}

interface Balance {
  readonly openings: FlowRow;
  readonly closing: FlowRow;
  readonly firstOpen: number;
}

/** Opening and supply, less shipments and closing: nothing remains of a plan; of the past, what nobody booked. */
function checkLines(
  { past, submitted, reconciled }: FamilyFlow,
  { openings, closing, firstOpen }: Balance,
): FlowLine[] {
  const section = "Check";
  const isOpen = (column: number): boolean => column >= firstOpen;
  const supply = either(submitted.supply, past.production);
  const shipped = either(submitted.shipped, past.shipments);
  const rest = openings.map((value, k) => value + supply[k]! - shipped[k]! - closing[k]!);
  const first: FlowLine = {
    section,
    side: "submitted",
    values: rest.map((value, k) => (isOpen(k) ? 0 : value)),
    format: "check",
    formula: (cell, column) => {
      const side = isOpen(column) ? "plan" : "actual";
      const sum = `${cell("Inventory opening")}+${cell(`Supply ${side}`)}-${cell(`Shipments ${side}`)}`;
      return `=ROUND(${sum}-${cell("Inventory closing")},1)`;
    },
  };
  if (!reconciled) return [first];
  return [
    first,
    {
      section,
      side: "reconciled",
      values: reconciled.stock.map((value) => (Number.isFinite(value) ? 0 : Number.NaN)),
      format: "check",
      formula: (cell, column) => {
        const before = column === firstOpen ? cell("Inventory opening") : cell("Inventory reconciled", 1);
        const sum = `${before}+${cell("Supply reconciled")}-${cell("Shipments reconciled")}`;
        return `=ROUND(${sum}-${cell("Inventory reconciled")},1)`;
      },
    },
  ];
}

/** The cells of the lines from a row on; what is not known stays blank. */
export function flowCells(lines: readonly FlowLine[], first: number): CellContent[][] {
  const rowOf = new Map(lines.map((line, k) => [nameOf(line), first + k]));
  return lines.map(({ section, side, values, formula }) => [
    section,
    side,
    ...values.map((value, column): CellContent => {
      if (!Number.isFinite(value)) return null;
      if (!formula) return value;
      const cell = (line: string, back = 0): string =>
        cellAddress(rowOf.get(line)!, PACK_LEAD + column - back);
      return {
        formula: formula(cell, column),
        value: section === "Check" ? Math.round(10 * value) / 10 : value,
      };
    }),
  ]);
}
