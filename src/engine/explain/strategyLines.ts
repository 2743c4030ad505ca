import { FUNCTION_PAIRS } from "../gap/alignment/lossesBy";
import { placesOfGoal, type GoalCell } from "../gap/alignment/lineOfSight";
import type { PlanningModel } from "../model/planningModel";
import type { Place } from "../problem/place";
import { figure } from "../quantity/spoken";
import { cascadeTable, type CascadeRow } from "../strategy/cascade";
import type { Reading, ScorecardRow } from "../strategy/scorecard";
import type { CellExplanation, Explained, ExplainedFigure, ExplainedReasons } from "./cellExplanation";
import { points, POINTS_WORTH_SAYING } from "./points";

const MOST_PLACES = 6;

/** An objective: where it stands in both plans, what it weighs and costs, and the families that hold it back. */
export function explainObjective(of: Explained, objective: number): CellExplanation | null {
  const { submitted, reconciled } = of.alignment;
  const rowIn = (rows: readonly ScorecardRow[] | undefined): ScorecardRow | undefined =>
    rows?.find((row) => row.objective === objective);
  const row = rowIn(submitted.scorecard.rows);
  if (row === undefined) return null;
  const table = cascade(of);
  const own = table.find((one) => one.level === "objective" && one.objective === objective);
  const families = table.filter((one) => one.level === "family" && one.objective === objective);
  return {
    title: `${row.name}, objective`,
    figures: figuresOf(row, rowIn(reconciled?.scorecard.rows)),
    reasons: filled([
      { heading: "What it does to the strategy", lines: standing(of.model, row, own) },
      familyReasons(families),
    ]),
  };
}

/** A goal: what it weighs and costs, its objectives, and the cells of the plan where it loses most. */
export function explainGoal(of: Explained, goal: number): CellExplanation | null {
  const { model } = of;
  const found = model.goals[goal];
  if (found === undefined) return null;
  const table = cascade(of);
  const at = table.findIndex((one) => one.level === "goal" && one.name === found.name);
  const own = table[at];
  const objectives = table.filter((one) => one.level === "objective" && one.parent === at);
  const lost =
    own === undefined || own.lostPoints < POINTS_WORTH_SAYING
      ? "It loses no point of the index."
      : `It loses ${points(own.lostPoints)} points of the index.`;
  const weight = own === undefined ? "" : `It has ${percent(own.weight)} of the weight of all goals. `;
  return {
    title: `${found.name}, goal`,
    figures: [],
    reasons: filled([
      { heading: "What it does to the strategy", lines: [`${weight}${lost}`] },
      { heading: "Its objectives", ...objectiveReasons(objectives) },
      placeReasons(of, goal),
    ]),
  };
}

const filled = (reasons: readonly ExplainedReasons[]): ExplainedReasons[] =>
  reasons.filter(({ lines }) => lines.length > 0);

const cascade = ({ model, alignment: { submitted } }: Explained): CascadeRow[] =>
  cascadeTable(model, submitted.scorecard, submitted.index);

function figuresOf(row: ScorecardRow, after: ScorecardRow | undefined): ExplainedFigure[] {
  const scale = row.basis === "points" && row.unit === "%" ? 100 : 1;
  const figureOf = (name: string, read: (one: ScorecardRow) => number): ExplainedFigure => ({
    name,
    unit: row.unit,
    submitted: scale * read(row),
    reconciled: after === undefined ? null : scale * read(after),
  });
  const reading = (name: string, of: (one: ScorecardRow) => Reading, field: "value" | "target" | "gap") =>
    figureOf(name, (one) => of(one)[field]);
  const now = ({ now: one }: ScorecardRow): Reading => one;
  const due = ({ due: one }: ScorecardRow): Reading => one;
  return [
    reading("Actual", now, "value"),
    reading("Glide path", now, "target"),
    reading("Projected when due", due, "value"),
    reading("Target", due, "target"),
    reading("Gap when due", due, "gap"),
  ].filter(({ submitted }) => !Number.isNaN(submitted));
}

const percent = (share: number): string => `${figure(100 * share)} %`;

