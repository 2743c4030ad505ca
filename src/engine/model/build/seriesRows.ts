import { blanks, rowOf, type Grid } from "../../series/grid";
import type { SheetKind } from "../../problem/place";
import type { SeriesRow } from "../draft/row";
import type { BuildContext } from "./buildContext";
import { reportRepeated } from "./checks";

/** How the rows of a sheet with periods across become rows of the model. */
export interface SeriesShape<D extends SeriesRow, R> {
  readonly sheet: SheetKind;
  readonly periods: number;
  /** The row by index, or null when it is left out (the reason is reported). */
  readonly row: (draft: D) => R | null;
  /** Two rows of the same identity speak of the same thing. */
  readonly identity: (row: R) => string;
  /** What a value counts as, with its problem if it has one. */
  readonly value?: (value: number, at: { readonly row: R; readonly t: number }) => number;
  /** Blanks where zeros say nothing. */
  readonly zeroIsBlank: boolean;
}

/** Adds one series to another; a blank and a number make that number. */
export function addInto(sum: Float64Array, more: Float64Array): void {
  for (let t = 0; t < sum.length; t++) {
    const value = more[t]!;
    if (Number.isNaN(value)) continue;
    sum[t] = Number.isNaN(sum[t]!) ? value : sum[t]! + value;
  }
}

/** Rows, the drafts of each, and the grid of a sheet with periods across; repeated rows are added together and reported. */
export function seriesTable<D extends SeriesRow, R>(
  context: BuildContext,
  drafts: readonly D[],
  shape: SeriesShape<D, R>,
): { readonly rows: R[]; readonly sources: D[][]; readonly values: Grid } {
  const kept = keepRows(context, drafts, shape);
  const values = blanks(kept.rows.length, shape.periods);
  kept.sources.forEach((sources, r) => {
    for (const draft of sources) addChecked(rowOf(values, r), draft.values, { row: kept.rows[r]!, shape });
  });
  return { ...kept, values };
}

function keepRows<D extends SeriesRow, R>(
  context: BuildContext,
  drafts: readonly D[],
  shape: SeriesShape<D, R>,
): { readonly rows: R[]; readonly sources: D[][] } {
  const rows: R[] = [];
  const sources: D[][] = [];
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const row = shape.row(draft);
    if (row === null) continue;
    const identity = shape.identity(row);
    const first = seen.get(identity);
    if (first !== undefined) {
      reportRepeated(context, { sheet: shape.sheet, row: draft.key }, "added");
      sources[first]!.push(draft);
    } else {
      seen.set(identity, rows.length);
      rows.push(row);
      sources.push([draft]);
    }
  }
  return { rows, sources };
}

/** Adds a draft's values to a row of the grid, each as it counts. */
function addChecked<D extends SeriesRow, R>(
  sum: Float64Array,
  values: Float64Array,
  { row, shape }: { readonly row: R; readonly shape: SeriesShape<D, R> },
): void {
  const { value: check, zeroIsBlank } = shape;
  for (let t = 0; t < sum.length; t++) {
    const stated = values[t]!;
    if (Number.isNaN(stated) || (zeroIsBlank && stated === 0)) continue;
    const value = check === undefined ? stated : check(stated, { row, t });
    if (Number.isNaN(value)) continue;
    sum[t] = Number.isNaN(sum[t]!) ? value : sum[t]! + value;
  }
}

/** Whether Settings says that zeros of a sheet say nothing. */
export function zeroIsBlankOn(context: BuildContext, sheet: SheetKind): boolean {
  return context.settings.zeroMeans?.[sheet] === "nothing";
}
