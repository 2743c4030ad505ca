import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, OWNER_SYNONYMS } from "../words";

const { text, number, choice, flag } = columnsOf<DraftRows["Events"]>();

export const eventsSheet: SheetSchema<"Events"> = {
  kind: "Events",
  row: "a marketing event",
  meaning: "Promotions, launches and other one-time effects on demand.",
  gives: "events added once, and events that one function has and another has not",
  keyFields: ["event", "item", "family"],
  periods: "none",
  synonyms: ["promotions", "promo", "promo calendar", "marketing events", "marketing calendar", "aktionen"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["event", "event", "Name of the event."], {
      need: "required",
      synonyms: ["promotion", "event name", "campaign", "aktion"],
    }),
    text(["item", "item", "Item it lifts; blank for a whole family."], {
      synonyms: [...ITEM_SYNONYMS, "item or family"],
      listedOn: "Items",
    }),
    text(["family", "family", "Family it lifts, where item is blank."], { synonyms: FAMILY_SYNONYMS }),
    number(["startDay", "start", "First day."], "day", {
      need: "required",
      synonyms: ["start date", "from", "begin", "beginn"],
    }),
    number(["endDay", "end", "Last day; blank for the month of its start only."], "day", {
      synonyms: ["end date", "to", "until", "ende"],
    }),
    number(["uplift", "uplift", "What it adds: 20 % of the baseline, or units a month."], "number", {
      need: "required",
      synonyms: ["lift", "effect", "increase"],
    }),
    choice(
      ["upliftUnit", "uplift unit", "Whether the uplift is a share of the baseline or units a month."],
      { percent: ["%", "share", "pct"], units: ["unit", "pcs", "cases", "qty"] },
      { synonyms: ["unit", "uom"] },
    ),
    number(["confidence", "confidence", "How sure it is; blank is 100 %."], "share", {
      synonyms: ["probability", "certainty"],
    }),
    text(["owner", "owner", "Who runs it."], { synonyms: OWNER_SYNONYMS }),
    flag(["isInBaseline", "in baseline", "Yes when the statistical plan already contains it."], {
      synonyms: ["in baseline?", "already in baseline", "in the baseline"],
    }),
  ],
  examples: [
    {
      cells: {
        event: "Spring promotion",
        item: "EX-100",
        startDay: { month: 3 },
        endDay: { month: 3, dayOfMonth: 28 },
        uplift: 0.2,
        upliftUnit: "percent",
        confidence: 0.8,
        owner: "Marketing",
        isInBaseline: "no",
      },
    },
  ],
};
