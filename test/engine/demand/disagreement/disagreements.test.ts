import fc from "fast-check";
import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { disagreements, itemDisagreements } from "../../../../src/engine/demand/disagreement/disagreements";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { demandModel, override, submissionOf, type Stated } from "../review/demandModel";

const __ = Number.NaN;
const linesOf = (model: PlanningModel) => disagreements(model, consensusDemand(model));

const TWO: readonly Stated[] = [
  { source: "sales", units: [150, 100] },
  { source: "marketing", units: [100, 100] },
];

describe("a disagreement", () => {
  const model = demandModel(
    TWO,
    {},
    { submissions: [submissionOf("sales", "", 3), submissionOf("marketing", "", 1)] },
  );

  it("[DSG1] is found in the month in which two functions differ, with numbers and weights", () => {
    expect(linesOf(model)).toHaveLength(1);
    expect(linesOf(model)[0]).toMatchObject({ family: 0, item: -1, period: 0, consensusUnits: 137.5 });
    expect(linesOf(model)[0]!.functions).toEqual([
      { source: "sales", units: 150, weight: 0.75, isPartial: false },
      { source: "marketing", units: 100, weight: 0.25, isPartial: false },
    ]);
  });
  it("[DSG2] is worth its units at selling price and at margin", () => {
    expect(linesOf(model)[0]).toMatchObject({
      spreadUnits: 50,
      spreadMoney: 500,
      spreadMargin: 200,
      highest: "sales",
      lowest: "marketing",
    });
  });
  it("[DSG1] is none where one function speaks alone", () => {
    expect(linesOf(demandModel(TWO.slice(0, 1)))).toEqual([]);
  });
  it("[DSG2] takes the two that are furthest apart", () => {
    const three = demandModel([...TWO, { source: "finance", units: [80, 100] }]);
    expect(linesOf(three)[0]).toMatchObject({ spreadUnits: 70, highest: "sales", lowest: "finance" });
  });
  it("[DSG2] does not cancel +50 of one item and -50 of another", () => {
    const opposite = demandModel(
      [
        { source: "sales", units: [150] },
        { source: "sales", item: 1, units: [50] },
        { source: "marketing", units: [100] },
        { source: "marketing", item: 1, units: [100] },
      ],
      { items: [{ code: "A" }, { code: "B" }] },
    );
    expect(linesOf(opposite)[0]!.spreadUnits).toBe(100);
  });
  it("[DSG3] leaves out a function that is silent", () => {
    const silent = demandModel([...TWO, { source: "finance", units: [__, 130] }]);
    const first = linesOf(silent).find(({ period }) => period === 0)!;
    expect(first.functions[2]!.units).toBeNull();
    expect(first.spreadUnits).toBe(50);
  });
  it("[DSG3] marks a function that speaks of one segment only", () => {
    const partial = demandModel([...TWO, { source: "customer", segment: 0, units: [60, 50] }], {
      segments: [{}, {}],
    });
    expect(linesOf(partial)[0]!.functions.map(({ isPartial }) => isPartial)).toEqual([false, false, true]);
  });
  it("[DSG8] does not count the statistical plan beside two functions", () => {
    const baseline = demandModel([...TWO, { source: "statistical", units: [10, 10] }]);
    expect(linesOf(baseline)).toHaveLength(1);
    expect(linesOf(baseline)[0]!.spreadUnits).toBe(50);
  });
  it("[DSG8] counts the statistical plan beside one function", () => {
    const baseline = demandModel([TWO[0]!, { source: "statistical", units: [90, 100] }]);
    expect(linesOf(baseline)[0]).toMatchObject({ spreadUnits: 60, lowest: "statistical" });
  });
});

describe("the order", () => {
  it("[DSG4] puts a conflict before a dearer view, and money first within each", () => {
    const model = demandModel([
      { source: "sales", units: [1000, 30, 40, 500] },
      { source: "finance", units: [1100, 20, 20, 550] },
    ]);
    const lines = linesOf(model);
    expect(lines.map(({ period }) => period)).toEqual([2, 1, 0, 3]);
    expect(lines.map(({ isMaterial }) => isMaterial)).toEqual([true, true, false, false]);
  });
});

