import { columnName } from "../report/area";
import type { TableDescription } from "../report/sheetDescription";
import type { PageOutline } from "./pageParts";
import { sheetIn } from "./sheetProxies";
import type { Step } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";
import type { SurveyedSheet } from "./survey";

const ALL = "1:1048576";

/** Empties a table's surroundings but keeps its cells, so that formulas elsewhere that name the table live on. */
function clearAround(sheet: Excel.Worksheet, table: { top: number; left: number; columns: number }): void {
  if (table.top > 0) sheet.getRange(`1:${table.top}`).clear("All");
  sheet.getRange(ALL).conditionalFormats.clearAll();
}

/**
 * Empties a page of ours before it is drawn again.
 *
 * The sheet itself stays, so that a planner's formulas that point to it stay
 * too; tables that come back under the same name stay for the same reason.
 */
export function clearStep(before: SurveyedSheet, outline: PageOutline): Step {
  const kept = keptTable(before, outline);
  return {
    bytes: BYTES_PER_ACTION * (14 + before.chartNames.length + before.tableNames.length),
    apply(context) {
      const sheet = sheetIn(context, before.name);
      for (const chart of before.chartNames) sheet.charts.getItem(chart).delete();
      for (const table of before.tableNames) {
        if (table !== kept?.name) sheet.tables.getItem(table).delete();
      }
      sheet.autoFilter.remove();
      sheet.horizontalPageBreaks.removePageBreaks();
      sheet.getRange(ALL).format.useStandardHeight = true;
      if (kept) {
        sheet.tables.getItem(kept.name).clearFilters();
        clearAround(sheet, kept);
      } else {
        const all = sheet.getRange(ALL);
        all.unmerge();
        all.conditionalFormats.clearAll();
        all.dataValidation.clear();
        all.clear("All");
      }
    },
  };
}

/**
 * Empties what lies beyond a store that has been written over.
 *
 * A store is never emptied first: a write that breaks off must not cost the
 * planner the cycles that it holds.
 */
export function clearBeyondStep(sheetName: string, outline: PageOutline): Step {
  const { rows, columns } = outline.extent;
  return {
    bytes: 4 * BYTES_PER_ACTION,
    apply(context) {
      const sheet = sheetIn(context, sheetName);
      sheet.getRange(`${rows + 1}:1048576`).clear("Contents");
      sheet.getRange(`${columnName(columns)}:XFD`).clear("Contents");
    },
  };
}

/** The table that is there already and comes back: a page has at most one that others may refer to. */
export function keptTable(before: SurveyedSheet, outline: PageOutline): TableDescription | null {
  const [table, ...others] = outline.tables ?? [];
  if (!table || others.length > 0 || before.tableNames.length !== 1) return null;
  return before.tableNames[0] === table.name ? table : null;
}
