import type { ReviewContent } from "../../app/ports";
import { capacityPage } from "./capacity/capacityPage";
import { decisionsPage } from "./decisions/decisionsPage";
import { demandPage } from "./demand/demandPage";
import { familiesPage } from "./families/familiesPage";
import { financePage } from "./finance/financePage";
import { finishPages, type LaterPage } from "./finishPages";
import { gapsPage } from "./gaps/gapsPage";
import { inventoryPage } from "./inventory/inventoryPage";
import { planDataPage } from "./plan/planDataPage";
import { PLAN_PAGE, planPage } from "./plan/planPage";
import { problemsPage } from "./problemsPage";
import { registersPage } from "./registers/registersPage";
import { reviewPage } from "./review/reviewPage";
import { SCENARIOS_PAGE } from "./scenarios/scenariosPage";
import { supplyPage } from "./supply/supplyPage";
import { strategyPage } from "./strategy/strategyPage";
import type { SheetDescription } from "./sheetDescription";

/** Scenarios take a few solves: their page is described while Excel draws the others. */
export const laterPages = ({ reconciled }: ReviewContent["alignment"]): LaterPage[] =>
  reconciled ? [{ ...SCENARIOS_PAGE, before: PLAN_PAGE.ownId }] : [];

/** The pages of a review that are described at once, in the order in which they are read. */
export function reviewPages({ read, model, alignment, pages }: ReviewContent): SheetDescription[] {
  const { submitted, reconciled, problems } = alignment;
  const plans = { model, submitted: submitted.plan, reconciled: reconciled?.plan ?? null };
  const isReview = pages === "review";
  const decisions = isReview ? decisionsPage({ read, model, alignment }) : null;
  const strategy = isReview ? strategyPage({ read, model, alignment }) : null;
  const capacity = capacityPage(plans);
  const registers = registersPage({ read, model, alignment });
  const supply = supplyPage({ model, alignment });
  const inventory = inventoryPage({ model, alignment });
  const finance = financePage({ read, model, alignment });
  const all = [
    ...(isReview ? [reviewPage({ read, model, alignment })] : []),
    ...(decisions ? [decisions] : []),
    ...(strategy ? [strategy] : []),
    gapsPage({ read, model, alignment }),
    demandPage({ model, alignment }),
    ...(supply ? [supply] : []),
    ...(capacity ? [capacity] : []),
    ...(inventory ? [inventory] : []),
    ...(finance ? [finance] : []),
    familiesPage({ read, model, alignment }),
    planPage(plans),
    ...(registers ? [registers] : []),
    planDataPage(plans),
    problemsPage(read, problems),
  ];
  return finishPages(all, model, isReview ? laterPages(alignment) : []);
}
