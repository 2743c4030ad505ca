import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS, SEGMENT_SYNONYMS } from "../words";

const { text, number } = columnsOf<DraftRows["Orders"]>();

export const ordersSheet: SheetSchema<"Orders"> = {
  kind: "Orders",
  row: "an item × segment",
  meaning: "Open customer orders by the month in which they are due, in units.",
  gives: "forecast consumption near today, and demand already past due",
  keyFields: ["item", "segment"],
  periods: "horizon",
  synonyms: ["open orders", "order book", "customer orders", "backlog", "auftragsbestand"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item ordered."], { need: "required", synonyms: ITEM_SYNONYMS, listedOn: "Items" }),
    text(["segment", "segment", "Customer segment; blank for all of them together."], {
      synonyms: SEGMENT_SYNONYMS,
      listedOn: "Segments",
    }),
    number(["pastDueUnits", "past due", "Ordered for an earlier month and not yet shipped."], "units", {
      unit: "units",
      synonyms: ["overdue", "late", "backlog", "past-due", "rückstand"],
    }),
  ],
  examples: [
    { cells: { item: "EX-100", pastDueUnits: 20 }, series: [260, 90] },
    { cells: { item: "EX-200" }, series: [110, 30] },
  ],
};
