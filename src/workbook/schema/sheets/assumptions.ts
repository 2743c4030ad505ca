import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { OWNER_SYNONYMS } from "../words";
import { NUMBERED_CHANGES, scopeColumns, WHAT_SYNONYMS } from "./changeColumns";

const { text, number, choice } = columnsOf<DraftRows["Assumptions"]>();
const scope = scopeColumns({
  family: "Family whose number follows it, where item is blank.",
  resource: "Resource whose capacity, overtime limit or overtime cost follows it.",
});

export const assumptionsSheet: SheetSchema<"Assumptions"> = {
  kind: "Assumptions",
  row: "an assumption",
  meaning: "What the plan takes for granted.",
  gives: "an assumption register with ranges, and what each assumption is worth in money and index points",
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
    choice(
      [
        "what",
        "what changes",
        "Which number of the plan follows it, so that its effect in money can be measured; blank for none.",
      ],
      NUMBERED_CHANGES,
      { synonyms: WHAT_SYNONYMS },
    ),
    scope.item,
    scope.family,
    scope.segment,
    scope.resource,
    scope.fromMonth,
    scope.toMonth,
    choice(
      [
        "following",
        "moves as",
        "How the number follows: in proportion to the value (the rule where blank), by a growth rate that the value is, or by the amount of the difference, in the unit of the number.",
      ],
      {
        proportion: ["share", "in proportion", "percent"],
        "growth rate": ["growth", "rate of change", "rate"],
        amount: ["difference", "absolute", "units"],
      },
      { synonyms: ["follows as", "kind of effect"] },
    ),
    number(
      [
        "passThrough",
        "pass-through",
        "How much of its move reaches the number: 1 or blank for all of it, 0.4 for four tenths, below 0 for the other way round.",
      ],
      "number",
      { synonyms: ["pass through", "elasticity", "share passed on"] },
    ),
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
        what: "unit cost",
        item: "EX-100",
        passThrough: 0.4,
      },
    },
  ],
};
