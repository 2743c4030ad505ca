import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkPlan } from "../../engine/supply/planChecker";
import { bindingLimits } from "../../engine/supply/limits";
import { planChanges } from "../../engine/supply/planChanges";
import { readCase } from "../../engine/supply/readCase";
import type { SupplyPlan } from "../../engine/supply/assemblePlan";
import { planCost } from "../../engine/supply/planCost";
import { proposalOf } from "../../engine/supply/proposedPlan";
import { shortages } from "../../engine/supply/shortages";
import { isTrusted, solveCase, type CaseOptions, type SolvedCase } from "../../engine/supply/solveCase";
import { submittedPlan } from "../../engine/supply/submittedPlan";
import { explore } from "../../engine/supply/levers/explore";
import type { Base } from "../../engine/supply/levers/priceOfChange";
import type { Solver } from "../../engine/supply/lp";
import { loadHighsSolver } from "../../solver/highsSolver";
import { warmProgram } from "../../solver/warmProgram";
import { nativeSeconds } from "./nativeSolver";
import { randomProblem, type RandomShape } from "./randomModel";

const USAGE =
  "Usage: bench align --items N --months N --resources N [--capacity 1.08] [--stance least|margin] [--seed 1]\n" +
  "       [--method exact|prices] [--native] [--levers] [--json FILE]";

/**
 * Reconciles a seeded random plan and prints one JSON line: rows, columns, nonZeros, stageSeconds, totalSeconds, cpuSeconds,
 * objective, gap, checker ("ok" or the first fault), peakMemoryMB.
 *
 * `--capacity` is the regular capacity as a share of what demand needs on average; `--native` solves the same program with a
 * solvers installed on this machine (HiGHS as highspy, Clp) and gives the ratios; `--levers` tries the twelve best levers, their best
 * pair and every rule afterwards. Seconds begin when the solver is loaded and warm.
 */
export async function benchAlign(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      items: { type: "string" },
      months: { type: "string" },
      resources: { type: "string" },
      capacity: { type: "string" },
      stance: { type: "string" },
      seed: { type: "string" },
      method: { type: "string" },
      native: { type: "boolean" },
      levers: { type: "boolean" },
      json: { type: "string" },
    },
  });
  if (!values.items || !values.months || !values.resources) throw new Error(USAGE);
  const shape: RandomShape = {
    items: Number(values.items),
    months: Number(values.months),
    resources: Number(values.resources),
    seed: Number(values.seed ?? 1),
    capacity: Number(values.capacity ?? 1.08),
    settings: { stance: values.stance === "margin" ? "best margin" : "least change" },
  };
  const { method } = values;
  const options: CaseOptions =
    method === "exact" || method === "prices" ? { ranging: true, method } : { ranging: true };
  const result = await measure(shape, options, {
    native: values.native === true,
    levers: values.levers === true,
  });
  const line = JSON.stringify(result);
  if (values.json) writeFileSync(values.json, `${line}\n`);
  console.log(line);
}

async function measure(
  shape: RandomShape,
  options: CaseOptions,
  also: { readonly native: boolean; readonly levers: boolean },
): Promise<Readonly<Record<string, unknown>>> {
  const { model, demand } = randomProblem(shape);
  const solver = await loadHighsSolver();
  solver.solve(warmProgram(), { ranging: true });
  const stages = stopwatch();
  const cpu = process.cpuUsage();
  submittedPlan(model, demand);
  stages.lap("submitted");
  const supply = readCase(model, demand);
  stages.lap("read");
  const solved = solveCase(supply, solver, options);
  stages.lap("solve");
  const { rounded, proposed: whole } = proposalOf(solved);
  const check = checkPlan(supply, solved.economics, { supplyPlan: whole });
  stages.lap("round and check");
  planChanges(supply, solved.economics, whole);
  shortages(solved, whole.plan);
  bindingLimits(solved);
  stages.lap("explain");
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...solved.size,
    method: solved.certificate.method,
    stageSeconds: stages.seconds,
    totalSeconds: stages.total(),
    cpuSeconds: (user + system) / 1e6,
    objective: solved.objective,
    gap: solved.certificate.gap,
    checker: verdict(solved, check.faults[0]),
    ...lossesOf(solved, { rounded, shown: check.cost.total }),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(also.native ? { native: nativeSeconds(solved, solver) } : {}),
    ...(also.levers ? { levers: leverSeconds({ model, demand, solved }, solver) } : {}),
  };
}

/** What whole planning units cost of the objective, and what leaving out changes that are not worth making costs. */
function lossesOf(
  { supply, economics, objective }: SolvedCase,
  { rounded, shown }: { readonly rounded: SupplyPlan; readonly shown: number },
): { readonly roundingLoss: number; readonly leftOutLoss: number } {
  const { total } = planCost(supply, economics, rounded);
  return { roundingLoss: total - objective, leftOutLoss: shown - total };
}

/** Levers and rules as the add-in tries them in the background, from the solved plan. */
function leverSeconds({ model, demand, solved }: Base, solver: Solver): Readonly<Record<string, unknown>> {
  const started = performance.now();
  const before = process.cpuUsage();
  const landed: number[] = [];
  const land = (): number => landed.push((performance.now() - started) / 1000);
  const { levers, rules } = explore(model, demand, { solver, solved, onLever: land, onRule: land });
  const { user, system } = process.cpuUsage(before);
  return {
    tried: levers.length,
    rules: rules.length,
    firstSeconds: landed[0] ?? 0,
    totalSeconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
  };
}

function verdict(solved: SolvedCase, rounded: SolvedCase["check"]["faults"][number] | undefined): string {
  const fault = solved.check.faults[0] ?? rounded;
  if (fault !== undefined) return `${fault.law} at ${fault.subject}, period ${fault.period}`;
  return isTrusted(solved) ? "ok" : `not proven: gap ${solved.certificate.gap}`;
}

function stopwatch(): {
  readonly seconds: Record<string, number>;
  lap(name: string): void;
  total(): number;
} {
  const seconds: Record<string, number> = {};
  const started = performance.now();
  let since = started;
  return {
    seconds,
    lap(name) {
      seconds[name] = (performance.now() - since) / 1000;
      since = performance.now();
    },
    total: () => (performance.now() - started) / 1000,
  };
}
