import type { GapChange } from "../gaps/afterReconciling";
import { monthsOf, subjectOf } from "../gaps/gapWords";
import { headlineGaps, inWords, moneyInWords, type ReviewInput } from "./reviewInput";

/** The month in one or two sentences, every number of which stands in a table below. */
export function headlineWords(input: ReviewInput): string {
  const { model, alignment } = input;
  const { submitted, reconciled } = alignment.headline.atRisk;
  const [first] = headlineGaps(input, 1);
  if (!first) return "Demand, supply, capacity, stock and budget fit together within their tolerances.";
  const risk =
    submitted <= 0
      ? ""
      : reconciled === null
        ? ` In all, ${moneyInWords(submitted, model)} are at risk.`
        : ` In all, ${moneyInWords(submitted, model)} are at risk as submitted and ${moneyInWords(reconciled, model)} after reconciling.`;
  return `${gapSentence(first, input)}${risk}`;
}

function gapSentence({ gap }: GapChange, { model }: ReviewInput): string {
  const subject = subjectOf(gap, model);
  const amount = `${inWords(Math.abs(gap.amount))} ${gap.unit}`;
  const months = monthsOf(gap, model);
  switch (gap.kind) {
    case "demand-supply":
      return `The largest gap: ${subject} is short by ${amount} in ${months}.`;
    case "supply-capacity":
      return `The largest gap: ${subject} is overloaded by ${amount} in ${months}.`;
    case "plan-budget":
      return `The largest gap: ${subject} misses its budget of ${gap.measure} by ${amount} in ${months}.`;
    case "stock policy":
      return `The largest gap: ${subject} is ${gap.measure} by ${amount} in ${months}.`;
    case "function-function":
      return `The largest gap: ${gap.measure} disagree on ${subject} by ${amount} in ${months}.`;
    case "plan-target":
    case "plan-last cycle":
    case "strategy":
      return `The largest gap: ${subject}, ${gap.measure}, by ${amount} in ${months}.`;
  }
}
