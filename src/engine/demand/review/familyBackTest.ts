import type { PlanningModel } from "../../model/planningModel";
import { backTest, type TriedMethod } from "../accuracy/backTest";
import { expectedDemand } from "../forecast/automatic";
import { cleanHistory } from "../history/cleanHistory";
import { workingDaysOf } from "../history/workingDays";
import { itemHistories } from "../statistical/itemHistories";
import { scaleOf, type ForecastStep, type StepForecasts } from "./stepForecasts";

/** Newest closed periods that are forecast again, at most. */
const MOST_ORIGINS = 6;
/** A forecast costs milliseconds, so with many families fewer periods are forecast again. */
const MOST_FORECASTS = 48;

/** Past forecasts that were made again. */
export interface FamilyBackTest extends StepForecasts {
  /** Newest closed periods that were forecast again, where a family's history is long enough. */
  readonly origins: number;
}

/**
 * What the naive and the statistical step would have forecast for the newest closed periods, at the decision lag, where
 * the workbook keeps no past forecasts: a rolling-origin back-test by family, a place being a family in a closed period.
 *
 * Each family's demand is that of its items at list price (units where there is no price). The statistical forecast sees
 * only what was known at the time, cleaned as of then; past events stay in. `null` where no family has enough history.
 */
export function familyBackTest(model: PlanningModel): FamilyBackTest | null {
  const lagPeriods = Math.max(1, model.settings.frozenPeriods);
  const periods = model.calendar.history.length;
  const families = [...demandAtListPrice(model)];
  const affordable = Math.floor(MOST_FORECASTS / Math.max(1, families.length));
  const origins = Math.min(MOST_ORIGINS, Math.max(1, affordable));
  const column = (): Float64Array => new Float64Array(families.length * periods).fill(Number.NaN);
  const steps: readonly ForecastStep[] = TRIED.map(({ name }) => name);
  const forecast = steps.map(column);
  const [actual, scale] = [column(), column()];
  const workingDays = workingDaysOf(model.calendar);
  let isAny = false;
  families.forEach(([family, demand], n) => {
    const seasonPeriods = model.calendar.seasonPeriods;
    const first = demand.findIndex((value) => value > 0);
    if (first < 0) return;
    const item = model.families[family]!.name;
    const calendar = workingDays ? { workingDays: workingDays.slice(first) } : {};
    const sold = { item, demand: demand.subarray(first), seasonPeriods, ...calendar };
    const tested = backTest(sold, TRIED, { lag: lagPeriods, origins });
    if (!tested.ok) return;
    isAny = true;
    actual.set(demand, n * periods);
    scale.set(scaleOf(sold.demand, seasonPeriods), n * periods + first);
    tested.value.forecasts.forEach(({ units }, k) => {
      tested.value.periods.forEach((t, o) => (forecast[k]![n * periods + first + t] = units[o]!));
    });
  });
  if (!isAny) return null;
  return {
    origins,
    lagPeriods,
    steps,
    family: Int32Array.from(actual, (_, place) => families[Math.floor(place / periods)]![0]),
    period: Int32Array.from(actual, (_, place) => place % periods),
    actual,
    scale,
    forecast,
  };
}

/** The steps that can be made again; the lag's last value of the path counts. */
const TRIED: readonly (TriedMethod & { readonly name: ForecastStep })[] = [
  { name: "naive", forecast: ({ demand }, lag) => new Float64Array(lag).fill(demand.at(-1)!) },
  {
    name: "statistical",
    forecast: (known, lag) => {
      const cleaned = cleanHistory(known);
      const made = cleaned.ok ? expectedDemand(cleaned.value.history, lag) : cleaned;
      return made.ok ? made.value : new Float64Array(lag).fill(Number.NaN);
    },
  },
];

/** Demand by family and closed period, blank where no item has any figure. */
function demandAtListPrice(model: PlanningModel): ReadonlyMap<number, Float64Array> {
  const sums = new Map<number, Float64Array>();
  itemHistories(model).forEach((history, item) => {
    if (!history) return;
    const worth = model.items.price[item]! > 0 ? model.items.price[item]! : 1;
    const family = model.items.family[item]!;
    const sum = sums.get(family) ?? new Float64Array(history.demand.length).fill(Number.NaN);
    for (let t = 0; t < sum.length; t++) {
      const value = history.demand[t]! * worth;
      if (value === value) sum[t] = (sum[t] === sum[t] ? sum[t]! : 0) + value;
    }
    sums.set(family, sum);
  });
  return sums;
}
