import type { Alignment } from "../../engine";
import type { PlanningWorkbook, ReadPlan } from "../ports";
import type { Outcome } from "../outcome";
import { proposedCells, type LeftOut, type ProposedCell } from "./proposedCells";

/** What accepting proposed changes would do, or has done; plain JSON. */
export interface ChangeReport {
  readonly version: 1;
  readonly command: "acceptChanges";
  /** `preview`: nothing is written yet. */
  readonly outcome: "preview" | Exclude<Outcome, "nothing to plan">;
  /** Words for the planner where nothing can be written; else "". */
  readonly message: string;
  readonly cells: readonly ProposedCell[];
  readonly leftOut: readonly LeftOut[];
}

/** Which proposed changes, by their position in `alignment.reconciliation.changes`. */
export interface ChangeWish {
  readonly changes: readonly number[];
  /** Without it, what would be written is only shown. */
  readonly accept?: boolean;
}

/** Why a cell is not written, by what was found in it. */
const WHY_NOT = {
  formula: "The cell holds a formula, which is not written over; change what it is made from.",
  different: "The cell does not hold the number that was read; press Align again.",
} as const;

/** Shows the numbers on Supply that the changes would replace; with `accept`, writes them. */
export async function acceptChanges(
  workbook: PlanningWorkbook,
  { read, alignment }: { readonly read: ReadPlan | null; readonly alignment: Alignment | null },
  { changes, accept = false }: ChangeWish,
): Promise<ChangeReport> {
  if (!read?.model || !alignment?.reconciliation) return noChanges("refused", NOTHING_PROPOSED);
  const proposed = proposedCells({ read, model: read.model, alignment }, changes);
  const states = await workbook.cellStates(proposed.cells);
  const cells = proposed.cells.filter((_, i) => states[i] === "as read");
  const refused = proposed.cells.flatMap(({ words }, i) => {
    const state = states[i]!;
    return state === "as read" ? [] : [{ words, why: WHY_NOT[state] }];
  });
  const leftOut = [...proposed.leftOut, ...refused];
  if (cells.length === 0) return { ...noChanges("refused", NOTHING_TO_WRITE), leftOut };
  if (accept) await workbook.writeCells(cells);
  return { ...noChanges(accept ? "done" : "preview", ""), cells, leftOut };
}

/** A report that only says why nothing is written. */
export const noChanges = (outcome: ChangeReport["outcome"], message: string): ChangeReport => ({
  version: 1,
  command: "acceptChanges",
  outcome,
  message,
  cells: [],
  leftOut: [],
});

const NOTHING_PROPOSED =
  "There are no proposed changes yet. Press Align, then choose the changes that you accept.";
const NOTHING_TO_WRITE =
  "None of the chosen changes can be entered on Supply. The reasons stand beside them; choose others, or enter them yourself.";
