import type { GapLevel } from "./gap";
import { emptyGrids, type GapField, type GapSubject } from "./gapField";

/** How rows of a field join into groups, such as items into families. */
export interface Grouping {
  readonly level: GapLevel;
  readonly groups: number;
  /** The group of a row; -1 leaves the row out. */
  readonly groupOf: (row: number) => number;
  readonly subjectOf: (group: number) => GapSubject;
}

/**
 * The same gaps one level up. Sums of unfavourable cells only, so nothing nets.
 *
 * The drivers of a group are those of its rows; its lead time is the longest among the rows with a gap.
 */
export function rollUp(field: GapField, grouping: Grouping): GapField {
  const { rows, periods } = field.amount;
  const sums = emptyGrids(grouping.groups, periods);
  const members: number[][] = Array.from({ length: grouping.groups }, () => []);
  const [amounts, money, atRisk] = [field.amount.values, field.money.values, field.atRisk.values];
  const into = { amount: sums.amount.values, money: sums.money.values, atRisk: sums.atRisk.values };
  for (let row = 0; row < rows; row++) {
    let group = -1;
    for (let from = row * periods; from < (row + 1) * periods; from++) {
      // Most cells have no gap: those are passed over by reading one number.
      if (!(amounts[from]! < 0)) continue;
      if (group < 0) {
        group = grouping.groupOf(row);
        if (group < 0) break;
        members[group]!.push(row);
      }
      const to = from + (group - row) * periods;
      into.amount[to]! += amounts[from]!;
      into.money[to]! += money[from]!;
      into.atRisk[to]! += atRisk[from]!;
    }
  }
  return {
    ...field,
    ...sums,
    level: grouping.level,
    subjectOf: grouping.subjectOf,
    unitOf: (group) => commonUnit(members[group]!.map(field.unitOf)),
    leadDays: (group) => members[group]!.reduce((most, row) => Math.max(most, field.leadDays(row)), 0),
    explain: (group, t, add) => {
      for (const row of members[group]!) {
        if (field.amount.values[row * periods + t]! < 0) field.explain(row, t, add);
      }
    },
  };
}

/** The unit that all share, or "units" for a mixture. */
function commonUnit(units: readonly string[]): string {
  const first = units[0] ?? "units";
  return units.every((unit) => unit === first) ? first : "units";
}
