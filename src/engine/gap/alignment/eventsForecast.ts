import { eventCells, isEventOf } from "../../measure/eventLift";
import { groupMoney } from "../../measure/planMoney";
import { said } from "../../measure/planValues";
import { at, zeros, type Grid } from "../../series/grid";
import type { GapCase } from "../gapCase";
import { cellSheet, type ComponentCells } from "./componentCells";

/** A rise of the sales plan over its usual distance from the baseline that is large enough to be an event. */
const PEAK_SHARE = 0.1;

/**
 * Events against the forecast: what Events promise against what the sales plan lifts, by family and month.
 *
 * The lift of a month is the sales plan less the statistical baseline at their usual ratio (the median over the
 * horizon). An event that sales do not plan, a peak that no event explains, and an uplift planned twice are all a
 * distance between the two. A family without a sales plan or baseline is missing, and all are without Events.
 */
export function eventsForecastCells(gapCase: GapCase): ComponentCells {
  const { model, money } = gapCase;
  const sheet = cellSheet("events-forecast", model.settings.index["events-forecast"]);
  const lifts = familyLifts(gapCase);
  const demanded = groupMoney(money, model.families.length, model.items.family).demandRevenue;
  const { rows, periods } = demanded;
  for (let family = 0; family < rows; family++) {
    for (let t = 0; t < periods; t++) {
      const deviation = lifts === null ? Number.NaN : deviationOf(lifts, family * periods + t);
      sheet.add({ value: at(demanded, family, t), deviation, family, period: t });
    }
  }
  return sheet.cells();
}

/** Values at price by family and period. */
export interface FamilyLifts {
  /** The baseline at the usual ratio of the sales plan to it; 0 where unknown. */
  readonly usual: Grid;
  /** What the sales plan adds to it. */
  readonly planned: Grid;
  /** What the events promise. */
  readonly promised: Grid;
}

function deviationOf({ usual, planned, promised }: FamilyLifts, index: number): number {
  const base = usual.values[index]!;
  if (!(base > 0)) return Number.NaN;
  const promise = promised.values[index]!;
  const lift = planned.values[index]!;
  const isEventful = promise > 0 || lift > PEAK_SHARE * base;
  return isEventful ? Math.abs(lift - promise) / base : 0;
}

/** The lifts of each family, or `null` where Events, a baseline or a sales plan is missing. */
export function familyLifts(gapCase: GapCase): FamilyLifts | null {
  const { model, functionPlans } = gapCase;
  const baseline = functionPlans.find(({ source }) => source === "statistical")?.units;
  const sales = functionPlans.find(({ source }) => source === "sales")?.units;
  if (baseline === undefined || sales === undefined || !model.sheets.includes("Events")) return null;
  const both = bothStated(gapCase, baseline, sales);
  const usual = zeros(both.base.rows, both.base.periods);
  const planned = zeros(both.base.rows, both.base.periods);
  for (let family = 0; family < usual.rows; family++) {
    const ratio = medianRatio(both.sales, both.base, family);
    for (let t = 0; t < usual.periods; t++) {
      const index = family * usual.periods + t;
      usual.values[index] = ratio * both.base.values[index]!;
      planned.values[index] = both.sales.values[index]! - usual.values[index]!;
    }
  }
  return { usual, planned, promised: promisedLift(gapCase, baseline) };
}

/** Both plans at price by family, over the cells that both state. */
function bothStated(
  { model, values }: GapCase,
  baseline: Grid,
  sales: Grid,
): { readonly base: Grid; readonly sales: Grid } {
  const sums = {
    base: zeros(model.families.length, baseline.periods),
    sales: zeros(model.families.length, baseline.periods),
  };
  const segments = model.segments.length;
  baseline.values.forEach((units, index) => {
    const sold = sales.values[index]!;
    if (units !== units || sold !== sold) return;
    const cell = Math.floor(index / baseline.periods);
    const to =
      model.items.family[Math.floor(cell / segments)]! * baseline.periods + (index % baseline.periods);
    const price = said(values.price.values[index]!);
    sums.base.values[to]! += units * price;
    sums.sales.values[to]! += sold * price;
  });
  return sums;
}

function medianRatio(top: Grid, bottom: Grid, row: number): number {
  const ratios: number[] = [];
  for (let t = 0; t < top.periods; t++) {
    const below = at(bottom, row, t);
    if (below > 0) ratios.push(at(top, row, t) / below);
  }
  ratios.sort((a, b) => a - b);
  const middle = ratios.length >> 1;
  if (ratios.length === 0) return 0;
  return ratios.length % 2 === 1 ? ratios[middle]! : (ratios[middle - 1]! + ratios[middle]!) / 2;
}

/** What events that are not in the baseline add to it, at price, by family and period. */
function promisedLift({ model, values }: GapCase, baseline: Grid): Grid {
  const segments = model.segments.length;
  const promised = zeros(model.families.length, baseline.periods);
  for (const event of model.events) {
    if (event.isInBaseline) continue;
    const unitsACell = event.uplift / eventCells(model, event);
    const last = Math.min(event.lastPeriod, baseline.periods - 1);
    for (let cell = 0; cell < baseline.rows; cell++) {
      const item = Math.floor(cell / segments);
      if (!isEventOf(model, event, item)) continue;
      for (let t = Math.max(0, event.firstPeriod); t <= last; t++) {
        const isShare = event.upliftUnit === "percent";
        const units = isShare ? said(at(baseline, cell, t)) * event.uplift : unitsACell;
        const to = model.items.family[item]! * baseline.periods + t;
        promised.values[to]! += said(units) * said(at(values.price, cell, t));
      }
    }
  }
  return promised;
}
