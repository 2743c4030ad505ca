import type { PlanningModel } from "../../model/planningModel";
import type { Problem } from "../../problem/problem";
import type { RawHistory } from "../history/history";
import { refusedPeriods, refusesCorrections } from "../history/refusedCorrections";
import { isSold } from "../../model/isSold";
import { itemHistories } from "./itemHistories";

/** A new item that goes on with the demand of the one it replaces. */
export interface Succession {
  readonly item: number;
  readonly predecessor: number;
}

/** The histories that items are forecast from. */
export interface JoinedHistories {
  /** By item: a new item's with that of its predecessors. A predecessor keeps its own. */
  readonly histories: readonly (RawHistory | null)[];
  readonly successions: readonly Succession[];
  /** One note for each succession. */
  readonly problems: readonly Problem[];
}

/** A shorter history of its own does not show an item's season. */
const NEW_PERIODS = 12;

/**
 * The items' histories, where an item with less than 12 periods of its own takes on the history of the one item that names it
 * as its successor, and so on while predecessors are as new: all added up, period by period.
 *
 * Not where a predecessor that is as new cannot take on that of its own, where two of them are on sale in the same period of
 * the horizon (who sells what is then unknown), or where an Overrides row of the statistical function names the item: so the
 * planner refuses it. (A row that only refuses corrections of closed months does not.)
 */
export function joinedHistories(model: PlanningModel): JoinedHistories {
  const own = itemHistories(model);
  const histories = [...own];
  const refusedOf = refusedPeriods(model);
  const known: Known = { model, own, before: onlyPredecessors(model) };
  const successions: Succession[] = [];
  const problems: Problem[] = [];
  own.forEach((history, item) => {
    const chain = predecessorsOf(known, item);
    const [predecessor] = chain;
    if (predecessor === undefined) return;
    const before = chain.map((one) => own[one]!).reduce<RawHistory | null>(joined, null);
    const both = joined(before, history)!;
    // A refusal may name the new item where it has no row of its own yet.
    const refused = new Set([...(both.refused ?? []), ...(refusedOf.get(item) ?? [])]);
    histories[item] = { ...both, item: model.items.code[item]!, refused };
    successions.push({ item, predecessor });
    problems.push(joinedNote(model, { item, chain }, ownPeriods(history)));
  });
  return { histories, successions, problems };
}

interface Known {
  readonly model: PlanningModel;
  /** Each item's own history. */
  readonly own: readonly (RawHistory | null)[];
  /** The item before each; -1 for none. */
  readonly before: Int32Array;
}

/** The items whose histories a new item takes on, nearest first; none where it keeps its own. */
function predecessorsOf(known: Known, item: number, followers: readonly number[] = []): readonly number[] {
  const { model, own, before } = known;
  const predecessor = before[item]!;
  if (predecessor < 0 || [item, ...followers].includes(predecessor)) return [];
  if (!takesOver(known, { item, predecessor })) return [];
  const isLink = isNew(own[predecessor]!) && before[predecessor]! >= 0;
  const further = isLink ? predecessorsOf(known, predecessor, [item, ...followers]) : [];
  if (isLink && further.length === 0) return [];
  const chain = [predecessor, ...further];
  const isSoldApart = chain.every((one) => !areSoldTogether(model, item, one));
  return isSoldApart && chain.some((one) => ownPeriods(own[one]!) > 0) ? chain : [];
}

/** By item, the only one that names it as its successor; -1 for none or several. */
function onlyPredecessors({ items }: PlanningModel): Int32Array {
  const found = new Int32Array(items.count).fill(-1);
  const named = new Uint8Array(items.count);
  items.successor.forEach((successor, item) => {
    if (successor < 0) return;
    found[successor] = named[successor] ? -1 : item;
    named[successor] = 1;
  });
  return found;
}

function takesOver({ model, own }: Known, { item, predecessor }: Succession): boolean {
  if (!isNew(own[item]!) || model.items.family[item] !== model.items.family[predecessor]) return false;
  return !model.overrides.some(
    (row) => row.item === item && row.source === "statistical" && !refusesCorrections(row),
  );
}

function areSoldTogether(model: PlanningModel, one: number, other: number): boolean {
  return model.calendar.horizon.some((_, t) => isSold(model, one, t) && isSold(model, other, t));
}

const isNew = (history: RawHistory | null): boolean => ownPeriods(history) < NEW_PERIODS;

/** Periods from the first sale on. */
function ownPeriods(history: RawHistory | null): number {
  const demand = Array.from(history?.demand ?? []);
  const first = demand.findIndex((units) => units > 0);
  return first < 0 ? 0 : demand.length - first;
}

/** Both added up; what is planned or refused of either is of the sum. */
function joined(before: RawHistory | null, own: RawHistory | null): RawHistory | null {
  if (!before || !own) return before ?? own;
  const demand = Float64Array.from(before.demand, (units, t) => {
    const more = own.demand[t]!;
    return Number.isNaN(units) ? more : Number.isNaN(more) ? units : units + more;
  });
  const eventPeriods = new Set([...(before.eventPeriods ?? []), ...(own.eventPeriods ?? [])]);
  const refused = new Set([...(before.refused ?? []), ...(own.refused ?? [])]);
  return { ...before, demand, eventPeriods, refused };
}

function joinedNote(
  { items }: PlanningModel,
  { item, chain }: { readonly item: number; readonly chain: readonly number[] },
  have: number,
): Problem {
  const [before = "", ...further] = chain.map((one) => items.code[one]!);
  const predecessor = before + further.map((code) => `, which follows ${code}`).join("");
  return {
    code: "history-joined",
    severity: "note",
    place: { sheet: "Items", row: before, column: "successor" },
    facts: { item: items.code[item]!, predecessor, have },
  };
}
