import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { ColumnSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, SEGMENT_SYNONYMS } from "../words";

/** What may change by how much, and the other ways in which planners say it; the same on Scenarios and on Assumptions. */
export const NUMBERED_CHANGES = {
  demand: ["sales volume", "volume", "forecast", "nachfrage", "demande"],
  price: ["selling price", "prices", "preis", "prix"],
  "unit cost": ["cost", "costs", "material cost", "kosten"],
  "exchange rate": ["rate", "fx", "fx rate", "currency", "wechselkurs"],
  "planned supply": ["supply", "planned production", "production"],
  receipts: ["firm receipts", "purchases", "inbound"],
  "opening stock": ["stock", "inventory", "on hand"],
  "safety stock": ["buffer", "buffer stock"],
  "maximum stock": ["max stock"],
  "lead time": ["leadtime"],
  capacity: ["regular capacity", "regular hours", "kapazität"],
  "overtime limit": ["overtime", "overtime hours"],
  "overtime cost": ["overtime rate", "overtime premium"],
} as const;

export const EVENT_CHANGES = {
  "move event": ["event moved", "delay event"],
  "drop event": ["event dropped", "cancel event"],
} as const;

export const WHAT_SYNONYMS = ["what", "change", "changes", "lever"] as const;

type Scope = "item" | "family" | "segment" | "resource" | "fromMonth" | "toMonth";

const { text, number } = columnsOf<Pick<DraftRows["Scenarios"], Scope>>();

/** The columns that say where and when something changes, with what a family and a resource mean on the sheet. */
export const scopeColumns = (meaning: {
  readonly family: string;
  readonly resource: string;
}): Readonly<Record<Scope, ColumnSchema>> => ({
  item: text(["item", "item", "Item it changes; blank for a family or for all items."], {
    synonyms: [...ITEM_SYNONYMS, "item or family"],
    listedOn: "Items",
  }),
  family: text(["family", "family", meaning.family], { synonyms: FAMILY_SYNONYMS }),
  segment: text(
    ["segment", "segment", "Customer segment whose demand or exchange rate changes; blank for all of them."],
    {
      synonyms: SEGMENT_SYNONYMS,
      listedOn: "Segments",
    },
  ),
  resource: text(["resource", "resource", meaning.resource], {
    synonyms: ["work centre", "work center", "line", "machine"],
    listedOn: "Resources",
  }),
  fromMonth: number(
    ["fromMonth", "first month", "First month it holds; blank for the first of the plan."],
    "month",
    { synonyms: ["from", "month from", "from month", "start"] },
  ),
  toMonth: number(
    ["toMonth", "last month", "Last month it holds; blank for the last of the plan."],
    "month",
    {
      synonyms: ["to", "month to", "to month", "until", "end"],
    },
  ),
});
