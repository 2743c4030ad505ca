import { recordsOf, sum } from "./records";
import { actuals, book, demand, families, horizon, items, ofFamily, planned } from "./sampleFacts";

describe("the company's books", () => {
  it("hold 220 items in 12 families", () => {
    expect(items.size).toBe(220);
    expect(families).toHaveLength(12);
  });

  it.each(families)("give %s a margin between 24 and 47 %%", (family) => {
    const rows = ofFamily([...items.values()], family);
    const revenue = sum(rows.map((row) => row.number("Price")));
    const margin = 1 - sum(rows.map((row) => row.number("Unit cost"))) / revenue;
    expect(margin).toBeGreaterThan(0.24);
    expect(margin).toBeLessThan(0.47);
  });

  it("open with the stock with which history ends", () => {
    const ending = actuals.filter((row) => row.text("Measure") === "ending stock");
    const differing = ending.filter(
      (row) => (row.months.get("2026-12") ?? 0) !== items.get(row.text("Item"))!.number("Opening stock"),
    );
    expect(differing.map((row) => row.text("Item"))).toEqual([]);
  });

  it("balance every month of history: stock before + made − shipped = stock after", () => {
    const byItem = new Map<string, Map<string, ReadonlyMap<string, number>>>();
    for (const row of actuals) {
      const own = byItem.get(row.text("Item")) ?? new Map<string, ReadonlyMap<string, number>>();
      if (row.text("Source") === "") byItem.set(row.text("Item"), own.set(row.text("Measure"), row.months));
    }
    const wrong: string[] = [];
    for (const [item, measures] of byItem) {
      const stock = [...(measures.get("ending stock") ?? [])];
      stock.slice(1).forEach(([month, after], k) => {
        const made = measures.get("production")?.get(month) ?? 0;
        const shipped = measures.get("shipments")?.get(month) ?? 0;
        if (stock[k]![1] + made - shipped !== after) wrong.push(`${item} ${month}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it("never ship more on time than they ship, nor more than was asked for", () => {
    const of = (item: string, measure: string): ReadonlyMap<string, number> =>
      actuals.find((r) => r.text("Item") === item && r.text("Measure") === measure)?.months ?? new Map();
    for (const item of [...items.keys()].filter((_, index) => index % 7 === 0)) {
      for (const [month, shipped] of of(item, "shipments")) {
        expect(of(item, "on-time shipments").get(month)!).toBeLessThanOrEqual(shipped);
        expect(shipped).toBeLessThanOrEqual(of(item, "demand").get(month) ?? shipped);
      }
    }
  });

  it("name only segments, families, resources and successors that exist", () => {
    const known = (sheet: string, header: string): Set<string> =>
      new Set(recordsOf(book, sheet).map((row) => row.text(header)));
    const uses = (sheet: string, header: string): string[] =>
      recordsOf(book, sheet)
        .map((row) => row.text(header))
        .filter((name) => name !== "");
    const resources = known("Resources", "Resource");
    const segments = known("Segments", "Segment");
    expect(uses("Routing", "Resource").filter((name) => !resources.has(name))).toEqual([]);
    expect(uses("Demand", "Segment").filter((name) => !segments.has(name))).toEqual([]);
    expect(uses("Positioning", "Family").filter((name) => !families.includes(name))).toEqual([]);
    expect(uses("Items", "Successor").filter((code) => !items.has(code))).toEqual([]);
  });

  it("plan nothing for an item before its launch or after its end", () => {
    const wrong = demand
      .filter((row) => row.text("Item") !== "")
      .flatMap((row) => {
        const item = items.get(row.text("Item"))!;
        const launch = item.text("Launch") === "" ? 0 : item.number("Launch");
        const end = item.text("End") === "" ? Infinity : item.number("End");
        const serial = (month: string): number => Date.parse(`${month}-01T00:00:00Z`) / 86_400_000 + 25_569;
        return [...row.months].filter(
          ([month, units]) => units > 0 && (serial(month) < launch || serial(month) >= end),
        );
      });
    expect(wrong).toEqual([]);
  });
});

describe("history", () => {
  const demandRows = actuals.filter((row) => row.text("Measure") === "demand");

  it("is seasonal where gifts are bought: November twice January", () => {
    const of = (month: string): number =>
      sum(ofFamily(demandRows, "Espresso machines").map((row) => row.months.get(month) ?? 0));
    expect(of("2026-11") / of("2026-01")).toBeGreaterThan(1.7);
  });

  it("has items that sell now and then", () => {
    const idle = demandRows.filter(
      (row) => [...row.months.values()].filter((units) => units === 0).length >= 12,
    );
    expect(idle.length).toBeGreaterThan(15);
    expect(new Set(idle.map((row) => items.get(row.text("Item"))!.text("Family")))).toEqual(
      new Set(["Portafilters and baskets", "Spare parts"]),
    );
  });

  it("has launches: rows that begin later", () => {
    const late = demandRows.filter(
      (row) => row.months.size > 0 && row.months.size < 36 && !row.months.has("2024-01"),
    );
    expect(late.length).toBeGreaterThan(6);
  });

  it("has a month that was not booked, which is blank and not zero", () => {
    const lost = demandRows.filter((row) => row.months.size === 35 && !row.months.has("2025-08"));
    expect(lost).toHaveLength(14);
  });

  it("has outliers: months more than twice their neighbours", () => {
    const steady = demandRows.filter((row) =>
      ["Water filters", "Cleaning and care", "Drippers and servers"].includes(
        items.get(row.text("Item"))!.text("Family"),
      ),
    );
    const spikes = steady.flatMap((row) => {
      const values = [...row.months.values()];
      return values
        .slice(1, -1)
        .filter((value, k) => value > 1.9 * values[k]! && value > 1.9 * values[k + 2]!);
    });
    expect(spikes.length).toBeGreaterThan(1);
  });
});

describe("the ledgers", () => {
  it("leave every weight of Submissions to the record", () => {
    expect(recordsOf(book, "Submissions").map((row) => row.of("Weight"))).toEqual(["", "", "", "", ""]);
  });

  it("hold overrides with a reason and overrides without", () => {
    const reasons = recordsOf(book, "Overrides").map((row) => row.text("Reason code"));
    expect(reasons.filter((reason) => reason === "")).toHaveLength(3);
    expect(reasons.filter((reason) => reason !== "")).toHaveLength(8);
  });

  it("compare every pair of the five goals once, consistently", () => {
    const goals = recordsOf(book, "Goals").map((row) => row.text("Goal"));
    const judged = recordsOf(book, "Comparisons");
    const matrix = goals.map(() => goals.map(() => 1));
    for (const row of judged) {
      const [a, b] = [goals.indexOf(row.text("Goal A")), goals.indexOf(row.text("Goal B"))];
      matrix[a]![b] = row.number("Importance");
      matrix[b]![a] = 1 / row.number("Importance");
    }
    const means = matrix.map((row) => row.reduce((p, v) => p * v, 1) ** (1 / goals.length));
    const weights = means.map((mean) => mean / sum(means));
    const lambda =
      sum(matrix.map((row, i) => sum(row.map((v, j) => v * weights[j]!)) / weights[i]!)) / goals.length;
    expect(judged).toHaveLength(10);
    expect((lambda - 5) / 4 / 1.12).toBeLessThan(0.1);
  });

  it("leave one goal without an objective", () => {
    const served = new Set(recordsOf(book, "Objectives").map((row) => row.text("Goal")));
    const goals = recordsOf(book, "Goals").map((row) => row.text("Goal"));
    expect(goals.filter((goal) => !served.has(goal))).toEqual(["Circular by 2030"]);
  });

  it("plan nothing at all of an ended family of items", () => {
    const ended = [...items.values()].filter((row) => row.text("Description").includes("Pour 1.5"));
    expect(ended).toHaveLength(3);
    expect(demand.filter((row) => ended.some((item) => item.of("Item") === row.of("Item")))).toEqual([]);
    expect(planned("statistical", "Kettles", horizon[0]!)).toBeGreaterThan(0);
  });
});
