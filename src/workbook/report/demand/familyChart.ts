import { at, type Grid, type PlanningModel } from "../../../engine";
import type { ChartDescription } from "../chartDescription";
import { periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { NUMBER_FORMAT_CODES } from "../theme";
import { planChart } from "./demandChart";
import type { DemandInput } from "./demandInput";
import { stepWords } from "./demandWords";
import type { ChartPlace } from "./section";

/** Columns of the families' table before its months. */
const LEAD = 6;
/** A plan that speaks of less than this share of what was agreed cannot be held against the others. */
const MOST = 0.9;

/** The chart of one family, and what the page says of it. */
export interface FamilyChart {
  readonly says: string;
  readonly draw: (at: ChartPlace) => ChartDescription;
}

/**
 * The plans of the family in which the functions are furthest apart, from its rows of the families' table. Plans of a
 * part are named and not drawn; `null` where the functions are of one mind.
 */
export function familyChart(
  input: DemandInput,
  rows: readonly (readonly CellContent[])[],
): FamilyChart | null {
  const { model, alignment } = input;
  const [furthest] = alignment.demand.disagreements;
  const family = furthest && model.families[furthest.family];
  if (!family) return null;
  const partial = partialPlans(input, furthest.family);
  const says =
    `The chart shows ${family.name}, where the functions are furthest apart` +
    (partial.length === 0
      ? "."
      : `; not drawn, for ${partial.length === 1 ? "it speaks" : "they speak"} of a part only: ${partial.join(", ")}.`);
  const own = rows.flatMap((cells, r) => {
    const words = String(cells[1]);
    return cells[0] === family.name && !partial.includes(words) ? [{ words, cells, r }] : [];
  });
  const draw = ({ place, body }: ChartPlace): ChartDescription =>
    planChart({
      name: "SOP_Demand_family",
      title: `${family.name}: what each function plans`,
      altText: says,
      categoryFormat: NUMBER_FORMAT_CODES[periodFormat(model.calendar.kind)],
      valueFormat: NUMBER_FORMAT_CODES.units,
      unit: String(own[0]?.cells[2] ?? "units"),
      place,
      months: { top: body - 1, left: LEAD, columns: rows[0]!.length - LEAD },
      rows: own.map(({ words, cells, r }) => ({
        words,
        row: body + r,
        numbers: cells.slice(LEAD).map((cell) => (typeof cell === "number" ? cell : null)),
      })),
    });
  return { says, draw };
}

/** The cells (item × segment) of a family. */
export function familyCells({ items, segments }: PlanningModel, family: number): number[] {
  const own = [...items.family.keys()].filter((item) => items.family[item] === family);
  return own.flatMap((item) => segments.map((_, s) => item * segments.length + s));
}

/** The functions that speak of a part of the family only. */
function partialPlans({ model, alignment: { consensus } }: DemandInput, family: number): string[] {
  const cells = familyCells(model, family);
  const isPartial = ({ units }: { readonly units: Grid }): boolean =>
    statedShare(units, consensus.units, cells) < MOST;
  return consensus.plansByCell.filter(isPartial).map(({ source }) => stepWords(source));
}

/** The share of the agreed units that a plan speaks of, over the periods in which it speaks at all. */
function statedShare(plan: Grid, agreed: Grid, cells: readonly number[]): number {
  let spoken = 0;
  let whole = 0;
  for (let t = 0; t < plan.periods; t++) {
    const stated = cells.filter((cell) => !Number.isNaN(at(plan, cell, t)));
    if (stated.length === 0) continue;
    for (const cell of stated) spoken += at(agreed, cell, t);
    for (const cell of cells) whole += at(agreed, cell, t);
  }
  return whole > 0 ? spoken / whole : 1;
}