function standing(model: PlanningModel, row: ScorecardRow, own: CascadeRow | undefined): string[] {
  const goal = model.goals[row.goal]?.name;
  const serves = goal === undefined ? "It serves no goal" : `It serves ${goal}`;
  const weight = row.weight > 0 ? ` with ${percent(row.weight)} of the weight of all objectives` : "";
  const lost = own?.lostPoints ?? 0;
  const loses =
    lost < POINTS_WORTH_SAYING
      ? "No point of the index is lost for it."
      : `${points(lost)} points of the index are lost for it.`;
  return [`${serves}${weight}.`, loses, `Now it is ${row.now.status}, and ${row.due.status} when due.`];
}

const familyReasons = (families: readonly CascadeRow[]): ExplainedReasons => ({
  heading: "The families that hold it back",
  lines: families.map(({ name, lostPoints }) => `${name}: ${points(lostPoints)} points of the index.`),
  places: families.map(({ name }): Place => ({ sheet: "Positioning", row: name })),
});

const objectiveReasons = (objectives: readonly CascadeRow[]): Omit<ExplainedReasons, "heading"> => ({
  lines: objectives.map(
    ({ name, due, lostPoints }) =>
      `${name}: ${due} when due${lostPoints < POINTS_WORTH_SAYING ? "" : `, ${points(lostPoints)} points lost for it`}.`,
  ),
  places: objectives.map(({ name }): Place => ({ sheet: "Objectives", row: name })),
});

function placeReasons({ model, alignment }: Explained, goal: number): ExplainedReasons {
  const { scorecard, cells, index } = alignment.submitted;
  const places = placesOfGoal({ model, scorecard, cells, index }, goal, MOST_PLACES).filter(
    (place) => place.points >= POINTS_WORTH_SAYING,
  );
  return {
    heading: "Where it loses most",
    lines: places.map((place) => placeWords(model, place)),
    places: places.map((place) => placeOfGoalCell(model, place)),
  };
}

function placeWords(model: PlanningModel, place: GoalCell): string {
  const subject =
    model.resources.name[place.resource] ?? model.families[place.family]?.name ?? "The whole business";
  const month = model.calendar.horizon[place.period]?.label;
  const when = month === undefined ? "" : ` in ${month}`;
  return `${subject}${when}: ${points(place.points)} points between ${FUNCTION_PAIRS[place.component]}.`;
}

/** The cell of the planning sheets that a planner would look at first for what a goal loses there. */
export function placeOfGoalCell(model: PlanningModel, place: GoalCell): Place | null {
  const { period } = place;
  const at = period >= 0 ? { period } : {};
  const family = model.families[place.family]?.name;
  switch (place.component) {
    case "goal-plan": {
      const objective = model.objectives.find((one) => place.family < 0 || one.family === place.family);
      return objective === undefined ? null : { sheet: "Objectives", row: objective.name, column: "target" };
    }
    case "plan-capacity":
      return place.resource < 0
        ? null
        : { sheet: "Resources", row: model.resources.name[place.resource]!, ...at };
    case "plan-stock policy":
      return { sheet: "Items", ...rowOf(firstItem(model, place)), column: "safety stock" };
    case "plan-budget": {
      const row = model.budget.rows.find((one) => one.family === place.family);
      return { sheet: "Budget", ...rowOf(row?.key), ...at };
    }
    case "demand-supply":
    case "events-forecast": {
      const row = model.demand.rows.find(
        (one) => one.family === place.family || model.items.family[one.item] === place.family,
      );
      return { sheet: "Demand", ...rowOf(row?.key), ...at };
    }
    case "forecast-actual":
    case "execution-plan":
      return { sheet: "History", ...rowOf(historyKey(model, place)) };
    case "decisions on time":
      return { sheet: "Actions" };
    case "data integrity":
      return family === undefined ? null : { sheet: "Positioning", row: family };
  }
}

const rowOf = (row: string | undefined): { readonly row?: string } => (row === undefined ? {} : { row });

const firstItem = ({ items }: PlanningModel, { family }: GoalCell): string | undefined =>
  items.code[items.family.indexOf(family)];

const historyKey = ({ history, items }: PlanningModel, { family }: GoalCell): string | undefined =>
  history.rows.find(({ item }) => items.family[item] === family)?.key;
