import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, SEGMENT_SYNONYMS, SOURCES } from "../words";

const { text, choice } = columnsOf<DraftRows["Demand"]>();

export const demandSheet: SheetSchema<"Demand"> = {
  kind: "Demand",
  row: "an item or family × segment × source",
  meaning: "What each function expects to sell. Blank is no statement, 0 is a planned zero.",
  gives: "the consensus, shortages and excess by month, and where functions disagree",
  keyFields: ["item", "family", "segment", "source", "basis"],
  periods: "horizon",
  synonyms: [
    "demand plan",
    "forecast",
    "forecasts",
    "sales forecast",
    "demand forecast",
    "volume forecast",
    "bedarf",
    "bedarfsplan",
    "absatzplan",
    "sales plan",
    "consensus",
    "prévisions",
    "prévision",
    "previsiones",
    "previsioni",
    "prognose",
    "prognoza",
  ],
  isStarter: true,
  since: "0.1",
  columns: [
    text(["item", "item", "Item the row speaks of; blank for a whole family."], {
      need: "required",
      synonyms: [...ITEM_SYNONYMS, "item or family"],
      isStarter: true,
      listedOn: "Items",
    }),
    text(
      [
        "family",
        "family",
        "Family the row speaks of, where item is blank; it is spread by the statistical plan.",
      ],
      {
        synonyms: FAMILY_SYNONYMS,
      },
    ),
    text(["segment", "segment", "Customer segment; blank for all of them together."], {
      synonyms: SEGMENT_SYNONYMS,
      listedOn: "Segments",
    }),
    choice(["source", "source", "Who states the plan."], SOURCES, {
      need: "useful",
      synonyms: ["function", "submitted by", "stream", "plan", "version", "quelle"],
      isStarter: true,
    }),
    choice(
      ["unit", "unit", "Units of the item, or money at its price."],
      {
        units: [
          "unit",
          "pieces",
          "pcs",
          "ea",
          "each",
          "qty",
          "quantity",
          "volume",
          "cases",
          "case",
          "base unit",
        ],
        money: [
          "value",
          "revenue",
          "currency",
          "sales value",
          "amount",
          "eur",
          "usd",
          "gbp",
          "chf",
          "€",
          "$",
          "£",
        ],
      },
      { synonyms: ["uom", "unit of measure", "units", "measured in", "einheit"] },
    ),
    choice(
      ["basis", "basis", "The whole demand, or a change on the statistical baseline."],
      {
        total: ["absolute", "all", "full"],
        change: ["delta", "uplift", "on top", "incremental", "adjustment"],
      },
      { synonyms: ["total or change"] },
    ),
  ],
  examples: [
    { cells: { item: "EX-100", source: "statistical" }, series: [310, 300, 320, 340, 360, 390] },
    { cells: { item: "EX-100", source: "sales" }, series: [330, 320, 350, 380, 400, 430] },
    { cells: { item: "EX-200", source: "statistical" }, series: [140, 150, 150, 130, 120, 110] },
    { cells: { item: "EX-200", source: "sales" }, series: [130, 140, 150, 140, 130, 120] },
  ],
};