describe("who resolves it by when", () => {
  const model = demandModel(
    TWO.map((row) => ({ ...row, units: [100, row.units[0]!] })),
    { items: [{ code: "A", leadDays: 10 }] },
    { submissions: [submissionOf("sales", "Ann"), submissionOf("marketing", "")] },
  );
  it("[DSG5] are the owners, or the function where no owner is named", () => {
    expect(linesOf(model)[0]!.resolvers).toEqual(["Ann", "marketing"]);
  });
  it("[DSG5] is the lead time before the month", () => {
    const { horizon } = model.calendar;
    expect(linesOf(model)[0]).toMatchObject({ decideBy: horizon[1]!.start - 10, isTooLate: false });
  });
  it("[DSG5] is too late where the lead time reaches before the cycle", () => {
    const late = { ...model, items: { ...model.items, leadTimeDays: Float64Array.of(32) } };
    expect(linesOf(late)[0]!.isTooLate).toBe(true);
  });
  it("[DSG5] is too late in a frozen month", () => {
    const frozen = { ...model, settings: { ...model.settings, frozenPeriods: 2 } };
    expect(linesOf(frozen)[0]!.isTooLate).toBe(true);
  });
});

describe("what is settled", () => {
  const openWith = (facts: Parameters<typeof override>[0]) =>
    linesOf(demandModel(TWO, {}, { overrides: [override(facts)] }))[0]!;
  it("[DSG6] is covered by a locked override with a reason", () => {
    expect(openWith({})).toMatchObject({ openMoney: 0, reasons: ["PROMO"] });
  });
  it("[DSG6] is not settled by an override that is not locked", () => {
    expect(openWith({ isLocked: false })).toMatchObject({ openMoney: 500, reasons: ["PROMO"] });
  });
  it("[DSG6] is not settled without a reason", () => {
    expect(openWith({ reasonCode: "" })).toMatchObject({ openMoney: 500, reasons: [] });
  });
  it("[DSG6] is not settled by an override of another month", () => {
    expect(openWith({ firstPeriod: 1, lastPeriod: 1 })).toMatchObject({ openMoney: 500, reasons: [] });
  });
});

describe("the agreement on a line", () => {
  const agreementWith = (...facts: Parameters<typeof override>[0][]) =>
    linesOf(demandModel(TWO, {}, { overrides: facts.map(override) }))[0]!.agreement;
  const FAMILY = { item: -1, family: 0, source: null };
  it("[DSG9] is the number that a locked override states for the family", () => {
    expect(agreementWith({ ...FAMILY, units: 70, assumption: "Listed", author: "Ann" })).toEqual({
      units: 70,
      source: null,
      reasonCode: "PROMO",
      text: "Listed",
      author: "Ann",
    });
  });
  it("[DSG9] is the latest of two", () => {
    expect(agreementWith({ ...FAMILY, units: 70 }, { ...FAMILY, units: 80 })!.units).toBe(80);
  });
  it("[DSG9] is none where the override states no number", () => {
    expect(agreementWith(FAMILY)).toBeNull();
  });
  it("[DSG9] is none where the override speaks of one item", () => {
    expect(agreementWith({ units: 70 })).toBeNull();
  });
  it("[DSG6] covers every item of the family", () => {
    const model = demandModel(TWO, {}, { overrides: [override({ ...FAMILY, units: 70 })] });
    expect(linesOf(model)[0]).toMatchObject({ openMoney: 0, consensusUnits: 70 });
  });
});

describe("the items behind a line", () => {
  const units = fc.array(fc.nat(100), { minLength: 3, maxLength: 3 });
  const modelOf = (sales: readonly number[], marketing: readonly number[]): PlanningModel =>
    demandModel(
      [0, 1, 2].flatMap((item): Stated[] => [
        { source: "sales", item, units: [sales[item]!] },
        { source: "marketing", item, units: [marketing[item]!] },
      ]),
      {
        items: [{ code: "A" }, { code: "B", price: 3 }, { code: "C", price: 7, family: 1 }],
        families: [{}, {}],
      },
    );
  it("[DSG7] add up to it", () => {
    fc.assert(
      fc.property(units, units, (sales, marketing) => {
        const model = modelOf(sales, marketing);
        for (const line of linesOf(model)) {
          const items = itemDisagreements(model, consensusDemand(model), line);
          const sum = items.reduce((money, item) => money + item.spreadMoney, 0);
          expect(sum).toBeCloseTo(line.spreadMoney, 9);
          expect(items.every(({ item }) => model.items.family[item] === line.family)).toBe(true);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
