import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { OWNER_SYNONYMS, SOURCES } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Submissions"]>();

export const submissionsSheet: SheetSchema<"Submissions"> = {
  kind: "Submissions",
  row: "a function's plan",
  meaning: "Who has handed in which plan, and who has signed it.",
  gives: "consensus weights, sign-offs and timeliness",
  keyFields: ["function", "version"],
  periods: "none",
  synonyms: ["sign-offs", "sign offs", "signoffs", "inputs received", "plan submissions"],
  isStarter: false,
  since: "0.1",
  columns: [
    choice(["function", "function", "Who hands in."], SOURCES, {
      need: "required",
      synonyms: ["source", "department", "team", "abteilung"],
    }),
    text(["owner", "owner", "Who answers for it."], { synonyms: OWNER_SYNONYMS }),
    number(["dueDay", "due", "Day on which it is due."], "day", { synonyms: ["due date", "deadline"] }),
    number(["receivedDay", "received", "Day on which it came."], "day", {
      synonyms: ["received on", "date received", "submitted"],
    }),
    text(["version", "version", "Which version counts."], { synonyms: ["plan version"] }),
    text(["signedOffBy", "signed off by", "Who signed it."], {
      synonyms: ["sign-off", "signed by", "approved by"],
    }),
    number(["signedDay", "signed on", "Day of the signature."], "day", {
      synonyms: ["date", "signed date", "sign-off date", "approved on"],
    }),
    number(["weight", "weight", "Share in the consensus; blank for what its record earns."], "number"),
  ],
  examples: [{ cells: { function: "sales", owner: "Head of sales", version: "1" } }],
};
