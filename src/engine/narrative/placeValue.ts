import type { CycleChange } from "../cycle/compareCycles";
import type { Decisions } from "../decision/decision";
import type { PlanMeasures } from "../gap/measurePlan";
import type { NumberPlace } from "./sentence";

/** The result that sentences speak of. */
export interface Told {
  readonly submitted: PlanMeasures;
  /** Absent where there is no reconciled plan. */
  readonly reconciled?: PlanMeasures;
  /** Absent in the first cycle. */
  readonly change?: CycleChange;
  readonly decisions: Decisions;
}

/**
 * The number that stands at a place of the result; `NaN` where there is none.
 *
 * What links a sentence to the tables: a report maps the same places to its cells.
 */
export function placeValue(told: Told, { table, row, field }: NumberPlace): number {
  switch (table) {
    case "gaps":
      return numberIn(
        told.submitted.gaps.find(({ id }) => id === row),
        field,
      );
    case "scorecard":
      return row === ""
        ? scorecardCount(told, field)
        : numberIn(told.submitted.scorecard.rows[Number(row)], field);
    case "index":
      return indexValue(told, row, field);
    case "decisions":
      return decisionValue(told, row, field);
    case "cycle":
      return cycleValue(told, row, field);
    case "kpis":
      return kpiValue(told, row, field);
  }
}

/** The field of an object by its path, such as "due.gap". */
function numberIn(object: unknown, path: string): number {
  let value: unknown = object;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null) return Number.NaN;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return typeof value === "number" ? value : Number.NaN;
}

/** How many objectives have a light when due: "on track", "off track" and so on, or "all". */
export function scorecardCount({ submitted }: Pick<Told, "submitted">, status: string): number {
  return submitted.scorecard.rows.filter(({ due }) => status === "all" || due.status === status).length;
}

/** Rows: "submitted" and "reconciled" for the index itself, "pair:…", "family:…" and "goal:…" for what is lost. */
function indexValue(told: Told, row: string, field: string): number {
  if (row === "submitted") return numberIn(told.submitted.index, field);
  if (row === "reconciled") return numberIn(told.reconciled?.index, field);
  const { lost } = told.submitted;
  const [kind, subject] = [row.slice(0, row.indexOf(":")), row.slice(row.indexOf(":") + 1)];
  if (kind === "pair") return lost.byPair.find(({ pair }) => pair === subject)?.points ?? Number.NaN;
  const list = kind === "family" ? lost.byFamily : kind === "goal" ? lost.byGoal : lost.byPeriod;
  return list.find((one) => one.subject === Number(subject))?.points ?? Number.NaN;
}

/** Fields of a decision, or of one of its options by letter: "B.effects.margin". */
function decisionValue({ decisions }: Told, row: string, field: string): number {
  if (row === "") return decisionCount(decisions, field);
  const decision = decisions.today.find(({ id }) => id === row);
  const option = decision?.options.find(({ letter }) => field.startsWith(`${letter}.`));
  return option === undefined ? numberIn(decision, field) : numberIn(option, field.slice(2));
}

function decisionCount({ today, delegated }: Decisions, field: string): number {
  if (field === "today") return today.length;
  return field === "late" ? today.filter(({ isTooLate }) => isTooLate).length : delegated.length;
}

/** The index bar of a cause, or a field of the change. */
function cycleValue({ change }: Told, row: string, field: string): number {
  if (row === "index") {
    if (field === "all") return change?.index.reduce((sum, { points }) => sum + points, 0) ?? Number.NaN;
    return change?.index.find(({ cause }) => cause === field)?.points ?? Number.NaN;
  }
  return numberIn(change, row === "" ? field : `${row}.${field}`);
}

/** A KPI of the whole business at a column of history and horizon. */
function kpiValue({ submitted }: Told, row: string, field: string): number {
  const line = submitted.kpis.find(({ kpi, family }) => kpi === row && family === -1);
  return line?.values[Number(field)] ?? Number.NaN;
}
