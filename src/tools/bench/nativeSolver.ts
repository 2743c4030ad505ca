import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LinearProgram, Solver } from "../../engine/supply/lp";
import { scaled } from "../../engine/supply/lpScale";
import { buildProgram } from "../../engine/supply/program";
import type { SolvedCase } from "../../engine/supply/solveCase";

/** The same solver natively, as the `highspy` package of Python has it: dual simplex on one thread, as ours. */
const HIGHSPY = `
import sys, time, highspy
h = highspy.Highs()
h.setOptionValue("output_flag", False)
h.setOptionValue("solver", "simplex")
h.setOptionValue("simplex_strategy", 1)
h.setOptionValue("threads", 1)
h.readModel(sys.argv[1])
started, worked = time.perf_counter(), time.process_time()
h.run()
print("seconds", time.perf_counter() - started, "cpu", time.process_time() - worked)
print("objective", repr(h.getInfo().objective_function_value))
`;

interface NativeSolver {
  readonly name: string;
  readonly command: string;
  readonly args: (file: string) => string[];
  readonly objective: RegExp;
  /** Seconds that the solver states for the solve alone; else the whole call counts. */
  readonly seconds?: RegExp;
  readonly cpu?: RegExp;
  /** Whether it can be asked at all. */
  readonly probe: readonly string[];
}

/** Native solvers that may be installed, and how each is asked to solve an MPS file. */
const NATIVE: readonly NativeSolver[] = [
  {
    name: "HiGHS",
    command: "python3",
    args: (file) => ["-c", HIGHSPY, file],
    objective: /objective (\S+)/,
    seconds: /seconds (\S+)/,
    cpu: /cpu (\S+)/,
    probe: ["-c", "import highspy"],
  },
  {
    name: "Clp",
    command: "clp",
    args: (file) => [file, "-dualsimplex"],
    objective: /Optimal - objective value\s+(\S+)|Optimal objective\s+(\S+)/,
    probe: ["-stop"],
  },
];

/** Seconds of each native solver and of ours on the very same program in this run, or a line that says why not. */
export function nativeSeconds(solved: SolvedCase, solver: Solver): readonly unknown[] | string {
  const program = buildProgram(solved.supply, solved.economics);
  const lp = scaled(program.lp, program.scale);
  const installed = NATIVE.filter(isInstalled);
  if (installed.length === 0) return "skipped: neither highspy nor clp is installed";
  const folder = mkdtempSync(join(tmpdir(), "sop-align-"));
  try {
    const file = join(folder, "program.mps");
    writeFileSync(file, mpsOf(lp));
    const again = performance.now();
    const before = process.cpuUsage();
    const { objective } = solver.solve(lp);
    const ourSeconds = (performance.now() - again) / 1000;
    const { user, system } = process.cpuUsage(before);
    const ours = { objective: objective - lp.offset, seconds: ourSeconds, cpu: (user + system) / 1e6 };
    return installed.map((native) => compared(native, file, ours));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compared(
  native: NativeSolver,
  file: string,
  ours: { readonly objective: number; readonly seconds: number; readonly cpu: number },
): Readonly<Record<string, unknown>> {
  const started = performance.now();
  const said = execFileSync(native.command, native.args(file), { encoding: "utf8", maxBuffer: 1e8 });
  const read = (words: RegExp | undefined): number => {
    const found = words?.exec(said);
    return Number(found?.[1] ?? found?.[2] ?? Number.NaN);
  };
  const stated = read(native.seconds);
  const seconds = stated === stated ? stated : (performance.now() - started) / 1000;
  const difference =
    Math.abs(read(native.objective) - ours.objective) / Math.max(1, Math.abs(ours.objective));
  const cpuRatio = ours.cpu / read(native.cpu);
  return {
    name: native.name,
    seconds,
    ourSeconds: ours.seconds,
    ratio: ours.seconds / seconds,
    ...(cpuRatio === cpuRatio ? { cpuRatio } : {}),
    difference,
  };
}

function isInstalled({ command, probe }: NativeSolver): boolean {
  try {
    execFileSync(command, probe, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The program as free MPS, without its constant. */
export function mpsOf(lp: LinearProgram): string {
  const lines = ["NAME plan FREE", "ROWS", " N cost"];
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
