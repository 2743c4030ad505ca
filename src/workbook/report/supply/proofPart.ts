import { packSentence } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import type { SupplyInput } from "./supplyInput";

const METHODS = {
  exact: "one program solved to its optimum",
  whole: "one program with whole lots and orders",
  prices: "solved in parts by prices",
} as const;

/** Why the reconciled plan may be believed, in one line; "" where there is none. */
export function proofWords({ model, alignment }: SupplyInput): string {
  const { reconciliation } = alignment;
  if (!reconciliation?.reconciled || !reconciliation.certificate) return "";
  const { certificate, check, roundingLoss, leftOutLoss } = reconciliation;
  const proof = certificate.isOptimal
    ? `its own certificate proves it within ${gapWords(certificate.gap)} of the best possible`
    : `its best is proven only within ${gapWords(certificate.gap)}`;
  const costs = (loss: number): string => (loss >= 0.5 ? moneyInWords(loss, model) : "nothing");
  const rounding = `whole planning units cost ${costs(roundingLoss)} of the objective, and changes left out as not worth making cost ${costs(leftOutLoss)}`;
  const laws = check?.isSound
    ? "an independent check of balances, capacities and bounds found no fault"
    : "the independent check found faults";
  return `${upper(METHODS[certificate.method])}: ${proof}; ${rounding}; ${laws}.`;
}

/** A relative gap as a person reads it. */
const gapWords = (gap: number): string =>
  gap <= 1e-6 ? "a millionth" : `${(100 * gap).toLocaleString("en-US", { maximumSignificantDigits: 2 })} %`;

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** *How far to trust the plan*, in one line; it comes last and would take a sheet of paper of its own. */
export function proofPart(input: SupplyInput): PartMaker | null {
  const words = proofWords(input);
  if (words === "") return null;
  return (top) => ({ ...packSentence(top, "How far to trust the plan", words), isUnprinted: true });
}
