import { correlation, recordsOf, sum } from "./records";
import {
  actuals,
  book,
  budget,
  demand,
  families,
  familyOf,
  happened,
  horizon,
  items,
  load,
  meanDemand,
  offered,
  ofFamily,
  planned,
  resources,
  supplied,
  supply,
  unserved,
} from "./sampleFacts";

const YEAR_2026 = Array.from({ length: 12 }, (_, m) => `2026-${String(m + 1).padStart(2, "0")}`);
const FY28 = horizon.slice(6);

/** Months in which the submitted plan needs more of a resource than regular time and overtime give. */
function overloaded(resource: string): readonly string[] {
  return horizon.filter(
    (month) =>
      load(resource, month) >
      offered(resource, "regular amount", month) + offered(resource, "overtime limit", month),
  );
}

describe("the peak of autumn 2027", () => {
  it("is more than Assembly A can carry from August to November, overtime included", () => {
    expect(overloaded("Assembly A")).toEqual(["2027-08", "2027-09", "2027-10", "2027-11"]);
  });

  it("is more than the Boiler cell can carry in August, October and November", () => {
    expect(overloaded("Boiler cell")).toEqual(["2027-08", "2027-10", "2027-11"]);
  });

  const hours = resources.filter((r) => r.text("Kind") === "hours" && r.text("Measure") === "regular amount");
  const others = hours
    .map((r) => r.text("Resource"))
    .filter((name) => !["Assembly A", "Boiler cell"].includes(name));
  it.each(others)("is no more than %s can carry", (resource) => {
    expect(overloaded(resource)).toEqual([]);
  });

  it.each(hours.map((r) => r.text("Resource")))(
    "meets a %s that is 65 to 95 % used over the horizon",
    (resource) => {
      // Without the last month, whose later work is not planned yet.
      const months = horizon.slice(0, -1);
      const used =
        sum(months.map((m) => load(resource, m))) /
        sum(months.map((m) => offered(resource, "regular amount", m)));
      expect(used).toBeGreaterThan(0.65);
      expect(used).toBeLessThan(0.95);
    },
  );
});

describe("the harvest family that takes the hours of a grow family", () => {
  it("takes more than a quarter of Assembly A in the peak", () => {
    const peak = ["2027-09", "2027-10", "2027-11"];
    const share =
      sum(peak.map((m) => load("Assembly A", m, "Filter brewers"))) /
      sum(peak.map((m) => load("Assembly A", m)));
    expect(share).toBeGreaterThan(0.25);
  });

  it("is served in full while bean-to-cup machines run out before Christmas", () => {
    const brewers = unserved("Filter brewers");
    const machines = unserved("Bean-to-cup machines");
    expect(sum(["2027-10", "2027-11", "2027-12"].map((m) => brewers.get(m)!))).toBeLessThan(50);
    expect(sum(["2027-11", "2027-12"].map((m) => machines.get(m)!))).toBeGreaterThan(1500);
  });

  it("earns less than a third of a bean-to-cup machine's margin on an hour of Assembly A", () => {
    expect(marginAnHour("Filter brewers") / marginAnHour("Bean-to-cup machines")).toBeLessThan(1 / 3);
  });

  function marginAnHour(family: string): number {
    const margin = sum(
      ofFamily([...items.values()], family).map(
        (i) => marginOf(i.text("Item")) * planned2027(i.text("Item")),
      ),
    );
    return margin / sum(horizon.slice(0, 12).map((m) => load("Assembly A", m, family)));
  }
  const marginOf = (item: string): number =>
    items.get(item)!.number("Price") - items.get(item)!.number("Unit cost");
  const planned2027 = (item: string): number => sum(horizon.slice(0, 12).map((m) => supplied(item, m)));
});

describe("the promotion that sales has and marketing has not", () => {
  const above = (source: string, month: string): number =>
    planned(source, "Burr grinders", month) / planned("statistical", "Burr grinders", month) - 1;

  it("lifts the sales plan of grinders by more than a third in April 2027", () => {
    expect(above("sales", "2027-04")).toBeGreaterThan(1 / 3);
    expect(above("sales", "2027-03")).toBeLessThan(0.06);
    expect(above("sales", "2027-06")).toBeLessThan(0.06);
  });

  it("is not in the marketing plan", () => {
    expect(Math.abs(above("marketing", "2027-04"))).toBeLessThan(0.05);
  });

  it("is not on the Events sheet", () => {
    const events = recordsOf(book, "Events").filter((row) => row.text("Family") === "Burr grinders");
    expect(events.map((row) => row.text("Event"))).toEqual(["Barista Weeks 2026"]);
  });
});

