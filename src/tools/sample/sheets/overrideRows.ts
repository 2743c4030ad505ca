import { firstDay, month } from "../company/months";
import type { SheetRow } from "../company/rows";

/** Judgements on the plan: eight with a reason, three without. */
const sales = { source: "sales", author: "L. Brandt" };
const spring = { fromMonth: firstDay(month(2027, 4)), toMonth: firstDay(month(2027, 5)) };
const promised = { reasonCode: "PROMO", assumption: "Barista Weeks 2027 are promised to the chains" };
const OVERRIDES: readonly SheetRow<"Overrides">["cells"][] = [
  { ...sales, item: "GRI-100", segment: "Retail chains", ...spring, ...promised, isLocked: "no" },
  { ...sales, item: "GRI-110", segment: "Retail chains", ...spring, ...promised, isLocked: "no" },
  { ...sales, item: "GRI-100", segment: "Online", ...spring, ...promised, isLocked: "no" },
  {
    ...sales,
    item: "BTC-150",
    segment: "Hospitality",
    fromMonth: firstDay(month(2027, 2)),
    toMonth: firstDay(month(2027, 6)),
    reasonCode: "CONTRACT",
    isLocked: "yes",
    assumption: "Hotel group Meridia takes 120 machines in two lots",
  },
  {
    ...sales,
    item: "FRO-120",
    segment: "Retail chains",
    fromMonth: firstDay(month(2027, 1)),
    toMonth: firstDay(month(2027, 12)),
    reasonCode: null,
    assumption: null,
    isLocked: "no",
  },
  {
    ...sales,
    item: "FRO-130",
    segment: "Online",
    fromMonth: firstDay(month(2027, 1)),
    toMonth: firstDay(month(2027, 12)),
    reasonCode: null,
    assumption: null,
    isLocked: "no",
  },
  {
    source: "marketing",
    author: "J. Ferreira",
    item: "FRO-160",
    segment: null,
    fromMonth: firstDay(month(2027, 6)),
    toMonth: firstDay(month(2027, 8)),
    reasonCode: null,
    assumption: null,
    isLocked: "no",
  },
  {
    source: "statistical",
    author: "A. Rossi",
    item: "GRI-150",
    segment: null,
    fromMonth: firstDay(month(2027, 1)),
    toMonth: firstDay(month(2027, 6)),
    reasonCode: "LAUNCH",
    isLocked: "no",
    assumption: "Two months of sales are too few: the profile of Mill 54 was used",
  },
  {
    source: "statistical",
    author: "A. Rossi",
    item: "ESP-150",
    segment: null,
    fromMonth: firstDay(month(2027, 1)),
    toMonth: firstDay(month(2027, 3)),
    reasonCode: "OUTLIER",
    isLocked: "no",
    assumption: "First fill of the chains in 2026 does not return",
  },
  {
    ...sales,
    item: "CAP-130",
    segment: "Retail chains",
    fromMonth: firstDay(month(2027, 9)),
    toMonth: firstDay(month(2027, 11)),
    reasonCode: "PHASE-OUT",
    isLocked: "yes",
    assumption: "Last call before the end of Podo Duo",
  },
  {
    ...sales,
    item: "KET-110",
    segment: "Online",
    fromMonth: firstDay(month(2027, 2)),
    toMonth: null,
    reasonCode: "SUPPLY",
    isLocked: "no",
    assumption: "Web shops hide what is not on stock",
  },
];

/** The judgements of this cycle. */
export function overrideRows(): readonly SheetRow<"Overrides">[] {
  return OVERRIDES.map((cells) => ({ cells }));
}
