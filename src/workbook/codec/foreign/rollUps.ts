import { fold } from "../../../engine";
import type { ProblemLog } from "../problemLog";
import { cellAt, textOf } from "../sheetView";
import type { FoundTable } from "../tables/findTables";
import type { ForeignSheet } from "./wideTables";

const SUMMARY =
  /\b(?:total|totals|summary|consol\w*|roll ?up|roll-up|overall|all customers|grand|gesamt|overview)\b/u;

/** How near a sheet must come to the sum of the others to be their sum. */
const NEAR = 0.005;

/**
 * Sheets that sum up the others: called so, or with a grand total that is the
 * sum of all others. Their items are compared with the sum of the tabs, and
 * differences told: a roll-up that adds by position goes wrong when tabs differ.
 */
export function rollUps(sheets: readonly ForeignSheet[], log: ProblemLog): ReadonlySet<ForeignSheet> {
  const rolled = new Set<ForeignSheet>();
  const demand = sheets.flatMap((sheet) => {
    const table = sheet.tables.find(({ figure }) => figure.kind === "Demand")?.table;
    return table ? [{ sheet, sums: itemSums(table) }] : [];
  });
  if (demand.length < 2) return rolled;
  const totals = demand.map(({ sums }) => [...sums.values()].reduce((sum, value) => sum + value, 0));
  const all = totals.reduce((sum, value) => sum + value, 0);
  demand.forEach(({ sheet }, i) => {
    const others = all - totals[i]!;
    const isSum = demand.length > 2 && others > 0 && Math.abs(totals[i]! - others) <= NEAR * others;
    if (isSum || SUMMARY.test(fold(sheet.sheet.view.cells.name))) rolled.add(sheet);
  });
  if (rolled.size === demand.length) rolled.clear();
  for (const { sheet, sums } of demand) {
    if (rolled.has(sheet))
      compare(sheet, { sums, parts: demand.filter((part) => !rolled.has(part.sheet)) }, log);
  }
  return rolled;
}

function itemSums({ view, match, onlyRows }: FoundTable): Map<string, number> {
  const sums = new Map<string, number>();
  const item = match.columns.get("item")!.column;
  for (const row of onlyRows ?? []) {
    let sum = 0;
    for (const { column } of match.header.periods) {
      const value = cellAt(view, row, column);
      if (typeof value === "number") sum += value;
    }
    const name = fold(textOf(cellAt(view, row, item)));
    sums.set(name, (sums.get(name) ?? 0) + sum);
  }
  return sums;
}

function compare(
  { sheet }: ForeignSheet,
  about: {
    readonly sums: ReadonlyMap<string, number>;
    readonly parts: readonly { readonly sums: ReadonlyMap<string, number> }[];
  },
  log: ProblemLog,
): void {
  const names = new Set([...about.sums.keys(), ...about.parts.flatMap(({ sums }) => [...sums.keys()])]);
  for (const name of names) {
    const stated = about.sums.get(name) ?? 0;
    const sum = about.parts.reduce((total, { sums }) => total + (sums.get(name) ?? 0), 0);
    if (Math.abs(stated - sum) <= 0.5 + 1e-6 * Math.abs(sum)) continue;
    log.add({
      code: "total-mismatch",
      severity: "warning",
      place: () => ({ sheet: "Demand", row: name }),
      facts: () => ({ what: `${name} on ${sheet.view.cells.name}`, stated, sum }),
      cell: { view: sheet.view, row: sheet.header.row, column: sheet.item.column },
      group: sheet.view.cells.name,
    });
  }
}
