import { fold, offsetOf, type CellSubject, type Calendar, type PlanningModel } from "../../../engine";
import { dayMeant } from "../headers/periodRun";
import { periodWord } from "../parse/periodWord";
import { PLAIN_CULTURE, type CellValue } from "../sheetCells";

/** What stands around a selected cell; blank cells are "". */
export interface CellSurroundings {
  /**
   * The first columns of the sheet from some rows above the cell down to its row, the cell's own row last: names of what
   * a row is about stand there, or above it where a name is said once for several rows.
   */
  readonly labels: readonly (readonly CellValue[])[];
  /** What heads those columns: the first rows of the sheet, over the same columns. */
  readonly labelHeads: readonly (readonly CellValue[])[];
  /** The first rows of the sheet over the cell's column, with its neighbours left and right. */
  readonly heads: readonly {
    readonly left: CellValue;
    readonly own: CellValue;
    readonly right: CellValue;
  }[];
}

/**
 * What a cell of any sheet is about, told by the names in its row and the month over its column; the planner's own
 * sheets and our pages are read alike.
 *
 * An item goes before a resource, an objective, a goal and a family, in this order: rows of an item name its family
 * too, and rows of an objective its goal and its family.
 */
export function subjectAt(model: PlanningModel, around: CellSurroundings): CellSubject {
  const period = periodOver(model.calendar, around) ?? periodBeside(model.calendar, around) ?? -1;
  const named = (names: readonly string[]): number =>
    nearest(around.labels, new Map(names.map((name, i) => [fold(name), i])));
  const nothing = { item: -1, family: -1, resource: -1, period };
  const item = named(model.items.code);
  if (item >= 0) return { ...nothing, item };
  const resource = named(model.resources.name);
  if (resource >= 0) return { ...nothing, resource };
  const objective = named(model.objectives.map(({ name }) => name));
  if (objective >= 0) return { ...nothing, objective };
  const family = named(model.families.map(({ name }) => name));
  const goal = named(model.goals.map(({ name }) => name));
  return goal >= 0 ? { ...nothing, goal } : { ...nothing, family };
}

/** Looks for a name in the cell's row, then in the rows above it as long as the row itself names nothing. */
function nearest(rows: readonly (readonly CellValue[])[], names: ReadonlyMap<string, number>): number {
  for (let r = rows.length - 1; r >= 0; r--) {
    for (const cell of rows[r]!) {
      const found = cell === "" || cell === null ? -1 : nameIn(String(cell), names);
      if (found >= 0) return found;
    }
    if (rows[r]!.slice(0, 2).some((cell) => cell !== "" && cell !== null)) return -1;
  }
  return -1;
}

/** The name that a cell is, or begins with: our pages say "› Tea", "Grow, COO" and "Revenue FY28 (revenue, EUR)". */
function nameIn(cell: string, names: ReadonlyMap<string, number>): number {
  const text = cell.replace(/^[\s›►]+/u, "");
  const parts = [text, ...[...text.matchAll(/ \(|, /gu)].map(({ index }) => text.slice(0, index))];
  for (const part of parts) {
    const found = names.get(fold(part));
    if (found !== undefined) return found;
  }
  return -1;
}

/** The month that heads the column. A number is a month only beside another one, as quantities look like dates too. */
function periodOver(calendar: Calendar, { heads }: CellSurroundings): number | null {
  for (const { left, own, right } of heads) {
    const period = periodNamed(calendar, own);
    if (period === null) continue;
    if (typeof own === "string") return period;
    const isBeside = [
      [left, -1],
      [right, 1],
    ].some(([cell, step]) => periodNamed(calendar, cell as CellValue) === period + (step as number));
    if (isBeside) return period;
  }
  return null;
}

/** In lists the month stands in the row, under a header that says so. */
const SAYS_WHEN = /^(?:month|period|date|from|month from|start)$/;

function periodBeside(calendar: Calendar, { labels, labelHeads }: CellSurroundings): number | null {
  const row = labels[labels.length - 1] ?? [];
  for (const heads of labelHeads) {
    const column = heads.findIndex((head) => typeof head === "string" && SAYS_WHEN.test(fold(head)));
    const period = column < 0 ? null : periodNamed(calendar, row[column] ?? "");
    if (period !== null) return period;
  }
  return null;
}

/** The period of the horizon that a cell names; `null` where it names none. */
function periodNamed(calendar: Calendar, cell: CellValue): number | null {
  const word = cell === "" ? null : periodWord(cell, PLAIN_CULTURE);
  const day = word && dayMeant(word, calendar, null);
  if (day === null || Number.isNaN(day)) return null;
  const period = offsetOf(calendar, day);
  return period >= 0 && period < calendar.horizon.length ? period : null;
}
