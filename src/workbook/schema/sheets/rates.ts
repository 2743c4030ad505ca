import type { DraftRows } from "../../../engine";
import { columnsOf } from "../columns";
import type { SheetSchema } from "../sheetSchema";

const { text, choice } = columnsOf<DraftRows["Rates"]>();

export const ratesSheet: SheetSchema<"Rates"> = {
  kind: "Rates",
  row: "a currency × kind of rate",
  meaning:
    "What one unit of another currency is worth in the plan's, such as 1.18 for GBP in a plan of EUR; a blank month carries on the rate before it.",
  gives: "prices in another currency, and what exchange rates add to or take from the budget",
  keyFields: ["currency", "kind"],
  periods: "horizon",
  synonyms: [
    "exchange rates",
    "exchange rate",
    "fx rates",
    "fx",
    "currency rates",
    "currencies",
    "wechselkurse",
    "taux de change",
    "tipos de cambio",
  ],
  isStarter: false,
  since: "0.1",
  columns: [
    text(["currency", "currency", "The other currency, such as GBP."], {
      need: "required",
      synonyms: ["ccy", "currency code", "foreign currency", "währung", "devise", "moneda"],
    }),
    choice(
      ["kind", "kind", "The rate that the budget was made at, or the rate expected now."],
      {
        budget: ["budget rate", "plan", "plan rate", "budgeted"],
        outlook: ["outlook rate", "forecast", "forecast rate", "expected", "current", "spot"],
      },
      { need: "required", synonyms: ["rate kind", "type", "rate", "rate type"] },
    ),
  ],
  examples: [
    { cells: { currency: "GBP", kind: "budget" }, series: [1.18] },
    { cells: { currency: "GBP", kind: "outlook" }, series: [1.16, 1.15, 1.15, 1.14] },
  ],
};
