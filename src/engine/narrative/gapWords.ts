import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { plural, spokenUnit } from "../quantity/spoken";
import { subjectOf } from "./gapLabels";
import { amountPart, moneyPart, periodPart, type NumberPart } from "./sentence";

/** The words that sentences about a gap are made of. */
export interface GapWords {
  readonly subject: string;
  readonly amount: NumberPart;
  readonly money: NumberPart;
  readonly atRisk: NumberPart;
  /** "in Mar 2027" or "from Mar 2027 to May 2027", as parts of a sentence. */
  readonly when: readonly (string | NumberPart)[];
}

export function gapWords(model: PlanningModel, gap: Gap): GapWords {
  const { currency } = model.settings;
  const place = (field: string) => ({ table: "gaps", row: gap.id, field }) as const;
  const isMoney = gap.unit === currency;
  const label = (period: number): string => model.calendar.horizon[period]?.label ?? "";
  const first = periodPart(gap.firstPeriod, label(gap.firstPeriod), place("firstPeriod"));
  const last = periodPart(gap.lastPeriod, label(gap.lastPeriod), place("lastPeriod"));
  return {
    subject: subjectOf(gap, model),
    amount: isMoney
      ? moneyPart(gap.amount, currency, place("amount"))
      : amountPart(gap.amount, plural(spokenUnit(gap.unit), gap.amount), place("amount")),
    money: moneyPart(gap.money, currency, place("money")),
    atRisk: moneyPart(gap.moneyAtRisk, currency, place("moneyAtRisk")),
    when: gap.firstPeriod === gap.lastPeriod ? ["in ", first] : ["from ", first, " to ", last],
  };
}
