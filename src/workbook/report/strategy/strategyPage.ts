import { gridPage } from "../gridPage";
import type { SheetDescription } from "../sheetDescription";
import { counted } from "../words";
import { cascadePart } from "./cascadePart";
import { contradictionPart } from "./contradictionPart";
import { perspectivePart } from "./perspectivePart";
import { rolePart, rolePricePart } from "./rolePart";
import { sightPart } from "./sightPart";
import type { StrategyInput } from "./strategyInput";

export const STRATEGY_PAGE = { ownId: "strategy", name: "Strategy" } as const;

/**
 * The *Strategy* page: the cascade from goals to families, where each goal loses most, the roles and what they cost,
 * and where the plan contradicts the strategy.
 *
 * `null` where the workbook states no goal, no objective and no role.
 */
export function strategyPage(input: StrategyInput): SheetDescription | null {
  const parts = [
    cascadePart(input),
    perspectivePart(input),
    contradictionPart(input),
    sightPart(input),
    rolePart(input),
    rolePricePart(input),
  ];
  if (parts.every((part) => part === null)) return null;
  return gridPage({ ...STRATEGY_PAGE, model: input.model, message: message(input), parts });
}

function message({ model, alignment }: StrategyInput): string {
  const { rows } = alignment.submitted.scorecard;
  if (rows.length === 0)
    return "No objective yet: add them on the Objectives sheet to see whether the plan serves the goals.";
  const met = rows.filter(({ due }) => due.status === "on track").length;
  const after = alignment.reconciled?.scorecard.rows.filter(({ due }) => due.status === "on track").length;
  const reconciled = after === undefined ? "" : `, ${after} by the reconciled plan`;
  const goals = model.goals.length > 0 ? `${counted(model.goals.length, "goal")}, ` : "";
  return `${goals}${counted(rows.length, "objective")}: ${met} will be on track when due${reconciled}.`;
}
