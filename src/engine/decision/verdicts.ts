import type { Day } from "../calendar/calendar";
import { isoDay } from "../calendar/months";
import type { Gap } from "../gap/gap";
import type { ActionRecord } from "../model/collaboration";
import { fold } from "../model/names";
import type { PlanningModel } from "../model/planningModel";
import { subjectOf } from "../narrative/gapLabels";

/** What Actions says of a decision that a review asks for. */
export interface Verdict {
  /** Id of the row on Actions. */
  readonly id: string;
  /** As it was written there, such as "B: Run overtime" or "Defer". */
  readonly chosen: string;
  /** Blank where no day is stated. */
  readonly day: Day;
  readonly by: string;
  /**
   * Taken in this cycle, put off, proposed by somebody before the meeting, or taken in an earlier cycle and to be
   * decided again because its gap grew beyond the size that was agreed.
   */
  readonly state: "taken" | "deferred" | "proposed" | "reopened";
  /** The size that the gap was to stay within; blank where none was agreed. */
  readonly reopenAbove: number;
}

/** A decision of an earlier cycle that still holds: its gap is within the size that was agreed. */
export interface StandingDecision {
  readonly action: ActionRecord;
  readonly gap: Gap;
}

/** The cycle as ids of decisions begin: "2027-01", or the first day of a plan by weeks. */
export function cycleName({ calendar }: Pick<PlanningModel, "calendar">): string {
  const day = isoDay(calendar.horizon[0]!.start);
  return calendar.kind === "week" ? day : day.slice(0, "2027-01".length);
}

/** A gap as Actions names it, to be found again in a later cycle: "demand-supply, short: Tea (2027-03 to 2027-04)". */
export function aboutOf(model: PlanningModel, gap: Gap): string {
  const { horizon } = model.calendar;
  const month = (period: number): string => isoDay(horizon[period]!.start).slice(0, "2027-01".length);
  return `${themeWords(model, gap)} (${month(gap.firstPeriod)} to ${month(gap.lastPeriod)})`;
}

const themeWords = (model: PlanningModel, gap: Gap): string =>
  `${gap.kind}, ${gap.measure}: ${subjectOf(gap, model)}`;

const DROPPED = /drop|cancel|reject/i;
const DEFERRED = /defer|postpone/i;
const PROPOSED = /propos|recommend/i;

/** The row of Actions about a gap that was written last; dropped ones bind nobody. */
export function actionAbout(model: PlanningModel, gap: Gap): ActionRecord | undefined {
  const theme = fold(themeWords(model, gap));
  const first = aboutOf(model, gap).slice(-MONTHS.length);
  return model.actions.findLast(
    ({ about, status }) =>
      about !== "" &&
      !DROPPED.test(status) &&
      fold(about.slice(0, -MONTHS.length).trim()) === theme &&
      overlaps(about.slice(-MONTHS.length), first),
  );
}

const MONTHS = "(2027-03 to 2027-04)";

/** Whether two spans of months, written as "(2027-03 to 2027-04)", have a month in common. */
function overlaps(a: string, b: string): boolean {
  const [first, last] = [a.slice(1, 8), a.slice(-8, -1)];
  return first <= b.slice(-8, -1) && b.slice(1, 8) <= last;
}

/** What was decided, proposed or put off about a gap; `null` where nothing was, or where it still holds. */
export function verdictOn(model: PlanningModel, gap: Gap): Verdict | null {
  const action = actionAbout(model, gap);
  const state = action && stateOf(model, action, gap);
  if (action === undefined || state === undefined || state === "holds") return null;
  const { id, chosen, decidedDay: day, decidedBy, owner, reopenAbove } = action;
  return { id, chosen, day, by: decidedBy === "" ? owner : decidedBy, state, reopenAbove };
}

/** The decision of an earlier cycle that still holds for a gap; `null` where there is none. */
export function standingOn(model: PlanningModel, gap: Gap): StandingDecision | null {
  const action = actionAbout(model, gap);
  return action !== undefined && stateOf(model, action, gap) === "holds" ? { action, gap } : null;
}

/** `undefined` where nothing was chosen. */
function stateOf(
  model: PlanningModel,
  action: ActionRecord,
  gap: Gap,
): Verdict["state"] | "holds" | undefined {
  const { status, chosen, id, reopenAbove } = action;
  if (PROPOSED.test(status)) return "proposed";
  if (DEFERRED.test(status) || DEFERRED.test(chosen)) return "deferred";
  if (chosen === "") return undefined;
  if (id.startsWith(`${cycleName(model)}-D`)) return "taken";
  return Math.abs(gap.amount) > reopenAbove ? "reopened" : "holds";
}
