import { at, dayOf, demandLeft, explain, rowOf, SETTING_LINES } from "../../../src/engine";
import { build, demand, item } from "./drafts";

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

describe("buildModel", () => {
  it("[MOD2] leaves out rows of unknown items and tells each", () => {
    const { model, problems } = build({
      Items: [item("A")],
      Demand: [demand("A", [1, 2, 3]), demand("Z", [4, 5, 6]), demand("__proto__", [7, 8, 9])],
    });
    expect(model.demand.rows.map(({ item: index }) => index)).toEqual([0]);
    expect(problems.map(({ place }) => place.row)).toEqual(["Z · sales", "__proto__ · sales"]);
    expect(explain(problems[0]!)).toBe(
      'Demand names the item "Z", which the Items sheet does not have. ' +
        "The row is left out: add the item to Items, or correct the code.",
    );
  });

  it("[MOD2] leaves out routing to an unknown resource", () => {
    const { model, problems } = build({
      Items: [item("A")],
      Routing: [{ key: "A · Line", item: "A", resource: "Line", hoursAUnit: 1, offsetPeriods: 0 }],
    });
    expect(model.routing).toEqual([]);
    expect(codes(problems)).toEqual(["name-unknown"]);
  });

  it("[MOD3] keeps the first of two rows of one item", () => {
    const { model, problems } = build({
      Items: [item("A", { price: 1 }), item("a ", { key: "a (2)", price: 2 })],
    });
    expect(Array.from(model.items.price)).toEqual([1]);
    expect(codes(problems)).toEqual(["row-repeated"]);
  });

  it("[MOD3] adds two rows of the same demand", () => {
    const { model, problems } = build({
      Items: [item("A")],
      Demand: [demand("A", [1, Number.NaN, 3]), demand("A", [10, 20, Number.NaN], { key: "A · sales (2)" })],
    });
    expect(Array.from(rowOf(model.demand.values, 0))).toEqual([11, 20, 3]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["row-repeated", "warning"]]);
  });

  it("[MOD4] counts demand below zero as zero, but takes a change below zero as it is", () => {
    const { model, problems } = build({
      Items: [item("A")],
      Demand: [demand("A", [-5, 1, 1]), demand("A", [-5, 1, 1], { key: "change", basis: "change" })],
    });
    expect(at(model.demand.values, 0, 0)).toBe(0);
    expect(at(model.demand.values, 1, 0)).toBe(-5);
    expect(problems.map(({ place }) => place)).toEqual([{ sheet: "Demand", row: "A · sales", period: 0 }]);
  });

  it("[MOD4] takes a price below zero for a blank", () => {
    const { model, problems } = build({ Items: [item("A", { price: -1 })] });
    expect(model.items.price[0]).toBeNaN();
    expect(problems.map(({ place }) => place.column)).toEqual(["price"]);
  });

  it("[MOD5] a row of zeros states nothing", () => {
    const { model, problems } = build({ Items: [item("A")], Demand: [demand("A", [0, 0, Number.NaN])] });
    expect(Array.from(rowOf(model.demand.values, 0))).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(codes(problems)).toEqual(["row-of-zeros"]);
  });

  it("[MOD5] unless zeros are a plan", () => {
    const sheets = { Items: [item("A")], Demand: [demand("A", [0, 0, 0])] };
    const { model } = build(sheets, { "zero means: Demand": "plan" });
    expect(Array.from(rowOf(model.demand.values, 0))).toEqual([0, 0, 0]);
  });

  it("[MOD6] a zero is a blank where zeros mean nothing", () => {
    const sheets = { Items: [item("A")], Demand: [demand("A", [0, 2, 0])] };
    const { model } = build(sheets, { "zero means": "nothing" });
    expect(Array.from(rowOf(model.demand.values, 0))).toEqual([Number.NaN, 2, Number.NaN]);
  });

  it("[MOD7] plans the items that demand names when there is no Items sheet", () => {
    const { model, problems } = build({
      Demand: [demand("A", [1, 1, 1]), demand("B", [1, 1, 1], { key: "B" })],
    });
    expect(model.items.code).toEqual(["A", "B"]);
    expect(codes(problems)).toEqual(["items-gathered"]);
  });

  it("[MOD8] takes the segments that demand names when there is no Segments sheet", () => {
    const sheets = { Items: [item("A")], Demand: [demand("A", [1, 1, 1], { segment: "Retail" })] };
    const { model, problems } = build(sheets);
    expect(model.segments.map(({ name }) => name)).toEqual(["Retail"]);
    expect(codes(problems)).toEqual(["segments-gathered"]);
  });

  it("[MOD8] has one segment where nobody names any", () => {
    expect(build({ Items: [item("A")] }).model.segments.map(({ name }) => name)).toEqual(["All customers"]);
  });

  it("[MOD9] gives a positioned family the numbers of its role", () => {
    const blank = {
      competitiveEdge: "",
      priority: Number.NaN,
      serviceTarget: Number.NaN,
      marginFloor: Number.NaN,
    };
    const { model } = build({
      Items: [item("A"), item("B", { family: "Cereals" })],
      Positioning: [{ key: "Drinks", family: "drinks", role: "grow", ...blank }],
    });
    expect(model.families[0]).toMatchObject({
      role: "grow",
      priority: 1.5,
      serviceTarget: 0.98,
      isPositioned: true,
    });
    expect(model.families[1]).toMatchObject({ role: "maintain", priority: 1, isPositioned: false });
  });

  it("[MOD11] finds names in any spelling, and only names", () => {
    const { model, problems } = build({
      Items: [item("Größe 7"), item("constructor", { key: "constructor" })],
      Demand: [
        demand(" GRÖSSE  7 ", [1, 1, 1]),
        demand("grösse 7", [1, 1, 1], { key: "x" }),
        demand("toString", [1, 1, 1]),
      ],
    });
    expect(model.items.count).toBe(2);
    expect(codes(problems)).toEqual(["item-unknown", "item-unknown", "item-unknown"]);
    expect(build({ Items: [item("Ａ１")], Demand: [demand("a1", [1, 1, 1])] }).problems).toEqual([]);
  });

  it("[MOD13] overtime is flat unless a second row states it", () => {
    const line = {
      key: "Line",
      resource: "Line",
      site: "",
      kind: null,
      unit: "h",
      measure: null,
      overtimeLimit: 8,
      overtimeCost: 50,
      extraShiftAmount: Number.NaN,
      extraShiftCost: Number.NaN,
      extraShiftDaysToStart: Number.NaN,
      values: Float64Array.of(100, 100, 100),
    };
    const flat = build({ Items: [item("A")], Resources: [line] }).model.resources;
    expect(Array.from(rowOf(flat.overtimeLimit, 0))).toEqual([8, 8, 8]);
    const overtime = {
      ...line,
      key: "Line · overtime limit",
      measure: "overtime limit",
      values: Float64Array.of(1, 2, 3),
    } as const;
    const stated = build({ Items: [item("A")], Resources: [line, overtime] }).model.resources;
    expect(stated.count).toBe(1);
    expect(Array.from(rowOf(stated.overtimeLimit, 0))).toEqual([1, 2, 3]);
  });
});

