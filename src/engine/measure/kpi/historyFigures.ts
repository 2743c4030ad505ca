import type { HistoryMeasure, HistoryTable } from "../../model/demand";
import type { ItemTable } from "../../model/items";
import { kpiSettingsOf, type OtifDefinition } from "../../model/kpiSettings";
import type { PlanningModel } from "../../model/planningModel";
import { keptFor } from "../keptFor";
import type { KpiFigures } from "./figures";
import { blankFigures, put } from "./figureSheet";
import { onTimeUnits, otifParts } from "./otifFigures";
import { historyRowsByItem, type HistoryRowsOf } from "./historyRows";

/** What History says at the prices and costs of Items, in columns of history only. Kept: each plan asks for it. */
export function historyFigures(model: PlanningModel): KpiFigures {
  const { history, items, calendar, settings } = model;
  return figuresKept(history, {
    items,
    otif: kpiSettingsOf(settings).otif,
    rowsOf: historyRowsByItem(model),
    families: model.families.length,
    historyPeriods: calendar.history.length,
    periodsAYear: calendar.seasonPeriods,
  });
}

interface HistoryParts {
  readonly items: ItemTable;
  readonly otif: OtifDefinition;
  readonly rowsOf: readonly HistoryRowsOf[];
  readonly families: number;
  readonly historyPeriods: number;
  readonly periodsAYear: number;
}

const figuresKept = keptFor(
  ({ values }: HistoryTable, { items, otif, rowsOf, ...shape }: HistoryParts): KpiFigures => {
    const figures = blankFigures({ ...shape, horizonPeriods: 0 });
    rowsOf.forEach((rows, item) => {
      const worth = { price: items.price[item]!, cost: items.unitCost[item]! };
      for (let t = 0; t < shape.historyPeriods; t++) {
        const read = (measure: HistoryMeasure): number =>
          rows[measure] < 0 ? Number.NaN : values.values[rows[measure] * values.periods + t]!;
        const at = items.family[item]! * shape.historyPeriods + t;
        addSales(figures, { read, at, ...worth });
        addService(figures, { read, at, ...worth, otif });
        addOperations(figures, { read, at, ...worth });
      }
    });
    return figures;
  },
);

interface HistoryCell {
  /** Index of the family and period in every figure. */
  readonly at: number;
  readonly read: (measure: HistoryMeasure) => number;
  readonly price: number;
  readonly cost: number;
}

const first = (value: number, otherwise: number): number => (value === value ? value : otherwise);

/** What a unit weighs among those of other items: its price, else its cost, else itself. */
const weightOf = ({ price, cost }: HistoryCell): number => first(price, first(cost, 1));

function addSales(figures: KpiFigures, cell: HistoryCell): void {
  const { read, price, cost, at } = cell;
  const units = first(read("shipments"), read("demand"));
  const revenue = first(read("revenue"), units * price);
  const sold = first(units, price > 0 ? revenue / price : Number.NaN);
  put(figures.revenue, at, revenue);
  if (revenue === revenue) put(figures.cogs, at, sold * cost);
  const demand = read("demand");
  put(figures.demandCost, at, demand * cost);
  const forecast = read("forecast");
  const worth = weightOf(cell);
  const error = (forecast - demand) * worth;
  if (error !== error) return;
  put(figures.errorValue, at, error);
  put(figures.absoluteErrorValue, at, Math.abs(error));
  put(figures.actualValue, at, demand * worth);
}

/** Service needs the demand and what was shipped, both of the same items. */
function addService(
  figures: KpiFigures,
  { otif, ...cell }: HistoryCell & { readonly otif: OtifDefinition },
): void {
  const { read, price, cost, at } = cell;
  const demand = read("demand");
  const worth = weightOf(cell);
  const onTime = onTimeUnits(read, otif);
  if (!(demand >= 0) || onTime !== onTime) return;
  const late = Math.max(0, demand - onTime);
  put(figures.demandValue, at, demand * worth);
  put(figures.onTimeValue, at, (demand - late) * worth);
  put(figures.servedValue, at, Math.min(first(read("shipments"), onTime), demand) * worth);
  put(figures.shortage, at, late * Math.max(0, first(price, 0) - first(cost, 0)));
  const { good, all } = otifParts(read, otif, worth);
  put(figures.otifGood, at, good);
  put(figures.otifAll, at, all);
  if (demand === 0) return;
  put(figures.itemsDemanded, at, 1);
  put(figures.itemsServed, at, late <= demand * 1e-9 ? 1 : 0);
}

function addOperations(figures: KpiFigures, { read, cost, at }: HistoryCell): void {
  const made = read("production");
  const planned = read("planned production");
  const worth = first(cost, 1);
  put(figures.stockCost, at, read("ending stock") * cost);
  if (!(planned >= 0) || made !== made) return;
  put(figures.madeCost, at, made * worth);
  put(figures.plannedCost, at, planned * worth);
  put(figures.attainedCost, at, Math.min(made, planned) * worth);
}
