import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS } from "../words";

const { text, number, choice } = columnsOf<DraftRows["Sourcing"]>();

export const sourcingSheet: SheetSchema<"Sourcing"> = {
  kind: "Sourcing",
  row: "an item × option",
  meaning: "The ways in which an item can be had besides the plan in Supply.",
  gives: "make, subcontract or buy decisions with their price",
  keyFields: ["item", "option", "supplier"],
  periods: "none",
  synonyms: ["sources", "suppliers", "make or buy", "subcontracting", "item supplier", "purchasing"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item supplied."], {
      need: "required",
      synonyms: ITEM_SYNONYMS,
      listedOn: "Items",
    }),
    choice(
      ["option", "option", "How it is supplied."],
      {
        make: ["own", "produce", "in-house"],
        subcontract: ["subcontracting", "co-packer", "toll"],
        buy: ["purchase", "bought", "external"],
      },
      { need: "useful", synonyms: ["sourcing option", "make or buy", "type", "source type"] },
    ),
    text(["supplier", "supplier", "Who supplies it."], { synonyms: ["vendor", "lieferant"] }),
    number(["unitCost", "unit cost", "Cost of one unit this way."], "money", {
      unit: "money a unit",
      need: "useful",
      synonyms: ["cost", "price", "purchase price"],
    }),
    number(["minimumUnits", "minimum", "Least quantity of one month, if anything at all."], "units", {
      unit: "units a month",
      synonyms: ["minimum units", "moq", "size minimum", "minimum a month"],
    }),
    number(["maximumUnitsAMonth", "maximum a month", "Most units of one month."], "units", {
      unit: "units a month",
      synonyms: ["maximum", "maximum per month", "capacity", "size maximum"],
    }),
    number(["fixedCost", "fixed cost", "Cost of each month in which the option is used."], "money", {
      unit: "money a month",
      synonyms: ["setup cost", "order cost"],
    }),
    number(
      ["leadTimeDays", "lead time", "Calendar days from the order to the day the units are available."],
      "days",
      { unit: "days", synonyms: ["lt", "delivery time"] },
    ),
  ],
  examples: [
    {
      cells: {
        item: "EX-100",
        option: "subcontract",
        supplier: "Co-packer",
        unitCost: 9,
        maximumUnitsAMonth: 100,
        leadTimeDays: 45,
      },
    },
  ],
};
