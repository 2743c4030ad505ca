import type { Segment } from "../items";
import { rateRowOf, type RateTable } from "../rates";
import type {
  BudgetRow,
  BudgetTable,
  PriceRow,
  PriceTable,
  RoutingRow,
  SourcingRow,
  SupplyRow,
  SupplyTable,
} from "../supply";
import type {
  BudgetDraft,
  PriceDraft,
  RoutingDraft,
  SourcingDraft,
  SupplyDraft,
} from "../draft/supplyDrafts";
import { itemNamed, reportUnknown, segmentNamed, subjectOf, type BuildContext } from "./buildContext";
import { checkedNumber, reportNeeded, reportRepeated, type Checked } from "./checks";
import { reportUnpriced } from "./buildRates";
import { seriesTable, zeroIsBlankOn } from "./seriesRows";

/** The Supply sheet by index. */
export function buildSupply(context: BuildContext, drafts: readonly SupplyDraft[]): SupplyTable {
  const { rows, values } = seriesTable(context, drafts, {
    sheet: "Supply",
    periods: context.calendar.horizon.length,
    row: (draft): SupplyRow | null => {
      const item = itemNamed(context, draft.item, { sheet: "Supply", row: draft.key });
      return item < 0 ? null : { item, measure: draft.measure ?? "planned production", key: draft.key };
    },
    identity: (row) => `${row.item}|${row.measure}`,
    value: (value, { row, t }) => amount(context, value, { sheet: "Supply", key: row.key, t }),
    zeroIsBlank: zeroIsBlankOn(context, "Supply"),
  });
  return { rows, values };
}

interface AmountPlace {
  readonly sheet: "Supply" | "Prices" | "Budget";
  readonly key: string;
  readonly t: number;
}

/** An amount that cannot be below zero; blank, with a problem, when it is. */
function amount(context: BuildContext, value: number, at: AmountPlace): number {
  if (value >= 0) return value;
  context.report({
    code: "value-out-of-range",
    severity: "error",
    place: { sheet: at.sheet, row: at.key, period: at.t },
    facts: { what: `${at.sheet} of ${at.key}`, value, range: "0 or more", used: "blank" },
  });
  return Number.NaN;
}

/** What an item takes of each resource. The first row counts when one is repeated. */
export function buildRouting(context: BuildContext, drafts: readonly RoutingDraft[]): RoutingRow[] {
  const seen = new Set<string>();
  return drafts.flatMap((draft) => {
    const place = { sheet: "Routing", row: draft.key } as const;
    const row = routingRow(context, draft);
    if (row === null) return [];
    const identity = `${row.item}|${row.resource}`;
    if (seen.has(identity)) {
      reportRepeated(context, place, "ignored");
      return [];
    }
    seen.add(identity);
    return [row];
  });
}

function routingRow(context: BuildContext, draft: RoutingDraft): RoutingRow | null {
  const place = { sheet: "Routing", row: draft.key } as const;
  const item = itemNamed(context, draft.item, place);
  const resource = context.resources.find(draft.resource);
  if (resource < 0)
    reportUnknown(context, place, { column: "resource", name: draft.resource, home: "Resources" });
  if (item < 0 || resource < 0) return null;
  if (Number.isNaN(draft.hoursAUnit)) {
    reportNeeded(context, place, {
      column: "hours a unit",
      consequence: "The row is left out",
      severity: "error",
    });
    return null;
  }
  const number = (column: string, value: number): number =>
    checkedNumber(context, place, { column, value, whenBlank: 0 });
  return {
    item,
    resource,
    hoursAUnit: number("hours a unit", draft.hoursAUnit),
    offsetPeriods: number("lead-time offset", draft.offsetPeriods),
    key: draft.key,
  };
}

/** The sourcing options by index. */
export function buildSourcing(context: BuildContext, drafts: readonly SourcingDraft[]): SourcingRow[] {
  return drafts.flatMap((draft) => {
    const place = { sheet: "Sourcing", row: draft.key } as const;
    const item = itemNamed(context, draft.item, place);
    if (item < 0) return [];
    if (draft.option === null)
      reportNeeded(context, place, { column: "option", consequence: "It counts as bought" });
    const number = (column: string, value: number, bounds: Partial<Checked> = {}): number =>
      checkedNumber(context, place, { column, value, whenBlank: Number.NaN, ...bounds });
    return {
      item,
      option: draft.option ?? "buy",
      supplier: draft.supplier,
      unitCost: number("unit cost", draft.unitCost),
      minimumUnits: number("minimum", draft.minimumUnits),
      maximumUnitsAMonth: number("maximum a month", draft.maximumUnitsAMonth),
      fixedCost: number("fixed cost", draft.fixedCost, { whenBlank: 0 }),
      leadTimeDays: number("lead time", draft.leadTimeDays, { whenBlank: 0 }),
      key: draft.key,
    };
  });
}

/** What says which currency a price is in, and what that is worth. */
export interface PriceCurrencies {
  readonly segments: readonly Segment[];
  readonly rates: RateTable;
}

/** Prices and unit costs over time, by index; prices in a currency without a rate are left out and told. */
export function buildPrices(
  context: BuildContext,
  drafts: readonly PriceDraft[],
  { segments, rates }: PriceCurrencies,
): PriceTable {
  const unrated = segments.map(({ currency }) => currency !== undefined && rateRowOf(rates, currency) < 0);
  const leftOut = segments.map(() => 0);
  const { rows, values } = seriesTable(context, drafts, {
    sheet: "Prices",
    periods: context.calendar.horizon.length,
    row: (draft): PriceRow | null => {
      const place = { sheet: "Prices", row: draft.key } as const;
      const item = itemNamed(context, draft.item, place);
      const segment = segmentNamed(context, draft.segment, place);
      if (item < 0 || segment === null) return null;
      const measure = draft.measure ?? "price";
      if (measure === "price" && unrated[segment]) {
        leftOut[segment]!++;
        return null;
      }
      return { item, segment, measure, key: draft.key };
    },
    identity: (row) => `${row.item}|${row.segment}|${row.measure}`,
    value: (value, { row, t }) => amount(context, value, { sheet: "Prices", key: row.key, t }),
    zeroIsBlank: zeroIsBlankOn(context, "Prices"),
  });
  reportUnpriced(context, rows, { segments, unrated, leftOut });
  return { rows, values };
}

/** The budget by index. */
export function buildBudget(context: BuildContext, drafts: readonly BudgetDraft[]): BudgetTable {
  const { rows, values } = seriesTable(context, drafts, {
    sheet: "Budget",
    periods: context.calendar.horizon.length,
    row: (draft): BudgetRow | null => {
      const place = { sheet: "Budget", row: draft.key } as const;
      const subject = subjectOf(context, draft, place);
      if (subject === null) return null;
      if (draft.measure === null)
        reportNeeded(context, place, { column: "measure", consequence: "It counts as revenue" });
      return { ...subject, measure: draft.measure ?? "revenue", key: draft.key };
    },
    identity: (row) => `${row.item}|${row.family}|${row.measure}`,
    value: (value, { row, t }) =>
      row.measure === "margin" ? value : amount(context, value, { sheet: "Budget", key: row.key, t }),
    zeroIsBlank: zeroIsBlankOn(context, "Budget"),
  });
  return { rows, values };
}
