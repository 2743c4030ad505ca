import type { Company, ItemStory } from "../company/halvern";
import {
  accuracyKpi,
  attainmentKpi,
  biasKpi,
  inventoryDaysKpi,
  inventoryKpi,
  marginKpi,
  otifKpi,
  revenueKpi,
  SCORECARD_START,
} from "../company/kpiActuals";
import { CYCLE, LAST, month, monthsBetween, type Month } from "../company/months";
import type { SheetRow } from "../company/rows";

type KpiRow = SheetRow<"KPIs">;
type Series = readonly (number | null)[];

/** What was measured, what was agreed month by month, and what the owners expect. */
export function kpiRows({ stories }: Company): readonly KpiRow[] {
  const of = (code: string): readonly ItemStory[] => stories.filter(({ item }) => item.family.code === code);
  const rows = [
    actual("revenue", "EUR", revenueKpi(stories)),
    actual("revenue", "EUR", revenueKpi(of("ESP")), "Espresso machines"),
    actual("revenue", "EUR", revenueKpi(of("BTC")), "Bean-to-cup machines"),
    actual("gross margin share", "%", marginKpi(stories)),
    actual("OTIF", "%", otifKpi(stories)),
    actual("OTIF", "%", otifKpi(of("KET")), "Kettles"),
    actual("inventory value", "EUR", inventoryKpi(stories)),
    actual("inventory value", "EUR", inventoryKpi(of("DRP")), "Drippers and servers"),
    actual("inventory days", "days", inventoryDaysKpi(stories)),
    actual("forecast accuracy", "%", accuracyKpi(stories)),
    actual("forecast bias", "%", biasKpi(of("FRO")), "Milk frothers"),
    actual("schedule attainment", "%", attainmentKpi(stories)),
    ...statedRows(),
  ];
  return rows.map((row) => ({ ...row, months: row.months!.slice(SCORECARD_START) }));
}

function actual(kpi: string, unit: string, ...[months, scope]: readonly [Series, string?]): KpiRow {
  return { cells: { kpi, scope: scope ?? null, kind: "actual", unit }, months };
}

/** KPIs that are counted outside this workbook, and the two whose way was agreed month by month. */
function statedRows(): readonly KpiRow[] {
  const supplier = { kpi: "supplier on time", scope: "Kettles", unit: "%" };
  const promoter = { kpi: "net promoter score", scope: null, unit: "points" };
  return [
    { cells: { ...supplier, kind: "actual" }, months: ending(SUPPLIER_ON_TIME) },
    { cells: { ...supplier, kind: "explicit glide" }, months: supplierGlide() },
    { cells: { ...supplier, kind: "outlook" }, months: from(CYCLE, [0.55, 0.58, 0.64, 0.72, 0.8, 0.86]) },
    { cells: { ...promoter, kind: "actual" }, months: ending(PROMOTER_SCORE) },
    {
      cells: { kpi: "new product share", scope: null, kind: "actual", unit: "%" },
      months: ending(NEW_PRODUCT_SHARE),
    },
  ];
}

/** The last twelve months of 2026. */
const SUPPLIER_ON_TIME = [0.93, 0.94, 0.92, 0.93, 0.91, 0.92, 0.9, 0.88, 0.74, 0.66, 0.61, 0.57];
const PROMOTER_SCORE = [44, 44, 45, 45, 46, 46, 47, 47, 48, 48, 49, 49];
const NEW_PRODUCT_SHARE = [
  0.021, 0.022, 0.034, 0.052, 0.061, 0.066, 0.068, 0.072, 0.075, 0.079, 0.088, 0.094,
];

/** Agreed in June 2026: 92 % at once, 95 % by June 2027. */
function supplierGlide(): Series {
  return monthsBetween(0, LAST).map((at) => {
    if (at < month(2026, 6)) return null;
    return Math.round(Math.min(0.95, 0.92 + 0.0025 * (at - month(2026, 6))) * 1e4) / 1e4;
  });
}

/** Values that end with the last closed month. */
function ending(values: readonly number[]): Series {
  return from(CYCLE - values.length, values);
}

function from(first: Month, values: readonly number[]): Series {
  return monthsBetween(0, LAST).map((at) => values[at - first] ?? null);
}
