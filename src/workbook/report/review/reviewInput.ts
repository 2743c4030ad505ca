import type { ReadPlan } from "../../../app/ports";
import {
  topGaps,
  type Alignment,
  type AlignmentIndex,
  type MeasuredPlan,
  type PlanningModel,
} from "../../../engine";
import { afterReconciling, type GapChange } from "../gaps/afterReconciling";

/** What the Review page is drawn from. */
export interface ReviewInput {
  readonly read: ReadPlan;
  readonly model: PlanningModel;
  readonly alignment: Alignment;
}

/** The alignment index of a plan; `null` where it was not measured. */
export function indexOf(measured: MeasuredPlan | null): AlignmentIndex | null {
  return (measured as (MeasuredPlan & { readonly index?: AlignmentIndex }) | null)?.index ?? null;
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
export function moneyInWords(value: number, { settings }: PlanningModel): string {
  return `${settings.currency === "" ? "" : `${settings.currency} `}${Math.round(value).toLocaleString("en-US")}`;
}
