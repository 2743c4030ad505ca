import type { PlanningModel } from "../../model/planningModel";
import { cleanHistory } from "../history/cleanHistory";
import type { CleanedHistory, RawHistory } from "../history/history";
import { joinedHistories } from "../statistical/joinedHistories";

/** The history that an item is forecast from, as the workbook has it and as the forecast sees it. */
export interface CleanedItem {
  readonly item: number;
  readonly raw: RawHistory;
  readonly cleaned: CleanedHistory;
}

/** Every item with history, cleaned as for the statistical plan; a predecessor's is in that of the item that follows it. */
export function cleanedItems(model: PlanningModel): readonly CleanedItem[] {
  const { histories, successions } = joinedHistories(model);
  const replaced = new Set(successions.map(({ predecessor }) => predecessor));
  return histories.flatMap((raw, item): CleanedItem[] => {
    if (!raw || replaced.has(item)) return [];
    const cleaned = cleanHistory(raw);
    return cleaned.ok ? [{ item, raw, cleaned: cleaned.value }] : [];
  });
}
