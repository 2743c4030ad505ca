import type { PlanningModel } from "../model/planningModel";
import { figure as n, plural, spokenUnit } from "../quantity/spoken";
import type { BindingLimit } from "./limits";
import type { ShortagePart } from "./shortageCauses";
import type { Shortage } from "./shortages";

/** One sentence: what one more hour is worth, and over which amounts. */
export function sayLimit(model: PlanningModel, limit: BindingLimit): string {
  const { resources, calendar, settings } = model;
  const stated =
    resources.unit[limit.resource] || (resources.kind[limit.resource] === "storage" ? "places" : "h");
  const unit = spokenUnit(stated);
  const where = `${resources.name[limit.resource]!} in ${calendar.horizon[limit.period]!.label}`;
  const one = unit.replace(/^(hour|place)s$/, "$1");
  const worth = `One more ${one} of ${where} is worth ${`${settings.currency} ${n(limit.worth)}`.trim()}`;
  if (!limit.hasRange) return `${worth}, by the prices of the whole plan.`;
  if (limit.isCorner) return `${worth} at most: at ${n(limit.amount)} ${unit} several limits meet.`;
  const top = Number.isFinite(limit.validTo) && limit.validTo < 1e15 ? n(limit.validTo) : "any amount";
  return `${worth}, from ${n(limit.validFrom)} to ${top} ${unit}; there are ${n(limit.amount)}.`;
}

/** One sentence: how much of the demand is not served in its month, and why, the largest cause first. */
export function sayShortage(model: PlanningModel, short: Shortage): string {
  const { items, segments, calendar } = model;
  const unit = items.unit[short.item] || "units";
  const whose = segments.length > 1 ? ` for ${segments[short.segment]!.name}` : "";
  const fates = [
    [short.lateUnits, "late"],
    [short.lostUnits, "lost"],
    [short.waitingUnits, "still waiting at the end"],
  ] as const;
  const fate = fates
    .flatMap(([units, word]) => (units > 0 ? [`${n(units)} ${plural(unit, units)} ${word}`] : []))
    .join(", ");
  const causes = [...short.parts]
    .sort((a, b) => b.units - a.units)
    .map((part) => `${sayCause(model, part)} (${n(part.units)})`)
    .join(", ");
  const month = calendar.horizon[short.period]!.label;
  return `${items.code[short.item]!}${whose} in ${month}: ${fate}, because of ${causes}.`;
}

function sayCause({ resources, calendar }: PlanningModel, part: ShortagePart): string {
  const { cause, resource, period, subject } = part;
  const month = calendar.horizon[period]!.label;
  switch (cause) {
    case "capacity":
      return `the hours of ${resources.name[resource]!} in ${month}`;
    case "supplier limit":
      return `the supplier's maximum in ${month}`;
    case "lead time":
      return "the lead time";
    case "frozen month":
      return "the frozen month";
    case "slushy month":
      return "the cost of changing so near a month";
    case "safety stock":
      return "the stock that the safety rule keeps";
    case "minimum order":
      return "the minimum order";
    case "priority":
      return "the higher priority of other segments";
    case "role":
      return `the role of ${subject}`;
    case "target":
      return `the target of ${subject}`;
    case "data":
      return "data that let no source give anything";
    case "not worth its cost":
      return "a worth below its cost";
  }
}
