import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import type { RawHistory } from "../history/history";
import { isSold } from "./isSold";
import { itemHistories } from "./itemHistories";

/** A new item that goes on with the demand of the one it replaces. */
export interface Succession {
  readonly item: number;
  readonly predecessor: number;
}

/** The histories that items are forecast from. */
export interface JoinedHistories {
  /** By item: a new item's with that of its predecessor. A predecessor keeps its own. */
  readonly histories: readonly (RawHistory | null)[];
  readonly successions: readonly Succession[];
  /** One note for each succession. */
  readonly problems: readonly Problem[];
}

/** A shorter history of its own does not show an item's season. */
const NEW_PERIODS = 12;

/**
 * The items' histories, where an item with less than 12 periods of its own takes on the history of the one item that names it
 * as its successor: both added up, period by period.
 *
 * Not where the predecessor is as new itself, where both are on sale in the same period of the horizon (who sells what is then
 * unknown), or where an Overrides row of the statistical function names the item: so the planner refuses it.
 */
export function joinedHistories(model: PlanningModel): JoinedHistories {
  const own = itemHistories(model);
  const histories = [...own];
  const successions: Succession[] = [];
  const problems: Problem[] = [];
  own.forEach((history, item) => {
    const predecessor = predecessorOf(model, item);
    const before = own[predecessor];
    if (!before || ownPeriods(before) === 0 || !takesOver(model, { item, predecessor }, own)) return;
    histories[item] = joined(before, history, model.items.code[item]!);
    successions.push({ item, predecessor });
    problems.push(joinedNote(model, { item, predecessor }, ownPeriods(history)));
  });
  return { histories, successions, problems };
}

/** The only item that names this one as its successor; -1 for none or several. */
function predecessorOf({ items }: PlanningModel, item: number): number {
  const first = items.successor.indexOf(item);
  return first === items.successor.lastIndexOf(item) ? first : -1;
}

function takesOver(
  model: PlanningModel,
  { item, predecessor }: Succession,
  own: readonly (RawHistory | null)[],
): boolean {
  if (ownPeriods(own[item]!) >= NEW_PERIODS) return false;
  const isAlsoNew = predecessorOf(model, predecessor) >= 0 && ownPeriods(own[predecessor]!) < NEW_PERIODS;
  if (isAlsoNew || model.items.family[item] !== model.items.family[predecessor]) return false;
  if (model.overrides.some((row) => row.item === item && row.source === "statistical")) return false;
  return !model.calendar.horizon.some((_, t) => isSold(model, item, t) && isSold(model, predecessor, t));
}

/** Periods from the first sale on. */
function ownPeriods(history: RawHistory | null): number {
  const demand = Array.from(history?.demand ?? []);
  const first = demand.findIndex((units) => units > 0);
  return first < 0 ? 0 : demand.length - first;
}

function joined(before: RawHistory, own: RawHistory | null, item: string): RawHistory {
  const demand = Float64Array.from(before.demand, (units, t) => {
    const more = own?.demand[t] ?? Number.NaN;
    return Number.isNaN(units) ? more : Number.isNaN(more) ? units : units + more;
  });
  const eventPeriods = new Set([...(before.eventPeriods ?? []), ...(own?.eventPeriods ?? [])]);
  return { ...before, item, demand, eventPeriods };
}

function joinedNote({ items }: PlanningModel, { item, predecessor }: Succession, have: number): Problem {
  const [row, before] = [items.code[item]!, items.code[predecessor]!];
  return {
    code: "history-joined",
    severity: "note",
    place: { sheet: "Items", row: before, column: "successor" },
    facts: { item: row, predecessor: before, have },
  };
}
