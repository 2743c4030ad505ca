import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, OWNER_SYNONYMS } from "../words";

const { text, number, flag } = columnsOf<DraftRows["Risks"]>();

export const risksSheet: SheetSchema<"Risks"> = {
  kind: "Risks",
  row: "a risk or opportunity",
  meaning: "What may happen beside the plan; a loss is negative.",
  gives: "the weighted range around the outlook",
  keyFields: ["text"],
  periods: "none",
  synonyms: [
    "risks and opportunities",
    "risks & opportunities",
    "r&o",
    "risk register",
    "opportunities",
    "risiken",
  ],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["text", "text", "What may happen."], {
      need: "required",
      synonyms: ["risk", "risk or opportunity", "description", "opportunity"],
    }),
    text(["family", "family", "Family concerned; blank for the whole business."], {
      synonyms: FAMILY_SYNONYMS,
    }),
    number(["probability", "probability", "How likely it is."], "share", {
      need: "useful",
      synonyms: ["likelihood", "chance"],
    }),
    number(["impact", "impact", "Money if it happens; a loss is negative."], "money", {
      unit: "money",
      need: "useful",
      synonyms: ["effect", "value", "amount"],
    }),
    number(["month", "month", "Month in which it would show."], "month", {
      synonyms: ["when", "due", "date"],
    }),
    flag(["isInTheNumbers", "in the numbers", "Yes when the plan already contains it."], {
      synonyms: ["in the numbers?", "included", "in plan"],
    }),
    text(["owner", "owner", "Who watches it."], { synonyms: OWNER_SYNONYMS }),
    text(["trigger", "trigger", "What would show that it is coming."], {
      synonyms: ["early sign", "trigger point"],
    }),
  ],
  examples: [
    {
      cells: {
        text: "Listing at a second retailer",
        family: "Drinks",
        probability: 0.4,
        impact: 8000,
        month: { month: 5 },
        isInTheNumbers: "no",
        owner: "Sales",
        trigger: "Signed contract",
      },
    },
  ],
};
