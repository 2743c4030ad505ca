import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS } from "../words";

const { text, number } = columnsOf<DraftRows["Signals"]>();

export const signalsSheet: SheetSchema<"Signals"> = {
  kind: "Signals",
  row: "a market signal",
  meaning: "An outside index that demand follows, history first, then what is expected of it.",
  gives: "demand sensing: how far the market alone moves the forecast",
  keyFields: ["signal", "item", "family"],
  periods: "history and horizon",
  synonyms: ["market signals", "market data", "indices", "leading indicators", "drivers"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["signal", "signal", "Name of the signal."], {
      need: "required",
      synonyms: ["market signal", "index", "indicator", "driver"],
    }),
    text(["item", "item", "Item that follows it; blank for a family or for everything."], {
      synonyms: ITEM_SYNONYMS,
      listedOn: "Items",
    }),
    text(["family", "family", "Family that follows it; blank for everything."], {
      synonyms: FAMILY_SYNONYMS,
    }),
    number(
      [
        "elasticity",
        "elasticity",
        "Change of demand in percent when the signal changes by one percent; blank to estimate it.",
      ],
      "number",
    ),
    number(["leadPeriods", "lead", "Months by which the signal runs ahead of demand."], "number", {
      unit: "months",
      synonyms: ["lead in months", "lead months", "leads by"],
    }),
  ],
  examples: [
    {
      cells: { signal: "Consumer confidence", family: "Drinks", elasticity: 0.4, leadPeriods: 2 },
      series: [100, 101, 101, 102],
    },
  ],
};
