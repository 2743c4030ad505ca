import type { PlanEvent } from "../model/demand";
import type { PlanningModel } from "../model/planningModel";

/** Whether an event speaks of an item: by name, or by its family. */
export function isEventOf(model: PlanningModel, event: PlanEvent, item: number): boolean {
  return event.item >= 0 ? event.item === item : model.items.family[item] === event.family;
}

/** How many cells (items × segments) an event's units are spread over, in equal parts. At least 1. */
export function eventCells(model: PlanningModel, event: PlanEvent): number {
  let items = 0;
  for (let item = 0; item < model.items.count; item++) if (isEventOf(model, event, item)) items += 1;
  return Math.max(1, items * model.segments.length);
}
