import { isWholeColumns, isWholeRows } from "../book/address";
import { outlineGroups, toggleGroup, type Outlined, type OutlineGroup } from "../book/outlineGroups";
import type { Sheet } from "../book/sheet";
import { outlineMethods, showLevels } from "../api/range/outline";
import { Args } from "../host/args";
import type { Host } from "../host/host";

/** What a planner does to groups of rows and columns by hand. */

type Along = "rows" | "columns";

const formatsOf = (sheet: Sheet, along: Along): Map<number, Outlined> =>
  along === "rows" ? sheet.rowFormats : sheet.columnFormats;

const groupsOf = (sheet: Sheet, along: Along): OutlineGroup[] =>
  outlineGroups(
    formatsOf(sheet, along),
    (along === "rows" ? sheet.outline?.summaryBelow : sheet.outline?.summaryRight) ?? true,
  );

/** Opens or closes a group. */
export function toggleDetails(host: Host, along: Along, group: OutlineGroup): void {
  const sheet = host.book.activeSheet;
  toggleGroup(formatsOf(sheet, along), group, groupsOf(sheet, along));
}

/** Shows the groups of the levels before `level`. */
export function showOutlineLevel(host: Host, along: Along, level: number): void {
  const { id } = host.book.activeSheet;
  showLevels(host, id, along === "rows" ? level : 0, along === "columns" ? level : 0);
}

/** Groups the selected rows, or columns where whole ones are selected; or takes them out of their group. */
export function groupSelection(host: Host, isGrouping: boolean): void {
  const sheet = host.book.activeSheet;
  const [area] = host.book.selection(sheet.id).areas;
  if (!area) return;
  const axis = isWholeColumns(area) && !isWholeRows(area) ? "ByColumns" : "ByRows";
  const act = outlineMethods[isGrouping ? "Group" : "Ungroup"];
  void act?.({ sheetId: sheet.id, area }, new Args([axis]), host);
}

/** Shows or hides the innermost group that the active cell belongs to or adds up; rows before columns. */
export function detailsAtSelection(host: Host, isShown: boolean): void {
  const sheet = host.book.activeSheet;
  const { activeRow, activeColumn } = host.book.selection(sheet.id);
  for (const [along, index] of [
    ["rows", activeRow],
    ["columns", activeColumn],
  ] as const) {
    const group = groupsOf(sheet, along).findLast(
      ({ first, last, summary, isCollapsed }) =>
        isCollapsed === isShown && ((index >= first && index <= last) || index === summary),
    );
    if (group) return toggleDetails(host, along, group);
  }
}
