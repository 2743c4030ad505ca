import { day, firstDay, month } from "../company/months";
import type { SheetRow } from "../company/rows";

/** What marketing has planned, past and to come. See assets/README.md for the double, the missing and the orphan. */
export function eventRows(): readonly SheetRow<"Events">[] {
  const percent = { upliftUnit: "percent", owner: "J. Ferreira, Marketing" };
  return [
    {
      ...{
        event: "Barista Weeks 2026",
        family: "Burr grinders",
        startDay: day(2026, 4, 6),
        endDay: day(2026, 5, 17),
      },
      ...{ ...percent, uplift: 0.3, confidence: 1, isInBaseline: "no" },
    },
    {
      ...{
        event: "Mother's Day kettles 2027",
        family: "Kettles",
        startDay: day(2027, 5, 1),
        endDay: day(2027, 5, 31),
      },
      ...{ ...percent, uplift: 0.18, confidence: 0.9, isInBaseline: "no" },
    },
    {
      ...{ event: "Alba 450 launch", item: "BTC-160", startDay: day(2027, 3, 1), endDay: day(2027, 5, 31) },
      ...{ ...percent, uplift: 0.25, confidence: 0.7, isInBaseline: "no", owner: "S. Okafor, Product" },
    },
    {
      ...{
        event: "Back to office frothers",
        family: "Milk frothers",
        startDay: day(2027, 9, 1),
        endDay: day(2027, 9, 30),
      },
      ...{ ...percent, uplift: 0.2, confidence: 0.9, isInBaseline: "yes" },
    },
    {
      ...{
        event: "Coffee Week tasting tour",
        family: "Portafilters and baskets",
        startDay: day(2027, 10, 4),
      },
      ...{ endDay: day(2027, 10, 17), ...percent, uplift: 0.35, confidence: 0.6, isInBaseline: "no" },
    },
    {
      ...{
        event: "Filter month at DomoMarkt",
        item: "WAT-100",
        startDay: day(2027, 2, 1),
        endDay: day(2027, 2, 28),
      },
      ...{
        uplift: 900,
        upliftUnit: "units",
        confidence: 0.95,
        owner: "L. Brandt, Sales",
        isInBaseline: "no",
      },
    },
  ].map((cells) => ({ cells }));
}

/** Who has handed in what for the cycle of January 2027. Weights are blank: the record decides. */
export function submissionRows(): readonly SheetRow<"Submissions">[] {
  return [
    {
      ...{
        function: "statistical",
        owner: "A. Rossi, Demand planning",
        dueDay: day(2026, 12, 28),
        version: "2027-01 v1",
      },
      ...{ receivedDay: day(2026, 12, 28), signedOffBy: "A. Rossi", signedDay: day(2026, 12, 29) },
    },
    {
      ...{
        function: "sales",
        owner: "L. Brandt, Sales",
        dueDay: day(2026, 12, 29),
        receivedDay: day(2027, 1, 4),
      },
      ...{ version: "2027-01 v3", signedOffBy: "L. Brandt", signedDay: day(2027, 1, 4) },
    },
    {
      ...{
        function: "marketing",
        owner: "J. Ferreira, Marketing",
        dueDay: day(2026, 12, 29),
        version: "2027-01 v1",
      },
      ...{ receivedDay: day(2026, 12, 29), signedOffBy: "J. Ferreira", signedDay: day(2026, 12, 30) },
    },
    {
      ...{
        function: "finance",
        owner: "P. Novak, Finance",
        dueDay: day(2026, 12, 30),
        receivedDay: day(2026, 12, 30),
      },
      ...{ version: "Budget FY27/28", signedOffBy: null, signedDay: null },
    },
    {
      ...{
        function: "customer",
        owner: "L. Brandt, Sales",
        dueDay: day(2026, 12, 22),
        receivedDay: day(2026, 12, 21),
      },
      ...{ version: "Chains Q1", signedOffBy: null, signedDay: null },
    },
  ].map((cells) => ({ cells: { ...cells, weight: null } }));
}

/** Judgements on the plan: eight with a reason, three without. */
export function overrideRows(): readonly SheetRow<"Overrides">[] {
  const sales = { source: "sales", author: "L. Brandt" };
  const spring = { fromMonth: firstDay(month(2027, 4)), toMonth: firstDay(month(2027, 5)) };
  const promised = { reasonCode: "PROMO", assumption: "Barista Weeks 2027 are promised to the chains" };
  return [
    { ...sales, item: "GRI-100", segment: "Retail chains", ...spring, ...promised, isLocked: "no" },
    { ...sales, item: "GRI-110", segment: "Retail chains", ...spring, ...promised, isLocked: "no" },
    { ...sales, item: "GRI-100", segment: "Online", ...spring, ...promised, isLocked: "no" },
    {
      ...{ ...sales, item: "BTC-150", segment: "Hospitality", fromMonth: firstDay(month(2027, 2)) },
      ...{ toMonth: firstDay(month(2027, 6)), reasonCode: "CONTRACT", isLocked: "yes" },
      assumption: "Hotel group Meridia takes 120 machines in two lots",
    },
    {
      ...{ ...sales, item: "FRO-120", segment: "Retail chains", fromMonth: firstDay(month(2027, 1)) },
      ...{ toMonth: firstDay(month(2027, 12)), reasonCode: null, assumption: null, isLocked: "no" },
    },
    {
      ...{ ...sales, item: "FRO-130", segment: "Online", fromMonth: firstDay(month(2027, 1)) },
      ...{ toMonth: firstDay(month(2027, 12)), reasonCode: null, assumption: null, isLocked: "no" },
    },
    {
      ...{
        source: "marketing",
        author: "J. Ferreira",
        item: "FRO-160",
        segment: null,
        fromMonth: firstDay(month(2027, 6)),
      },
      ...{ toMonth: firstDay(month(2027, 8)), reasonCode: null, assumption: null, isLocked: "no" },
    },
    {
      ...{
        source: "statistical",
        author: "A. Rossi",
        item: "GRI-150",
        segment: null,
        fromMonth: firstDay(month(2027, 1)),
      },
      ...{ toMonth: firstDay(month(2027, 6)), reasonCode: "LAUNCH", isLocked: "no" },
      assumption: "Two months of sales are too few: the profile of Mill 54 was used",
    },
    {
      ...{
        source: "statistical",
        author: "A. Rossi",
        item: "ESP-150",
        segment: null,
        fromMonth: firstDay(month(2027, 1)),
      },
      ...{ toMonth: firstDay(month(2027, 3)), reasonCode: "OUTLIER", isLocked: "no" },
      assumption: "First fill of the chains in 2026 does not return",
    },
    {
      ...{ ...sales, item: "CAP-130", segment: "Retail chains", fromMonth: firstDay(month(2027, 9)) },
      ...{ toMonth: firstDay(month(2027, 11)), reasonCode: "PHASE-OUT", isLocked: "yes" },
      assumption: "Last call before the end of Podo Duo",
    },
    {
      ...{ ...sales, item: "KET-110", segment: "Online", fromMonth: firstDay(month(2027, 2)) },
      ...{ toMonth: null, reasonCode: "SUPPLY", isLocked: "no" },
      assumption: "Web shops hide what is not on stock",
    },
  ].map((cells) => ({ cells }));
}
