import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";
import { ITEM_SYNONYMS, MEASURE_SYNONYMS, SOURCES } from "../words";

const { text, number, choice } = columnsOf<DraftRows["History"]>();

export const historySheet: SheetSchema<"History"> = {
  kind: "History",
  row: "an item × measure",
  meaning: "What happened. Blanks before the first sale do not exist, later blanks are missing.",
  gives: "statistical forecasts, accuracy, bias, service and attainment",
  keyFields: ["item", "measure", "source", "lagPeriods"],
  periods: "history",
  synonyms: ["actuals", "sales history", "demand history", "historical sales", "historie", "past sales"],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["item", "item", "Item the row speaks of."], {
      need: "required",
      synonyms: ITEM_SYNONYMS,
      listedOn: "Items",
    }),
    choice(
      ["measure", "measure", "What was measured."],
      {
        demand: ["orders", "ordered", "requested", "bookings", "demand history"],
        shipments: [
          "shipped",
          "sales",
          "sales units",
          "deliveries",
          "delivered",
          "sold",
          "actual sales",
          "delivered qty",
        ],
        "on-time shipments": [
          "shipped on time",
          "on time",
          "on-time",
          "on-time deliveries",
          "on time to commit",
        ],
        "on-time to request": ["on time to request", "on time to request date", "shipped by request date"],
        "late by customer": ["customer delay", "delayed by customer", "customer-caused late"],
        revenue: ["sales value", "turnover", "net sales", "actuals revenue", "umsatz"],
        production: ["produced", "actual production", "output", "production actual"],
        "planned production": ["production plan", "planned output", "planned"],
        "ending stock": ["stock", "closing stock", "inventory", "ending inventory", "stock on hand"],
        forecast: ["past forecast", "forecast made", "forecast at lag"],
      },
      { need: "useful", synonyms: MEASURE_SYNONYMS },
    ),
    choice(
      ["source", "source", "For forecast rows: whose forecast it was."],
      { ...SOURCES, consensus: ["consensus forecast", "agreed", "final"] },
      { synonyms: ["function", "forecast source"] },
    ),
    number(["lagPeriods", "lag", "For forecast rows: how many periods ahead it was made."], "number", {
      unit: "periods",
      synonyms: ["lag periods", "lag months", "months ahead"],
    }),
  ],
  examples: [
    {
      cells: { item: "EX-100", measure: "demand" },
      series: [290, 300, 280, 310, 320, 330, 350, 340, 320, 310, 300, 300],
    },
    {
      cells: { item: "EX-200", measure: "demand" },
      series: [150, 140, 150, 160, 150, 140, 130, 120, 120, 130, 140, 150],
    },
  ],
};
