import type { Signature, SignOff } from "../../../engine";
import { excelDay } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { DemandInput } from "./demandInput";
import { moneyWord, stepWords } from "./demandWords";
import type { Section } from "./section";

/** *Sign-off of the consensus*: who has signed in this cycle, and what keeps the others from it. */
export function signOffSection({ model, alignment }: DemandInput): Section | null {
  const { signOff } = alignment.demand;
  if (signOff.signatures.length < 2) return null;
  return {
    heading: "Sign-off of the consensus",
    note: signOffWords(signOff, model.settings.currency),
    lightColumn: 3,
    columns: [
      { header: "Function" },
      { header: "Owner" },
      { header: "Signed by" },
      { header: "Status" },
      { header: "Signed on", format: "date" },
    ],
    rows: signOffRows(signOff),
  };
}

/** A row a function: name, owner, who signed, status, day. */
export function signOffRows({ signatures, openLines }: SignOff): readonly (readonly CellContent[])[] {
  return signatures.map((one) => [
    stepWords(one.function),
    one.owner,
    one.signedBy,
    statusWords(one, openLines),
    Number.isNaN(one.signedDay) ? null : excelDay(one.signedDay),
  ]);
}

function statusWords({ signedBy, isEarly }: Signature, openLines: number): string {
  if (signedBy !== "") return isEarly ? "▲ signed early" : "● signed";
  return openLines > 0 ? "■ lines open" : "▲ to sign";
}

/** "3 of 4 functions have signed. 2 disagreements above EUR 81,624 are open, EUR 557,868 together: …". */
export function signOffWords(signOff: SignOff, currency: string): string {
  const { signatures, signed, openLines, openMoney, limit, isUsualLimit } = signOff;
  const money = (value: number): string =>
    `${moneyWord(currency)} ${Math.round(value).toLocaleString("en-US")}`;
  const whence = isUsualLimit ? "1 % of an average month's demand" : "the sign-off limit on Settings";
  const who = `${signed} of ${counted(signatures.length, "function")} ${signed === 1 ? "has" : "have"} signed.`;
  if (openLines === 0) {
    return `${who} No disagreement above ${money(limit)} (${whence}) is open${signed < signatures.length ? ": the others can sign." : "."}`;
  }
  return (
    `${who} ${counted(openLines, "disagreement")} above ${money(limit)} (${whence}) ` +
    `${openLines === 1 ? "is" : "are"} open, ${money(openMoney)} together: resolve before signing.`
  );
}
