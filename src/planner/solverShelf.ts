import type { Solver } from "../engine";
import { warmProgram } from "../solver/warmProgram";

/** Keeps one solver loaded, and loads another where it broke. */
export interface SolverShelf {
  take(): Promise<Solver>;
}

/** An instance that met a fault must not be used again: an aborted heap never shrinks. */
export function solverShelf(load: () => Promise<Solver>): SolverShelf {
  let loading: Promise<Solver> | undefined;
  const drop = (): void => {
    loading = undefined;
  };
  const watched = ({ name, solve }: Solver): Solver => ({
    name,
    solve(lp, options) {
      const solution = solve(lp, options);
      if (solution.status === "failed") drop();
      return solution;
    },
  });
  return {
    take() {
      loading ??= load()
        .then(watched)
        .catch((error: unknown) => {
          drop();
          throw error;
        });
      return loading;
    },
  };
}

/** Loads the solver and lets its code be compiled. Only a courtesy: a question that needs the solver says what is wrong. */
export async function warmSolver(shelf: SolverShelf): Promise<void> {
  try {
    (await shelf.take()).solve(warmProgram(), { ranging: true });
  } catch {
    return;
  }
}
