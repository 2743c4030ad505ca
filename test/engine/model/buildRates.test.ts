import { explain, rowOf, type DraftRows, type DraftSheets } from "../../../src/engine";
import { currencyKey, rateRowOf } from "../../../src/engine/model/rates";
import { build, item } from "./drafts";

type RateDraft = DraftRows["Rates"];

const rate = (currency: string, kind: RateDraft["kind"], ...values: readonly number[]): RateDraft => ({
  key: `${currency} · ${kind ?? ""}`,
  currency,
  kind,
  values: Float64Array.from([0, 1, 2], (t) => values[t] ?? Number.NaN),
});

const segment = (name: string, currency = ""): DraftRows["Segments"] => ({
  key: name,
  segment: name,
  priority: 1,
  shortagePenalty: Number.NaN,
  minimumService: Number.NaN,
  maximumBacklogMonths: 0,
  currency,
});

const price = (of: string, value: number, measure: "price" | "unit cost" = "price"): DraftRows["Prices"] => ({
  key: `A · ${of} · ${measure}`,
  item: "A",
  segment: of,
  measure,
  values: Float64Array.of(value, value, value),
});

const LONDON = [segment("London", "GBP")];
const BOTH = [rate("GBP", "budget", 1.2, 1.2, 1.2), rate("GBP", "outlook", 1.1, 1.1, 1.1)];
const PRICED = [price("London", 9)];

/** Three months of euro; London is sold in pounds unless said otherwise. */
function built(rates: readonly RateDraft[], more: DraftSheets = {}) {
  const sheets = { Items: [item("A")], Segments: LONDON, Prices: PRICED, Rates: rates, ...more };
  const { model, problems } = build(sheets, { currency: "EUR" });
  return { model, codes: problems.map(({ code }) => code), words: problems.map((one) => explain(one)) };
}

describe("exchange rates as the sheet states them", () => {
  it("[FX9] stand by currency and month, without a problem", () => {
    const { model, codes } = built(BOTH);
    expect(codes).toEqual([]);
    expect(model.rates.currencies).toEqual(["GBP"]);
    expect([...rowOf(model.rates.budget, 0)]).toEqual([1.2, 1.2, 1.2]);
    expect([...rowOf(model.rates.outlook, 0)]).toEqual([1.1, 1.1, 1.1]);
  });
  it("[FX9] carry on the last rate before a blank month, and the first one backwards", () => {
    const { model, codes, words } = built([
      rate("GBP", "budget", 1.2),
      rate("GBP", "outlook", Number.NaN, 1.1),
    ]);
    expect([...rowOf(model.rates.budget, 0)]).toEqual([1.2, 1.2, 1.2]);
    expect([...rowOf(model.rates.outlook, 0)]).toEqual([1.1, 1.1, 1.1]);
    expect(codes).toEqual(["rates-carried", "rates-carried"]);
    expect(words[0]).toContain("has 2 blank months: each takes the last rate stated before it");
  });
  it.each(["budget", "outlook"] as const)("[FX9] of %s alone serve for both, and this is told", (kind) => {
    const { model, codes } = built([rate("GBP", kind, 1.2, 1.3, 1.4)]);
    expect([...rowOf(model.rates.budget, 0)]).toEqual([1.2, 1.3, 1.4]);
    expect([...rowOf(model.rates.outlook, 0)]).toEqual([1.2, 1.3, 1.4]);
    expect(codes).toEqual(["rate-one-kind"]);
  });
  it("[FX9] without a kind count as outlook, and this is told", () => {
    const { model, codes } = built([BOTH[0]!, rate("GBP", null, 1.15, 1.15, 1.15)]);
    expect([...rowOf(model.rates.outlook, 0)]).toEqual([1.15, 1.15, 1.15]);
    expect(codes).toEqual(["value-needed"]);
  });
  it("[FX9] know a currency in any case and by its sign", () => {
    expect(currencyKey("£")).toBe(currencyKey(" gbp "));
    const { model, codes } = built(BOTH, { Segments: [segment("London", "£")] });
    expect(codes).toEqual([]);
    expect(rateRowOf(model.rates, model.segments[0]!.currency)).toBe(0);
    expect(rateRowOf(model.rates, undefined)).toBe(-1);
  });
});

