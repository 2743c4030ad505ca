import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LinearProgram, Solver } from "../../engine/supply/lp";
import { scaled } from "../../engine/supply/lpScale";
import { buildProgram } from "../../engine/supply/program";
import type { SolvedCase } from "../../engine/supply/solveCase";

/** Native solvers that may be installed, and how each is asked to solve an MPS file. */
const NATIVE: readonly {
  readonly name: string;
  readonly args: (file: string) => string[];
  readonly objective: RegExp;
}[] = [
  { name: "clp", args: (file) => [file, "-dualsimplex"], objective: /Optimal objective\s+([-\d.e+]+)/ },
  { name: "glpsol", args: (file) => ["--freemps", file], objective: /Objective:.*=\s*([-\d.e+]+)/ },
];

/** Seconds of a native solver and of ours on the very same program in this run, or a line that says why not. */
export function nativeSeconds(
  solved: SolvedCase,
  solver: Solver,
): Readonly<Record<string, unknown>> | string {
  const program = buildProgram(solved.supply, solved.economics);
  const lp = scaled(program.lp, program.scale);
  const native = NATIVE.find(({ name }) => isInstalled(name));
  if (native === undefined) return "skipped: neither clp nor glpsol is installed";
  const folder = mkdtempSync(join(tmpdir(), "sop-align-"));
  try {
    const file = join(folder, "program.mps");
    writeFileSync(file, mpsOf(lp));
    const started = performance.now();
    const said = execFileSync(native.name, native.args(file), { encoding: "utf8", maxBuffer: 1e8 });
    const seconds = (performance.now() - started) / 1000;
    const again = performance.now();
    const ours = solver.solve(lp);
    const ourSeconds = (performance.now() - again) / 1000;
    const objective = Number(native.objective.exec(said)?.[1] ?? Number.NaN) + lp.offset;
    return {
      name: native.name,
      seconds,
      ourSeconds,
      ratio: ourSeconds / seconds,
      difference: Math.abs(objective - ours.objective) / Math.max(1, Math.abs(ours.objective)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isInstalled(name: string): boolean {
  try {
    execFileSync("which", [name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The program as free MPS, without its constant. */
export function mpsOf(lp: LinearProgram): string {
  const lines = ["NAME plan", "ROWS", " N cost"];
  const kind = (i: number): string => {
    const [low, high] = [lp.rowLower[i]!, lp.rowUpper[i]!];
    return low === high ? "E" : Number.isFinite(low) ? "G" : "L";
  };
  for (let i = 0; i < lp.rows; i++) lines.push(` ${kind(i)} r${i}`);
  lines.push("COLUMNS");
  for (let j = 0; j < lp.columns; j++) {
    lines.push(` x${j} cost ${lp.cost[j]!}`);
    for (let e = lp.start[j]!; e < lp.start[j + 1]!; e++)
      lines.push(` x${j} r${lp.index[e]!} ${lp.value[e]!}`);
  }
  lines.push("RHS");
  for (let i = 0; i < lp.rows; i++) {
    lines.push(` rhs r${i} ${Number.isFinite(lp.rowLower[i]!) ? lp.rowLower[i]! : lp.rowUpper[i]!}`);
  }
  lines.push("RANGES");
  for (let i = 0; i < lp.rows; i++) {
    const span = lp.rowUpper[i]! - lp.rowLower[i]!;
    if (Number.isFinite(span) && span > 0) lines.push(` range r${i} ${span}`);
  }
  lines.push("BOUNDS");
  for (let j = 0; j < lp.columns; j++) {
    if (lp.lower[j]! !== 0) lines.push(` LO bound x${j} ${lp.lower[j]!}`);
    if (Number.isFinite(lp.upper[j]!)) lines.push(` UP bound x${j} ${lp.upper[j]!}`);
  }
  lines.push("ENDATA", "");
  return lines.join("\n");
}
