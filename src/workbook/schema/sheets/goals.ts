import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { OWNER_SYNONYMS } from "../words";

const { text, number } = columnsOf<DraftRows["Goals"]>();

export const goalsSheet: SheetSchema<"Goals"> = {
  kind: "Goals",
  row: "a strategic goal",
  meaning: "What the business wants to reach, in words.",
  gives: "objectives grouped and weighed by the strategy they serve",
  keyFields: ["goal"],
  periods: "none",
  synonyms: ["strategy", "strategic goals", "strategic objectives", "ogsm", "ziele"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["goal", "goal", "Short name of the goal."], {
      need: "required",
      synonyms: ["strategic goal", "ziel"],
    }),
    text(["perspective", "perspective", "Financial, customer, internal or learning, or your own."], {
      synonyms: ["bsc perspective", "view"],
    }),
    text(["statement", "statement", "The goal in one sentence."], {
      synonyms: ["description", "definition", "what"],
    }),
    number(
      ["weight", "weight", "Share of the goal; blank for an equal share, or from Comparisons."],
      "number",
      {
        synonyms: ["importance", "gewicht"],
      },
    ),
    text(["owner", "owner", "Who answers for it."], { synonyms: OWNER_SYNONYMS }),
  ],
  examples: [
    {
      cells: {
        goal: "Profitable growth",
        perspective: "Financial",
        statement: "Grow drinks ahead of the market.",
        weight: 60,
        owner: "CEO",
      },
    },
    {
      cells: {
        goal: "Reliable partner",
        perspective: "Customer",
        statement: "Deliver what we promise.",
        weight: 40,
        owner: "COO",
      },
    },
  ],
};
