import type { Gap } from "../gap/gap";
import { gapWords } from "../narrative/gapWords";
import { say, sayDay, sentence } from "../narrative/sentence";
import type { PlanningModel } from "../model/planningModel";
import type { CellSubject, Explained } from "./cellExplanation";

const MOST_GAPS = 3;

/** The gaps of the plan as submitted that the cell is part of: its own first, then those of its family. */
export function gapLines({ model, alignment }: Explained, subject: CellSubject): string[] {
  const family = subject.item >= 0 ? model.items.family[subject.item]! : subject.family;
  const isOwn = (gap: Gap): boolean =>
    subject.resource >= 0
      ? gap.resource === subject.resource
      : subject.item >= 0 && gap.item === subject.item;
  const isFamilys = (gap: Gap): boolean => gap.level === "family" && family >= 0 && gap.family === family;
  const isThen = ({ firstPeriod, lastPeriod }: Gap): boolean =>
    subject.period < 0 || (firstPeriod <= subject.period && subject.period <= lastPeriod);
  const { gaps } = alignment.submitted;
  const [own, familys] = [isOwn, isFamilys].map((is) => gaps.filter((gap) => is(gap) && isThen(gap)));
  return [...own!, ...familys!].slice(0, MOST_GAPS).map((gap) => lineOf(model, gap));
}

function lineOf(model: PlanningModel, gap: Gap): string {
  const { subject, amount, atRisk, when } = gapWords(model, gap);
  const measure = gap.measure === "" ? gap.kind : gap.measure;
  const decide = gap.isTooLate ? "it needs an approval" : `decide by ${sayDay(gap.decideBy)}`;
  return say(
    sentence(`${subject}, ${measure}: `, amount, " ", ...when, ", ", atRisk, ` at risk; ${decide}.`),
  );
}
