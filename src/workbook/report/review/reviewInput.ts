import type { ReadPlan } from "../../../app/ports";
import { money, topGaps, type Alignment, type PlanningModel } from "../../../engine";
import { afterReconciling, type GapChange } from "../gaps/afterReconciling";

/** What the Review page is drawn from. */
export interface ReviewInput {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/** The gaps for the first page, each with what is left of it after reconciling. */
export function headlineGaps({ alignment }: ReviewInput, count: number): GapChange[] {
  const { submitted, reconciled } = alignment;
  const changes = new Map(
    afterReconciling(submitted.gaps, reconciled?.gaps ?? null).map((change) => [change.gap, change]),
  );
  return topGaps(submitted.gaps, count).map((gap) => changes.get(gap)!);
}

/** Money in a sentence, with the currency where one is known. */
export const moneyInWords = (value: number, model: PlanningModel): string => money(model, value);
