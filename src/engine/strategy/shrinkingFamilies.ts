import type { Gap, GapDriver } from "../gap/gap";
import type { GapCase } from "../gap/gapCase";
import { historyRowsByItem } from "../measure/kpi/historyRows";
import { said } from "../measure/planValues";
import { at } from "../series/grid";
import { strategyGap } from "./strategyGap";

/** A fall of volume smaller than this share is no contradiction. */
const MATERIAL_FALL = 0.03;

/**
 * Grow families that the plan ships less of over the next year than was shipped over the last.
 *
 * Volume at the prices of Items on both sides, so that items of several units add and no change of prices hides a
 * fall; money is the margin of the same units at today's cost. Drivers tell demand that is not there from demand
 * that is not shipped. A family of which History tells no units is not judged.
 */
export function shrinkingFamilies(gapCase: GapCase): Gap[] {
  const { model } = gapCase;
  if (!model.families.some(({ role }) => role === "grow")) return [];
  const year = model.calendar.seasonPeriods;
  const months = Math.min(year, model.calendar.horizon.length, model.history.values.periods);
  if (months === 0 || model.history.values.periods < year) return [];
  return model.families.flatMap(({ name, role }, family) => {
    if (role !== "grow") return [];
    const { then, demand, shipped } = volumes(gapCase, { family, months, year });
    const amount = shipped.value - then.value;
    if (!(shipped.value < then.value * (1 - MATERIAL_FALL))) return [];
    const money = Math.min(0, shipped.margin - then.margin);
    const parts = [
      driver("demand", demand.value - then.value, money === 0 ? 0 : demand.margin - then.margin),
      driver("supply", shipped.value - demand.value, money === 0 ? 0 : shipped.margin - demand.margin),
    ];
    return [
      strategyGap(gapCase, {
        id: `strategy/shrinks/family:${name}/0`,
        level: "family",
        measure: "grow family shrinks",
        family,
        amount,
        unit: model.settings.currency,
        money,
        drivers: parts.filter(({ units }) => units !== 0).sort((a, b) => a.units - b.units),
        lastPeriod: months - 1,
      }),
    ];
  });
}

const driver = (cause: string, units: number, money: number): GapDriver => {
  return { cause, subject: "", units, money };
};

/** Units at the price of Items, and at its margin. */
interface Volume {
  value: number;
  margin: number;
}

interface Span {
  readonly family: number;
  readonly months: number;
  readonly year: number;
}

/** What was shipped in the same months of the last year, and what the plan is asked for and ships in the next ones. */
function volumes(
  { model, money }: GapCase,
  { family, months, year }: Span,
): { readonly then: Volume; readonly demand: Volume; readonly shipped: Volume } {
  const { items, history } = model;
  const rows = historyRowsByItem(model);
  const from = history.values.periods - year;
  const sums = { then: none(), demand: none(), shipped: none() };
  items.family.forEach((of, item) => {
    if (of !== family) return;
    const price = said(items.price[item]!);
    const margin = price === 0 ? 0 : price - said(items.unitCost[item]!);
    const add = (sum: Volume, units: number): void => {
      sum.value += units * price;
      sum.margin += units * margin;
    };
    const read = (row: number, t: number): number =>
      row < 0 ? Number.NaN : at(history.values, row, from + t);
    for (let t = 0; t < months; t++) {
      const sold = read(rows[item]!.shipments, t);
      add(sums.then, said(sold === sold ? sold : read(rows[item]!.demand, t)));
      add(sums.demand, said(at(money.demandUnits, item, t)));
      add(sums.shipped, said(at(money.units, item, t)));
    }
  });
  return sums;
}

const none = (): Volume => ({ value: 0, margin: 0 });
