import type { PlanningModel } from "../../model/planningModel";
import type { ForecastInterval } from "../forecast/automatic";
import type { DemandHistory } from "../forecast/forecaster";
import { cleanHistory } from "../history/cleanHistory";
import { withOwnDays } from "../history/tradingDays";
import { isSold } from "../statistical/isSold";
import { calendarDays } from "../statistical/itemHistories";
import { joinedHistories } from "../statistical/joinedHistories";
import { summedForecast } from "../statistical/summedForecast";

/** Where the demand of a family falls with a stated probability, month by month. */
export interface FamilyRange {
  readonly family: number;
  /** Units expected, by period of the horizon. */
  readonly units: Float64Array;
  readonly interval80: ForecastInterval;
  readonly interval95: ForecastInterval;
}

/**
 * The 80 % and 95 % ranges of each family: of the automatic forecast of its summed history. Ranges of items cannot be
 * added, for their errors cancel in part.
 *
 * Of the items on sale in the horizon, each history cleaned as for the statistical plan. Families without any such
 * history are left out.
 */
export function familyRanges(model: PlanningModel): readonly FamilyRange[] {
  const horizonPeriods = model.calendar.horizon.length;
  const ofFamily = cleanedByFamily(model);
  const days = calendarDays(model);
  const past = model.calendar.history.length;
  const own = (path: Float64Array): Float64Array => (days ? withOwnDays(path, days, past) : path);
  const ownDays = ({ lower, upper }: ForecastInterval): ForecastInterval => ({
    lower: own(lower),
    upper: own(upper),
  });
  return model.families.flatMap((_, family): FamilyRange[] => {
    const forecast = summedForecast(ofFamily.get(family) ?? [], horizonPeriods);
    if (!forecast) return [];
    const { units, interval80, interval95 } = forecast;
    return [{ family, units: own(units), interval80: ownDays(interval80), interval95: ownDays(interval95) }];
  });
}

function cleanedByFamily(model: PlanningModel): ReadonlyMap<number, DemandHistory[]> {
  const found = new Map<number, DemandHistory[]>();
  const { histories, successions } = joinedHistories(model);
  const replaced = new Set(successions.map(({ predecessor }) => predecessor));
  histories.forEach((history, item) => {
    // A predecessor's history is in its successor's.
    if (replaced.has(item)) return;
    const isOnSale = model.calendar.horizon.some((_, t) => isSold(model, item, t));
    const cleaned = history && isOnSale ? cleanHistory(history) : null;
    if (!cleaned?.ok) return;
    const family = model.items.family[item]!;
    found.set(family, [...(found.get(family) ?? []), cleaned.value.history]);
  });
  return found;
}
