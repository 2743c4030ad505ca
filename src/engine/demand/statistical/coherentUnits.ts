import type { PlanningModel } from "../../model/planningModel";
import { gridOf, type Grid } from "../../series/grid";
import { leastSquares } from "../coherence/reconcile";
import type { DemandForecast } from "../forecast/automatic";
import type { CleanedHistory } from "../history/history";
import { withOwnDays } from "../history/tradingDays";
import { isSold } from "../../model/isSold";
import { calendarDays } from "./itemHistories";
import type { Succession } from "./joinedHistories";
import { summedForecast } from "./summedForecast";

/** What is known of one item: how its history was cleaned, and its forecast. Both null without history. */
export interface ItemForecast {
  readonly cleaned: CleanedHistory | null;
  /** As forecast alone; `CoherentUnits.units` has it reconciled with family and total. */
  readonly forecast: DemandForecast | null;
}

/** Forecasts that add up. */
export interface CoherentUnits {
  /** Reconciled units by item and period of the horizon; blank without history, zero while the item is not sold. */
  readonly units: Grid;
  /** Reconciled units by family and period. */
  readonly familyUnits: Grid;
}

interface Leaf {
  readonly item: number;
  readonly family: number;
  readonly forecast: DemandForecast;
  readonly cleaned: CleanedHistory;
}

/**
 * Forecasts families and the total in their own right, and reconciles items with them by least squares.
 *
 * A predecessor is no leaf of its own, for its history is in that of the last who follows it: until its end it sells what all of
 * them are forecast.
 */
export function coherentUnits(
  model: PlanningModel,
  items: readonly ItemForecast[],
  successions: readonly Succession[] = [],
): CoherentUnits {
  const successorOf = new Map(successions.map(({ item, predecessor }) => [predecessor, item]));
  const leafOf = (item: number): number => {
    const successor = successorOf.get(item);
    return successor === undefined ? item : leafOf(successor);
  };
  const leaves = items.flatMap(({ forecast, cleaned }, item): Leaf[] =>
    forecast && cleaned && !successorOf.has(item)
      ? [{ item, family: model.items.family[item]!, forecast, cleaned }]
      : [],
  );
  const pathOf = new Map(reconciledLeaves(model, leaves).map((path, k) => [leaves[k]!.item, path]));
  const units = gridOf(model.items.count, model.calendar.horizon.length, (item, t) =>
    isSold(model, item, t) ? (pathOf.get(leafOf(item))?.[t] ?? NaN) : 0,
  );
  return { units, familyUnits: familySums(model, units) };
}

/** Reconciled paths of the leaves, with the days of the calendar's own periods. */
function reconciledLeaves(model: PlanningModel, leaves: readonly Leaf[]): Float64Array[] {
  if (leaves.length === 0) return [];
  const { horizon, history } = model.calendar;
  const families = [...new Set(leaves.map(({ family }) => family))].sort((a, b) => a - b);
  const nodeOfFamily = new Map(families.map((family, k) => [family, k + 1]));
  const parents = [-1, ...families.map(() => 0), ...leaves.map(({ family }) => nodeOfFamily.get(family)!)];
  const groups = [leaves, ...families.map((family) => leaves.filter((leaf) => leaf.family === family))];
  const own = [
    ...groups.map((group) => summedForecast(historiesOf(group), horizon.length)),
    ...leaves.map(({ forecast }) => forecast),
  ];
  const paths = own.map((forecast) => forecast?.units ?? new Float64Array(horizon.length).fill(NaN));
  const reconciled = leastSquares({ hierarchy: { parents }, paths }, own.map(errorVariance));
  const days = calendarDays(model);
  const leafPaths = reconciled.slice(1 + families.length);
  return days ? leafPaths.map((path) => withOwnDays(path, days, history.length)) : leafPaths;
}

const historiesOf = (group: readonly Leaf[]) => group.map(({ cleaned }) => cleaned.history);

/** Variance of the next period's error, from the width of its range; a node without a forecast has no say. */
function errorVariance(forecast: DemandForecast | null): number {
  if (!forecast || forecast.units.length === 0) return Infinity;
  const { lower, upper } = forecast.interval80;
  return ((upper[0]! - lower[0]!) / WIDTH_OF_80) ** 2;
}

/** An 80 % range of a normal variable, in standard deviations. */
const WIDTH_OF_80 = 2 * 1.2815515655;

function familySums(model: PlanningModel, units: Grid): Grid {
  const sums = gridOf(model.families.length, units.periods, () => 0);
  for (let i = 0; i < units.rows; i++) {
    for (let t = 0; t < units.periods; t++) {
      const value = units.values[i * units.periods + t]!;
      if (value === value) sums.values[model.items.family[i]! * units.periods + t]! += value;
    }
  }
  return sums;
}
