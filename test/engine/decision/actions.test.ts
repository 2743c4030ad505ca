import { actionOf, ageingOf, decisionLedger } from "../../../src/engine/decision/actions";
import { decisionsOf } from "../../../src/engine/decision/decisions";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { lever, plantedStory } from "./story";

const { model, submitted, plans } = plantedStory();
const measures = measurePlan(model, submitted, { functionPlans: plans });
const id = "demand-supply/family:Tea/2";
const levers = [
  lever("overtime", {
    title: "Run overtime",
    gapIds: [id],
    effects: { ...NO_EFFECT, margin: 500, index: 2 },
  }),
];
const decision = decisionsOf({ model, submitted: measures, levers }).today.find((one) => one.id === id)!;

describe("decisions that were taken", () => {
  it("[DCN10] become a row of Actions with the effect that is expected", () => {
    expect(actionOf(decision, { choice: "B", id: "D1", by: "COO", day: 20_600 })).toMatchObject({
      id: "D1",
      decision: "How do we serve the 80 cases of Tea that the plan leaves short from Mar 2027 to Apr 2027?",
      options: "A: Do nothing; B: Run overtime",
      chosen: "B: Run overtime",
      owner: "Operations",
      dueDay: decision.decideBy,
      status: "open",
      effectKpi: "gross margin",
      effectAmount: 500,
      effectPeriod: 3,
      decidedDay: 20_600,
      decidedBy: "COO",
      about: "demand-supply, short: Tea (2027-03 to 2027-04)",
      gapSize: 80,
      reopenAbove: 96,
    });
  });
  it("[DCN10] without margin the index is expected to move", () => {
    expect(actionOf(decision, { choice: "A", id: "D2", by: "", day: 1 })).toMatchObject({
      effectKpi: "alignment index",
      effectAmount: 0,
    });
  });
  it("[DCN10] without margin the stock that it releases is what is expected", () => {
    const [nothing] = decision.options;
    const release = { ...nothing!, letter: "C" as const, effects: { ...NO_EFFECT, stock: -900, index: 1 } };
    const both = { ...decision, options: [nothing!, release] };
    expect(actionOf(both, { choice: "C", id: "D4", by: "", day: 1 })).toMatchObject({
      effectKpi: "inventory value",
      effectAmount: -900,
    });
  });
  it("[DCN10] what is put off expects nothing", () => {
    expect(actionOf(decision, { choice: "defer", id: "D5", by: "Ann", day: 1 })).toMatchObject({
      chosen: "Defer",
      status: "deferred",
      effectKpi: "",
      effectAmount: Number.NaN,
      reopenAbove: 96,
    });
  });
  it("[DCN10] an option that was not offered is a mistake of the program", () => {
    expect(() => actionOf(decision, { choice: "C", id: "D3", by: "", day: 1 })).toThrow(RangeError);
  });
  it("[DCN11] stand in the ledger with what they brought", () => {
    const today = model.calendar.horizon[0]!.start;
    const taken = actionOf(decision, { choice: "B", id: "D1", by: "COO", day: 20_600 });
    const actions = [
      { ...taken, id: "D2", dueDay: today - 1 },
      { ...taken, id: "D1", dueDay: today - 5, status: "done", measuredEffect: 400 },
    ];
    expect(decisionLedger({ ...model, actions })).toMatchObject([
      { action: { id: "D1" }, isDone: true, isLate: false, hindsight: 0.8 },
      { action: { id: "D2" }, isDone: false, isLate: true, hindsight: Number.NaN },
    ]);
  });
  it("[DCN11] open ones are told by their age at the start of the cycle", () => {
    const today = model.calendar.horizon[0]!.start;
    const taken = actionOf(decision, { choice: "B", id: "D1", by: "COO", day: 20_600 });
    const due = (days: number, status = "open") => ({ ...taken, dueDay: today - days, status });
    const actions = [due(400, "done"), due(0), due(1), due(30), due(31), due(90), due(91), due(Number.NaN)];
    expect(ageingOf({ ...model, actions })).toEqual({
      done: 1,
      notDue: 1,
      upTo30: 2,
      upTo90: 2,
      older: 1,
      undated: 1,
    });
  });
});
