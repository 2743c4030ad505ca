import { findGaps } from "../../../src/engine/gap/findGaps";
import type { Gap } from "../../../src/engine/gap/gap";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { rankGaps, themeOf, topGaps } from "../../../src/engine/gap/rankGaps";
import { randomPlan, rescaled } from "../measure/randomPlan";
import { goal, objective } from "../strategy/smallStrategy";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const random = (seed: number) => randomPlan({ seed, items: 12, periods: 6 });
const gapsOf = (seed: number): Gap[] => {
  const { model, plan } = random(seed);
  return findGaps(model, plan);
};
const near = (a: number, b: number, size: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1e-9, size));

describe("gaps of random plans", () => {
  for (const seed of SEEDS) {
    it(`[GAP5] drivers add up to each gap, seed ${seed}`, () => {
      const gaps = gapsOf(seed);
      expect(gaps.length).toBeGreaterThan(20);
      for (const gap of gaps) {
        const units = gap.drivers.reduce((sum, driver) => sum + driver.units, 0);
        const money = gap.drivers.reduce((sum, driver) => sum + driver.money, 0);
        near(units, gap.amount, Math.abs(gap.amount));
        near(money, gap.money, Math.abs(gap.money));
      }
    });
    it(`[GAP5] so do those of contradictions and targets, and money at risk is never negative, seed ${seed}`, () => {
      const { model, plan } = random(seed);
      const objectives = [
        objective("Sell", {
          kpi: "revenue",
          aggregation: "sum",
          target: 1e6,
          duePeriod: 5,
          dueBasis: "year",
        }),
        objective("Serve", { kpi: "OTIF", aggregation: "ratio", target: 0.999, duePeriod: 5 }),
      ];
      const { gaps } = measurePlan({ ...model, goals: [goal("Grow"), goal("Care")], objectives }, plan);
      expect(gaps.some(({ kind }) => kind === "plan-target")).toBe(true);
      expect(gaps.some(({ kind }) => kind === "strategy")).toBe(true);
      for (const gap of gaps) {
        const size = Math.abs(gap.amount);
        near(
          gap.drivers.reduce((sum, { units }) => sum + units, 0),
          gap.amount,
          size,
        );
        near(
          gap.drivers.reduce((sum, { money }) => sum + money, 0),
          gap.money,
          Math.abs(gap.money),
        );
        expect(gap.moneyAtRisk).toBeGreaterThanOrEqual(0);
      }
    });
    it(`[GAP4] families hold exactly what their items miss, seed ${seed}`, () => {
      const gaps = gapsOf(seed).filter(({ kind }) => kind === "demand-supply");
      const sum = (level: string): number =>
        gaps.filter((gap) => gap.level === level).reduce((total, gap) => total + gap.money, 0);
      near(sum("family"), sum("item"), Math.abs(sum("item")));
      near(sum("segment"), sum("item"), Math.abs(sum("item")));
    });
    it(`[GAP15] another currency and unit of measure change nothing else, seed ${seed}`, () => {
      const before = gapsOf(seed);
      const moved = rescaled(random(seed), { rate: 7.5, units: 0.25 });
      const after = new Map(findGaps(moved.model, moved.plan).map((gap) => [gap.id, gap]));
      expect(after.size).toBe(before.length);
      for (const gap of before) near(after.get(gap.id)!.money, gap.money * 7.5, Math.abs(gap.money * 7.5));
    });
  }
});

describe("the order of gaps", () => {
  it("[GAP12] is by money at risk, then by id, and the same every time", () => {
    const gaps = gapsOf(3);
    for (let i = 1; i < gaps.length; i++)
      expect(gaps[i - 1]!.moneyAtRisk).toBeGreaterThanOrEqual(gaps[i]!.moneyAtRisk);
    expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
    expect(rankGaps([...gaps].reverse()).map(({ id }) => id)).toEqual(gaps.map(({ id }) => id));
  });
  it("[GAP14] the short list has five wide gaps, of every theme that there is", () => {
    const top = topGaps(gapsOf(3));
    expect(top).toHaveLength(5);
    expect(top.every(({ level }) => level !== "item" && level !== "segment")).toBe(true);
    const themes = new Set(
      gapsOf(3)
        .filter(({ level, moneyAtRisk }) => level !== "item" && level !== "segment" && moneyAtRisk > 0)
        .map(themeOf),
    );
    expect(new Set(top.map(themeOf)).size).toBe(Math.min(5, themes.size));
  });
  it("[GAP14] two measures of one family in the same months are one line", () => {
    const [gap] = gapsOf(3).filter(({ level }) => level === "family");
    const twin = { ...gap!, id: "twin", measure: "units", moneyAtRisk: gap!.moneyAtRisk / 2 };
    expect(topGaps([gap!, twin])).toEqual([gap]);
  });
  it("[GAP14] the same theme of another family, resource or month is a line of its own", () => {
    const [gap] = gapsOf(3).filter(({ level, kind }) => level === "family" && kind === "demand-supply");
    const { firstPeriod, lastPeriod, family } = gap!;
    const others = [
      { id: "b", family: family + 1 },
      { id: "c", resource: 7 },
      { id: "d", firstPeriod: lastPeriod + 1, lastPeriod: lastPeriod + 1 },
    ].map((facts) => ({ ...gap!, ...facts }));
    for (const other of others) expect(topGaps([gap!, other])).toHaveLength(2);
    const overlapping = { ...gap!, id: "e", firstPeriod, lastPeriod: firstPeriod };
    expect(topGaps([gap!, overlapping])).toHaveLength(1);
  });
  it.each([
    ["function-function", "sales and finance", "money"],
    ["function-function", "sales and marketing", "plans"],
    ["plan-target", "days of supply", "stock"],
    ["plan-target", "OTIF", "service"],
    ["plan-target", "revenue", "money"],
    ["stock policy", "above maximum", "stock"],
    ["stock policy", "below safety stock", "service"],
    ["plan-last cycle", "revenue", "plans"],
  ] as const)("[GAP14] %s of %s is about %s", (kind, measure, theme) => {
    expect(themeOf({ ...gapsOf(3)[0]!, kind, measure, money: -1 })).toBe(theme);
  });
  it("[GAP14] a target without money and hours that are taken are about the strategy and the capacity", () => {
    const gap = gapsOf(3)[0]!;
    expect(themeOf({ ...gap, kind: "plan-target", measure: "walks", money: 0 })).toBe("strategy");
    expect(themeOf({ ...gap, kind: "strategy", resource: -1 })).toBe("strategy");
    expect(themeOf({ ...gap, kind: "strategy", resource: 0 })).toBe("capacity");
  });
  it("[GAP12] equal money goes by id", () => {
    const gap = gapsOf(3)[0]!;
    const ids = ["b", "a", "c"].map((id) => ({ ...gap, id }));
    expect(rankGaps(ids).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});
