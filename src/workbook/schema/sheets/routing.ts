import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS } from "../words";

const { text, number } = columnsOf<DraftRows["Routing"]>();

export const routingSheet: SheetSchema<"Routing"> = {
  kind: "Routing",
  row: "an item × resource",
  meaning: "What one unit of an item takes of a resource.",
  gives: "the load on each resource",
  keyFields: ["item", "resource"],
  periods: "none",
  synonyms: ["routings", "bill of resources", "bill of capacity", "arbeitsplan", "hour rates"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item made."], { need: "required", synonyms: ITEM_SYNONYMS, listedOn: "Items" }),
    text(["resource", "resource", "Resource it takes."], {
      need: "required",
      synonyms: ["work centre", "work center", "line", "machine"],
      listedOn: "Resources",
    }),
    number(["hoursAUnit", "hours a unit", "Hours (or places of storage) that one unit takes."], "number", {
      unit: "hours a unit",
      need: "required",
      synonyms: ["hours per unit", "hours/unit", "h/unit", "run time", "standard hours", "hours", "usage"],
    }),
    number(
      ["offsetPeriods", "lead-time offset", "Periods by which the load falls before the unit is available."],
      "number",
      {
        unit: "periods",
        synonyms: ["offset", "lead time offset", "offset periods", "offset months"],
      },
    ),
  ],
  examples: [
    { cells: { item: "EX-100", resource: "Filling line", hoursAUnit: 0.4 } },
    { cells: { item: "EX-100", resource: "Packing", hoursAUnit: 0.2 } },
    { cells: { item: "EX-200", resource: "Packing", hoursAUnit: 0.35 } },
  ],
};
