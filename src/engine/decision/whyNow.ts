import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { causeWords } from "../narrative/gapLabels";
import { gapWords } from "../narrative/gapWords";
import {
  amountPart,
  dayPart,
  periodPart,
  sentence,
  type NumberPart,
  type Sentence,
} from "../narrative/sentence";
import { plural, spokenUnit } from "../quantity/spoken";
import type { Timing } from "./timing";
import type { Verdict } from "./verdicts";

type Words = readonly (string | NumberPart)[];

/** When it is due, and what was said of it before. */
interface Due extends Timing {
  readonly verdict: Verdict | null;
  /** Whether what is recommended changes the plan in months of its own. */
  readonly acts: boolean;
}

/** Why the decision is due now: what is at stake, its largest cause, and what makes its day the last one. */
export function whyNow(model: PlanningModel, gap: Gap, of: Due): Sentence {
  return sentence(...atStake(model, gap), ...lastDay(model, gap, of), ...history(model, gap, of.verdict));
}

function atStake(model: PlanningModel, gap: Gap): Words {
  const { atRisk, money } = gapWords(model, gap);
  const [driver] = gap.drivers;
  const cause = driver === undefined ? "" : ` Largest cause: ${causeWords(driver)}.`;
  if (gap.moneyAtRisk === 0) return [`It has no price yet, and nobody owns it.${cause}`];
  if (gap.kind === "stock policy") return [money, ` at cost is at stake.${cause}`];
  return [atRisk, ` of margin is at risk.${cause}`];
}

/** Why the latest day is what it is: the month in which something must begin, and the time that it takes before. */
function lastDay(
  model: PlanningModel,
  gap: Gap,
  { decideBy, effective, isTooLate, leadDays, acts }: Due,
): Words {
  const place = (field: string) => ({ table: "decisions", row: gap.id, field }) as const;
  if (isTooLate) return [" Its months are frozen or its lead time has passed, so it needs an approval."];
  const { horizon } = model.calendar;
  const day = dayPart(decideBy, place("decideBy"));
  const month = (period: number, field: string): NumberPart =>
    periodPart(period, horizon[period]!.label, place(field));
  const isOwn = acts && effective.firstPeriod <= gap.firstPeriod;
  const begins = isOwn ? effective.firstPeriod : gap.firstPeriod;
  const field = isOwn ? "effective.firstPeriod" : "gap.firstPeriod";
  if (horizon[begins]!.start - leadDays > decideBy)
    return [
      " The gap begins in ",
      month(gap.firstPeriod, "gap.firstPeriod"),
      "; with the lead time of what closes it the last day is ",
      day,
      ".",
    ];
  const lead =
    leadDays > 0 ? [" and takes ", amountPart(leadDays, plural("day", leadDays), place("leadDays"))] : [];
  const subject = isOwn ? " What is recommended begins in " : " The gap begins in ";
  return [subject, month(begins, field), ...lead, ": the last day is ", day, "."];
}

/** That it was put off, or must be decided again. */
function history(model: PlanningModel, gap: Gap, verdict: Verdict | null): Words {
  if (verdict?.state === "deferred") return [` It was put off before${byWords(verdict)}.`];
  if (verdict?.state !== "reopened") return [];
  const place = { table: "decisions", row: gap.id, field: "verdict.reopenAbove" } as const;
  const unit = gap.unit === model.settings.currency ? "" : plural(spokenUnit(gap.unit), verdict.reopenAbove);
  const size = amountPart(verdict.reopenAbove, unit, place);
  return [` Reopened: “${verdict.chosen}” was to hold up to `, size, "."];
}

const byWords = ({ by }: Verdict): string => (by === "" ? "" : ` by ${by}`);
