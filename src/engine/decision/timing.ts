import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import type { Decision, DecisionOption } from "./decision";
import type { PlanChange } from "../supply/planChanges";
import type { LeverResult } from "./leverResult";

/** When a decision works, and until when it can be taken. */
export type Timing = Pick<Decision, "effective" | "decideBy" | "leadDays" | "isTooLate">;

/** What is recommended, with the lever behind it; none for doing nothing. */
interface Recommended {
  readonly option: DecisionOption;
  readonly lever: LeverResult | undefined;
  /** What the reconciled plan changes, for the option to take it. */
  readonly planChanges: readonly PlanChange[];
}

/**
 * The last day on which a decision can still begin in time: the earlier of the gap's own, and the first day of the
 * first month that what is recommended changes, less its lead time.
 *
 * What is made ahead begins before the gap does; a day after that would come too late for it.
 */
export function timingOf(
  model: PlanningModel,
  gap: Gap,
  { option, lever, planChanges }: Recommended,
): Timing {
  const { horizon } = model.calendar;
  const effective =
    option.lever === "take the reconciled plan"
      ? effectiveOfPlan(model, gap, planChanges)
      : effectiveIn(gap, option);
  const leadDays = lever?.leadDays ?? 0;
  const begins = Math.min(gap.firstPeriod, effective.firstPeriod);
  const decideBy = Math.min(gap.decideBy, horizon[begins]!.start - leadDays);
  return { effective, decideBy, leadDays, isTooLate: gap.isTooLate || decideBy < horizon[0]!.start };
}

/** The months that an option changes, or those of the gap where it changes no single months. */
function effectiveIn(gap: Gap, { changes }: DecisionOption): Decision["effective"] {
  const firsts = changes.flatMap((change) => ("firstPeriod" in change ? [change.firstPeriod ?? 0] : []));
  const lasts = changes.flatMap((change) =>
    "lastPeriod" in change ? [change.lastPeriod ?? gap.lastPeriod] : [],
  );
  return {
    firstPeriod: firsts.length > 0 ? Math.min(...firsts) : gap.firstPeriod,
    lastPeriod: lasts.length > 0 ? Math.max(...lasts) : gap.lastPeriod,
  };
}

/** The months in which the reconciled plan changes what the gap is about: its family, or whatever it changes. */
function effectiveOfPlan(
  { items }: PlanningModel,
  gap: Gap,
  changes: readonly PlanChange[],
): Decision["effective"] {
  const own = changes.filter(({ item }) => gap.family < 0 || items.family[item] === gap.family);
  const periods = own.map(({ period }) => period);
  return {
    firstPeriod: Math.min(gap.firstPeriod, ...periods),
    lastPeriod: Math.max(gap.lastPeriod, ...periods),
  };
}
