import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS, MEASURE_SYNONYMS } from "../words";

const { text, choice } = columnsOf<DraftRows["Supply"]>();

export const supplySheet: SheetSchema<"Supply"> = {
  kind: "Supply",
  row: "an item × measure",
  meaning: "The supply plan as operations submit it, dated by the month in which the units become available.",
  gives: "projected stock, short and excess months in units and money",
  keyFields: ["item", "measure"],
  periods: "horizon",
  synonyms: ["supply plan", "production", "production plan", "mps", "operations plan", "produktionsplan"],
  isStarter: true,
  since: "0.1",
  columns: [
    text(["item", "item", "Item supplied."], {
      need: "required",
      synonyms: ITEM_SYNONYMS,
      isStarter: true,
      listedOn: "Items",
    }),
    choice(
      ["measure", "measure", "Planned production can still be changed, firm receipts cannot."],
      {
        "planned production": [
          "production",
          "plan",
          "production plan",
          "planned",
          "mps",
          "planned supply",
          "supply",
        ],
        "firm receipts": [
          "firm",
          "receipts",
          "open purchase orders",
          "open pos",
          "in transit",
          "scheduled receipts",
        ],
      },
      { synonyms: MEASURE_SYNONYMS },
    ),
  ],
  examples: [
    { cells: { item: "EX-100", measure: "planned production" }, series: [300, 320, 340, 340, 340, 340] },
    { cells: { item: "EX-200", measure: "planned production" }, series: [150, 150, 150, 150, 100, 100] },
  ],
};
