import type { PlanningModel } from "../model/planningModel";
import type { CellExplanation, CellSubject, Explained, ExplainedReasons } from "./cellExplanation";
import { itemFigures, resourceFigures } from "./cellFigures";
import { gapLines } from "./gapLines";
import { agreedLines, changeLines, shortageLines } from "./itemLines";
import { limitLines, loadLines } from "./resourceLines";
import { sightLines } from "./sightLines";
import { explainGoal, explainObjective } from "./strategyLines";

/**
 * Explains one cell: its figures in both plans, how its demand was agreed, what reconciling changes and why, the gaps
 * that it is part of, and what it does to the strategy; an objective or a goal by where it stands and where it loses.
 *
 * @returns `null` where the cell is about nothing that the plan knows.
 */
export function explainCell(of: Explained, subject: CellSubject): CellExplanation | null {
  const { objective = -1, goal = -1 } = subject;
  if (objective >= 0) return explainObjective(of, objective);
  if (goal >= 0) return explainGoal(of, goal);
  const title = titleOf(of.model, subject);
  if (title === "") return null;
  const isResource = subject.resource >= 0;
  const questions: readonly ExplainedReasons[] = isResource
    ? [
        { heading: "What loads it most", lines: loadLines(of, subject) },
        { heading: "What its limit is worth", lines: limitLines(of, subject) },
      ]
    : [
        { heading: "How demand was agreed", lines: agreedLines(of, subject) },
        { heading: "What reconciling changes", lines: changeLines(of, subject) },
        { heading: "What is not served in time", lines: shortageLines(of, subject) },
      ];
  const reasons = [
    ...questions,
    { heading: "Gaps that it is part of", lines: gapLines(of, subject) },
    { heading: "What it does to the strategy", lines: sightLines(of, subject) },
  ];
  return {
    title,
    figures: isResource ? resourceFigures(of, subject) : itemFigures(of, subject),
    reasons: reasons.filter(({ lines }) => lines.length > 0),
  };
}

function titleOf({ items, families, resources, calendar }: PlanningModel, subject: CellSubject): string {
  const parts =
    subject.item >= 0
      ? [items.code[subject.item], items.description[subject.item]]
      : [resources.name[subject.resource] ?? families[subject.family]?.name];
  const thing = [...new Set(parts)].join(" ").trim();
  const when = calendar.horizon[subject.period]?.label ?? "all months";
  return thing === "" ? "" : `${thing}, ${when}`;
}
