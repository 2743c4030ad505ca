import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { OWNER_SYNONYMS } from "../words";

const { text, number } = columnsOf<DraftRows["Assumptions"]>();

export const assumptionsSheet: SheetSchema<"Assumptions"> = {
  kind: "Assumptions",
  row: "an assumption",
  meaning: "What the plan takes for granted.",
  gives: "an assumption register with ranges and sensitivities",
  keyFields: ["id"],
  periods: "none",
  synonyms: ["assumption register", "planning assumptions", "annahmen"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["id", "id", "Short name, such as A1."], {
      need: "required",
      synonyms: ["no", "no.", "number", "#"],
    }),
    text(["text", "assumption", "What is assumed."], {
      need: "useful",
      synonyms: ["description", "text", "annahme"],
    }),
    number(["value", "value", "Its value."], "number", { synonyms: ["assumed value", "base"] }),
    number(["low", "low", "Low end of what is plausible."], "number", { synonyms: ["minimum", "low case"] }),
    number(["high", "high", "High end of what is plausible."], "number", {
      synonyms: ["maximum", "high case"],
    }),
    text(["owner", "owner", "Who watches it."], { synonyms: OWNER_SYNONYMS }),
    text(["drives", "drives", "What it moves: an item, a family, a cost."], {
      synonyms: ["what it drives", "affects", "impact on"],
    }),
    number(["lastChangeDay", "last change", "Day on which it last changed."], "day", {
      synonyms: ["changed on", "last changed", "updated"],
    }),
  ],
  examples: [
    {
      cells: {
        id: "EX-A1",
        text: "Oat price, money a tonne",
        value: 310,
        low: 280,
        high: 360,
        owner: "Purchasing",
        drives: "Drinks",
      },
    },
  ],
};
