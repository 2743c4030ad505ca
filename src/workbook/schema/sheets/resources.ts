import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { MEASURE_SYNONYMS, UNIT_SYNONYMS } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Resources"]>();

export const resourcesSheet: SheetSchema<"Resources"> = {
  kind: "Resources",
  row: "a resource (and a second row where overtime differs by month)",
  meaning: "What is shared and scarce: lines, crews, storage. The months hold the regular amount available.",
  gives: "which months cannot be made, utilisation, and what a limit costs",
  keyFields: ["resource", "measure"],
  periods: "horizon",
  synonyms: ["capacity", "capacities", "work centres", "work centers", "lines", "kapazität", "kapazitäten"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["resource", "resource", "Name of the resource."], {
      need: "required",
      synonyms: ["work centre", "work center", "line", "machine", "resource name", "ressource"],
    }),
    text(["site", "site", "Where it stands."], { synonyms: ["plant", "location", "werk"] }),
    choice(
      ["kind", "kind", "Hours of work, or places of storage."],
      {
        hours: ["hour", "time", "capacity", "production"],
        storage: ["places", "pallet places", "warehouse", "space"],
      },
      { synonyms: ["type", "resource type"] },
    ),
    text(["unit", "unit", "Unit of the amounts, such as h."], { synonyms: UNIT_SYNONYMS }),
    choice(
      ["measure", "measure", "What the months of this row hold; blank is the regular amount."],
      {
        "regular amount": ["regular", "available", "capacity", "regular hours", "regular capacity"],
        "overtime limit": ["overtime", "overtime hours", "maximum overtime"],
      },
      { synonyms: MEASURE_SYNONYMS.filter((word) => word !== "type" && word !== "line") },
    ),
    number(
      ["overtimeLimit", "overtime limit", "Overtime available in every month, in the resource's unit."],
      "number",
      {
        unit: "the resource's unit a month",
        synonyms: ["max overtime", "maximum overtime", "overtime", "overtime hours"],
      },
    ),
    number(
      ["overtimeCost", "overtime cost", "Money for one hour of overtime beyond regular cost."],
      "money",
      {
        unit: "money an hour",
        synonyms: ["overtime premium", "overtime rate", "cost of overtime"],
      },
    ),
    number(["extraShiftAmount", "extra shift amount", "What one extra shift would add a month."], "number", {
      unit: "the resource's unit a month",
      synonyms: ["extra shift", "extra shift hours", "additional shift"],
    }),
    number(["extraShiftCost", "extra shift cost", "Money for the extra shift, a month."], "money", {
      unit: "money a month",
      synonyms: ["cost of extra shift", "shift cost"],
    }),
    number(
      [
        "extraShiftDaysToStart",
        "extra shift days to start",
        "Calendar days from the decision to the first extra shift.",
      ],
      "number",
      {
        unit: "days",
        synonyms: ["days to start", "extra shift lead time", "time to start"],
      },
    ),
  ],
  examples: [
    {
      cells: {
        resource: "Filling line",
        site: "Main",
        kind: "hours",
        unit: "h",
        overtimeLimit: 20,
        overtimeCost: 45,
      },
      series: [160],
    },
    {
      cells: {
        resource: "Packing",
        site: "Main",
        kind: "hours",
        unit: "h",
        overtimeLimit: 15,
        overtimeCost: 30,
      },
      series: [120],
    },
  ],
};
