import { calendarAround } from "../../../engine";
import { SHEETS, SHEET_KINDS } from "../allSheets";
import type { ColumnSchema, SheetSchema } from "../sheetSchema";
import type { SetUpWish } from "./setUpWish";
import { describePlanningSheet, type PlanningSheet } from "./planningSheet";

/** The planning sheets to be made, as data: headers, notes, lists, formats, names and example rows. */
export function planningSheets(wish: SetUpWish): PlanningSheet[] {
  const calendar = calendarAround({
    rule: { kind: "month", fiscalStartMonth: 1 },
    cycleDay: wish.cycleDay,
    historyPeriods: wish.historyMonths,
    horizonPeriods: wish.horizonMonths,
  });
  return sheetsOf(wish.extent).map((schema) => describePlanningSheet(schema, { wish, calendar }));
}

/** The sheets of an extent, each with the columns it gets. */
export function sheetsOf(extent: SetUpWish["extent"]): SheetSchema[] {
  return SHEET_KINDS.map((kind): SheetSchema => SHEETS[kind] as SheetSchema)
    .filter(({ kind, isStarter }) =>
      extent === "scenarios" ? kind === "Scenarios" : extent === "full" || isStarter,
    )
    .map((schema) => ({ ...schema, columns: columnsIn(schema, extent) }));
}

function columnsIn({ columns }: SheetSchema, extent: SetUpWish["extent"]): readonly ColumnSchema[] {
  switch (extent) {
    case "full":
      return columns;
    case "starter":
      return columns.filter(({ isStarter }) => isStarter);
    case "scenarios":
      // The planner's own sheets may have other names, or not be there: lists from them would be refused.
      return columns.map(({ listedOn: _, ...column }) => column);
  }
}
