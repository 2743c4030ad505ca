import { explain } from "../../../src/engine/problem/explain";
import type { Problem, ProblemCode, ProblemFacts } from "../../../src/engine/problem/problem";
import { saidProblems } from "../../../src/engine/problem/saidProblems";
import { smallModel } from "../measure/smallModel";

const base = smallModel({
  items: [{ code: "T1" }, { code: "S1" }],
  families: [{ name: "Tea" }, { name: "Soup" }],
});
const model = { ...base, items: { ...base.items, unit: ["piece", "kg"], family: Int32Array.of(0, 1) } };
const said = <C extends ProblemCode>(code: C, facts: ProblemFacts[C], of = model): string => {
  const problem = { code, severity: "note", place: { sheet: "Items" }, facts } as Problem;
  const [told] = saidProblems(of, [problem]);
  return explain(told!).split(/[.] (?=[A-Z])/)[0]!;
};
const missed = { isStrict: false, worst: 5.547, period: "May 2027", periods: 14 };

describe("problems of supply, as they are told", () => {
  const cases: readonly [string, string, string][] = [
    [
      "a safety stock, with the unit of its item and what a period is",
      said("safety-stock-missed", { ...missed, subject: "T1" }),
      "T1 falls short of its safety stock by up to 5.5 pieces in 14 months, most in May 2027",
    ],
    [
      "a maximum stock in an abbreviated unit",
      said("maximum-stock-exceeded", { ...missed, subject: "S1", isStrict: true, worst: 2088, periods: 1 }),
      "S1 stands above its strict maximum stock by up to 2,088 kg in May 2027",
    ],
    [
      "one unit",
      said("order-below-minimum", { ...missed, subject: "T1", worst: 1, periods: 1 }),
      "T1 is ordered up to 1 piece below its minimum order or lot in May 2027",
    ],
    [
      "a service of a segment",
      said("minimum-service-missed", { ...missed, subject: "T1 for Retail", worst: 120 }),
      "T1 for Retail gets up to 120 pieces less than its minimum service in 14 months, most in May 2027",
    ],
    [
      "a shelf life",
      said("shelf-life-missed", { ...missed, subject: "T1", worst: 12.3 }),
      "T1 holds up to 12 pieces that will not be sold within their shelf life in 14 months, most in May 2027",
    ],
    [
      "what is left of an item that ends",
      said("stock-left-behind", { ...missed, subject: "T1", worst: 120 }),
      "120 pieces of T1 are left over from May 2027 on, when it is no longer sold",
    ],
    [
      "a source",
      said("plan-above-source-limit", { ...missed, subject: "T1", worst: 300, limit: 200, periods: 1 }),
      "Supply plans 300 pieces of T1 from a source that gives at most 200 a month, in May 2027",
    ],
    [
      "a margin floor in money",
      said("margin-floor-missed", { ...missed, subject: "Tea", worst: 68_169, share: 0.27 }),
      "Tea earns EUR 68,169 less than its margin floor of 27 % of revenue asks for",
    ],
    [
      "a budget in money",
      said("budget-missed", { ...missed, subject: "Tea", worst: 1000, measure: "revenue", periods: 1 }),
      "Tea misses its revenue budget by up to EUR 1,000 in May 2027",
    ],
    [
      "an objective in money",
      said("objective-out-of-reach", {
        ...missed,
        subject: "Grow",
        isAtMost: false,
        amount: 1000,
        unit: "EUR",
        worst: 20,
        periods: 1,
      }),
      "Grow asks the plan for at least EUR 1,000 until May 2027 and the plan falls short by EUR 20",
    ],
    [
      "an objective in hours",
      said("objective-out-of-reach", {
        ...missed,
        subject: "Ease",
        isAtMost: true,
        amount: 1000,
        unit: "hours",
        worst: 20,
        periods: 1,
      }),
      "Ease asks the plan for at most 1,000 hours until May 2027 and the plan stays above by 20 hours",
    ],
    [
      "a role that cuts a plan",
      said("role-cuts-plan", { family: "Soup", role: "exit", units: 40 }),
      "Supply plans 40 kg of Soup that its role does not allow (exit)",
    ],
    [
      "a role that costs money",
      said("role-moves-overtime", {
        family: "Tea",
        role: "harvest",
        resources: 2,
        period: "May 2027",
        hours: 1,
        cost: 551.4,
      }),
      "Tea may not use months that work overtime (harvest): 1 hour on 2 resources, most in May 2027, had to be moved or left out, which costs the plan EUR 551 at most",
    ],
    [
      "a price below cost",
      said("margin-negative", { item: "T1", price: 9.5, cost: 10 }),
      "T1 sells at EUR 9.5 and costs 10, so every unit sold loses money",
    ],
    [
      "a stock below nothing",
      said("opening-stock-negative", { item: "S1", units: -20 }),
      "S1 opens with a stock of -20 kg, which counts as none",
    ],
    [
      "a stock policy",
      said("stock-policy-contradicts", { item: "T1", safety: 20, maximum: 10 }),
      "T1 has a safety stock of 20 pieces above its maximum stock of 10; the safety stock counts for both",
    ],
    [
      "limits of a source",
      said("source-limits-contradict", { item: "T1", minimum: 20, maximum: 10 }),
      "A source of T1 has a minimum of 20 pieces above its maximum of 10 a month, so it can give nothing",
    ],
    [
      "a storage",
      said("storage-exceeded", { ...missed, subject: "Hall", worst: 20, periods: 1 }),
      "Hall is too small by up to 20 places in May 2027",
    ],
    [
      "frozen months",
      said("frozen-overload", { ...missed, subject: "Line", worst: 20, available: 100, periods: 1 }),
      "Frozen production needs 20 hours more than the 100 that Line has in May 2027",
    ],
  ];
  for (const [what, words, expected] of cases) it(`[PRB1] ${what}`, () => expect(words).toBe(expected));

  it("[PRB1] weeks are called weeks", () => {
    const weekly = { ...model, calendar: { ...model.calendar, kind: "week" as const } };
    expect(said("safety-stock-missed", { ...missed, subject: "T1" }, weekly)).toContain(
      "in 14 weeks, most in",
    );
  });
  it("[PRB1] money stands alone where the workbook names no currency", () => {
    const plain = { ...model, settings: { ...model.settings, currency: "" } };
    expect(
      said("margin-floor-missed", { ...missed, subject: "Tea", worst: 68_169, share: 0.27 }, plain),
    ).toBe("Tea earns 68,169 less than its margin floor of 27 % of revenue asks for");
  });
  it("[PRB1] other problems stay as they are", () => {
    const other: Problem = {
      code: "goal-without-objective",
      severity: "warning",
      place: { sheet: "Goals" },
      facts: { goal: "Care" },
    };
    expect(saidProblems(model, [other])[0]).toBe(other);
  });
});
