import { cleanHistory, forecastDemand, type DemandForecast } from "../engine/demand/api";
import { need, refuse } from "./answer";
import { InputFault, numbersOf, scalarOf, withoutEnds, type Argument } from "./cells";

interface Wish {
  readonly history: Argument;
  /** Periods of a season; 1 for none. */
  readonly season: number;
  readonly periods: number;
}

/** The automatic forecast of a history in one row or column, cleaned as the review cleans it. */
export function demandForecast({ history, season, periods }: Wish): DemandForecast {
  const { rows, columns, values } = need(numbersOf(history, "history"));
  if (rows > 1 && columns > 1)
    refuse(new InputFault("value", "The history has several rows and columns. Give one row or one column."));
  const cleaned = cleanHistory({ item: "The history", demand: withoutEnds(values), seasonPeriods: season });
  const forecast = cleaned.ok ? forecastDemand(cleaned.value.history, periods) : cleaned;
  if (forecast.ok) return forecast.value;
  return refuse(
    new InputFault("not available", "The history holds no demand to forecast from. Give more periods."),
  );
}

/** A probability between 0 and 1, exclusive. */
export function probabilityOf(argument: Argument): number {
  const value = need(scalarOf(argument, "probability"));
  if (value > 0 && value < 1) return value;
  return refuse(new InputFault("value", "The probability must lie between 0 and 1, such as 0.9."));
}
