import type { Gap } from "../../gap/gap";
import { applyLever } from "../../supply/levers/applyLever";
import type { OptionCase, OptionIdea } from "./optionCase";
import { itemsOf } from "./optionWords";

/** The event that lifts the demand of a gap's months most, a month later. */
export function moveEventIdeas(of: OptionCase, gap: Gap): OptionIdea[] {
  const { model, demand } = of;
  const items = new Set(
    gap.resource >= 0 && gap.family < 0 ? itemsOnResource(of, gap.resource) : itemsOf(model, gap),
  );
  const isMine = (item: number, family: number): boolean =>
    item >= 0 ? items.has(item) : [...items].some((one) => model.items.family[one] === family);
  const event = model.events.findIndex(
    ({ item, family, firstPeriod, lastPeriod }) =>
      isMine(item, family) &&
      firstPeriod >= model.settings.frozenPeriods &&
      firstPeriod <= gap.lastPeriod &&
      lastPeriod >= gap.firstPeriod &&
      lastPeriod < model.calendar.horizon.length - 1,
  );
  const found = model.events[event];
  if (found === undefined) return [];
  return [
    {
      lever: "delay event",
      title: `Move ${found.name} a month later`,
      detail: `from ${model.calendar.horizon[found.firstPeriod]!.label} to ${model.calendar.horizon[found.firstPeriod + 1]!.label}`,
      changes: [{ kind: "move event", event: found.name, byPeriods: 1 }],
      demand: applyLever({ model, demand }, { kind: "move event", event, periods: 1 }).demand,
      cost: 0,
      leadDays: 30,
      risk: "the trade has been told",
    },
  ];
}

const itemsOnResource = ({ model }: OptionCase, resource: number): number[] =>
  model.routing.flatMap((row) => (row.resource === resource ? [row.item] : []));
