import type { ReviewContent } from "../../app/ports";
import { planDataPage } from "./plan/planDataPage";
import { planPage } from "./plan/planPage";
import type { SheetDescription } from "./sheetDescription";

/** The pages of a run, in the order of their tabs. */
export function reviewPages({ model, alignment }: ReviewContent): readonly SheetDescription[] {
  const plans = {
    model,
    submitted: alignment.submitted.plan,
    reconciled: alignment.reconciled?.plan ?? null,
  };
  return [planPage(plans), planDataPage(plans)];
}
