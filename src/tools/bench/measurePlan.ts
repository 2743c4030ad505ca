import { parseArgs } from "node:util";
import { measurePlan } from "../../engine/gap/measurePlan";
import { submittedPlan } from "../../engine/supply/submittedPlan";
import { printLine, quantile } from "./measure";
import { randomProblem } from "./randomModel";

/**
 * Measures a seeded random plan (gaps, KPIs, scorecard, index, decomposition) and prints one JSON line.
 *
 * `first` is the first call of the process, with cold code; `warm` the median of the calls after it. `Ms` is what a
 * planner waits for, `CpuMs` the work of all threads (the compiler's with it), which a busy machine lengthens less.
 * `cells` is items × months.
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
  const timed = (): Timed => {
    const [clock, work] = [performance.now(), process.cpuUsage()];
    measurePlan(model, plan);
    const { user, system } = process.cpuUsage(work);
    return { wall: performance.now() - clock, cpu: (user + system) / 1000 };
  };
  const first = timed();
  const rest = Array.from({ length: Number(values.runs ?? 9) }, timed);
  printLine({
    items,
    months,
    cells: items * months,
    firstMs: first.wall,
    firstCpuMs: first.cpu,
    warmMs: quantile(
      rest.map(({ wall }) => wall),
      0.5,
    ),
    warmCpuMs: quantile(
      rest.map(({ cpu }) => cpu),
      0.5,
    ),
    gaps: measurePlan(model, plan).gaps.length,
  });
  return Promise.resolve();
}

/** Milliseconds of one call. */
interface Timed {
  readonly wall: number;
  readonly cpu: number;
}
