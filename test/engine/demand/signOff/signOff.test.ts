import { consensusDemand } from "../../../../src/engine/demand/consensus/consensus";
import { disagreements } from "../../../../src/engine/demand/disagreement/disagreements";
import { signOffOf, type SignOff } from "../../../../src/engine/demand/signOff/signOff";
import type { Submission } from "../../../../src/engine/model/collaboration";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { demandModel, override, submissionOf, type Stated } from "../review/demandModel";

/** Ten euros a piece: 1,000 apart in the first month, 200 in the second, 20 (a view) in the third. */
const STATED: readonly Stated[] = [
  { source: "sales", units: [200, 100, 100] },
  { source: "marketing", units: [100, 80, 98] },
];
const modelWith = (more: Partial<PlanningModel> = {}, limit?: number): PlanningModel => {
  const model = demandModel(STATED, {}, more);
  return limit === undefined ? model : { ...model, settings: { ...model.settings, signOffLimit: limit } };
};
function signOff(model: PlanningModel): SignOff {
  const consensus = consensusDemand(model);
  return signOffOf(model, consensus, disagreements(model, consensus));
}

describe("what keeps the consensus from being signed", () => {
  it("[SGN1] is each conflict above the limit", () => {
    expect(signOff(modelWith({}, 150))).toMatchObject({ openLines: 2, openMoney: 1200, isUsualLimit: false });
  });
  it("[SGN1] is no conflict of the limit itself", () => {
    expect(signOff(modelWith({}, 200))).toMatchObject({ openLines: 1, openMoney: 1000 });
  });
  it("[SGN1] is no mere view", () => {
    expect(signOff(modelWith({}, 0)).openLines).toBe(2);
  });
  it("[SGN1] is no line that was settled", () => {
    expect(signOff(modelWith({ overrides: [override({ units: 150 })] }, 150)).openLines).toBe(1);
  });
  it("[SGN2] is 1 % of an average month where Settings say nothing", () => {
    const { limit, isUsualLimit } = signOff(modelWith());
    expect(isUsualLimit).toBe(true);
    expect(limit).toBeCloseTo((0.01 * 10 * (150 + 90 + 99)) / 3, 9);
  });
});

describe("signatures", () => {
  const start = modelWith().calendar.horizon[0]!.start;
  const signedOn = (day: number, signedOffBy = "Ann"): Submission => ({
    ...submissionOf("sales", "Sales lead"),
    signedOffBy,
    signedDay: day,
  });
  const signed = (submission: Submission) => {
    const state = signOff(modelWith({ submissions: [submission] }));
    return [state.signed, state.signatures[0]!.isEarly];
  };
  it("[SGN3] are asked of every function that states a plan", () => {
    const { signatures } = signOff(modelWith({ submissions: [signedOn(start)] }));
    expect(signatures).toEqual([
      { function: "sales", owner: "Sales lead", signedBy: "Ann", signedDay: start, isEarly: false },
      { function: "marketing", owner: "", signedBy: "", signedDay: Number.NaN, isEarly: false },
    ]);
  });
  it("[SGN3] are not asked of customers", () => {
    const model = demandModel([...STATED, { source: "customer", units: [1, 1, 1] }]);
    expect(signOff(model).signatures.map((one) => one.function)).toEqual(["sales", "marketing"]);
  });
  it("[SGN4] count from 15 days before the cycle", () =>
    expect(signed(signedOn(start - 15))).toEqual([1, false]));
  it("[SGN4] count without a day", () => expect(signed(signedOn(Number.NaN))).toEqual([1, false]));
  it("[SGN4] that are older are marked", () => expect(signed(signedOn(start - 16))).toEqual([1, true]));
  it("[SGN4] without a name do not count", () => expect(signed(signedOn(start, ""))).toEqual([0, false]));
});
