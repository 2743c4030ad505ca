import {
  attainment,
  cashToCash,
  daysOfSupply,
  forwardCover,
  inventoryTurns,
  simpleCover,
  utilisation,
} from "../../../src/engine/measure/api";

describe("forward cover", () => {
  const cases = [
    { when: "250 meets 80, 100, 90, 110", stock: 250, demand: [80, 100, 90, 110], is: 2.7777777778 },
    { when: "the stock ends on a period's edge", stock: 30, demand: [10, 20, 40], is: 2 },
    { when: "there is no stock", stock: 0, demand: [10], is: 0 },
    { when: "the stock is below zero", stock: -5, demand: [0, 10], is: 0 },
    { when: "the stock outlasts the plan", stock: 99, demand: [10, 10], is: 2 },
    { when: "a month has no demand", stock: 10, demand: [0, 20], is: 1.5 },
    { when: "a month says nothing", stock: 10, demand: [Number.NaN, 20], is: 1.5 },
  ];
  for (const { when, stock, demand, is } of cases) {
    it(`[KPI11] is ${is} when ${when}`, () => expect(forwardCover(stock, demand)).toBeCloseTo(is, 9));
  }
  it("[KPI11] a blank stock has no cover", () => expect(forwardCover(Number.NaN, [1])).toBeNaN());
  it("[KPI11] simple cover divides by average usage", () => expect(simpleCover(250, 100)).toBe(2.5));
  it("[KPI11] without usage there is no simple cover", () => expect(simpleCover(250, 0)).toBeNaN());
});

describe("turns and days", () => {
  it("[KPI12] 1.2 million sold from 200 thousand is 6 turns", () =>
    expect(inventoryTurns(1.2e6, 2e5)).toBe(6));
  it("[KPI12] the same is 60.83 days", () => expect(daysOfSupply(2e5, 1.2e6)).toBeCloseTo(60.8333333333, 9));
  it("[KPI12] no stock has no turns", () => expect(inventoryTurns(10, 0)).toBeNaN());
});

describe("cash-to-cash", () => {
  const golden = cashToCash({
    inventory: 200e3,
    annualCogs: 1.2e6,
    receivables: 250e3,
    annualRevenue: 2e6,
    payables: 90e3,
    annualMaterialCost: 700e3,
  });
  it("[KPI15] is 59.53 days in sum", () => expect(golden.days).toBeCloseTo(59.5297619048, 9));
  it("[KPI15] has 60.83 days of stock", () => expect(golden.inventoryDays).toBeCloseTo(60.8333333333, 9));
  it("[KPI15] has 45.625 days of receivables", () => expect(golden.receivableDays).toBeCloseTo(45.625, 9));
  it("[KPI15] has 46.93 days of payables", () => expect(golden.payableDays).toBeCloseTo(46.9285714286, 9));
});

describe("capacity", () => {
  it("[KPI13] 110 of 100 hours is 110 %", () => expect(utilisation(110, 100)).toBeCloseTo(1.1, 12));
  it("[KPI13] load without capacity is infinite", () => expect(utilisation(1, 0)).toBe(Infinity));
  it("[KPI13] no load without capacity is 0", () => expect(utilisation(0, 0)).toBe(0));
  it("[KPI13] a blank is not measurable", () => expect(utilisation(Number.NaN, 0)).toBeNaN());
  const golden = attainment([110, 90, 130, 70], [100, 100, 100, 100]);
  it("[KPI14] by volume it is 1.00", () => expect(golden.volume).toBeCloseTo(1, 12));
  it("[KPI14] without credit for over-production it is 0.90", () =>
    expect(golden.capped).toBeCloseTo(0.9, 12));
  it("[KPI14] by adherence it is 0.80", () => expect(golden.adherence).toBeCloseTo(0.8, 12));
  it("[KPI14] nothing planned is nothing attained or missed", () =>
    expect(attainment([5], [0]).capped).toBeNaN());
});
