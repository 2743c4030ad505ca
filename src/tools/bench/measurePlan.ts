import { parseArgs } from "node:util";
import { measurePlan } from "../../engine/gap/measurePlan";
import { submittedPlan } from "../../engine/supply/submittedPlan";
import { printLine } from "./measure";
import { randomProblem } from "./randomModel";

/**
 * Measures a seeded random plan (gaps, KPIs, scorecard, index, decomposition) and prints one JSON line.
 *
 * `firstMs` is the first call of the process, with cold code; `warmMs` the median of the calls after it; both are
 * processor time, since a busy machine lengthens any clock on the wall. `cells` is items × months.
 */
export async function benchMeasure(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      items: { type: "string" },
      months: { type: "string" },
      resources: { type: "string" },
      runs: { type: "string" },
    },
  });
  const [items, months] = [Number(values.items ?? 220), Number(values.months ?? 18)];
  const resources = Number(values.resources ?? 10);
  const { model, demand } = randomProblem({
    items,
    months,
    resources,
    seed: 1,
    capacity: 1.02,
    settings: {},
  });
  const plan = submittedPlan(model, demand);
  const timed = (): number => {
    const { user, system } = process.cpuUsage();
    measurePlan(model, plan);
    const after = process.cpuUsage();
    return (after.user - user + after.system - system) / 1000;
  };
  const firstMs = timed();
  const rest = Array.from({ length: Number(values.runs ?? 9) }, timed).sort((a, b) => a - b);
  const warmMs = rest[Math.floor(rest.length / 2)]!;
  printLine({
    items,
    months,
    cells: items * months,
    firstMs,
    warmMs,
    gaps: measurePlan(model, plan).gaps.length,
  });
  return Promise.resolve();
}
