import { packPage } from "../pack/packPage";
import type { SheetDescription } from "../sheetDescription";
import { bridgePart } from "./bridgePart";
import { ratesPart } from "./ratesPart";
import { comparisonPart, sideValue } from "./comparisonPart";
import { financeViews, type FinanceInput, type FinanceViews } from "./financeInput";
import { monthsPart } from "./monthsPart";

export const FINANCE_PAGE = { ownId: "finance", name: "Finance" } as const;

/**
 * The *Finance* page: the business forecast against budget, last forecast and last year; exchange rates; revenue
 * and margin by month; the bridge from budget to outlook.
 *
 * `null` where nothing has a price: then there is no money to speak of.
 */
export function financePage(input: FinanceInput): SheetDescription | null {
  const views = financeViews(input);
  if (!views.submitted.revenue.some((value) => value > 0)) return null;
  return packPage({
    ...FINANCE_PAGE,
    model: input.model,
    message: message(views),
    parts: [comparisonPart(views), ratesPart(input, views), monthsPart(views), bridgePart(input, views)],
  });
}

/** The largest open window that is held against a budget, in a sentence. */
function message(views: FinanceViews): string {
  const windows = ["next year", "rest of year"].flatMap((name) =>
    views.windows.filter((one) => one.name === name),
  );
  for (const window of windows) {
    const of = { measure: "revenue", window } as const;
    const [outlook, budget] = [sideValue(views, "submitted", of), sideValue(views, "budget", of)];
    if (!(budget > 0)) continue;
    const after = sideValue(views, "reconciled", of);
    const also = Number.isFinite(after) ? `, reconciled ${percent(after / budget - 1)}` : "";
    return `Revenue of ${window.label}: the submitted outlook stands ${percent(outlook / budget - 1)} against budget${also}.`;
  }
  return "Outlook of the submitted and the reconciled plan.";
}

const percent = (share: number): string =>
  `${share >= 0 ? "+" : "−"}${(100 * Math.abs(share)).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
