import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import { blanks } from "../../series/grid";
import { statisticalPlan, type ForecastProgress } from "../statistical/statisticalPlan";
import type { SourcePlan } from "./sourcePlan";

/** A statistical plan of our own, and what the planner must know of it. */
export interface OwnStatistical {
  readonly plan: SourcePlan;
  readonly problems: readonly Problem[];
}

/**
 * Forecasts the items from their history where Demand states no statistical plan; `null` where it does, or where
 * there is no history.
 *
 * Costs some milliseconds an item, so a stated plan is never forecast again, and whoever waits is told item by item.
 */
export function ownStatistical(
  model: PlanningModel,
  onForecast?: (progress: ForecastProgress) => void,
): OwnStatistical | null {
  if (model.demand.rows.some(({ source }) => source === "statistical") || !hasHistory(model)) return null;
  const { units, items, problems } = statisticalPlan(model, onForecast);
  const forecast = items.filter((item) => item.forecast !== null).length;
  if (forecast === 0) return null;
  const cells = model.items.count * model.segments.length;
  return {
    plan: {
      source: "statistical",
      units,
      bySegment: blanks(cells, units.periods),
      isSpread: new Uint8Array(units.values.length),
    },
    problems: [
      {
        code: "statistical-plan-made",
        severity: "note",
        place: { sheet: "Demand" },
        facts: { forecast, items: items.length },
      },
      // That items have no history is in the count; what is wrong with a history is said one by one.
      ...problems.filter(({ code }) => code !== "history-too-short"),
    ],
  };
}

function hasHistory({ history: { rows, values } }: PlanningModel): boolean {
  return rows.some(
    ({ measure }, r) =>
      (measure === "demand" || measure === "shipments") &&
      values.values.subarray(r * values.periods, (r + 1) * values.periods).some((units) => units > 0),
  );
}
