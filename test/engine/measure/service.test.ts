import {
  cycleService,
  factorForCycleService,
  factorForFillRate,
  fillRate,
  expectedShortage,
  leadTimeSigma,
  measuredFillRate,
  normalCumulative,
  normalLoss,
  normalQuantile,
  safetyStock,
} from "../../../src/engine/measure/api";
import { normalTail } from "../../../src/engine/measure/normal";

const near = (value: number, is: number, within = 1e-9): void =>
  expect(Math.abs(value - is)).toBeLessThanOrEqual(within);

describe("the normal distribution", () => {
  const cumulative = [
    { x: 0, p: 0.5 },
    { x: 1, p: 0.841344746068542949 },
    { x: 1.96, p: 0.975002104851779565 },
    { x: -3, p: 0.001349898031630094527 },
    { x: 3, p: 0.998650101968369906 },
    { x: 5, p: 0.999999713348428121 },
  ];
  for (const { x, p } of cumulative) {
    it(`[KPI8] is ${p} at ${x}`, () => near(normalCumulative(x), p, 1e-10));
  }
  it("[KPI8] is right in the far tail, relative to its size", () => {
    expect(normalTail(10) / 7.619853024160526e-24).toBeCloseTo(1, 10);
  });
  it("[KPI8] joins its two halves without a step", () => {
    near(normalTail(3 - 1e-12), normalTail(3), 1e-13);
  });
  it("[KPI8] quantile and distribution undo each other", () => {
    for (let p = 0.0005; p < 1; p += 0.0137) near(normalCumulative(normalQuantile(p)), p, 1e-13);
  });
  it("[KPI8] z of 95 % is 1.644853627", () => near(normalQuantile(0.95), 1.644853626951472714, 1e-12));
  it("[KPI8] there is no z for 0 or 1", () => {
    expect(normalQuantile(0)).toBeNaN();
    expect(normalQuantile(1)).toBeNaN();
  });
});

describe("service and safety stock, golden numbers of DOMAIN.md C4", () => {
  const k = factorForCycleService(0.95);
  const both = { meanDemand: 100, sigmaDemand: 30, leadTime: 4, sigmaLeadTime: 1 };
  const cycle = { sigmaUnits: leadTimeSigma(both), orderUnits: 500 };
  it("[KPI10] sigma over the lead time is 116.619", () => near(cycle.sigmaUnits, 116.6190378969));
  it("[KPI10] safety stock for 95 % is 191.82", () => near(safetyStock(k, both), 191.8212474563));
  it("[KPI10] without variation of lead time it is 98.69", () => {
    near(safetyStock(k, { meanDemand: 100, sigmaDemand: 30, leadTime: 4 }), 98.6912176171);
  });
  it("[KPI9] G(k) is 0.0209", () => near(normalLoss(k), 0.020892959));
  it("[KPI9] 2.44 units are short a cycle", () => near(expectedShortage(k, cycle.sigmaUnits), 2.4365167806));
  it("[KPI9] the fill rate is 0.9951", () => near(fillRate(k, cycle), 0.9951269664));
  it("[KPI9] a fill rate of 98 % needs k 0.985", () => near(factorForFillRate(0.98, cycle), 0.9848359206));
  it("[KPI9] which is a safety stock of 114.85", () => {
    near(safetyStock(factorForFillRate(0.98, cycle), both), 114.8506175503);
  });
  it("[KPI9] and a cycle service of 0.838", () => {
    near(cycleService(factorForFillRate(0.98, cycle)), 0.8376476634);
  });
  it("[KPI9] large orders may need no safety stock for a fill rate", () => {
    expect(factorForFillRate(0.5, { sigmaUnits: 10, orderUnits: 500 })).toBeLessThan(-20);
  });
  it("[KPI9] a fill rate of 1 has no factor", () => expect(factorForFillRate(1, cycle)).toBeNaN());
  it("[KPI10] safety stock is never negative", () => expect(safetyStock(-2, both)).toBe(0));
  it("[KPI9] a month without demand was fully served", () => expect(measuredFillRate(0, 0)).toBe(1));
  it("[KPI9] 90 of 100 served is 0.9", () => expect(measuredFillRate(90, 100)).toBe(0.9));
});
