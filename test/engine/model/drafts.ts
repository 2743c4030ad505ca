import {
  buildModel,
  buildSettings,
  calendarAround,
  dayOf,
  type DraftRows,
  type DraftSheets,
} from "../../../src/engine";
import { bareItem } from "../../../src/engine/model/build/gatheredItems";

/** An item with a family, a price and stock; anything else as said. */
export const item = (code: string, more: Partial<DraftRows["Items"]> = {}): DraftRows["Items"] => ({
  ...bareItem(code, "Drinks"),
  price: 10,
  unitCost: 6,
  openingStockUnits: 100,
  ...more,
});

/** A row of sales demand over three months. */
export const demand = (
  code: string,
  values: readonly number[],
  more: Partial<DraftRows["Demand"]> = {},
): DraftRows["Demand"] => ({
  key: `${code} · sales`,
  item: code,
  family: "",
  segment: "",
  source: "sales",
  unit: null,
  basis: null,
  values: Float64Array.from(values),
  ...more,
});

/** Builds three months from January 2026, with two months of history. */
export function build(sheets: DraftSheets, lines: Readonly<Record<string, string | number>> = {}) {
  const drafts = Object.entries(lines).map(([setting, value]) => ({
    key: setting,
    setting,
    text: typeof value === "string" ? value : "",
    value: typeof value === "number" ? value : Number.NaN,
  }));
  const { settings, problems } = buildSettings(drafts);
  const rule = { kind: "month", fiscalStartMonth: 1 } as const;
  const calendar = calendarAround({ rule, cycleDay: dayOf(2026, 1), historyPeriods: 2, horizonPeriods: 3 });
  const built = buildModel({ calendar, settings, sheets });
  return { model: built.model, settings, problems: [...problems, ...built.problems] };
}
