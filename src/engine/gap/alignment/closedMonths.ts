import { historyRowsByItem } from "../../measure/kpi/historyRows";
import { said } from "../../measure/planValues";
import type { HistoryMeasure } from "../../model/demand";
import type { IndexComponentName } from "../../model/settings";
import type { GapCase } from "../gapCase";
import { addCell, cellsOf, cellSheet, type ComponentCells } from "./componentCells";

/** How many closed periods the index looks back. */
const PERIODS_BACK = 6;

interface Looking {
  readonly component: IndexComponentName;
  readonly meant: HistoryMeasure;
  readonly happened: HistoryMeasure;
  readonly worthOf: (item: number) => number;
  /** The quantity that errors are shares of: what happened, or what was meant. */
  readonly base: "meant" | "happened";
}

/** The forecast against what was demanded, by item and month, over the last six closed periods, by sales value. */
export function forecastActualCells(gapCase: GapCase): ComponentCells {
  const worthOf = (item: number): number => said(gapCase.model.items.price[item]!);
  const looking = { meant: "forecast", happened: "demand", base: "happened", worthOf } as const;
  return lookBack(gapCase, { component: "forecast-actual", ...looking });
}

/** What was produced against what was planned, by item and month, over the last six closed periods, by value at cost. */
export function executionPlanCells(gapCase: GapCase): ComponentCells {
  const worthOf = (item: number): number => said(gapCase.model.items.unitCost[item]!);
  const looking = { meant: "planned production", happened: "production", base: "meant", worthOf } as const;
  return lookBack(gapCase, { component: "execution-plan", ...looking });
}

/** A month that only one of the two states is missing; one where the base is zero weighs by the other and is missed. */
function lookBack(
  { model }: GapCase,
  { component, meant, happened, worthOf, base }: Looking,
): ComponentCells {
  const sheet = cellSheet(component, model.settings.index[component], model.items.count * PERIODS_BACK);
  const { values } = model.history;
  const periods = values.periods;
  historyRowsByItem(model).forEach((rows, item) => {
    const read = (measure: HistoryMeasure, t: number): number =>
      rows[measure] < 0 ? Number.NaN : values.values[rows[measure] * periods + t]!;
    for (let t = Math.max(0, periods - PERIODS_BACK); t < periods; t++) {
      const plan = read(meant, t);
      const fact = read(happened, t);
      const whole = base === "meant" ? plan : fact;
      const weight = whole > 0 ? whole : Math.max(said(plan), said(fact));
      const deviation = whole > 0 ? Math.abs(plan - fact) / whole : Math.abs(plan - fact) / weight;
      addCell(sheet, {
        value: weight * worthOf(item),
        deviation,
        item,
        family: model.items.family[item]!,
        period: t - periods,
      });
    }
  });
  return cellsOf(sheet);
}
