import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS, SEGMENT_SYNONYMS, SOURCES } from "../words";

const { text, number, choice, flag } = columnsOf<DraftRows["Overrides"]>();

export const overridesSheet: SheetSchema<"Overrides"> = {
  kind: "Overrides",
  row: "a judgement",
  meaning: "Why a number was changed by hand, and by whom.",
  gives: "overrides with reason and owner, locked cells, and their value added",
  keyFields: ["item", "segment", "source", "reasonCode"],
  periods: "none",
  synonyms: ["judgements", "judgments", "manual changes", "adjustments"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item judged."], { need: "required", synonyms: ITEM_SYNONYMS, listedOn: "Items" }),
    text(["segment", "segment", "Customer segment; blank for all of them."], {
      synonyms: SEGMENT_SYNONYMS,
      listedOn: "Segments",
    }),
    choice(["source", "source", "Whose plan was changed."], SOURCES, { synonyms: ["function"] }),
    number(["fromMonth", "month from", "First month changed."], "month", {
      need: "required",
      synonyms: ["from", "from month", "start", "month"],
    }),
    number(["toMonth", "month to", "Last month changed; blank for the first only."], "month", {
      synonyms: ["to", "to month", "until", "end"],
    }),
    text(["reasonCode", "reason code", "Short reason."], {
      need: "useful",
      synonyms: ["reason", "grund"],
    }),
    text(["assumption", "assumption", "What must be true for it."], { synonyms: ["why", "comment", "note"] }),
    text(["author", "author", "Who changed it."], { synonyms: ["by", "user", "owner"] }),
    flag(["isLocked", "locked", "Yes when the reconciliation must not touch it."], {
      synonyms: ["lock", "fixed", "locked?"],
    }),
  ],
  examples: [
    {
      cells: {
        item: "EX-100",
        source: "sales",
        fromMonth: { month: 3 },
        toMonth: { month: 4 },
        reasonCode: "PROMO",
        assumption: "Listing is confirmed",
        author: "Sales",
      },
    },
  ],
};