describe("events", () => {
  const event = {
    key: "Promo · A",
    event: "Promo",
    item: "A",
    family: "",
    startDay: dayOf(2026, 2, 3),
    endDay: Number.NaN,
    uplift: 0.2,
    upliftUnit: "percent",
    confidence: Number.NaN,
    owner: "",
    isInBaseline: null,
  } as const;

  it("[MOD14] an uplift of 20 percent may be typed as 0.2 or as 20", () => {
    expect(build({ Items: [item("A")], Events: [event] }).problems).toEqual([]);
    const { model, problems } = build({ Items: [item("A")], Events: [{ ...event, uplift: 20 }] });
    expect(model.events[0]!.uplift).toBe(0.2);
    expect(codes(problems)).toEqual(["percent-assumed"]);
  });

  it("[MOD15] without an end it lasts for one period, without a start it is left out", () => {
    const { model } = build({ Items: [item("A")], Events: [event] });
    expect(model.events[0]).toMatchObject({ firstPeriod: 1, lastPeriod: 1, confidence: 1 });
    const without = build({ Items: [item("A")], Events: [{ ...event, startDay: Number.NaN }] });
    expect(without.model.events).toEqual([]);
    expect(without.problems.map(({ place }) => place.column)).toEqual(["start"]);
  });
});

describe("buildSettings", () => {
  it("[MOD10] an unknown line and an impossible value have no effect and are told", () => {
    const { settings, problems } = build(
      { Items: [item("A")] },
      { colour: "red", stance: "heroic", "frozen months": 2 },
    );
    const usual = SETTING_LINES.find(({ name }) => name === "stance")!.whenBlank;
    expect(settings).toMatchObject({ stance: usual, frozenPeriods: 2 });
    expect(codes(problems)).toEqual(["setting-unknown", "setting-invalid"]);
  });

  it("[MOD10] a blank line has its usual value", () => {
    const { settings } = build({ Items: [item("A")] });
    expect(settings.rules["frozen months"]).toBe("strict");
    expect(settings.index["goal-plan"]).toEqual({ weight: 25, tolerance: 0.03, limit: 0.2 });
  });
});

describe("demandLeft", () => {
  const cases = [
    { forecastUnits: 100, shippedToDateUnits: 30, openOrderUnits: 50, left: 70 },
    { forecastUnits: 100, shippedToDateUnits: 80, openOrderUnits: 50, left: 50 },
    { forecastUnits: 100, shippedToDateUnits: 130, openOrderUnits: 0, left: 0 },
    { forecastUnits: Number.NaN, shippedToDateUnits: Number.NaN, openOrderUnits: 5, left: 5 },
  ];
  for (const { left, ...month } of cases) {
    it(`[MOD12] is ${left} of ${month.forecastUnits} when ${month.shippedToDateUnits} are shipped and ${month.openOrderUnits} ordered`, () => {
      expect(demandLeft(month)).toBe(left);
    });
  }
});
