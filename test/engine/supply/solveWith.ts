import { readCase } from "../../../src/engine/supply/readCase";
import type { Solver } from "../../../src/engine/supply/lp";
import { solveCase, type SolvedCase } from "../../../src/engine/supply/solveCase";
import { loadHighsSolver } from "../../../src/solver/highsSolver";
import type { BuiltPlant } from "./plant";

let loading: Promise<Solver> | undefined;

/** The product's own solver, loaded once a test file. */
export const highs = (): Promise<Solver> => (loading ??= loadHighsSolver());

/** Solves a built plant and expects the proof and the check to hold. */
export async function solvePlant({ model, demand }: BuiltPlant): Promise<SolvedCase> {
  const solved = solveCase(readCase(model, demand), await highs());
  expect(solved.status).toBe("optimal");
  expect(solved.certificate.isOptimal).toBe(true);
  expect(solved.check.faults).toEqual([]);
  return solved;
}

/** A row of a grid as plain numbers, rounded to 1e-6. */
export const rounded = (values: ArrayLike<number>): number[] =>
  Array.from(values, (v) => Math.round(v * 1e6) / 1e6 + 0);
