import { sayChange, type Alignment, type PlanChange, type PlanningModel } from "../../engine";
import type { ReadPlan } from "../ports";

/** A number of the planner's that a proposed change would replace. */
export interface ProposedCell {
  readonly sheet: string;
  readonly address: string;
  readonly before: number;
  readonly after: number;
  /** From, to, why and what it is worth, in a sentence. */
  readonly words: string;
}

/** A proposed change that cannot be entered by itself, and why. */
export interface LeftOut {
  readonly words: string;
  readonly why: string;
}

/** Proposed changes as cells to be written, and what is left to the planner. */
export interface ProposedCells {
  readonly cells: readonly ProposedCell[];
  readonly leftOut: readonly LeftOut[];
}

/** Finds the cells of the proposed changes with the given positions in the reconciliation's list. */
export function proposedCells(
  {
    read,
    model,
    alignment,
  }: { readonly read: ReadPlan; readonly model: PlanningModel; readonly alignment: Alignment },
  positions: readonly number[],
): ProposedCells {
  const cells: ProposedCell[] = [];
  const leftOut: LeftOut[] = [];
  const changes = alignment.reconciliation?.changes ?? [];
  for (const position of new Set(positions)) {
    const change = changes[position];
    if (!change) continue;
    const words = sayChange(model, change, { item: true, month: true });
    const at = cellOf(read, model, change);
    if (typeof at === "string") leftOut.push({ words, why: at });
    else cells.push({ ...at, before: change.fromUnits, after: change.toUnits, words });
  }
  return { cells, leftOut };
}

function cellOf(
  read: ReadPlan,
  { supply }: PlanningModel,
  { item, option, period }: PlanChange,
): { readonly sheet: string; readonly address: string } | string {
  if (option !== "make") return "Supply states own production only; order it where you order from suppliers.";
  const rows = supply.rows.filter((row) => row.item === item && row.measure === "planned production");
  const [row] = rows;
  if (!row) return "Supply has no row of planned production for the item; add one first.";
  if (rows.length > 1)
    return "Supply has more than one row of planned production for the item; choose one yourself.";
  const cell = read.locate({ place: { sheet: "Supply", row: row.key, period } });
  return cell ?? "The cell was not found on Supply; press Align again.";
}
