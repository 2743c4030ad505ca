import { asset, monthsOf, recordsOf, sum, type Written } from "./records";

/** The sample workbook by sheets, with what the story is told from. Everything comes from the written cells. */
export const { bytes, book } = asset("sample-plan.xlsx");

export const items = new Map(recordsOf(book, "Items").map((row) => [row.text("Item"), row]));
export const demand = recordsOf(book, "Demand");
export const actuals = recordsOf(book, "Actuals");
export const supply = recordsOf(book, "Supply");
export const routing = recordsOf(book, "Routing");
export const resources = recordsOf(book, "Resources");
export const budget = recordsOf(book, "Budget");
export const horizon = monthsOf(book, "Demand");

export const familyOf = (code: string): string => items.get(code)!.text("Family");
export const families = [...new Set([...items.values()].map((row) => row.text("Family")))];

/** Rows of the items of a family. */
export function ofFamily(rows: readonly Written[], family: string): readonly Written[] {
  return rows.filter((row) => row.text("Item") !== "" && familyOf(row.text("Item")) === family);
}

/** Units of a family in a month that a function plans. */
export function planned(source: string, family: string, month: string): number {
  const rows = ofFamily(demand, family).filter((row) => row.text("Source") === source);
  return sum(rows.map((row) => row.months.get(month) ?? 0));
}

const supplyOf = byItem(supply);
const demandOf = byItem(demand);

function byItem(rows: readonly Written[]): ReadonlyMap<string, readonly Written[]> {
  const groups = new Map<string, Written[]>();
  for (const row of rows) {
    const own = groups.get(row.text("Item"));
    if (own === undefined) groups.set(row.text("Item"), [row]);
    else own.push(row);
  }
  return groups;
}

/** What becomes available of an item in a month. */
export function supplied(item: string, month: string): number {
  return sum((supplyOf.get(item) ?? []).map((row) => row.months.get(month) ?? 0));
}

/** Hours that the submitted plan takes of a resource in a month. */
export function load(resource: string, month: string, family?: string): number {
  const rows = routing.filter((row) => row.text("Resource") === resource);
  return sum(
    rows
      .filter((row) => family === undefined || familyOf(row.text("Item")) === family)
      .map((row) => {
        const available = horizon[horizon.indexOf(month) + row.number("Lead-time offset")];
        return (
          row.number("Hours a unit") * (available === undefined ? 0 : supplied(row.text("Item"), available))
        );
      }),
  );
}

/** What a resource offers in a month: regular amount or overtime. */
export function offered(resource: string, measure: string, month: string): number {
  const row = resources.find((r) => r.text("Resource") === resource && r.text("Measure") === measure);
  return row?.months.get(month) ?? 0;
}

/** Units of a family's history in a month. */
export function happened(measure: string, family: string, month: string): number {
  const rows = ofFamily(actuals, family).filter(
    (row) => row.text("Measure") === measure && row.text("Source") === "",
  );
  return sum(rows.map((row) => row.months.get(month) ?? 0));
}

/** The mean of what statistical, sales and marketing plan of an item in a month. */
export function meanDemand(item: string, month: string): number {
  const rows = demandOf.get(item) ?? [];
  const views = ["statistical", "sales", "marketing"].flatMap((source) => {
    const own = rows.filter((row) => row.text("Source") === source && row.months.has(month));
    return own.length === 0 ? [] : [sum(own.map((row) => row.months.get(month)!))];
  });
  return views.length === 0 ? 0 : sum(views) / views.length;
}

/** Units of a family that the submitted plan leaves unserved, month by month, on the mean of the functions' plans. */
export function unserved(family: string): ReadonlyMap<string, number> {
  const short = new Map(horizon.map((month) => [month, 0]));
  for (const [item, row] of items) {
    if (row.text("Family") !== family) continue;
    let stock = row.number("Opening stock");
    for (const month of horizon) {
      const left = stock + supplied(item, month) - meanDemand(item, month);
      short.set(month, short.get(month)! + Math.max(0, -left));
      stock = Math.max(0, left);
    }
  }
  return short;
}
