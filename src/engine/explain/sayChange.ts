import type { PlanningModel } from "../model/planningModel";
import type { ChangeReason, PlanChange } from "../supply/planChanges";
import { figure, money } from "../quantity/spoken";

const WHY: Readonly<Record<ChangeReason, string>> = {
  "serve demand": "to serve demand",
  "serve in time": "to serve in time",
  "minimum service": "for the least service promised",
  "safety stock": "to keep safety stock",
  "maximum stock": "to stay below maximum stock",
  "shelf life": "so that stock does not expire",
  capacity: "to stay within capacity",
  overtime: "to save overtime",
  target: "for a target or a budget",
  "level load": "to level the load",
  "cheaper source": "because it costs less",
  "hold less stock": "to hold less stock",
  "part of a larger move": "as part of a larger move",
};

const VERBS: Readonly<Record<PlanChange["option"], string>> = {
  make: "Make",
  subcontract: "Subcontract",
  buy: "Buy",
};

/** Less money than this is not worth saying. */
const LEAST_MONEY = 0.5;

/** One sentence: from, to, why and what it is worth; item and month are said where the reader does not see them. */
export function sayChange(
  model: PlanningModel,
  { item, option, period, fromUnits, toUnits, reason, worth }: PlanChange,
  says: { readonly item: boolean; readonly month: boolean },
): string {
  const whose = says.item ? ` of ${model.items.code[item]}` : "";
  const when = says.month ? ` in ${model.calendar.horizon[period]!.label}` : "";
  // Hours that are not there have no price: such a change is needed, whatever it is worth.
  const worthOf = reason === "capacity" ? "" : worth >= LEAST_MONEY ? `, worth ${money(model, worth)}` : "";
  const change = `${VERBS[option]} ${figure(toUnits)}${whose} instead of ${figure(fromUnits)}${when}`;
  return `${change} ${WHY[reason]}${worthOf}.`;
}
