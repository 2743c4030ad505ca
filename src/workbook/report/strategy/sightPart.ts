import { FUNCTION_PAIRS, placeOfGoalCell, placesOfGoal, type GoalCell } from "../../../engine";
import { linkTo } from "../links";
import { periodCell, periodFormat } from "../excelDay";
import { bodyTop, gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { StrategyInput } from "./strategyInput";

/** Places shown for each goal. */
const MOST_PLACES = 3;

/** What rounds to nothing is not named. */
const LEAST_POINTS = 0.005;

/** *Line of sight*: where in the plan each goal loses most. */
export function sightPart({ read, model, alignment }: StrategyInput): PartMaker | null {
  const { scorecard, cells, index } = alignment.submitted;
  const input = { model, scorecard, cells, index };
  const goals = [...model.goals.keys()];
  const lines = goals.flatMap((goal) =>
    placesOfGoal(input, goal, MOST_PLACES)
      .filter(({ points }) => points >= LEAST_POINTS)
      .map((place): CellContent[] => [
        model.goals[goal]!.name,
        placeWords(model, place),
        `between ${FUNCTION_PAIRS[place.component]}`,
        place.period >= 0 && model.calendar.horizon[place.period]
          ? periodCell(model.calendar.horizon[place.period]!, model.calendar.kind)
          : null,
        place.points,
        linkOf(read, placeOfGoalCell(model, place)),
      ]),
  );
  if (lines.length === 0) return null;
  const columns: readonly GridColumn[] = [
    { header: "Goal", span: 3 },
    { header: "Where it loses most", span: 3 },
    { header: "What does not agree", span: 3 },
    { header: "Month", span: 1, format: periodFormat(model.calendar.kind) },
    { header: "Index points lost", span: 1, format: "index" },
    { header: "Cell", span: 1 },
  ];
  const note =
    "Close the gap in that month, and the index rises by those points. Blank month: the gap is not about one month.";
  return (top) => {
    const part = gridTable(top, { heading: "Line of sight", note, columns, rows: lines });
    const links = { top: bodyTop(top, { note }), left: LINK_COLUMN, rows: lines.length, columns: 1 };
    return { ...part, looks: [...(part.looks ?? []), { ...links, look: "link" as const }] };
  };
}

/** Where the links stand on the grid. */
const LINK_COLUMN = 11;

/** To the cell that a planner would look at first. */
function linkOf(read: StrategyInput["read"], place: ReturnType<typeof placeOfGoalCell>): CellContent {
  const found = place && read.locate({ place });
  return found ? linkTo(found.sheet, found.address, "go to cell") : null;
}

function placeWords({ families, resources, objectives }: StrategyInput["model"], place: GoalCell): string {
  if (place.resource >= 0) return resources.name[place.resource] ?? "";
  if (place.family >= 0) return families[place.family]?.name ?? "";
  return place.component === "goal-plan" && objectives.length > 0
    ? "objectives of the whole business"
    : "the whole business";
}
