import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, SEGMENT_SYNONYMS, SOURCES } from "../words";

const { text, number, choice, flag } = columnsOf<DraftRows["Overrides"]>();

export const overridesSheet: SheetSchema<"Overrides"> = {
  kind: "Overrides",
  row: "a judgement",
  meaning: "Why a number was changed by hand, and by whom.",
  gives: "overrides with reason and owner, agreed numbers, and their value added",
  keyFields: ["item", "family", "segment", "source", "reasonCode"],
  periods: "none",
  synonyms: ["judgements", "judgments", "manual changes", "adjustments"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item judged; blank for a whole family."], {
      need: "useful",
      synonyms: [...ITEM_SYNONYMS, "item or family"],
      listedOn: "Items",
    }),
    text(["family", "family", "Family judged, where item is blank."], { synonyms: FAMILY_SYNONYMS }),
    text(["segment", "segment", "Customer segment; blank for all of them."], {
      synonyms: SEGMENT_SYNONYMS,
      listedOn: "Segments",
    }),
    choice(
      [
        "source",
        "source",
        "Whose plan was changed; with units, whose split holds (blank: the consensus's). Statistical, locked, without units: closed months count as History has them.",
      ],
      SOURCES,
      { synonyms: ["function"] },
    ),
    number(["fromMonth", "month from", "First month changed."], "month", {
      need: "required",
      synonyms: ["from", "from month", "start", "month"],
    }),
    number(["toMonth", "month to", "Last month changed; blank for the first only."], "month", {
      synonyms: ["to", "to month", "until", "end"],
    }),
    number(["units", "units", "Number agreed on for each of these months; it counts when locked."], "units", {
      unit: "units a month",
      synonyms: ["agreed units", "agreed", "quantity", "qty"],
    }),
    text(["reasonCode", "reason code", "Short reason."], {
      need: "useful",
      synonyms: ["reason", "grund"],
    }),
    text(["assumption", "assumption", "What must be true for it."], { synonyms: ["why", "comment", "note"] }),
    text(["author", "author", "Who changed it."], { synonyms: ["by", "user", "owner"] }),
    flag(["isLocked", "locked", "Yes when the number is agreed and nothing may change it."], {
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
