import { loadHighsSolver } from "../../src/solver/highsSolver";
import { describeSolver, workshop } from "../contract/solver";

describe("highsSolver", () => {
  describeSolver(() => loadHighsSolver());

  it("[SOL1] says how far an hour may move before its price changes", async () => {
    const { ranging } = (await loadHighsSolver()).solve(workshop(), { ranging: true });
    expect(ranging!.down[0]).toBeCloseTo(25, 9);
    expect(ranging!.up[0]).toBeCloseTo(100, 9);
  });
});
