import { hasAmounts, type ItemPlan } from "../itemGrids";
import { rowOf } from "../../../engine";
import type { BothPlans, Measure } from "./measures";
import type { PlanGroup, PlanGroups } from "./planGroups";

/** Columns before the months. */
export const LEAD_COLUMNS = ["Family", "Item", "Description", "Unit", "Measure", "Plan", "Opening stock"];

/** A group with the rows that it takes. */
export interface PlacedGroup {
  readonly group: PlanGroup;
  readonly measures: readonly Measure[];
  /** Its first row, zero-based. */
  readonly top: number;
}

/** Where the rows of the wide plan stand. */
export interface WideLayout {
  /** Every measure of the page, in order; a group may lack some. */
  readonly measures: readonly Measure[];
  readonly periods: number;
  readonly company: readonly PlacedGroup[];
  readonly families: readonly PlacedGroup[];
  readonly items: readonly PlacedGroup[];
  /** The row after the last. */
  readonly bottom: number;
}

export const totalColumn = (layout: WideLayout): number => LEAD_COLUMNS.length + layout.periods;
export const balanceColumn = (layout: WideLayout): number => totalColumn(layout) + 1;
export const keyColumn = (layout: WideLayout): number => totalColumn(layout) + 2;

/** Quantities that most items do not have: their rows are left out where nothing stands in them. */
const OFTEN_EMPTY: readonly (keyof ItemPlan)[] = ["purchased", "receipts"];
const QUANTITY: { readonly [N in Measure["name"]]?: keyof ItemPlan } = {
  Purchased: "purchased",
  "Firm receipts": "receipts",
};

function hasRows(name: Measure["name"], group: PlanGroup, { submitted, reconciled }: BothPlans): boolean {
  const quantity = QUANTITY[name];
  if (quantity === undefined || !OFTEN_EMPTY.includes(quantity)) return true;
  return group.items.some((item) =>
    [submitted, ...(reconciled ? [reconciled] : [])].some((plan) => {
      const values = rowOf(plan[quantity], item);
      return hasAmounts({ rows: 1, periods: values.length, values });
    }),
  );
}

/** Places the groups one under the other: the company, the families, the items. */
export function wideLayout(
  groups: PlanGroups,
  plans: BothPlans,
  of: { readonly measures: readonly Measure[]; readonly periods: number; readonly firstRow: number },
): WideLayout {
  let top = of.firstRow;
  const place = (group: PlanGroup): PlacedGroup => {
    const measures = of.measures.filter(({ name }) => hasRows(name, group, plans));
    const placed = { group, measures, top };
    top += measures.length;
    return placed;
  };
  const company = (groups.company ? [groups.company] : []).map(place);
  const families = groups.families.map(place);
  const items = groups.items.map(place);
  return { measures: of.measures, periods: of.periods, company, families, items, bottom: top };
}
