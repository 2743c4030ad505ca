import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS, MEASURE_SYNONYMS, SEGMENT_SYNONYMS } from "../words";

const { text, choice } = columnsOf<DraftRows["Prices"]>();

export const pricesSheet: SheetSchema<"Prices"> = {
  kind: "Prices",
  row: "an item × segment × measure",
  meaning:
    "Prices or unit costs that change over time; a blank month falls back to Items. Prices of a segment with a currency are in that currency, all other numbers in the plan's.",
  gives: "money at the price of its month",
  keyFields: ["item", "segment", "measure"],
  periods: "horizon",
  synonyms: ["price plan", "price list", "price forecast", "pricing", "preise"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item priced."], { need: "required", synonyms: ITEM_SYNONYMS, listedOn: "Items" }),
    text(
      ["segment", "segment", "Customer segment, whose currency its prices are in; blank for all segments."],
      {
        synonyms: SEGMENT_SYNONYMS,
        listedOn: "Segments",
      },
    ),
    choice(
      ["measure", "measure", "What the months hold; unit costs are always in the plan's currency."],
      { price: ["selling price", "net price", "asp"], "unit cost": ["cost", "standard cost"] },
      { need: "useful", synonyms: MEASURE_SYNONYMS },
    ),
  ],
  examples: [{ cells: { item: "EX-100", measure: "price" }, series: [12, 12, 12, 12.4] }],
};
