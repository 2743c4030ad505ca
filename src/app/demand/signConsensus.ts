import type { Day, SignOff, Source } from "../../engine";
import { dayOfIso } from "../dayOfIso";
import { Refusal } from "../refusal";
import type { PlannerEntry } from "./plannerEntry";
import type { DemandPart } from "./resolveDisagreement";

/** A function's signature under the consensus. */
export interface SignatureWish {
  readonly function: Source;
  /** Who signs. */
  readonly name: string;
  /** ISO date such as "2027-01-08"; without one, today. */
  readonly date?: string;
}

/**
 * The cells of Submissions that sign the consensus for a function.
 *
 * @throws `Refusal` while a conflict above the limit is open, or where function, name or date cannot be.
 */
export function signatureEntry(
  { demand: { signOff } }: DemandPart,
  { function: signer, name, date }: SignatureWish,
  { today, currency }: { readonly today: Day; readonly currency: string },
): PlannerEntry {
  if (!signOff.signatures.some((one) => one.function === signer)) {
    const signers = signOff.signatures.map((one) => one.function).join(", ");
    throw new Refusal(
      "not-a-signer",
      `"${signer}" does not sign this consensus. The functions that sign are: ${signers}.`,
    );
  }
  if (name.trim() === "") throw new Refusal("author-missing", "It is not said who signs. Enter a name.");
  const signedDay = date === undefined ? today : dayOfIso(date);
  if (Number.isNaN(signedDay)) {
    throw new Refusal("date-impossible", `"${date}" is no date. Write it as 2027-01-31.`);
  }
  if (signOff.openLines > 0) throw new Refusal("lines-open", openWords(signOff, currency));
  return {
    sheet: "Submissions",
    row: { field: "function", value: signer },
    cells: { function: signer, signedOffBy: name.trim(), signedDay },
  };
}

function openWords({ openLines, openMoney, limit }: SignOff, currency: string): string {
  const money = (value: number): string =>
    `${currency === "" ? "" : `${currency} `}${Math.round(value).toLocaleString("en-US")}`;
  const lines = openLines === 1 ? "1 disagreement" : `${openLines} disagreements`;
  return (
    `The consensus cannot be signed while ${lines} of more than ${money(limit)} ` +
    `${openLines === 1 ? "is" : "are"} open (${money(openMoney)} together). ` +
    "Resolve them on Demand review, or raise the sign-off limit on Settings."
  );
}
