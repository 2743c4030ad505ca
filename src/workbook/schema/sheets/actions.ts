import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { OWNER_SYNONYMS } from "../words";

const { text, number } = columnsOf<DraftRows["Actions"]>();

export const actionsSheet: SheetSchema<"Actions"> = {
  kind: "Actions",
  row: "a decision or action",
  meaning: "What was decided, what it should bring, and what it brought.",
  gives: "the decision ledger: expected against measured effect, and decisions on time",
  keyFields: ["id"],
  periods: "none",
  synonyms: ["decisions", "action log", "decision log", "actions and decisions", "massnahmen", "maßnahmen"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["id", "id", "Short name, such as D1."], {
      need: "required",
      synonyms: ["no", "no.", "number", "#"],
    }),
    text(["decision", "decision", "What is to be decided or done."], {
      need: "useful",
      synonyms: ["action", "description", "what"],
    }),
    text(["options", "options", "What could be chosen."], { synonyms: ["alternatives"] }),
    text(["chosen", "chosen", "What was chosen."], { synonyms: ["decided", "choice"] }),
    text(["owner", "owner", "Who does it."], { synonyms: OWNER_SYNONYMS }),
    number(["dueDay", "due", "Day by which it is done."], "day", {
      synonyms: ["due date", "deadline", "by"],
    }),
    text(["status", "status", "Open, proposed, deferred, done, late, dropped."], { synonyms: ["state"] }),
    text(["effectKpi", "effect KPI", "KPI that it should move."], {
      synonyms: ["kpi", "expected effect kpi", "effect on"],
    }),
    number(["effectAmount", "effect amount", "By how much."], "number", {
      synonyms: ["expected effect", "amount", "effect"],
    }),
    number(["effectMonth", "effect month", "From which month on."], "month", {
      synonyms: ["effect from", "month"],
    }),
    number(["measuredEffect", "measured effect", "What was measured afterwards."], "number", {
      synonyms: ["actual effect", "measured", "result"],
    }),
    number(["decidedDay", "decided on", "Day on which it was decided; blank while it is open."], "day", {
      synonyms: ["decision date", "decided day"],
    }),
    text(["decidedBy", "decided by", "Who decided it, or who proposes it where the status is proposed."], {
      synonyms: ["approved by", "proposed by"],
    }),
    text(["about", "about", "The gap that it answers, in the words that the add-in finds it again by."]),
    number(["gapSize", "gap when decided", "Size of that gap when it was decided."], "number"),
    number(
      ["reopenAbove", "reopen above", "Size of that gap beyond which it is to be decided again."],
      "number",
    ),
  ],
  examples: [
    {
      cells: {
        id: "EX-D1",
        decision: "Add a Saturday shift on the filling line?",
        options: "No; Saturdays in June; all summer",
        owner: "Operations",
        dueDay: { month: 1 },
        status: "open",
        effectKpi: "fill rate",
        effectAmount: 0.02,
        effectMonth: { month: 3 },
      },
    },
  ],
};
