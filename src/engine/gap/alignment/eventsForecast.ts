import { liftOf, promiseOf, type LiftCase } from "../../demand/events/planLift";
import { at, zeros, type Grid } from "../../series/grid";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/** A rise of the sales plan over its usual distance from the baseline that is large enough to be an event. */
const PEAK_SHARE = 0.1;

/**
 * Events against the forecast: what Events promise against what the sales plan lifts, by family and month.
 *
 * The lift of a month is the sales plan less the statistical baseline at their usual ratio, as in the checks of
 * events. An event that sales do not plan, a peak that no event explains, and an uplift planned twice are all a
 * distance between the two. A family without a sales plan or baseline is missing, and all are without Events.
 */
export function eventsForecastCells(gapCase: GapCase): ComponentCells {
  const { model, familyMoney } = gapCase;
  const { length: room } = familyMoney.demandRevenue.values;
  const sheet = cellSheet("events-forecast", model.settings.index["events-forecast"], room);
  const lifts = familyLifts(gapCase);
  const { rows, periods } = familyMoney.demandRevenue;
  for (let family = 0; family < rows; family++) {
    for (let t = 0; t < periods; t++) {
      const deviation = lifts === null ? Number.NaN : deviationOf(lifts, family * periods + t);
      addCell(sheet, { value: at(familyMoney.demandRevenue, family, t), deviation, family, period: t });
    }
  }
  return cellsOf(sheet);
}

/** Values at price by family and period. */
interface FamilyLifts {
  /** The baseline at the usual ratio of the sales plan to it; 0 where unknown. */
  readonly usual: Grid;
  /** What the sales plan adds to it. */
  readonly planned: Grid;
  /** What the events promise that are not in the baseline. */
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
function familyLifts({ model, functionPlans, values }: GapCase): FamilyLifts | null {
  const baseline = functionPlans.find(({ source }) => source === "statistical")?.units;
  const sales = functionPlans.find(({ source }) => source === "sales")?.units;
  if (baseline === undefined || sales === undefined || !model.sheets.includes("Events")) return null;
  const from: LiftCase = { model, values, baseline, plans: [] };
  const empty = (): Grid => zeros(model.families.length, baseline.periods);
  const lifts: FamilyLifts = { usual: empty(), planned: empty(), promised: empty() };
  const itemsOf: number[][] = model.families.map(() => []);
  model.items.family.forEach((family, item) => itemsOf[family]?.push(item));
  itemsOf.forEach((items, family) => {
    const lift = liftOf(from, sales, items);
    lifts.usual.values.set(lift.usualMoney, family * baseline.periods);
    lifts.planned.values.set(lift.money, family * baseline.periods);
  });
  for (const event of model.events) {
    if (event.isInBaseline) continue;
    const family = event.item >= 0 ? model.items.family[event.item]! : event.family;
    if (family < 0) continue;
    promiseOf(from, event).money.forEach((money, t) => {
      lifts.promised.values[family * baseline.periods + t]! += money;
    });
  }
  return lifts;
}
