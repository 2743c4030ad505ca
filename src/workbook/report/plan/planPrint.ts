import type { PlanningModel } from "../../../engine";
import { columnsThatFit } from "../printFit";
import type { PrintDescription } from "../sheetDescription";
import { LEAD_COLUMNS, totalColumn, type PlacedGroup, type WideLayout } from "./wideLayout";

/** Rows of about three printed pages: a planner takes the families to the meeting, and looks items up on the screen. */
const MOST_ROWS = 165;

/** The groups that are printed: the company and its families, or items where no family has a sum. */
function printedGroups({ company, families, items }: WideLayout): readonly PlacedGroup[] {
  const sums = [...company, ...families];
  const groups = sums.length > 0 ? sums : items;
  let rows = 0;
  return groups.filter(({ measures }, g) => (rows += measures.length) <= MOST_ROWS || g === 0);
}

/** How the wide plan prints, and the sentence that says so. */
export interface PlanPrint {
  readonly print: PrintDescription;
  readonly words: string;
}

/** Prints sums and as many periods as fit on one page in width; each row names its family, so a page may end anywhere. */
export function planPrint(
  layout: WideLayout,
  { headerRow, widths }: { readonly headerRow: number; readonly widths: readonly number[] },
  { calendar }: PlanningModel,
): PlanPrint {
  const groups = printedGroups(layout);
  const columns = Math.min(columnsThatFit(widths, LEAD_COLUMNS.length + 1), totalColumn(layout) + 1);
  const periods = Math.min(columns - LEAD_COLUMNS.length, calendar.horizon.length);
  const last = groups.at(-1);
  return {
    print: {
      area: { top: 0, left: 0, rows: last ? last.top + last.measures.length : headerRow + 1, columns },
      titleRows: { first: headerRow, last: headerRow },
    },
    words: wordsOf(layout, groups, calendar.horizon[periods - 1]!.label),
  };
}

/** What of the plan is on paper, in a sentence. */
function wordsOf({ families, items }: WideLayout, groups: readonly PlacedGroup[], until: string): string {
  const printed = groups.filter(({ group }) => group.level !== "company").length;
  if (printed === 0) return ` On paper: the total, to ${until}.`;
  const isOfFamilies = families.length > 0;
  const all = isOfFamilies ? families.length : items.length;
  const what = printed === 1 ? "first" : `first ${printed}`;
  const those = printed < all ? `the ${what} of ${all} ` : "the ";
  return ` On paper: ${those}${isOfFamilies ? "families" : "items"}, to ${until}.`;
}
