import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";

const { text, number } = columnsOf<DraftRows["Segments"]>();

export const segmentsSheet: SheetSchema<"Segments"> = {
  kind: "Segments",
  row: "a customer segment",
  meaning: "Groups of customers that are served differently.",
  gives: "who is served first when there is not enough",
  keyFields: ["segment"],
  periods: "none",
  synonyms: ["customer segments", "customers", "channels", "customer groups", "customer"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["segment", "segment", "Name of the segment."], {
      need: "required",
      synonyms: ["customer segment", "customer", "customer group", "channel", "name"],
    }),
    number(["priority", "priority", "Weight of its money."], "number", {
      unit: "1 is neutral",
      synonyms: ["rank weight", "weight"],
    }),
    number(
      ["shortagePenalty", "shortage penalty", "Money lost for a unit not served, beyond its margin."],
      "money",
      { unit: "money a unit", synonyms: ["penalty", "lost sales penalty", "backorder cost"] },
    ),
    number(["minimumService", "minimum service", "Least share of its demand to serve."], "share", {
      synonyms: ["minimum service level", "service minimum"],
    }),
    number(
      ["maximumBacklogMonths", "maximum backlog months", "Months an unserved unit waits before it is lost."],
      "number",
      { unit: "months", synonyms: ["backlog months", "maximum backlog", "waits"] },
    ),
    text(
      [
        "currency",
        "currency",
        "Currency of its own prices on Prices, such as GBP, with its rates on Rates; blank for the plan's.",
      ],
      { synonyms: ["ccy", "price currency", "invoice currency", "währung", "devise", "moneda"] },
    ),
  ],
  examples: [
    { cells: { segment: "Retail", priority: 1.2, shortagePenalty: 2, minimumService: 0.95 } },
    { cells: { segment: "Food service", priority: 1, maximumBacklogMonths: 1 } },
  ],
};
