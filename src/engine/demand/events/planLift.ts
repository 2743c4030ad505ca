import { said, type PlanValues } from "../../measure/planValues";
import type { PlanEvent, Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Grid } from "../../series/grid";
import type { Consensus } from "../consensus/consensus";
import { isEventOf } from "../../measure/eventLift";
import { median } from "./usualRatio";

/** Units and their worth at selling price, by period of the horizon. */
export interface UnitsAndMoney {
  readonly units: Float64Array;
  readonly money: Float64Array;
}

/** What event checks compare. */
export interface LiftCase {
  readonly model: PlanningModel;
  readonly values: PlanValues;
  readonly baseline: Grid;
  /** The functions' plans by cell, without the baseline. */
  readonly plans: readonly { readonly source: Source; readonly units: Grid }[];
}

/** The case of a consensus; `null` without a statistical baseline, against which a lift is measured. */
export function liftCase(model: PlanningModel, consensus: Consensus, values: PlanValues): LiftCase | null {
  const baseline = consensus.plansByCell.find(({ source }) => source === "statistical")?.units;
  if (!baseline) return null;
  const plans = consensus.plansByCell.filter(({ source }) => source !== "statistical");
  return { model, values, baseline, plans };
}

/** The baseline over some items. */
export function baselineOf(from: LiftCase, items: readonly number[]): UnitsAndMoney {
  return sumOver(from, items, [from.baseline, from.baseline]);
}

/**
 * What a plan adds to the baseline at their usual ratio, the median of the horizon, over the cells that both state.
 *
 * The same measure as in the component *events-forecast* of the alignment index, for any items.
 */
export function liftOf(
  from: LiftCase,
  plan: Grid,
  items: readonly number[],
): UnitsAndMoney & { readonly usualMoney: Float64Array } {
  const base = sumOver(from, items, [from.baseline, plan]);
  const stated = sumOver(from, items, [plan, from.baseline]);
  const ratio = medianRatio(stated.money, base.money);
  return {
    units: stated.units.map((units, t) => units - ratio * base.units[t]!),
    money: stated.money.map((money, t) => money - ratio * base.money[t]!),
    usualMoney: base.money.map((money) => ratio * money),
  };
}

/** What an event promises above the baseline, by period; zero outside its months. */
export function promiseOf(from: LiftCase, event: PlanEvent): UnitsAndMoney {
  const items = itemsOf(from.model, event);
  const base = baselineOf(from, items);
  const isIn = (t: number): boolean => t >= event.firstPeriod && t <= event.lastPeriod;
  const share = (t: number): number =>
    event.upliftUnit === "percent" ? event.uplift : event.uplift / base.units[t]!;
  const part = (values: Float64Array) =>
    values.map((value, t) => (isIn(t) && value > 0 ? value * share(t) : 0));
  return { units: part(base.units), money: part(base.money) };
}

/** The items that an event speaks of. */
export function itemsOf(model: PlanningModel, event: PlanEvent): readonly number[] {
  return [...model.items.family.keys()].filter((item) => isEventOf(model, event, item));
}

/** Sums of a grid by cell over items, where another grid speaks too. */
function sumOver(
  { model, values }: LiftCase,
  items: readonly number[],
  [grid, other]: readonly [Grid, Grid],
): UnitsAndMoney {
  const units = new Float64Array(grid.periods);
  const money = new Float64Array(grid.periods);
  for (const item of items) {
    for (let segment = 0; segment < model.segments.length; segment++) {
      for (let t = 0; t < grid.periods; t++) {
        const index = (item * model.segments.length + segment) * grid.periods + t;
        const value = grid.values[index]!;
        if (Number.isNaN(value) || Number.isNaN(other.values[index]!)) continue;
        units[t]! += value;
        money[t]! += value * said(values.price.values[index]!);
      }
    }
  }
  return { units, money };
}

function medianRatio(top: Float64Array, bottom: Float64Array): number {
  return median([...top.keys()].filter((t) => bottom[t]! > 0).map((t) => top[t]! / bottom[t]!));
}
