import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ASSETS, asset, recordsOf, sum } from "./records";
import {
  budget,
  demand,
  familyOf,
  happened,
  horizon,
  items,
  load,
  offered,
  ofFamily,
  planned,
  supply,
  unserved,
} from "./sampleFacts";

const text = readFileSync(join(ASSETS, "README.md"), "utf8").replace(/\s+/g, " ");

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const count = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
const millions = (money: number, digits = 1): string => `€${(money / 1e6).toFixed(digits)} million`;
const use = (resource: string, month: string): string =>
  percent(load(resource, month) / offered(resource, "regular amount", month));

const FY28 = horizon.slice(6);
const price = (item: string): number => items.get(item)!.number("Price");

/** Revenue of FY28 at list prices, as a function plans it. */
function planRevenue(source: string, family?: string): number {
  const rows = demand.filter((row) => row.text("Source") === source && row.text("Item") !== "");
  const own = family === undefined ? rows : rows.filter((row) => familyOf(row.text("Item")) === family);
  return sum(own.map((row) => sum(FY28.map((m) => row.months.get(m) ?? 0)) * price(row.text("Item"))));
}

function budgetRevenue(family?: string): number {
  const rows = budget.filter(
    (row) => row.text("Measure") === "revenue" && (family ?? row.text("Family")) === row.text("Family"),
  );
  return sum(rows.map((row) => sum(FY28.map((m) => row.months.get(m)!))));
}

function brewersShare(month: string): string {
  return percent(load("Assembly A", month, "Filter brewers") / load("Assembly A", month));
}

function kpi(name: string, scope: string): number {
  const rows = recordsOf(asset("sample-plan.xlsx").book, "KPIs");
  return rows
    .find((r) => r.text("KPI") === name && r.text("Scope") === scope && r.text("Row kind") === "actual")!
    .months.get("2026-12")!;
}

const kettles = ofFamily([...items.values()], "Kettles");
const drippers = ofFamily([...items.values()], "Drippers and servers");
const firm = (month: string): string =>
  count(
    sum(
      ofFamily(supply, "Kettles")
        .filter((r) => r.text("Measure") === "firm receipts")
        .map((r) => r.months.get(month) ?? 0),
    ),
  );
const cost = (header: string): number =>
  sum(drippers.map((row) => row.number(header) * row.number("Unit cost")));

const rates = recordsOf(asset("sample-plan.xlsx").book, "Rates");
const rate = (kind: string, month: string): number =>
  rates.find((row) => row.text("Kind") === kind)!.months.get(month)!;
const pounds = (money: number): string => `£${(money / 1e6).toFixed(1)} million`;

