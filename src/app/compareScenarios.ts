import type { ScenarioComparison } from "../engine";
import type { CommandTools, CommandWatch } from "./commands";
import type { ReadPlan } from "./ports";
import { checkStopped } from "./refusal";
import { reportOf, type ReviewReport } from "./reviewReport";

/**
 * Reads the sheets as they stand, aligns, and computes the scenarios one after the other; each is told as it lands.
 *
 * Reading anew takes in what was just written on Scenarios, and gives the worker its plan back where a stop took it.
 */
export async function compareScenarios(tools: CommandTools, watch: CommandWatch): Promise<ReviewReport> {
  const { workbook, runner } = tools;
  runner.warm();
  watch.onProgress({ stage: "reading", share: 0 });
  const read = await workbook.read(watch.signal);
  watch.onRead(read);
  checkStopped(watch.signal);
  if (!read.model) return ended(read, null, {});
  const { alignment, stageSeconds } = await runner.run(read, { reconcile: true, levers: true }, watch);
  watch.onAlignment(alignment);
  checkStopped(watch.signal);
  await computed(tools, watch);
  return ended(read, alignment, stageSeconds);
}

/** Tells every scenario with those before it, and how far it is. */
async function computed({ runner }: CommandTools, watch: CommandWatch): Promise<void> {
  let found: ScenarioComparison | null = null;
  const tell = (next: ScenarioComparison): void => {
    found = next;
    watch.onScenarios(next);
    const [done, total] = [next.outcomes.length, next.names.length];
    watch.onProgress({ stage: "scenarios", share: done / Math.max(1, total), items: { done, total } });
  };
  const all = await runner.compare({
    signal: watch.signal,
    onStart: (start) => tell({ ...start, outcomes: [] }),
    onScenario: (outcome) => {
      if (found) tell({ ...found, outcomes: [...found.outcomes, outcome] });
    },
  });
  tell(all);
}

const ended = (
  read: ReadPlan,
  alignment: Parameters<typeof reportOf>[0]["alignment"],
  stageSeconds: Readonly<Record<string, number>>,
): ReviewReport =>
  reportOf({ command: "compareScenarios", read, alignment, written: { sheets: [] }, stageSeconds });