describe("the finance budget", () => {
  const price = (item: string): number => items.get(item)!.number("Price");
  const money = (source: string, month: string): number =>
    sum(
      demand
        .filter((row) => row.text("Source") === source && row.text("Item") !== "")
        .map((row) => (row.months.get(month) ?? 0) * price(row.text("Item"))),
    );
  const budgeted = (month: string): number =>
    sum(budget.filter((row) => row.text("Measure") === "revenue").map((row) => row.months.get(month)!));

  it.each(FY28)("lies above sales and statistics in %s", (month) => {
    expect(budgeted(month)).toBeGreaterThan(money("sales", month));
    expect(budgeted(month)).toBeGreaterThan(money("statistical", month));
  });

  it("asks for 7 to 12 % more in FY28 than the statistics see", () => {
    const ratio = sum(FY28.map(budgeted)) / sum(FY28.map((m) => money("statistical", m)));
    expect(ratio).toBeGreaterThan(1.07);
    expect(ratio).toBeLessThan(1.12);
  });

  it("is what finance submits as its demand", () => {
    const finance = demand.filter((row) => row.text("Source") === "finance");
    for (const row of finance) {
      const own = budget.find(
        (b) => b.text("Family") === row.text("Family") && b.text("Measure") === "revenue",
      )!;
      expect(row.text("Unit")).toBe("money");
      expect([...row.months]).toEqual([...own.months]);
    }
    expect(finance).toHaveLength(12);
  });
});

describe("the late supplier", () => {
  it("delivered less than two thirds of the plan in the last quarter of 2026", () => {
    const quarter = ["2026-10", "2026-11", "2026-12"];
    const share =
      sum(quarter.map((m) => happened("production", "Kettles", m))) /
      sum(quarter.map((m) => happened("planned production", "Kettles", m)));
    expect(share).toBeLessThan(2 / 3);
  });

  it("has confirmed less than 65 % of what is asked for from January to March", () => {
    const quarter = ["2027-01", "2027-02", "2027-03"];
    const firm = ofFamily(supply, "Kettles").filter((row) => row.text("Measure") === "firm receipts");
    const confirmed = sum(quarter.map((m) => sum(firm.map((row) => row.months.get(m) ?? 0))));
    const asked = sum(
      quarter.map((m) =>
        sum([...items.keys()].filter((i) => familyOf(i) === "Kettles").map((i) => meanDemand(i, m))),
      ),
    );
    expect(confirmed / asked).toBeLessThan(0.65);
  });

  it("leaves more than 8,000 kettles unserved before April, and none after", () => {
    const short = unserved("Kettles");
    expect(sum(["2027-01", "2027-02", "2027-03"].map((m) => short.get(m)!))).toBeGreaterThan(8000);
    expect(sum(horizon.slice(3).map((m) => short.get(m)!))).toBeLessThan(200);
  });

  it("quotes 110 days where the Items sheet still says 75", () => {
    const offers = recordsOf(book, "Sourcing").filter((row) => row.text("Supplier") === "Suncheon Thermal");
    expect(new Set(offers.map((row) => row.number("Lead time (days)")))).toEqual(new Set([110]));
    expect(new Set(offers.map((row) => items.get(row.text("Item"))!.number("Lead time (days)")))).toEqual(
      new Set([75]),
    );
  });
});

describe("the forecast bias", () => {
  /** Consensus of 2026 one month ahead, less what was asked for, over that. */
  function bias(family: string, source = "consensus"): number {
    let error = 0;
    let asked = 0;
    for (const row of ofFamily(actuals, family)) {
      if (row.text("Measure") !== "forecast" || row.text("Source") !== source) continue;
      const own = actuals.find((r) => r.text("Item") === row.text("Item") && r.text("Measure") === "demand")!;
      for (const month of YEAR_2026) {
        if (!row.months.has(month) || !own.months.has(month)) continue;
        error += row.months.get(month)! - own.months.get(month)!;
        asked += own.months.get(month)!;
      }
    }
    return error / asked;
  }

  it("of milk frothers is above 12 %, and above 20 % in the sales plan", () => {
    expect(bias("Milk frothers")).toBeGreaterThan(0.12);
    expect(bias("Milk frothers", "sales")).toBeGreaterThan(0.2);
    expect(Math.abs(bias("Milk frothers", "statistical"))).toBeLessThan(0.05);
  });

  it.each(families.filter((family) => !["Milk frothers", "Spare parts"].includes(family)))(
    "of %s is below 6 %% either way",
    (family) => expect(Math.abs(bias(family))).toBeLessThan(0.06),
  );

  it("goes on: sales plans a quarter more frothers than the statistics", () => {
    const ratio =
      sum(horizon.map((m) => planned("sales", "Milk frothers", m))) /
      sum(horizon.map((m) => planned("statistical", "Milk frothers", m)));
    expect(ratio).toBeGreaterThan(1.2);
  });
});

