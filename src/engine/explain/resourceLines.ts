import { sayLimit } from "../supply/sayLimits";
import type { CellSubject, Explained } from "./cellExplanation";
import { figure, plural, spokenUnit } from "../quantity/spoken";

const MOST_ITEMS = 5;
const MOST_LIMITS = 3;

/** The items that take most hours of the resource, in the plan that is proposed. */
export function loadLines({ model, alignment }: Explained, { resource, period }: CellSubject): string[] {
  const { production } = (alignment.reconciled ?? alignment.submitted).plan;
  const unit = spokenUnit(model.resources.unit[resource] || "h");
  const takers = model.routing
    .filter((row) => row.resource === resource)
    .map(({ item, hoursAUnit, offsetPeriods }) => {
      const months =
        period >= 0 ? [period + offsetPeriods] : Array.from({ length: production.periods }, (_, t) => t);
      const units = months.reduce(
        (sum, t) => sum + (t < production.periods ? production.values[item * production.periods + t]! : 0),
        0,
      );
      return { item, hoursAUnit, units, hours: units * hoursAUnit };
    })
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours || a.item - b.item);
  return takers.slice(0, MOST_ITEMS).map(({ item, hoursAUnit, units, hours }) => {
    const made = `${figure(units)} ${plural(model.items.unit[item] || "unit", units)}`;
    return `${model.items.code[item]}: ${figure(hours)} ${unit}, for ${made} at ${figure(hoursAUnit)} each.`;
  });
}

/** What one more hour is worth, where the resource binds. */
export function limitLines({ model, alignment }: Explained, { resource, period }: CellSubject): string[] {
  return (alignment.reconciliation?.limits ?? [])
    .filter((limit) => limit.resource === resource && (period < 0 || limit.period === period))
    .slice(0, MOST_LIMITS)
    .map((limit) => sayLimit(model, limit));
}
