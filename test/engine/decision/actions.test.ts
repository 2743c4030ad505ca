import { actionOf, decisionLedger } from "../../../src/engine/decision/actions";
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
    expect(actionOf(decision, "B", "D1")).toMatchObject({
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
    });
  });
  it("[DCN10] without margin the index is expected to move", () => {
    expect(actionOf(decision, "A", "D2")).toMatchObject({ effectKpi: "alignment index", effectAmount: 0 });
  });
  it("[DCN10] an option that was not offered is a mistake of the program", () => {
    expect(() => actionOf(decision, "C", "D3")).toThrow(RangeError);
  });
  it("[DCN11] stand in the ledger with what they brought", () => {
    const today = model.calendar.horizon[0]!.start;
    const taken = actionOf(decision, "B", "D1");
    const actions = [
      { ...taken, id: "D2", dueDay: today - 1 },
      { ...taken, id: "D1", dueDay: today - 5, status: "done", measuredEffect: 400 },
    ];
    expect(decisionLedger({ ...model, actions })).toMatchObject([
      { action: { id: "D1" }, isDone: true, isLate: false, hindsight: 0.8 },
      { action: { id: "D2" }, isDone: false, isLate: true, hindsight: Number.NaN },
    ]);
  });
});
