import { explainCell, type Alignment, type CellExplanation } from "../engine";
import type { PlanningWorkbook, ReadPlan } from "./ports";
import { isRefusal } from "./refusal";

/** The selected cell, and what it says; plain JSON. */
export interface ExplainedSelection {
  /** "" where no cell could be looked at. */
  readonly sheet: string;
  readonly address: string;
  /** `null` where there is nothing to explain; then `message` says why and what to do. */
  readonly explanation: CellExplanation | null;
  readonly message: string;
}

/** What the last run left behind. */
export interface LastRun {
  readonly read: ReadPlan | null;
  readonly alignment: Alignment | null;
}

/** Explains the cell that the planner has selected, on her own sheets as on our pages. Writes nothing. */
export async function explainSelection(
  workbook: PlanningWorkbook,
  { read, alignment }: LastRun,
): Promise<ExplainedSelection> {
  if (!read?.model || !alignment) return unexplained(NOTHING_ALIGNED);
  const { model } = read;
  try {
    const { sheet, address, subject } = await workbook.selection(model);
    const explanation = explainCell({ model, alignment }, subject);
    return { sheet, address, explanation, message: explanation ? "" : NOTHING_NAMED };
  } catch (error) {
    if (isRefusal(error)) return unexplained(error.message);
    throw error;
  }
}

const unexplained = (message: string): ExplainedSelection => ({
  sheet: "",
  address: "",
  explanation: null,
  message,
});

const NOTHING_ALIGNED =
  "There is no plan to explain the cell by. Press Align or Monthly review first, then select a cell.";
const NOTHING_NAMED =
  "The row of this cell names no item, family, resource, objective or goal of the plan. Select a number on Demand, Supply, Objectives, Plan, Capacity, Gaps or Strategy.";
