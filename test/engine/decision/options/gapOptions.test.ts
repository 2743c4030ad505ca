import { decisionsOf } from "../../../../src/engine/decision/decisions";
import type { LeverResult } from "../../../../src/engine/decision/leverResult";
import { gapOptions } from "../../../../src/engine/decision/options/gapOptions";
import type { SubmittedCase } from "../../../../src/engine/decision/options/optionCase";
import type { FunctionPlan } from "../../../../src/engine/gap/gapCase";
import { measurePlan } from "../../../../src/engine/gap/measurePlan";
import { applyChanges } from "../../../../src/engine/scenario/applyChanges";
import { submittedPlan } from "../../../../src/engine/supply/submittedPlan";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { plant, type TestItem, type TestPlant } from "../../supply/plant";

const ONE: TestPlant = { months: 4, items: [], families: [{ name: "Tea" }, { name: "Soup" }] };

interface Case extends SubmittedCase {
  readonly model: PlanningModel;
}

/** A small plant as submitted, measured. */
function caseOf(of: Partial<TestPlant>, plans: readonly FunctionPlan[] = []): Case {
  const { model, demand } = plant({ ...ONE, ...of });
  const plan = submittedPlan(model, demand);
  const submitted = { plan, ...measurePlan(model, plan, { functionPlans: plans }) };
  return { model, demand, submitted, functionPlans: plans, problems: [] };
}

function optionsFor(of: Case, kind: string, measure = ""): LeverResult[] {
  const gap = of.submitted.gaps.find(
    (one) => one.kind === kind && one.level !== "item" && one.measure.includes(measure),
  )!;
  return gapOptions(of, [gap]);
}

const named = (options: readonly LeverResult[], lever: string): LeverResult =>
  options.find((one) => one.lever === lever)!;

/** The plan when an option is taken, checked by the code that rolls every plan. */
const planWith = ({ model, demand }: Case, { changes }: LeverResult) =>
  submittedPlan(applyChanges(model, changes!).model, demand);

const TEA: TestItem = {
  code: "T",
  demand: [[50, 50, 160, 50]],
  planned: [50, 50, 100, 50],
  price: 10,
  cost: 6,
  hours: { Line: 1 },
};
const LINE = { name: "Line", regular: [80], overtime: [30], overtimeCost: 2 };

describe("options for a shortage", () => {
  const tight = { ...TEA, planned: [50, 50, 80, 50] };
  const of = caseOf({ items: [tight], resources: [LINE] });
  const options = optionsFor(of, "demand-supply", "short");
  it("[DCN12] free hours before are used, up to what they are", () => {
    const plan = planWith(of, named(options, "pre-build"));
    expect([...plan.production.values.slice(0, 3)]).toEqual([80, 80, 80]);
    expect([...plan.load.values].every((hours) => hours <= 80)).toBe(true);
  });
  it("[DCN12] overtime gives what free hours do not, within its limit", () => {
    const plan = planWith(of, named(options, "overtime"));
    expect([...plan.production.values.slice(0, 3)]).toEqual([50, 100, 110]);
    expect(named(options, "overtime").closes).toBeCloseTo(1, 12);
  });
  it("[DCN17] the margin is net of overtime", () => {
    const { effects } = named(options, "overtime");
    const before = of.submitted.plan.shipped.values.reduce((sum, units) => sum + units, 0);
    expect(effects.margin).toBeCloseTo((310 - before) * 4 - 50 * 2, 9);
  });
  it("[DCN14] what waited is not made twice", () => {
    for (const option of options) expect(option.effects.stock).toBeCloseTo(0, 9);
  });
  it("[DCN12] frozen months and lead times stay as they are", () => {
    const frozen = caseOf({ items: [tight], resources: [LINE], settings: { frozenPeriods: 2 } });
    const found = optionsFor(frozen, "demand-supply", "short");
    expect(found.map(({ lever }) => lever)).toEqual(["overtime"]);
    for (const option of found) {
      const made = planWith(frozen, option).production.values;
      expect([...made.slice(0, 2)]).toEqual([50, 50]);
    }
    const slow = caseOf({ items: [{ ...tight, leadTimeDays: 90 }], resources: [LINE] });
    expect(optionsFor(slow, "demand-supply", "short")).toEqual([]);
  });
  it("[DCN17] another source brings its own cost", () => {
    const sourcing = [
      { option: "make" as const, supplier: "" },
      { option: "buy" as const, supplier: "Brew Ltd", unitCost: 8, maximumUnitsAMonth: 40 },
    ];
    const bought = caseOf({ items: [{ ...tight, sourcing }], resources: [LINE] });
    const option = named(optionsFor(bought, "demand-supply", "short"), "subcontract");
    expect(option.title).toBe("Take more of Tea from Brew Ltd");
    expect(planWith(bought, option).receipts.values[2]).toBe(40);
    const sold = planWith(bought, option).shipped.values.reduce((sum, units) => sum + units, 0);
    const before = bought.submitted.plan.shipped.values.reduce((sum, units) => sum + units, 0);
    expect(option.effects.margin).toBeCloseTo((sold - before) * 4 - 40 * 2, 9);
  });
});

