import { at, type PlanningModel } from "../../../engine";
import { columnWidths } from "../columnWidths";
import { periodCell, periodFormat } from "../excelDay";
import { hasAmounts, type ItemPlan } from "../itemGrids";
import { numberHeaders, pageHead } from "../pageHead";
import { columnsThatFit } from "../printFit";
import { rowHeights } from "../rowHeights";
import type { Block, CellContent, NumberFormat, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { bothPlans, type BothPlans } from "./measures";
import { namedItems, othersNote } from "./namedItems";
import { planGroups, type PlanGroup } from "./planGroups";
import type { PlanInput } from "./planPage";

export const PLAN_DATA_PAGE = { ownId: "plan-data", name: "Plan data" } as const;

/** The table that PivotTables, Power Query and formulas read. */
export const PLAN_TABLE = "SOP_Plan";

const HEADER_ROW = 4;

/** Rows on the one printed page, which shows what the table holds; it is for formulas and not for paper. */
const PRINTED = 40;
const KEY_COLUMNS = ["Item", "Description", "Family", "Unit", "Month"];

interface QuantityColumn {
  readonly header: string;
  value(item: number, t: number): number;
}

const ALWAYS = ["production", "shipped", "stock"] as const;
const WHEN_USED = ["purchased", "backlog", "lost"] as const;
const ORDER = ["production", "purchased", "shipped", "backlog", "lost", "stock"] as const;
const WORDS: { readonly [Q in (typeof ORDER)[number]]: string } = {
  production: "Production",
  purchased: "Purchased",
  shipped: "Shipped",
  backlog: "Backlog",
  lost: "Lost sales",
  stock: "Stock",
};

function quantityColumns(plans: BothPlans): QuantityColumn[] {
  const views = (["submitted", "reconciled"] as const).flatMap((name) => {
    const plan = plans[name];
    return plan ? [{ name, plan }] : [];
  });
  const isShown = (quantity: (typeof ORDER)[number]): boolean =>
    ALWAYS.some((one) => one === quantity) ||
    (WHEN_USED.some((one) => one === quantity) && views.some(({ plan }) => hasAmounts(plan[quantity])));
  const of = (plan: ItemPlan, quantity: keyof ItemPlan) => (item: number, t: number) =>
    at(plan[quantity], item, t);
  const inViews = ORDER.filter(isShown).flatMap((quantity) =>
    views.map(({ name, plan }) => ({ header: `${WORDS[quantity]} ${name}`, value: of(plan, quantity) })),
  );
  const gaps = views.map(({ name, plan }) => ({
    header: `Gap ${name}`,
    value: (item: number, t: number) => at(plan.shipped, item, t) - at(plan.demand, item, t),
  }));
  const receipts = hasAmounts(plans.submitted.receipts)
    ? [{ header: "Firm receipts", value: of(plans.submitted, "receipts") }]
    : [];
  return [{ header: "Demand", value: of(plans.submitted, "demand") }, ...receipts, ...inViews, ...gaps];
}

/** Named items as the Items sheet has them; then those that are not named. */
const inSheetOrder = (groups: readonly PlanGroup[]): PlanGroup[] =>
  [...groups].sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || a.items[0]! - b.items[0]!);

/** A row a group and month: what the group is, and the sum of its items of each quantity. */
function dataRows(
  { calendar }: PlanningModel,
  groups: readonly PlanGroup[],
  quantities: readonly QuantityColumn[],
): CellContent[][] {
  return groups.flatMap(({ item, description, family, unit, items }) => {
    const sum = ({ value }: QuantityColumn, t: number): number =>
      items.reduce((total, one) => total + value(one, t), 0);
    return calendar.horizon.map((period, t) => [
      item,
      description,
      family,
      unit,
      periodCell(period, calendar.kind),
      ...quantities.map((quantity) => sum(quantity, t)),
    ]);
  });
}

/** The *Plan data* page: one row an item and month, as the Excel table `SOP_Plan`, values only. */
export function planDataPage({ model, submitted, reconciled, most }: PlanInput): SheetDescription {
  const { items, calendar } = model;
  const plans = bothPlans(submitted, reconciled, items.count);
  const quantities = quantityColumns(plans);
  const named = namedItems(model, plans.submitted, most);
  const rows = dataRows(model, inSheetOrder(planGroups(model, named).items), quantities);
  const text: NumberFormat = "text";
  const formats: NumberFormat[] = [text, text, text, text, periodFormat(calendar.kind)];
  const bodyFormats = [...formats, ...quantities.map((): NumberFormat => "units")];
  const headers = [...KEY_COLUMNS, ...quantities.map(({ header }) => header)];
  const blocks: Block[] = [
    ...pageHead({
      model,
      title: "Plan data",
      message:
        `One row an item and month, as the table ${PLAN_TABLE}: for PivotTables, Power Query and your own formulas.${othersNote(model, named)}` +
        (rows.length > PRINTED ? ` The first ${PRINTED} rows print.` : ""),
    }),
    { top: HEADER_ROW, left: 0, cells: [headers], look: "header" },
    {
      top: HEADER_ROW + 1,
      left: 0,
      cells: rows,
      formats: bodyFormats,
    },
  ];
  const table = { top: HEADER_ROW, left: 0, rows: rows.length + 1, columns: headers.length };
  const widths = columnWidths(blocks, { least: 8, most: 38 });
  return {
    ...PLAN_DATA_PAGE,
    tabColor: COLORS.blue,
    blocks,
    looks: numberHeaders(HEADER_ROW, bodyFormats),
    tables: [{ name: PLAN_TABLE, ...table }],
    columnWidths: widths,
    rowHeights: rowHeights({ blocks, columnWidths: widths }),
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    print: {
      area: {
        top: 0,
        left: 0,
        rows: HEADER_ROW + 1 + Math.min(rows.length, PRINTED),
        columns: columnsThatFit(widths, KEY_COLUMNS.length + 1),
      },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
    },
  };
}
