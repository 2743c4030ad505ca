import {
  at,
  planValues,
  stockBands,
  type Alignment,
  type MeasuredPlan,
  type PlanningModel,
  type StockBands,
} from "../../../engine";
import { moneyScale, type MoneyScale } from "../pack/moneyScale";

/** What the page is drawn from. */
export interface InventoryInput {
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/** One plan's stock, measured in money and in units. */
export interface StockView {
  readonly name: "submitted" | "reconciled";
  readonly money: StockBands;
  readonly units: StockBands;
  /** Forward cover in periods by family (last row: the whole business) and period; `NaN` where the plan ends too soon. */
  readonly cover: (row: number, t: number) => number;
}

/** Both plans' stock, and how its money is shown. */
export interface StockViews {
  readonly model: PlanningModel;
  readonly views: readonly StockView[];
  readonly scale: MoneyScale;
}

/** Measures the stock of both plans. */
export function stockViews({ model, alignment }: InventoryInput): StockViews {
  const { unitCost } = planValues(model);
  const cost = (item: number, t: number): number => {
    const value = at(unitCost, item, t);
    return value === value ? value : 0;
  };
  const viewOf = (name: StockView["name"], { plan, figures }: MeasuredPlan): StockView => ({
    name,
    money: stockBands(model, plan, cost),
    units: stockBands(model, plan, () => 1),
    cover: (row, t) => {
      const column = figures.historyPeriods + t;
      return at(figures.coverCost, row, column) / at(figures.stockCost, row, column);
    },
  });
  const views = [
    viewOf("submitted", alignment.submitted),
    ...(alignment.reconciled ? [viewOf("reconciled", alignment.reconciled)] : []),
  ];
  const largest = Math.max(0, ...views.flatMap(({ money }) => [...money.stock.values, ...money.most.values]));
  return { model, views, scale: moneyScale(largest, model.settings.currency) };
}

/** The families that have items, in order. */
export const familiesWithItems = ({ families, items }: PlanningModel): number[] =>
  families.map((_, f) => f).filter((f) => items.family.includes(f));

/** Whether any item has a safety stock, and any a maximum. */
export const statedLimits = ({
  model: { items },
}: StockViews): { readonly hasSafety: boolean; readonly hasMaximum: boolean } => ({
  hasSafety: items.safetyStockUnits.some((units) => Number.isFinite(units)),
  hasMaximum: items.maximumStockUnits.some((units) => Number.isFinite(units)),
});

/** Whether stock can be judged at all. */
export const hasPolicy = (of: StockViews): boolean => {
  const { hasSafety, hasMaximum } = statedLimits(of);
  return hasSafety || hasMaximum;
};
