import type { LinearProgram, LpSolution, Solver } from "../../src/engine";
import { solverShelf, warmSolver } from "../../src/planner/solverShelf";

const program = {} as LinearProgram;

function shelfOf(statuses: readonly LpSolution["status"][]) {
  let loads = 0;
  const shelf = solverShelf(async (): Promise<Solver> => {
    const status = statuses[loads++]!;
    return { name: `solver ${loads}`, solve: () => ({ status }) as LpSolution };
  });
  return { shelf, loads: () => loads };
}

describe("solverShelf", () => {
  it("[RUN4] keeps one solver for every question", async () => {
    const { shelf, loads } = shelfOf(["optimal"]);
    for (let n = 0; n < 3; n++) (await shelf.take()).solve(program);
    expect(loads()).toBe(1);
  });

  it("[RUN3] loads another once a solve has broken it", async () => {
    const { shelf } = shelfOf(["failed", "optimal"]);
    expect((await shelf.take()).solve(program).status).toBe("failed");
    expect((await shelf.take()).solve(program).status).toBe("optimal");
  });

  it("[RUN3] tries again after it could not be loaded, and warming up never throws", async () => {
    let isFirst = true;
    const shelf = solverShelf(async () => {
      if (!isFirst) return { name: "solver", solve: () => ({ status: "optimal" }) as LpSolution };
      isFirst = false;
      throw new Error("no network");
    });
    await warmSolver(shelf);
    expect((await shelf.take()).name).toBe("solver");
  });
});
