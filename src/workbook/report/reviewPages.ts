import type { ReviewContent } from "../../app/ports";
import { capacityPage } from "./capacity/capacityPage";
import { decisionsPage } from "./decisions/decisionsPage";
import { demandPage } from "./demand/demandPage";
import { gapsPage } from "./gaps/gapsPage";
import { planDataPage } from "./plan/planDataPage";
import { planPage } from "./plan/planPage";
import { problemsPage } from "./problemsPage";
import { reviewPage } from "./review/reviewPage";
import { strategyPage } from "./strategy/strategyPage";
import type { SheetDescription } from "./sheetDescription";

/** All pages of a review, in the order in which they are read. */
export function reviewPages({ read, model, alignment, pages }: ReviewContent): SheetDescription[] {
  const { submitted, reconciled, problems } = alignment;
  const plans = { model, submitted: submitted.plan, reconciled: reconciled?.plan ?? null };
  const isReview = pages === "review";
  const decisions = isReview ? decisionsPage({ model, alignment }) : null;
  const strategy = isReview ? strategyPage({ model, alignment }) : null;
  const capacity = capacityPage(plans);
  return [
    ...(isReview ? [reviewPage({ read, model, alignment })] : []),
    ...(decisions ? [decisions] : []),
    ...(strategy ? [strategy] : []),
    gapsPage({ read, model, alignment }),
    demandPage({ model, alignment }),
    planPage(plans),
    ...(capacity ? [capacity] : []),
    planDataPage(plans),
    problemsPage(read, problems),
  ];
}
