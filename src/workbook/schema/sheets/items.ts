import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { FAMILY_SYNONYMS, ITEM_SYNONYMS, UNIT_SYNONYMS } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Items"]>();

export const itemsSheet: SheetSchema<"Items"> = {
  kind: "Items",
  row: "an item",
  meaning: "What is planned: the items, what they cost and sell for, and what is in stock.",
  gives: "everything: no plan without items",
  keyFields: ["item"],
  periods: "none",
  synonyms: [
    "item",
    "item master",
    "products",
    "product master",
    "materials",
    "sku",
    "skus",
    "articles",
    "artikel",
  ],
  isStarter: true,
  since: "0.1",
  columns: [
    text(["item", "item", "Code by which every sheet names the item."], {
      need: "required",
      synonyms: [...ITEM_SYNONYMS, "name"],
      isStarter: true,
    }),
    text(["description", "description", "What people call it."], {
      synonyms: [
        "item description",
        "item name",
        "product name",
        "product description",
        "bezeichnung",
        "desc",
      ],
    }),
    text(["family", "family", "Level at which the business reviews it."], {
      need: "useful",
      synonyms: FAMILY_SYNONYMS,
      isStarter: true,
    }),
    text(["businessUnit", "business unit", "Level above the family."], {
      synonyms: ["bu", "division", "sector"],
    }),
    text(["site", "site", "Where it is made or stocked: a label, not a stock point."], {
      synonyms: ["plant", "location", "warehouse", "werk"],
    }),
    text(["unit", "unit", "Base unit of measure, such as case; every quantity of the item is in it."], {
      synonyms: UNIT_SYNONYMS,
    }),
    number(["price", "price", "Net selling price of one unit."], "money", {
      unit: "money a unit",
      need: "useful",
      synonyms: ["selling price", "sales price", "net price", "list price", "asp", "preis"],
      isStarter: true,
    }),
    number(["unitCost", "unit cost", "Variable cost of making or buying one unit."], "money", {
      unit: "money a unit",
      need: "useful",
      synonyms: ["cost", "standard cost", "std cost", "cogs a unit", "variable cost", "kosten"],
      isStarter: true,
    }),
    number(
      ["holdingCostMonth", "holding cost a month", "Cost of keeping one unit in stock for a month."],
      "money",
      {
        unit: "money a unit and month",
        synonyms: ["holding cost", "carrying cost", "storage cost", "holding cost per month"],
      },
    ),
    number(
      ["leadTimeDays", "lead time", "Calendar days from the order to the day the unit is available."],
      "days",
      {
        unit: "days",
        need: "useful",
        synonyms: ["lt", "replenishment time", "lead time days", "wiederbeschaffungszeit"],
      },
    ),
    number(["minimumOrderUnits", "minimum order", "Smallest quantity that can be made or bought."], "units", {
      unit: "units",
      synonyms: ["moq", "minimum order quantity", "min order", "minimum lot", "size minimum"],
    }),
    choice(
      ["rounding", "rounding", "To what planned quantities are rounded when they are written."],
      {
        unit: ["1", "units", "each", "none", "no"],
        pack: ["packs", "case", "carton"],
        pallet: ["pallets"],
        lot: ["lots", "batch"],
      },
      { synonyms: ["rounded to", "round to", "rounding rule"] },
    ),
    number(["roundingUnits", "rounding units", "Units in one pack, pallet or lot."], "units", {
      unit: "units",
      synonyms: ["pack size", "units per pack", "lot size", "rounding value", "size multiple", "pallet size"],
    }),
    number(["openingStockUnits", "opening stock", "On hand at the start of the cycle month."], "units", {
      unit: "units",
      need: "useful",
      synonyms: [
        "stock",
        "on hand",
        "on-hand",
        "inventory",
        "opening inventory",
        "stock on hand",
        "bestand",
        "soh",
      ],
      isStarter: true,
    }),
    number(["safetyStockUnits", "safety stock", "Stock that should never be planned away."], "units", {
      unit: "units",
      synonyms: ["ss", "minimum stock", "min stock", "sicherheitsbestand"],
    }),
    number(["maximumStockUnits", "maximum stock", "Stock above which it is excess."], "units", {
      unit: "units",
      synonyms: ["max stock", "stock limit", "maximum inventory"],
    }),
    number(["shelfLifeDays", "shelf life", "Days from production to the last day it may be sold."], "days", {
      unit: "days",
      synonyms: ["shelf-life", "mhd", "best before days"],
    }),
    number(["launchDay", "launch", "First day on which it may be sold."], "day", {
      synonyms: ["launch date", "start of sale", "valid from", "introduction"],
    }),
    number(["endDay", "end", "Day from which it is no longer sold."], "day", {
      synonyms: ["end date", "end of life", "eol", "discontinued", "valid to", "phase-out", "phase out"],
    }),
    text(["successor", "successor", "Item that takes over its demand."], {
      synonyms: ["successor item", "replaced by", "follow-up item"],
      listedOn: "Items",
    }),
  ],
  examples: [
    {
      cells: {
        item: "EX-100",
        description: "Oat drink 1 l",
        family: "Drinks",
        unit: "case",
        price: 12,
        unitCost: 7.5,
        holdingCostMonth: 0.1,
        leadTimeDays: 14,
        openingStockUnits: 400,
        safetyStockUnits: 250,
        maximumStockUnits: 1200,
      },
    },
    {
      cells: {
        item: "EX-200",
        description: "Muesli 500 g",
        family: "Cereals",
        unit: "case",
        price: 30,
        unitCost: 18,
        holdingCostMonth: 0.2,
        leadTimeDays: 21,
        openingStockUnits: 150,
        safetyStockUnits: 120,
        maximumStockUnits: 600,
      },
    },
  ],
};
