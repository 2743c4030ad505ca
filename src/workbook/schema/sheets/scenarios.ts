import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, SEGMENT_SYNONYMS, SOURCES } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Scenarios"]>();

/** What a scenario may change, and the other ways in which planners say it. */
const CHANGES = {
  demand: ["sales volume", "volume", "forecast", "nachfrage", "demande"],
  price: ["selling price", "prices", "preis", "prix"],
  "unit cost": ["cost", "costs", "material cost", "kosten"],
  "planned supply": ["supply", "planned production", "production"],
  receipts: ["firm receipts", "purchases", "inbound"],
  "opening stock": ["stock", "inventory", "on hand"],
  "safety stock": ["buffer", "buffer stock"],
  "maximum stock": ["max stock"],
  "lead time": ["leadtime"],
  capacity: ["regular capacity", "regular hours", "kapazität"],
  "overtime limit": ["overtime", "overtime hours"],
  "move event": ["event moved", "delay event"],
  "drop event": ["event dropped", "cancel event"],
} as const;

export const scenariosSheet: SheetSchema<"Scenarios"> = {
  kind: "Scenarios",
  row: "a change in a scenario",
  meaning: "What-ifs: several rows of one name are one scenario. Your other sheets stay as they are.",
  gives: "each scenario reconciled again and held against the plan, on the Scenarios page and in the pane",
  keyFields: ["scenario", "what", "item", "family", "resource", "event"],
  periods: "none",
  synonyms: ["scenario", "what if", "what-if", "what ifs", "szenarien", "scénarios", "escenarios"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["scenario", "scenario", "Name of the scenario; rows of the same name belong together."], {
      need: "required",
      synonyms: ["scenario name", "case", "szenario"],
    }),
    text(["assumption", "what must be true", "What must be true for it to happen."], {
      need: "useful",
      synonyms: ["assumption", "premise", "because"],
    }),
    choice(["what", "what changes", "What is different in it."], CHANGES, {
      need: "required",
      synonyms: ["what", "change", "changes", "lever"],
    }),
    text(["item", "item", "Item it changes; blank for a family or for all items."], {
      synonyms: [...ITEM_SYNONYMS, "item or family"],
      listedOn: "Items",
    }),
    text(["family", "family", "Family it changes, where item is blank."], { synonyms: FAMILY_SYNONYMS }),
    text(["segment", "segment", "Customer segment whose demand changes; blank for all of them."], {
      synonyms: SEGMENT_SYNONYMS,
      listedOn: "Segments",
    }),
    choice(
      ["source", "source", "Whose plan of demand changes; blank for the agreed demand, as if all knew it."],
      SOURCES,
      { synonyms: ["function"] },
    ),
    text(["resource", "resource", "Resource whose capacity or overtime limit changes."], {
      synonyms: ["work centre", "work center", "line", "machine"],
      listedOn: "Resources",
    }),
    text(["event", "event", "Event that moves or is dropped."], {
      synonyms: ["promotion", "campaign"],
      listedOn: "Events",
    }),
    number(["fromMonth", "first month", "First month it holds; blank for the first of the plan."], "month", {
      synonyms: ["from", "month from", "from month", "start"],
    }),
    number(["toMonth", "last month", "Last month it holds; blank for the last of the plan."], "month", {
      synonyms: ["to", "month to", "to month", "until", "end"],
    }),
    number(["percent", "by percent", "How much more or less: 10 % or -10 %."], "share", {
      need: "useful",
      synonyms: ["percent", "%", "by %", "change %"],
    }),
    number(
      [
        "amount",
        "by amount",
        "How much more or less, added after the percent: units or hours a month (spread over the items meant), money a unit, days, or months that an event moves.",
      ],
      "number",
      { unit: "the unit of what changes", need: "useful", synonyms: ["amount", "by", "delta"] },
    ),
  ],
  examples: [
    {
      cells: {
        scenario: "Dry summer",
        assumption: "The weather stays as forecast until autumn",
        what: "demand",
        item: "EX-100",
        fromMonth: { month: 5 },
        toMonth: { month: 7 },
        percent: 0.15,
      },
    },
  ],
};
