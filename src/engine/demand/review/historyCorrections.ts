import type { PlanningModel } from "../../model/planningModel";
import { cleanHistory } from "../history/cleanHistory";
import type { Correction, CorrectionReason } from "../history/history";
import { refusalsIn, type RefusalOf } from "../history/refusedCorrections";
import { perAverageDay } from "../history/tradingDays";
import { calendarDays } from "../statistical/itemHistories";
import type { CleanedItem } from "./cleanedItems";

/** One closed month that the forecast sees otherwise than History has it, or would, were it not refused. */
export interface HistoryCorrection {
  readonly item: number;
  /** Negative: -1 is the newest closed period. */
  readonly period: number;
  /** Units on History; `null` for an empty cell. */
  readonly was: number | null;
  /** Units that the forecast sees instead; where refused, what it would have seen. */
  readonly used: number;
  readonly why: CorrectionReason;
  /** What lies between the two at selling price; units where the item has no price. */
  readonly money: number;
  /** Who refused it and why; `null` while it counts. */
  readonly refusal: { readonly author: string; readonly reason: string } | null;
}

/** A lasting step of an item's level, marked for the planner and not corrected. */
export interface MarkedShift {
  readonly item: number;
  /** First period on the new level; negative. */
  readonly period: number;
  /** Units a period, without the season. */
  readonly from: number;
  readonly to: number;
}

/** All that cleaning did to the items' histories. */
export interface HistoryRecord {
  /** The most money first. */
  readonly corrections: readonly HistoryCorrection[];
  /** The largest step in money first. */
  readonly levelShifts: readonly MarkedShift[];
}

/** The record of every correction, refused ones among them, and of the level shifts that were found. */
export function historyRecord(model: PlanningModel, items: readonly CleanedItem[]): HistoryRecord {
  const refusalOf = refusalsIn(model);
  const past = model.calendar.history.length;
  const ofSheet = unitsOnHistory(model);
  const corrections = items.flatMap(({ item, ...one }) =>
    correctionsOf(one).map((correction) => recorded(model, { item, ...ofSheet(correction) }, refusalOf)),
  );
  const levelShifts = items.flatMap(({ item, cleaned }) =>
    cleaned.levelShifts.map(({ index, from, to }) => ({ item, period: index - past, from, to })),
  );
  const stepMoney = ({ item, from, to }: MarkedShift): number => Math.abs(to - from) * worth(model, item);
  return {
    corrections: corrections.sort((a, b) => b.money - a.money),
    levelShifts: levelShifts.sort((a, b) => stepMoney(b) - stepMoney(a)),
  };
}

/** In a calendar of week groups histories are cleaned by the average number of weeks; the planner knows those of the sheet. */
function unitsOnHistory(model: PlanningModel): (correction: Correction) => Correction {
  const days = calendarDays(model);
  if (!days) return (correction) => correction;
  const even = perAverageDay(new Float64Array(model.calendar.history.length).fill(1), days);
  return ({ was, used, index, why }) => ({
    was: was === null ? null : was / even[index]!,
    used: used / even[index]!,
    index,
    why,
  });
}

/** What was corrected, and, by cleaning once more without refusals, what would have been. */
function correctionsOf({ raw, cleaned }: Omit<CleanedItem, "item">): readonly Correction[] {
  const { refused, ...unrefused } = raw;
  if (!refused || refused.size === 0) return cleaned.corrections;
  const all = cleanHistory(unrefused);
  const without = all.ok ? all.value.corrections.filter(({ index }) => refused.has(index)) : [];
  return [...cleaned.corrections.filter(({ index }) => !refused.has(index)), ...without];
}

function recorded(
  model: PlanningModel,
  { item, index, was, used, why }: Correction & { readonly item: number },
  refusalOf: RefusalOf,
): HistoryCorrection {
  const period = index - model.calendar.history.length;
  const refusal = why === "negative" ? null : refusalOf(item, period);
  return {
    item,
    period,
    was,
    used,
    why,
    money: Math.abs(used - (was ?? 0)) * worth(model, item),
    refusal: refusal && { author: refusal.author, reason: refusal.assumption || refusal.reasonCode },
  };
}

const worth = ({ items }: PlanningModel, item: number): number =>
  items.price[item]! > 0 ? items.price[item]! : 1;
