import { cascadeWeights } from "../../../src/engine/strategy/weights";
import { smallModel } from "../measure/smallModel";
import { goal, objective } from "./smallStrategy";

const base = smallModel({ items: [{ code: "A" }] });
const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

describe("the weights of the cascade", () => {
  it("[STR3] 60 and 40 are 0.6 and 0.4", () => {
    const found = cascadeWeights({ ...base, goals: [goal("G", 60), goal("H", 40)] });
    expect(found.goals).toEqual([0.6, 0.4]);
    expect(found.problems).toEqual([]);
  });
  it("[STR3] weights that do not sum are shares, and a note", () => {
    const found = cascadeWeights({ ...base, goals: [goal("G", 30), goal("H", 10)] });
    expect(found.goals).toEqual([0.75, 0.25]);
    expect(codes(found.problems)).toEqual(["goal-weights-sum"]);
  });
  it("[STR3] a blank weight takes the average", () => {
    expect(cascadeWeights({ ...base, goals: [goal("G", 1), goal("H", 3), goal("I")] }).goals[2]).toBeCloseTo(
      1 / 3,
      12,
    );
  });
  it("[STR3] no weights at all are equal ones", () => {
    expect(cascadeWeights({ ...base, goals: [goal("G"), goal("H")] }).goals).toEqual([0.5, 0.5]);
  });
  it("[STR3] comparisons go before stated weights", () => {
    const comparisons = [{ goalA: 0, goalB: 1, importance: 3 }];
    expect(
      cascadeWeights({ ...base, goals: [goal("G", 10), goal("H", 90)], comparisons }).goals[0],
    ).toBeCloseTo(0.75, 12);
  });
  it("[STR1] comparisons that contradict each other are reported with the worst pair", () => {
    const comparisons = [
      { goalA: 0, goalB: 1, importance: 9 },
      { goalA: 1, goalB: 2, importance: 9 },
      { goalA: 0, goalB: 2, importance: 1 / 9 },
    ];
    const { problems } = cascadeWeights({ ...base, goals: [goal("G"), goal("H"), goal("I")], comparisons });
    expect(codes(problems)).toEqual(["comparisons-inconsistent"]);
  });
  it.each([
    ["0.05 is accepted", 8, []],
    ["0.19 is reported", 1, ["comparisons-inconsistent"]],
  ])("[STR1] a consistency ratio of about %s", (_, importance, wanted) => {
    const comparisons = [
      { goalA: 0, goalB: 1, importance: 2 },
      { goalA: 1, goalB: 2, importance: 2 },
      { goalA: 0, goalB: 2, importance },
    ];
    const goals = [goal("G"), goal("H"), goal("I")];
    const found = cascadeWeights({ ...base, goals, comparisons });
    const ratio = found.comparison!.consistencyRatio;
    expect(ratio > 0.04 && ratio < 0.2).toBe(true);
    expect(codes(found.problems)).toEqual(wanted);
  });
  it("[STR2] two rows on one pair that disagree are reported", () => {
    const comparisons = [
      { goalA: 0, goalB: 1, importance: 3 },
      { goalA: 1, goalB: 0, importance: 3 },
    ];
    const found = cascadeWeights({ ...base, goals: [goal("G"), goal("H")], comparisons });
    expect(codes(found.problems)).toEqual(["comparisons-not-reciprocal"]);
    expect(found.goals[0]).toBeCloseTo(0.5, 12);
  });
  it("[STR4] a goal's weight goes to its objectives, a parent's to its children", () => {
    const objectives = [
      objective("P", { goal: 0 }),
      objective("C1", { goal: 0, parent: "P", weight: 1 }),
      objective("C2", { goal: -1, parent: "P", weight: 3 }),
      objective("Q", { goal: 1 }),
    ];
    const found = cascadeWeights({ ...base, goals: [goal("G", 60), goal("H", 40)], objectives });
    const close = [0, 0.15, 0.45, 0.4].map((weight) => expect.closeTo(weight, 12));
    expect(found.objectives).toEqual(close);
    expect(found.goalOf).toEqual([0, 0, 0, 1]);
  });
  it("[STR4] a goal without objectives leaves its weight to the others", () => {
    const found = cascadeWeights({
      ...base,
      goals: [goal("G", 60), goal("H", 40)],
      objectives: [objective("P")],
    });
    expect(found.objectives).toEqual([1]);
  });
  it("[STR5] a circle of parents is cut and reported", () => {
    const objectives = [objective("P", { parent: "Q" }), objective("Q", { parent: "P" })];
    const found = cascadeWeights({ ...base, goals: [goal("G")], objectives });
    expect(codes(found.problems)).toEqual(["objective-parent-circle"]);
    expect(found.objectives.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
  it("[STR5] an objective without a goal weighs like an average goal", () => {
    const objectives = [objective("P", { goal: 0 }), objective("Q", { goal: -1 })];
    const found = cascadeWeights({ ...base, goals: [goal("G", 1)], objectives });
    expect(found.objectives).toEqual([0.5, 0.5]);
  });
  it("[STR12] a parent that does not exist is reported", () => {
    const found = cascadeWeights({
      ...base,
      goals: [goal("G")],
      objectives: [objective("P", { parent: "Nobody" })],
    });
    expect(codes(found.problems)).toEqual(["objective-parent-unknown"]);
  });
  it("[STR3] goals that no comparison links with the others are named", () => {
    const comparisons = [{ goalA: 0, goalB: 1, importance: 3 }];
    const { problems } = cascadeWeights({ ...base, goals: [goal("G"), goal("H"), goal("I")], comparisons });
    expect(codes(problems)).toEqual(["comparisons-not-linked"]);
    expect(problems[0]!.facts).toEqual({ goal: "I" });
  });
  it("[STR3] weights that are stated and compared too are a note at the Goals sheet", () => {
    const comparisons = [{ goalA: 0, goalB: 1, importance: 3 }];
    const { problems } = cascadeWeights({ ...base, goals: [goal("G", 10), goal("H")], comparisons });
    expect(problems).toMatchObject([
      {
        code: "comparisons-before-weights",
        severity: "note",
        place: { sheet: "Goals" },
        facts: { weights: 1 },
      },
    ]);
  });
  it("[STR29] an objective under a parent of another goal stands at the top of its own, and is told", () => {
    const objectives = [
      objective("P", { goal: 0 }),
      objective("C", { goal: 1, parent: "P" }),
      objective("D", { goal: -1, parent: "C" }),
    ];
    const found = cascadeWeights({ ...base, goals: [goal("G", 60), goal("H", 40)], objectives });
    expect(found.parents).toEqual([-1, -1, 1]);
    expect(found.goalOf).toEqual([0, 1, 1]);
    expect(found.objectives).toEqual([0.6, 0, 0.4].map((weight) => expect.closeTo(weight, 12)));
    expect(codes(found.problems)).toEqual(["objective-goal-differs"]);
  });
  it("[STR4] a weight reaches the children of children", () => {
    const objectives = [
      objective("P", { goal: 0 }),
      objective("C", { goal: -1, parent: "P", weight: 3 }),
      objective("D", { goal: -1, parent: "P", weight: 1 }),
      objective("E", { goal: -1, parent: "C", weight: 2 }),
      objective("F", { goal: -1, parent: "C", weight: 1 }),
    ];
    const found = cascadeWeights({ ...base, goals: [goal("G")], objectives });
    expect(found.objectives).toEqual([0, 0, 0.25, 0.5, 0.25].map((weight) => expect.closeTo(weight, 12)));
    expect(found.goalOf).toEqual([0, 0, 0, 0, 0]);
  });
});