describe("options for an overload", () => {
  const resources = [{ ...LINE, overtime: [10], extraShift: { amount: 50, cost: 100, days: 20 } }];
  const of = caseOf({ items: [{ ...TEA, planned: [50, 50, 160, 50], holding: 0.5 }], resources });
  const options = optionsFor(of, "supply-capacity");
  it("[DCN12] load moves to free months before", () => {
    const plan = planWith(of, named(options, "pre-build"));
    expect([...plan.production.values]).toEqual([80, 80, 100, 50]);
    expect(named(options, "pre-build").closes).toBeCloseTo((70 - 10) / 70, 12);
  });
  it("[DCN17] keeping what is made earlier costs its months", () => {
    expect(named(options, "pre-build").effects.margin).toBeCloseTo(-(30 * 1 + 30 * 2) * 0.5, 9);
  });
  it("[DCN17] an extra shift is paid for each month", () => {
    const shift = named(options, "extra shift");
    expect(shift.leadDays).toBe(20);
    expect(shift.effects.margin).toBeCloseTo(-100, 9);
  });
  it("[DCN17] more overtime costs its hours", () => {
    const { effects, closes } = named(options, "overtime");
    expect([effects.margin, closes]).toEqual([-140, 1]);
  });
});

describe("options for stock outside its policy", () => {
  const full: TestItem = { ...TEA, code: "S", family: 1, opening: 300, maximum: 100, safety: 20 };
  const of = caseOf({ items: [{ ...full, demand: [[60]], planned: [50] }] });
  const options = optionsFor(of, "stock policy", "above maximum");
  it("[DCN15] supply stops until the stock is at its maximum, and no month falls below the safety stock", () => {
    const { stock, shipped } = planWith(of, named(options, "cut slow mover"));
    expect([...stock.values]).toEqual([240, 180, 120, 100]);
    expect([...shipped.values]).toEqual([...of.submitted.plan.shipped.values]);
  });
  it("[DCN15] a later need of the stock keeps it", () => {
    const needed = caseOf({ items: [{ ...full, demand: [[60, 60, 60, 260]], planned: [50] }] });
    const plan = planWith(needed, named(optionsFor(needed, "stock policy", "above"), "cut slow mover"));
    expect(plan.stock.values[3]).toBe(20);
    expect([...plan.shipped.values]).toEqual([60, 60, 60, 260]);
  });
  it("[DCN16] selling off at a lower price counts on a demand that nobody agreed", () => {
    expect(named(options, "price or promotion")).toMatchObject({ isConditional: true });
  });
  it("[DCN13] half the safety stock leaves nothing below it", () => {
    const low = caseOf({ items: [{ ...TEA, demand: [[50]], planned: [50], opening: 15, safety: 20 }] });
    const option = named(optionsFor(low, "stock policy", "below"), "use safety stock");
    expect(option).toMatchObject({ title: "Halve the safety stock of Tea", closes: 1 });
  });
});

describe("options between two functions", () => {
  const of = (): Case => {
    const { demand } = plant({ ...ONE, items: [TEA] });
    const plan = (source: FunctionPlan["source"], may: number): FunctionPlan => ({
      source,
      units: { ...demand, values: Float64Array.of(50, 50, may, 50) },
    });
    return caseOf({ items: [TEA] }, [plan("sales", 200), plan("marketing", 100), plan("statistical", 110)]);
  };
  const options = optionsFor(of(), "function-function");
  it("[DCN13] each plan is measured as if its demand came", () => {
    expect(options.map(({ title, closes, isConditional }) => [title, closes, isConditional])).toEqual([
      ["Take the plan of marketing", 1, true],
      ["Take the plan of sales", 1, true],
    ]);
    expect(options[0]!.effects.service).toBeGreaterThan(0);
    expect(options[1]!.effects.service).toBeLessThan(0);
  });
  it("[DCN16] one of them is recommended, though it earns nothing for sure", () => {
    const found = of();
    const { today } = decisionsOf({ ...found, levers: options });
    const decision = today.find(({ gap }) => gap.kind === "function-function")!;
    expect([decision.recommended, decision.options[1]!.title]).toEqual(["B", "Take the plan of marketing"]);
  });
  it("[DCN16] between a sure lever and a hoped-for demand the sure one comes first", () => {
    const found = of();
    const gap = found.submitted.gaps.find(
      ({ kind, level }) => kind === "demand-supply" && level === "family",
    )!;
    const hoped = {
      ...options[0]!,
      id: "hoped",
      gapIds: [gap.id],
      effects: { ...options[0]!.effects, margin: 900 },
    };
    const sure = { ...hoped, id: "sure", isConditional: false, effects: { ...hoped.effects, margin: 1 } };
    const { today } = decisionsOf({ ...found, levers: [hoped, sure] });
    const decision = today.find(({ id }) => id === gap.id)!;
    expect(decision.options.map(({ leverId }) => leverId)).toEqual(["", "sure", "hoped"]);
    expect(decision.recommended).toBe("B");
  });
});

describe("options for a contradiction of the strategy", () => {
  it("[DCN13] hours go from the harvested family to the growing one", () => {
    const of = caseOf({
      months: 3,
      families: [
        { name: "Tea", role: "grow" },
        { name: "Soup", role: "harvest" },
      ],
      items: [
        { ...TEA, demand: [[60]], planned: [40] },
        { ...TEA, code: "S", family: 1, demand: [[40]], planned: [40] },
      ],
      resources: [{ name: "Line", regular: [80] }],
    });
    const [option] = optionsFor(of, "strategy", "scarce hours");
    const plan = planWith(of, option!);
    expect([...plan.production.values]).toEqual([60, 60, 60, 20, 20, 20]);
    expect(option!.title).toBe("Give hours of Line to Tea");
  });
});
