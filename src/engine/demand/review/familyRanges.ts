import type { PlanningModel } from "../../model/planningModel";
import type { ForecastInterval } from "../forecast/automatic";
import type { DemandHistory } from "../forecast/forecaster";
import { withOwnDays } from "../history/tradingDays";
import { isSold } from "../../model/isSold";
import { calendarDays } from "../statistical/itemHistories";
import { summedForecast } from "../statistical/summedForecast";
import { cleanedItems, type CleanedItem } from "./cleanedItems";

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
export function familyRanges(
  model: PlanningModel,
  cleaned: readonly CleanedItem[] = cleanedItems(model),
): readonly FamilyRange[] {
  const horizonPeriods = model.calendar.horizon.length;
  const ofFamily = onSaleByFamily(model, cleaned);
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

function onSaleByFamily(
  model: PlanningModel,
  items: readonly CleanedItem[],
): ReadonlyMap<number, DemandHistory[]> {
  const found = new Map<number, DemandHistory[]>();
  for (const { item, cleaned } of items) {
    if (!model.calendar.horizon.some((_, t) => isSold(model, item, t))) continue;
    const family = model.items.family[item]!;
    found.set(family, [...(found.get(family) ?? []), cleaned.history]);
  }
  return found;
}
