import type { PlanningModel } from "../model/planningModel";
import { plural } from "../quantity/spoken";
import { shownNumber } from "../problem/shown";
import type { ItemScope, ModelChange, MonthScope, NumberChange } from "./modelChange";

/** A change in words without a full stop, such as "Demand of Kettles +10 %, Mar 2027 to May 2027". */
export function sayModelChange(model: PlanningModel, change: ModelChange): string {
  switch (change.kind) {
    case "role":
      return `${change.family} takes the role ${change.role}`;
    case "stance":
      return `The plan aims at ${change.stance}`;
    case "frozen months":
      return `${monthsWord(change.periods)} are frozen`;
    case "drop event":
      return `${change.event} is dropped`;
    case "move event": {
      const later = change.byPeriods > 0 ? "later" : "earlier";
      return `${change.event} comes ${monthsWord(Math.abs(change.byPeriods))} ${later}`;
    }
    case "capacity":
    case "overtime limit":
      return `${title(change.kind)} of ${change.resource} ${by(model, change)}${spanWords(model, change)}`;
    case "overtime cost":
      return `Overtime cost of ${change.resource ?? "all resources"} ${by(model, change)}`;
    case "exchange rate": {
      const { currencies } = model.rates;
      const segment = model.segments.find(({ name }) => name === change.segment);
      const currency = segment?.currency ?? (currencies.length === 1 ? currencies[0]! : "all currencies");
      return `Exchange rate of ${currency} ${by(model, change)}${spanWords(model, change)}`;
    }
    case "lead time":
    case "safety stock":
    case "maximum stock":
    case "opening stock":
      return `${title(change.kind)} of ${subject(change)} ${by(model, change)}`;
    case "demand": {
      const segment = change.segment === undefined ? "" : ` for ${change.segment}`;
      const source = change.source === undefined ? "Demand" : `The ${change.source} plan`;
      return `${source} of ${subject(change)}${segment} ${by(model, change)}${spanWords(model, change)}`;
    }
    case "planned supply":
    case "receipts":
    case "price":
    case "unit cost":
      return `${title(change.kind)} of ${subject(change)} ${by(model, change)}${spanWords(model, change)}`;
  }
}

const title = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

const subject = ({ item, family }: ItemScope): string => item ?? family ?? "all items";

const monthsWord = (months: number): string => (months === 1 ? "1 month" : `${months} months`);

const signed = (value: number): string => `${value < 0 ? "−" : "+"}${shownNumber(Math.abs(value))}`;

/** "+10 %", "−200 pieces a month" or both. */
function by(model: PlanningModel, change: AmountChange): string {
  const { factor, add } = change;
  const percent = factor === undefined ? [] : [`${signed(Number((100 * (factor - 1)).toPrecision(6)))} %`];
  const amount =
    add === undefined || add === 0 ? [] : [`${signed(add)} ${unitOf(model, change, add)}`.trim()];
  const words = [...percent, ...amount];
  return words.length === 0 ? "as it is" : words.join(" and ");
}

type AmountChange = NumberChange & Pick<ModelChange, "kind"> & ItemScope & { readonly resource?: string };

/** The unit of an amount, as it reads after the number. */
function unitOf(model: PlanningModel, change: AmountChange, amount: number): string {
  const { items, resources, settings, calendar } = model;
  const item = change.item === undefined ? -1 : items.code.indexOf(change.item);
  const unit = plural(items.unit[item] || "unit", Math.abs(amount));
  const each = calendar.kind === "week" ? "a week" : "a month";
  switch (change.kind) {
    case "price":
    case "unit cost":
    case "exchange rate":
      return settings.currency;
    case "overtime cost":
      return `${settings.currency} an hour`.trim();
    case "lead time":
      return plural("day", Math.abs(amount));
    case "capacity":
    case "overtime limit": {
      const resource = resources.name.indexOf(change.resource ?? "");
      const isStorage = resources.kind[resource] === "storage";
      return `${resources.unit[resource] || (isStorage ? "places" : "h")} ${each}`;
    }
    case "demand":
    case "planned supply":
    case "receipts":
      return `${unit} ${each}`;
    default:
      return unit;
  }
}

/** ", Mar 2027 to May 2027"; nothing for the whole horizon. */
function spanWords({ calendar }: PlanningModel, { firstPeriod, lastPeriod }: MonthScope): string {
  if (firstPeriod === undefined && lastPeriod === undefined) return "";
  const { horizon } = calendar;
  const first = horizon[firstPeriod ?? 0]?.label ?? "";
  const last = horizon[lastPeriod ?? horizon.length - 1]?.label ?? "";
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}
