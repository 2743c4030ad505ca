import {
  align,
  type Alignment,
  type Gap,
  type GapKind,
  type PlanningModel,
  type Solver,
} from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { book } from "./sampleFacts";
import { asWorkbookCells } from "./writtenBook";

/** The submitted view needs no solver. */
const noSolver: Solver = {
  name: "none",
  solve: () => {
    throw new Error("The submitted view solved a program.");
  },
};

describe("the plan of the sample as submitted", () => {
  let model: PlanningModel;
  let alignment: Alignment;
  beforeAll(() => {
    model = readWorkbook(asWorkbookCells(book)).model!;
    alignment = align(model, { reconcile: false }, { solver: noSolver, onStage: () => undefined });
  });

  /** The gaps of a kind above items, dearest first. */
  const top = (kind: GapKind): readonly Gap[] =>
    alignment.submitted.gaps.filter((gap) => gap.kind === kind && gap.item < 0);
  const family = (gap: Gap): string => model.families[gap.family]?.name ?? "";
  const families = (kind: GapKind): readonly string[] =>
    [...new Set(top(kind).map(family))].filter((name) => name !== "");

  it("overloads Assembly A and the Boiler cell, and nothing else by hours", () => {
    const hours = top("supply-capacity").filter((gap) => model.resources.kind[gap.resource] === "hours");
    expect(new Set(hours.map((gap) => model.resources.name[gap.resource]))).toEqual(
      new Set(["Assembly A", "Boiler cell"]),
    );
  });

  it("leaves bean-to-cup machines and kettles shortest", () => {
    expect(families("demand-supply").slice(0, 2)).toEqual(["Bean-to-cup machines", "Kettles"]);
  });

  it("has its dearest stock in drippers", () => {
    expect(families("stock policy")[0]).toBe("Drippers and servers");
  });

  it("misses the budget most in the two families that should grow", () => {
    expect(new Set(families("plan-budget").slice(0, 2))).toEqual(
      new Set(["Bean-to-cup machines", "Espresso machines"]),
    );
  });

  it("gives hours of bean-to-cup machines to filter brewers", () => {
    const taken = top("strategy").filter((gap) => family(gap) === "Bean-to-cup machines");
    expect(taken.flatMap((gap) => gap.drivers.map((driver) => driver.subject))).toContain("Filter brewers");
  });

  it("has functions that disagree on grinders in April and on frothers throughout", () => {
    const apart = top("function-function");
    const april = apart.filter((gap) => family(gap) === "Burr grinders" && gap.firstPeriod === 3);
    expect(april.length).toBeGreaterThan(0);
    expect(families("function-function")).toContain("Milk frothers");
  });

  it("serves every goal but one", () => {
    const told = alignment.problems.filter((problem) => problem.code === "goal-without-objective");
    expect(told).toHaveLength(1);
  });
});
