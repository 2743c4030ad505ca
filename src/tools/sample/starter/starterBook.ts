import { CYCLE, firstDay, month } from "../company/months";
import type { BookData, SheetRow } from "../company/rows";
import { drawsFor } from "../company/seeded";
import { JARS, JAR_SEASONS, type Jar } from "./preserves";

const MONTHS = 12;
const TRAY = 24;

/** A Starter workbook: twenty jars, twelve months, five sheets. Its small story is told in assets/README.md. */
export function starterBook(): BookData {
  const span = { first: CYCLE, count: MONTHS };
  return {
    title: "Larkfield Preserves: first S&OP workbook, January 2027",
    spans: { Demand: span, Supply: span },
    sheets: {
      Items: JARS.map((jar) => ({ cells: itemCells(jar) })),
      Demand: [
        ...JARS.map((jar) => demandRow(jar, "statistical")),
        ...JARS.map((jar) => demandRow(jar, "sales")),
      ],
      Supply: JARS.map((jar) => ({ cells: { item: jar.item }, months: supplyOf(jar) })),
      Objectives: objectives(),
      Settings: [
        { cells: { setting: "company", text: "Larkfield Preserves" } },
        { cells: { setting: "currency", text: "GBP" } },
        { cells: { setting: "cycle month", text: firstDay(CYCLE) } },
        { cells: { setting: "horizon", text: MONTHS } },
      ],
    },
  };
}

function itemCells(jar: Jar): SheetRow<"Items">["cells"] {
  const { item, description, family, price, unitCost } = jar;
  return { item, description, family, price, unitCost, openingStockUnits: openingStock(jar) };
}

/** Three weeks of stock; five months of marmalade, because every Seville orange of January 2026 was cooked. */
function openingStock({ family, monthly }: Jar): number {
  return toTrays(monthly * (family === "Marmalades" ? 5 : 0.75));
}

function demandRow(jar: Jar, source: "statistical" | "sales"): SheetRow<"Demand"> {
  return { cells: { item: jar.item, source }, months: months(jar, source) };
}

/** What the statistics say, and what sales say: a third more honey from April, when a new chain is to list it. */
function months(jar: Jar, source: "statistical" | "sales"): readonly number[] {
  const draws = drawsFor(`starter/${jar.item}/${source}`);
  return seasonal(jar).map((units, t) => {
    const hope = source === "sales" ? (jar.family === "Honey" && t >= 3 ? 1.33 : 1.02) : 1;
    return Math.round((units * hope * (1 + 0.02 * draws.normal())) / 10) * 10;
  });
}

function seasonal({ family, monthly }: Jar): readonly number[] {
  return JAR_SEASONS[family]!.map((share) => share * monthly);
}

/** The kitchen makes the same every month of the year, but for marmalade, of which there is plenty. */
function supplyOf(jar: Jar): readonly number[] {
  const share = jar.family === "Marmalades" ? 0.7 : jar.family === "Chutneys" ? 0.88 : 1.02;
  return Array.from({ length: MONTHS }, (_, t) => toTrays(jar.monthly * share * (t === 7 ? 0.6 : 1.03)));
}

function toTrays(units: number): number {
  return Math.round(units / TRAY) * TRAY;
}

function objectives(): readonly SheetRow<"Objectives">[] {
  const dueMonth = firstDay(month(2027, 12));
  const year = { direction: "higher", dueMonth, dueBasis: "year" };
  const end = { dueMonth, dueBasis: "month", owner: "Finance" };
  return [
    {
      ...year,
      objective: "Revenue of the year",
      kpi: "revenue",
      unit: "GBP",
      target: 1_560_000,
      owner: "Sales",
    },
    {
      ...year,
      objective: "Gross margin",
      kpi: "gross margin share",
      unit: "%",
      target: 0.38,
      owner: "Finance",
    },
    { ...year, objective: "Fill rate", kpi: "fill rate", unit: "%", target: 0.98, owner: "Kitchen" },
    {
      ...end,
      objective: "Stock at cost",
      kpi: "inventory value",
      unit: "GBP",
      direction: "lower",
      target: 45_000,
    },
  ].map((cells) => ({ cells }));
}
