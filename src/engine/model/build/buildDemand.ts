import type { DemandRow, DemandTable, HistoryRow, HistoryTable, OrderRow, OrderTable } from "../demand";
import type { DemandDraft, HistoryDraft, OrderDraft } from "../draft/demandDrafts";
import type { Place, SheetKind } from "../../problem/place";
import { rowOf } from "../../series/grid";
import { itemNamed, segmentNamed, subjectOf, type BuildContext } from "./buildContext";
import { checkedNumber, reportNeeded } from "./checks";
import { seriesTable, zeroIsBlankOn } from "./seriesRows";

/** The Demand sheet by index. Rows of a whole family stay rows of the family: consensus spreads them. */
export function buildDemand(context: BuildContext, drafts: readonly DemandDraft[]): DemandTable {
  const { rows, values } = seriesTable(context, drafts, {
    sheet: "Demand",
    periods: context.calendar.horizon.length,
    row: (draft) => demandRow(context, draft),
    identity: (row) => [row.item, row.family, row.segment, row.source, row.unit, row.basis].join("|"),
    value: (value, { row, t }) =>
      row.basis === "change" ? value : notBelowZero(context, value, placeIn("Demand", row.key, t)),
    zeroIsBlank: zeroIsBlankOn(context, "Demand"),
  });
  rows.forEach((row, r) => {
    blankRowOfZeros(context, row.key, rowOf(values, r));
  });
  return { rows, values };
}

const placeIn = (sheet: SheetKind, row: string, period: number): Place => ({ sheet, row, period });

function demandRow(context: BuildContext, draft: DemandDraft): DemandRow | null {
  const place = { sheet: "Demand", row: draft.key } as const;
  const subject = subjectOf(context, draft, place);
  const segment = segmentNamed(context, draft.segment, place);
  if (subject === null || segment === null) return null;
  if (draft.source === null) {
    reportNeeded(context, place, { column: "source", consequence: "The row counts as the sales plan" });
  }
  return {
    source: draft.source ?? "sales",
    ...subject,
    segment,
    unit: draft.unit ?? "units",
    basis: draft.basis ?? "total",
    key: draft.key,
  };
}

/** Demand as stated, or zero (with a problem) where it is below zero. */
function notBelowZero(context: BuildContext, value: number, place: Place): number {
  if (value >= 0) return value;
  const facts = { what: `${place.sheet} of ${place.row ?? ""}`, value };
  context.report({ code: "demand-negative", severity: "error", place, facts });
  return 0;
}

/** A source row with zeros only states nothing, unless Settings says that zeros are a plan. */
function blankRowOfZeros(context: BuildContext, row: string, values: Float64Array): void {
  if (context.settings.zeroMeans?.Demand !== undefined) return;
  if (!values.includes(0) || values.some((value) => !Number.isNaN(value) && value !== 0)) return;
  values.fill(Number.NaN);
  const facts = { sheet: "Demand", row };
  context.report({ code: "row-of-zeros", severity: "note", place: facts as Place, facts });
}

/** Measures that cannot be below zero. */
const COUNTED = new Set<string>(["demand", "shipments", "on-time shipments", "forecast"]);

/** The History sheet by index. */
export function buildHistory(context: BuildContext, drafts: readonly HistoryDraft[]): HistoryTable {
  const table = seriesTable(context, drafts, {
    sheet: "History",
    periods: context.calendar.history.length,
    row: (draft) => historyRow(context, draft),
    identity: (row) => [row.item, row.measure, row.source, row.lagPeriods].join("|"),
    value: (value, { row, t }) =>
      COUNTED.has(row.measure)
        ? notBelowZero(context, value, placeIn("History", row.key, t - context.calendar.history.length))
        : value,
    zeroIsBlank: zeroIsBlankOn(context, "History"),
  });
  return {
    rows: table.rows,
    values: table.values,
    toDate: Float64Array.from(table.sources, (drafts) => total(drafts.map((draft) => draft.toDate))),
  };
}

function historyRow(context: BuildContext, draft: HistoryDraft): HistoryRow | null {
  const place = { sheet: "History", row: draft.key } as const;
  const item = itemNamed(context, draft.item, place);
  if (item < 0) return null;
  if (draft.measure === null) {
    reportNeeded(context, place, { column: "measure", consequence: "The row counts as demand" });
  }
  const measure = draft.measure ?? "demand";
  if (measure !== "forecast") return { item, measure, source: null, lagPeriods: null, key: draft.key };
  const lagPeriods = checkedNumber(context, place, { column: "lag", value: draft.lagPeriods, whenBlank: 1 });
  return { item, measure, source: draft.source ?? "consensus", lagPeriods, key: draft.key };
}

/** The Orders sheet by index. */
export function buildOrders(context: BuildContext, drafts: readonly OrderDraft[]): OrderTable {
  const { rows, sources, values } = seriesTable(context, drafts, {
    sheet: "Orders",
    periods: context.calendar.horizon.length,
    row: (draft) => orderRow(context, draft),
    identity: (row) => `${row.item}|${row.segment}`,
    value: (value, { row, t }) => notBelowZero(context, value, placeIn("Orders", row.key, t)),
    zeroIsBlank: zeroIsBlankOn(context, "Orders"),
  });
  const pastDue = sources.map((drafts) => total(drafts.map((draft) => pastDueOf(context, draft))));
  return { rows: rows.map((row, r) => ({ ...row, pastDueUnits: pastDue[r]! })), values };
}

/** The sum of what is stated; `NaN` when nothing is. */
function total(values: readonly number[]): number {
  const stated = values.filter((value) => !Number.isNaN(value));
  return stated.length === 0 ? Number.NaN : stated.reduce((sum, value) => sum + value, 0);
}

function orderRow(context: BuildContext, draft: OrderDraft): OrderRow | null {
  const place = { sheet: "Orders", row: draft.key } as const;
  const item = itemNamed(context, draft.item, place);
  const segment = segmentNamed(context, draft.segment, place);
  if (item < 0 || segment === null) return null;
  return { item, segment, pastDueUnits: 0, key: draft.key };
}

function pastDueOf(context: BuildContext, { key, pastDueUnits }: OrderDraft): number {
  const place = { sheet: "Orders", row: key } as const;
  return checkedNumber(context, place, { column: "past due", value: pastDueUnits, whenBlank: 0 });
}
