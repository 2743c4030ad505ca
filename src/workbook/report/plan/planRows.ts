import { at, type PlanningModel } from "../../../engine";
import { cellAddress, columnName } from "../area";
import type { CellContent, FormulaCell } from "../sheetDescription";
import { rowInGroup, type BothPlans, type Measure, type View } from "./measures";
import { keyColumn, LEAD_COLUMNS, totalColumn, type PlacedGroup, type WideLayout } from "./wideLayout";

const OPENING = LEAD_COLUMNS.length - 1;

/** What a group needs to become rows. */
export interface GroupContext {
  readonly model: PlanningModel;
  readonly plans: BothPlans;
  readonly layout: WideLayout;
}

const sumOver = (items: readonly number[], value: (item: number) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

/** The number that a row shows in a month, by the engine's own plans. */
export function measureValue(
  plans: BothPlans,
  measure: Measure,
  at_: { items: readonly number[]; t: number },
): number {
  const { items, t } = at_;
  const of = (view: "submitted" | "reconciled"): number => {
    const plan = plans[view]!;
    if (measure.name === "Gap") return sumOver(items, (i) => at(plan.shipped, i, t) - at(plan.demand, i, t));
    const name = measure.quantity ?? quantityOf(measure.name);
    return sumOver(items, (i) => at(plan[name], i, t));
  };
  if (measure.view === "change") return of("reconciled") - of("submitted");
  return of(measure.view === "both" ? "submitted" : measure.view);
}

function quantityOf(name: Measure["name"]): "production" | "purchased" | "shipped" | "stock" {
  if (name === "Production") return "production";
  if (name === "Purchased") return "purchased";
  return name === "Stock" ? "stock" : "shipped";
}

/** The row key by which family rows add up their items: the family's and the measure's number. */
function rowKey({ group }: PlacedGroup, measure: Measure, layout: WideLayout): number {
  return (group.familyIndex + 1) * 100 + layout.measures.indexOf(measure);
}

/** The formula of a month, or `null` where the row holds the plan's own number. */
function monthFormula(
  placed: PlacedGroup,
  { layout, m, column }: { readonly layout: WideLayout; readonly m: number; readonly column: number },
): string | null {
  const { measures, top, group } = placed;
  const measure = measures[m]!;
  const cell = (row: number): string => cellAddress(row, column);
  const ofView = (view: View): string => cell(top + rowInGroup(measures, measure.name, view));
  if (measure.view === "change") return `=${ofView("reconciled")}-${ofView("submitted")}`;
  if (measure.name === "Gap") {
    const view = measure.view as View;
    return `=${cell(top + rowInGroup(measures, "Shipped", view))}-${cell(top)}`;
  }
  if (group.level === "family") return familySum(layout, top + m, column);
  if (group.level === "company") return companySum(layout, measure, column);
  return null;
}

function familySum(layout: WideLayout, row: number, column: number): string {
  const first = layout.items[0]!.top + 1;
  const last = layout.bottom;
  const key = columnName(keyColumn(layout));
  const name = columnName(column);
  return `=SUMIF($${key}$${first}:$${key}$${last},$${key}${row + 1},${name}$${first}:${name}$${last})`;
}

/** The company is the sum of its families, cell by cell; a family without the row has nothing to add. */
function companySum(layout: WideLayout, measure: Measure, column: number): string {
  const rows = layout.families.flatMap(({ measures, top }) => {
    const m = measures.indexOf(measure);
    return m < 0 ? [] : [cellAddress(top + m, column)];
  });
  return `=${rows.join("+")}`;
}

/** The rows of one group. */
export function groupRows(placed: PlacedGroup, { model, plans, layout }: GroupContext): CellContent[][] {
  const { group, measures, top } = placed;
  return measures.map((measure, m) => {
    const months = Array.from({ length: layout.periods }, (_, t): CellContent => {
      const value = measureValue(plans, measure, { items: group.items, t });
      const formula = monthFormula(placed, { layout, m, column: LEAD_COLUMNS.length + t });
      return formula === null ? value : { formula, value };
    });
    const isStock = measure.name === "Stock" && measure.view !== "change";
    const opening = sumOver(group.items, (i) => blankAsZero(model.items.openingStockUnits[i]!));
    return [
      ...[group.family, group.item, group.description, group.unit],
      measure.name,
      measure.view === "both" ? "" : measure.view,
      isStock ? opening : null,
      ...months,
      totalCell(months, { layout, row: top + m, isEnd: measure.name === "Stock" }),
      isStock ? balanceCell(placed, layout, measure.view as View) : null,
      rowKey(placed, measure, layout),
    ];
  });
}

const blankAsZero = (value: number): number => (Number.isFinite(value) ? value : 0);

const shown = (content: CellContent): number =>
  typeof content === "number" ? content : ((content as FormulaCell).value as number);

/** Quantities add up over the months; of stock the last month counts. */
function totalCell(
  months: readonly CellContent[],
  { layout, row, isEnd }: { layout: WideLayout; row: number; isEnd: boolean },
): FormulaCell {
  const first = cellAddress(row, LEAD_COLUMNS.length);
  const last = cellAddress(row, LEAD_COLUMNS.length + layout.periods - 1);
  if (isEnd) return { formula: `=${last}`, value: shown(months.at(-1)!) };
  return {
    formula: `=SUM(${first}:${last})`,
    value: months.reduce<number>((sum, month) => sum + shown(month), 0),
  };
}

/** Opening stock and all that came in, less all that went out and what is left: nothing remains but rounding. */
function balanceCell({ measures, top }: PlacedGroup, layout: WideLayout, view: View): FormulaCell {
  const total = (name: Measure["name"]): string | null => {
    const m = rowInGroup(measures, name, view);
    return m < 0 ? null : cellAddress(top + m, totalColumn(layout));
  };
  const opening = cellAddress(top + rowInGroup(measures, "Stock", view), OPENING);
  const supply = [total("Firm receipts"), total("Production"), total("Purchased")].filter(
    (one) => one !== null,
  );
  const formula = `=ROUND(${[opening, ...supply].join("+")}-${total("Shipped")!}-${total("Stock")!},1)`;
  return { formula, value: 0 };
}
