import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { SOURCES } from "../words";
import { EVENT_CHANGES, NUMBERED_CHANGES, scopeColumns, WHAT_SYNONYMS } from "./changeColumns";

const { text, number, choice } = columnsOf<DraftRows["Scenarios"]>();
const scope = scopeColumns({
  family: "Family it changes, where item is blank.",
  resource: "Resource whose capacity, overtime limit or overtime cost changes.",
});

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
    choice(
      ["what", "what changes", "What is different in it."],
      { ...NUMBERED_CHANGES, ...EVENT_CHANGES },
      {
        need: "required",
        synonyms: WHAT_SYNONYMS,
      },
    ),
    scope.item,
    scope.family,
    scope.segment,
    choice(
      ["source", "source", "Whose plan of demand changes; blank for the agreed demand, as if all knew it."],
      SOURCES,
      { synonyms: ["function"] },
    ),
    scope.resource,
    text(["event", "event", "Event that moves or is dropped."], {
      synonyms: ["promotion", "campaign"],
      listedOn: "Events",
    }),
    scope.fromMonth,
    scope.toMonth,
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
