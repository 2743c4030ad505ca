import type { GapChange } from "../gaps/afterReconciling";
import { amountWords, monthsOf, subjectOf } from "../gaps/gapWords";
import { headlineGaps, moneyInWords, type ReviewInput } from "./reviewInput";

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
  const size = `${amountWords(gap, model)} in ${monthsOf(gap, model)}`;
  switch (gap.kind) {
    case "demand-supply":
      return `The largest gap: ${subject}, short by ${size}.`;
    case "supply-capacity":
      return `The largest gap: ${subject}, overloaded by ${size}.`;
    case "plan-budget":
      return `The largest gap: ${subject}, ${gap.measure} under budget by ${size}.`;
    case "function-function":
      return `The largest gap: ${subject}, where ${gap.measure} disagree by ${size}.`;
    case "stock policy":
    case "plan-target":
    case "plan-last cycle":
    case "strategy":
      return `The largest gap: ${subject}, ${gap.measure} by ${size}.`;
  }
}
