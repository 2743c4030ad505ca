import loadHighs from "highs";
import { economicsOf } from "../../../src/engine/supply/economics";
import { scaled } from "../../../src/engine/supply/lpScale";
import { buildProgram } from "../../../src/engine/supply/program";
import { readCase } from "../../../src/engine/supply/readCase";
import { createHighsSolver } from "../../../src/solver/highsSolver";
import { mpsOf } from "../../../src/tools/bench/nativeSolver";
import { randomProblem } from "../../../src/tools/bench/randomModel";

it("[SUP34] hands native solvers the very program that ours solves", async () => {
  const highs = await loadHighs();
  const { model, demand } = randomProblem({ items: 6, months: 5, resources: 2, seed: 4, capacity: 0.95 });
  const segments = model.segments.map((segment) => ({ ...segment, minimumService: 0.5 }));
  const supply = readCase({ ...model, segments }, demand);
  const program = buildProgram(supply, economicsOf(supply));
  const lp = scaled(program.lp, program.scale);
  const read = highs.withModel({ format: "mps", data: new TextEncoder().encode(mpsOf(lp)) }, (native) => {
    native.options.set({ output_flag: false });
    native.run();
    return native.getObjectiveValue();
  });
  expect(read + lp.offset).toBeCloseTo(createHighsSolver(highs).solve(lp).objective, 6);
});