describe("the excess stock", () => {
  const totals = (family: string, header: string): number =>
    sum(ofFamily([...items.values()], family).map((row) => row.number(header) * row.number("Unit cost")));

  it("of drippers is more than three times the maximum and covers more than six months", () => {
    const months = horizon.slice(0, 6).map((m) => planned("statistical", "Drippers and servers", m));
    const opening = sum(
      ofFamily([...items.values()], "Drippers and servers").map((row) => row.number("Opening stock")),
    );
    expect(totals("Drippers and servers", "Opening stock")).toBeGreaterThan(
      3 * totals("Drippers and servers", "Maximum stock"),
    );
    expect(opening).toBeGreaterThan(sum(months));
  });

  it.each(families.filter((family) => family !== "Drippers and servers"))(
    "is found nowhere else: %s",
    (family) => {
      expect(totals(family, "Opening stock")).toBeLessThan(totals(family, "Maximum stock"));
    },
  );
});

describe("the scorecard", () => {
  const kpi = (name: string, scope: string, kind = "actual"): number =>
    recordsOf(book, "KPIs")
      .find((r) => r.text("KPI") === name && r.text("Scope") === scope && r.text("Row kind") === kind)!
      .months.get("2026-12")!;

  it("is off its path for the kettle supplier and for kettles on time", () => {
    expect(kpi("supplier on time", "Kettles")).toBeLessThan(
      kpi("supplier on time", "Kettles", "explicit glide") - 0.3,
    );
    expect(kpi("OTIF", "Kettles")).toBeLessThan(0.9);
  });

  it("is on its path for forecast accuracy and for new products", () => {
    expect(kpi("forecast accuracy", "")).toBeGreaterThan(0.85);
    expect(kpi("new product share", "")).toBeGreaterThan(0.08);
  });

  it("tells what the Actuals sheet tells", () => {
    const total = (measure: string): number =>
      sum(families.map((family) => happened(measure, family, "2026-12")));
    expect(kpi("revenue", "")).toBeCloseTo(total("revenue"), 6);
    expect(kpi("OTIF", "")).toBeCloseTo(total("on-time shipments") / total("demand"), 4);
  });
});

describe("the events", () => {
  const events = new Map(recordsOf(book, "Events").map((row) => [row.text("Event"), row]));
  /** Mean demand a month of two years against the months beside it. */
  const lift = (family: string, month: string, beside: readonly string[]): number => {
    const of = (m: string): number =>
      happened("demand", family, `2025-${m}`) + happened("demand", family, `2026-${m}`);
    return of(month) / (sum(beside.map(of)) / beside.length);
  };

  it("hold one that the statistical plan already contains: Mother's Day kettles", () => {
    const months = ["2027-04", "2027-05", "2027-06"].map((m) => planned("statistical", "Kettles", m));
    expect(events.get("Mother's Day kettles 2027")!.text("In baseline")).toBe("no");
    expect(lift("Kettles", "05", ["04", "06"])).toBeGreaterThan(1.1);
    expect(months[1]! / ((months[0]! + months[2]!) / 2)).toBeGreaterThan(1.1);
  });

  it("hold one that no plan knows of: the Coffee Week tasting tour", () => {
    expect(events.has("Coffee Week tasting tour")).toBe(true);
    for (const source of ["statistical", "sales"]) {
      const [before, at, after] = ["2027-09", "2027-10", "2027-11"].map((m) =>
        planned(source, "Portafilters and baskets", m),
      );
      expect(at! / ((before! + after!) / 2)).toBeLessThan(1.05);
    }
  });
});

describe("the signals", () => {
  /** Year-on-year growth of a family's demand beside that of a signal some months earlier. */
  function comovement(name: string, family: string): number {
    const signal = recordsOf(book, "Signals").find((row) => row.text("Signal") === name)!;
    const months = [...signal.months.keys()].slice(0, 36);
    const lead = signal.number("Lead");
    const units = months.map((m) => happened("demand", family, m));
    const values = months.map((m) => signal.months.get(m)!);
    const grown = months.flatMap((_, m) =>
      m >= 12 + lead
        ? [
            [
              Math.log(units[m]! / units[m - 12]!),
              Math.log(values[m - lead]! / values[m - lead - 12]!),
            ] as const,
          ]
        : [],
    );
    return correlation(
      grown.map(([a]) => a),
      grown.map(([, b]) => b),
    );
  }

  it("hold one that helps: café openings lead espresso machines", () => {
    expect(comovement("Café openings (index)", "Espresso machines")).toBeGreaterThan(0.6);
  });

  it("hold one that does not: the coffee price says nothing of water filters", () => {
    expect(Math.abs(comovement("Green coffee price (EUR/kg)", "Water filters"))).toBeLessThan(0.4);
  });
});