describe("exchange rates that cannot be right", () => {
  const cases = [
    {
      when: "a rate of 0",
      rates: [BOTH[0]!, rate("GBP", "outlook", 1.1, 0, 1.1)],
      codes: ["value-out-of-range", "rates-carried"],
    },
    {
      when: "a negative rate",
      rates: [BOTH[0]!, rate("GBP", "outlook", -1, 1.1, 1.1)],
      codes: ["value-out-of-range", "rates-carried"],
    },
    { when: "a row without any rate", rates: [...BOTH, rate("GBP", "outlook")], codes: ["row-repeated"] },
    {
      when: "an empty row alone",
      rates: [BOTH[0]!, rate("GBP", "outlook")],
      codes: ["value-needed", "rate-one-kind"],
    },
    {
      when: "a row that is repeated",
      rates: [...BOTH, rate("gbp", "budget", 9, 9, 9)],
      codes: ["row-repeated"],
    },
    {
      when: "a row without a currency",
      rates: [...BOTH, rate(" ", "budget", 1, 1, 1)],
      codes: ["row-unnamed"],
    },
    {
      when: "the plan's own currency",
      rates: [...BOTH, rate("eur", "budget", 1, 1, 1)],
      codes: ["rate-of-own-currency"],
    },
    {
      when: "a currency that nobody uses",
      rates: [...BOTH, rate("JPY", "budget", 1, 1, 1), rate("JPY", "outlook", 1, 1, 1)],
      codes: ["rates-unused"],
    },
    {
      when: "a factor above 3",
      rates: [BOTH[0]!, rate("GBP", "outlook", 1.1, 4, 1.1)],
      codes: ["rates-far-apart"],
    },
    {
      when: "a rate the other way round",
      rates: [BOTH[0]!, rate("GBP", "outlook", 0.84, 0.84, 0.84)],
      codes: ["rates-far-apart"],
    },
  ];
  it.each(cases)("[FX10] $when is told, and the rest of the rates stand", ({ rates, codes: expected }) => {
    const { model, codes, words } = built(rates);
    expect(codes).toEqual(expected);
    expect(model.rates.currencies[0]).toBe("GBP");
    expect(rowOf(model.rates.budget, 0)[0]).toBe(1.2);
    for (const one of words) expect(one.match(/[.:] /g)!.length).toBeGreaterThan(0);
  });
  it("[FX10] a real move of a tenth is not suspected", () => {
    expect(built([BOTH[0]!, rate("GBP", "outlook", 1.08, 1.08, 1.08)]).codes).toEqual([]);
  });
});

describe("segments in another currency", () => {
  it("[FX11] without a rate leave out their prices, told with a next step, and never count one for one", () => {
    const { model, codes, words } = built([], {
      Prices: [...PRICED, price("", 12), price("London", 4, "unit cost")],
    });
    expect(codes).toEqual(["rate-missing"]);
    expect(words[0]).toContain("its row of Prices is left out, and it counts at the prices for all segments");
    expect(words[0]).toContain("Add GBP to the Rates sheet with its budget and outlook rate.");
    expect(model.prices.rows.map(({ segment: of, measure }) => [of, measure])).toEqual([
      [-1, "price"],
      [0, "unit cost"],
    ]);
  });
  it("[FX11] without prices of their own say that no rate moves them", () => {
    const { codes, words } = built(BOTH, { Prices: [price("", 12)] });
    expect(codes).toEqual(["segment-without-own-prices"]);
    expect(words[0]).toContain("Add its prices in GBP to the Prices sheet");
  });
  it("[FX11] that is the plan's have none", () => {
    const { model, codes } = built(BOTH, { Segments: [...LONDON, segment("Home", "eur")] });
    expect(codes).toEqual([]);
    expect(model.segments.map(({ currency }) => currency)).toEqual(["GBP", undefined]);
  });
  it("[FX11] in a plan that names none are asked for both", () => {
    const sheets = { Items: [item("A")], Segments: LONDON, Prices: PRICED };
    const { problems } = build(sheets);
    expect(problems.map((one) => explain(one))[0]).toContain("or enter the plan's currency on Settings");
  });
});

describe("targets in another currency", () => {
  const target = (unit: string): DraftRows["Objectives"] => ({
    key: "Sell",
    objective: "Sell",
    parent: "",
    goal: "",
    kpi: "revenue",
    scope: "",
    unit,
    direction: "higher",
    bandLow: Number.NaN,
    bandHigh: 50,
    aggregation: "sum",
    numerator: "",
    denominator: "",
    baseline: 100,
    baselineMonth: Number.NaN,
    target: 200,
    dueMonth: Number.NaN,
    dueBasis: null,
    glide: null,
    tolerance: 0.05,
    limit: 0.2,
    weight: Number.NaN,
    owner: "",
  });
  const kpi = (kind: DraftRows["KPIs"]["kind"]): DraftRows["KPIs"] => ({
    key: `revenue ${kind ?? ""}`,
    kpi: "revenue",
    scope: "",
    kind,
    unit: "GBP",
    values: Float64Array.of(10, Number.NaN, 10, 10, 10),
  });
  const rates = [rate("GBP", "budget", 1.2, 1.3, 1.4), rate("GBP", "outlook", 1.1, 1.15, 1.25)];

  it("[FX12] are taken at the budget rate of their due month, shares as they are", () => {
    const { model, codes, words } = built(rates, { Objectives: [target("GBP")] });
    const [found] = model.objectives;
    expect(found).toMatchObject({
      unit: "EUR",
      target: 280,
      baseline: 140,
      bandHigh: 70,
      tolerance: 0.05,
      limit: 0.2,
    });
    expect(found!.bandLow).toBeNaN();
    expect(codes.filter((code) => code === "objective-converted")).toHaveLength(1);
    expect(words.at(-1)).toContain("1.4 EUR for one GBP");
  });
  it("[FX12] without a rate stay as they stand", () => {
    const { model } = built(BOTH, { Objectives: [target("CHF")] });
    expect(model.objectives[0]).toMatchObject({ unit: "CHF", target: 200 });
  });
  it("[FX12] are held against KPIs at the same rate, an outlook at the rate of its month", () => {
    const { model, codes } = built(rates, { KPIs: [kpi("actual"), kpi("outlook")] });
    expect([...rowOf(model.kpis.values, 0)]).toEqual([12, Number.NaN, 12, 13, 14]);
    expect([...rowOf(model.kpis.values, 1)]).toEqual([11, Number.NaN, 11, 11.5, 12.5]);
    expect(model.kpis.rows.map(({ unit }) => unit)).toEqual(["EUR", "EUR"]);
    expect(codes).toEqual(["kpi-converted", "kpi-converted"]);
  });
});
