import type { ReviewContent } from "../../app/ports";
import { planDataPage } from "./plan/planDataPage";
import { planPage } from "./plan/planPage";
import { problemsPage } from "./problemsPage";
import type { SheetDescription } from "./sheetDescription";

/** All pages of a review, in the order in which they are read. */
export function reviewPages({ read, model, alignment }: ReviewContent): SheetDescription[] {
  const { submitted, reconciled, problems } = alignment;
  const plans = { model, submitted: submitted.plan, reconciled: reconciled?.plan ?? null };
  return [planPage(plans), planDataPage(plans), problemsPage(read, problems)];
}