const SENTENCES: readonly (readonly [story: string, sentence: string])[] = [
  [
    "Assembly A",
    `Assembly A: ${use("Assembly A", "2027-08")} of regular hours in August 2027, ${use("Assembly A", "2027-09")} in September, ${use("Assembly A", "2027-10")} in October, ${use("Assembly A", "2027-11")} in November`,
  ],
  [
    "the Boiler cell",
    `Boiler cell: ${use("Boiler cell", "2027-08")} in August, ${use("Boiler cell", "2027-10")} in October, ${use("Boiler cell", "2027-11")} in November`,
  ],
  [
    "the hours of filter brewers",
    `${brewersShare("2027-09")} of Assembly A in September, ${brewersShare("2027-10")} in October and ${brewersShare("2027-11")} in November`,
  ],
  [
    "the bean-to-cup machines missing",
    `About ${count(Math.round(sum(unserved("Bean-to-cup machines").values()) / 100) * 100)} bean-to-cup machines`,
  ],
  [
    "April's promotion",
    `April: sales ${count(planned("sales", "Burr grinders", "2027-04"))}, marketing ${count(planned("marketing", "Burr grinders", "2027-04"))}, statistical ${count(planned("statistical", "Burr grinders", "2027-04"))}.`,
  ],
  [
    "May's promotion",
    `May: sales ${count(planned("sales", "Burr grinders", "2027-05"))}, marketing ${count(planned("marketing", "Burr grinders", "2027-05"))}, statistical ${count(planned("statistical", "Burr grinders", "2027-05"))}.`,
  ],
  [
    "the budget",
    `budget ${millions(budgetRevenue())}, sales ${millions(planRevenue("sales"))}, statistical ${millions(planRevenue("statistical"))}.`,
  ],
  [
    "the budget of bean-to-cup machines",
    `Bean-to-cup machines: budget ${millions(budgetRevenue("Bean-to-cup machines"))}, statistical ${millions(planRevenue("statistical", "Bean-to-cup machines"))}`,
  ],
  [
    "the kettle stock",
    `stock is ${count(sum(kettles.map((r) => r.number("Opening stock"))))} against a safety stock of ${count(sum(kettles.map((r) => r.number("Safety stock"))))}`,
  ],
  ["the kettle receipts", `Firm receipts are ${firm("2027-01")}, ${firm("2027-02")} and ${firm("2027-03")}`],
  [
    "the kettles missing",
    `some ${count(Math.round(sum([...unserved("Kettles").values()].slice(0, 3)) / 100) * 100)} kettles short before April`,
  ],
  [
    "the dripper stock",
    `${count(sum(drippers.map((r) => r.number("Opening stock"))))} units, ${millions(cost("Opening stock"), 2)}, against a maximum of ${millions(cost("Maximum stock"), 2)}`,
  ],
  [
    "the KPIs on path",
    `(${percent(kpi("new product share", ""))} in December 2026), forecast accuracy (${percent(kpi("forecast accuracy", ""))})`,
  ],
  [
    "the KPIs off path",
    `(${percent(kpi("supplier on time", "Kettles"), 0)} where 93.5 % was agreed), kettles on time in full (${percent(kpi("OTIF", "Kettles"))}), plan attainment (${percent(kpi("schedule attainment", ""))} towards 98 %)`,
  ],
  [
    "the pound",
    `the budget has the pound at €${rate("budget", "2027-10").toFixed(2)}, the bank expects €${rate("outlook", "2027-01").toFixed(3)} in January 2027 and €${rate("outlook", "2027-10").toFixed(2)} from October. Hospitality is to buy for ${pounds(inPounds())} in FY28 by the sales plan, which is ${millions(-inPounds((month) => rate("outlook", month) - rate("budget", month)), 2)} less than budgeted`,
  ],
  ["the revenue of 2026", `${millions(sum(revenue2026()))} of revenue in 2026`],
];

/** What hospitality buys in FY28 by the sales plan, in pounds or at a rate of each month. */
function inPounds(rateOf: (month: string) => number = () => 1): number {
  const prices = recordsOf(asset("sample-plan.xlsx").book, "Prices").filter(
    (row) => row.text("Segment") === "Hospitality" && row.text("Measure") === "price",
  );
  const sales = demand.filter(
    (row) => row.text("Segment") === "Hospitality" && row.text("Source") === "sales",
  );
  const listed = new Map(prices.map((row) => [row.text("Item"), row]));
  return sum(
    sales.flatMap((row) =>
      FY28.map((m) => (row.months.get(m) ?? 0) * listed.get(row.text("Item"))!.months.get(m)! * rateOf(m)),
    ),
  );
}

function revenue2026(): readonly number[] {
  const months = Array.from({ length: 12 }, (_, m) => `2026-${String(m + 1).padStart(2, "0")}`);
  const families = new Set([...items.values()].map((row) => row.text("Family")));
  return [...families].flatMap((family) => months.map((m) => happened("revenue", family, m)));
}

describe("assets/README.md tells what the workbook holds", () => {
  it.each(SENTENCES)("of %s", (_, sentence) => {
    expect(text).toContain(sentence);
  });

  it("of the chutneys that the starter's kitchen cannot make in time", () => {
    const { book } = asset("starter.xlsx");
    const [jars, plans, made] = ["Items", "Demand", "Supply"].map((sheet) => recordsOf(book, sheet));
    const missing = jars!
      .filter((row) => row.text("Family") === "Chutneys")
      .map((jar) => {
        const own = plans!.filter((row) => row.of("Item") === jar.of("Item"));
        const supplyRow = made!.find((row) => row.of("Item") === jar.of("Item"))!;
        let stock = jar.number("Opening stock");
        return sum(
          [...supplyRow.months].map(([month, units]) => {
            stock += units - sum(own.map((row) => row.months.get(month)!)) / own.length;
            const short = Math.max(0, -stock);
            stock = Math.max(0, stock);
            return short;
          }),
        );
      });
    expect(text).toContain(
      `some ${count(Math.round(sum(missing) / 100) * 100)} jars are missing in November and December 2027`,
    );
  });
});
