import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, MEASURE_SYNONYMS } from "../words";

const { text, choice } = columnsOf<DraftRows["Budget"]>();

export const budgetSheet: SheetSchema<"Budget"> = {
  kind: "Budget",
  row: "an item or family × measure",
  meaning: "The financial plan of the year.",
  gives: "outlook against budget, and the bridge between them",
  keyFields: ["item", "family", "measure"],
  periods: "horizon",
  synonyms: ["budgets", "financial plan", "annual plan", "aop", "budget plan"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item; blank for a whole family."], {
      synonyms: [...ITEM_SYNONYMS, "item or family"],
      listedOn: "Items",
    }),
    text(["family", "family", "Family, where item is blank."], { synonyms: FAMILY_SYNONYMS }),
    choice(
      ["measure", "measure", "What the months hold."],
      {
        units: ["volume", "quantity"],
        revenue: ["sales", "net sales", "turnover", "umsatz"],
        margin: ["gross margin", "contribution", "gm"],
      },
      { need: "useful", synonyms: MEASURE_SYNONYMS },
    ),
  ],
  examples: [
    { cells: { family: "Drinks", measure: "revenue" }, series: [4000, 4000, 4200, 4300, 4500, 4800] },
    { cells: { family: "Cereals", measure: "revenue" }, series: [4500, 4500, 4500, 4300, 4000, 3800] },
  ],
};
