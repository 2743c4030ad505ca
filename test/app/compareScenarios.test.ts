import type { AlignRunner, CompareWatch } from "../../src/app/ports";
import { stopped } from "../../src/app/refusal";
import { createSession } from "../../src/app/session";
import type { ScenarioComparison, ScenarioOutcome } from "../../src/engine";
import { directRunner, fakeWorkbook, type FakeWorkbook } from "./fakes";

const start = { names: ["One", "Two"], base: null, baseLimits: [], baseDecisions: [], leftOut: [] };
const outcome = (name: string): ScenarioOutcome => ({ name }) as ScenarioOutcome;

function sessionOn(workbook: FakeWorkbook, compare: AlignRunner["compare"]) {
  const runner = { ...directRunner, compare };
  const session = createSession({ workbook, runner, now: () => 0, today: () => 20_000 });
  const seen: (readonly string[] | null)[] = [];
  session.subscribe(() => seen.push(session.state().scenarios?.outcomes.map(({ name }) => name) ?? null));
  return { session, seen };
}

const telling = async ({ onStart, onScenario }: CompareWatch): Promise<ScenarioComparison> => {
  onStart?.(start);
  onScenario?.(outcome("One"));
  onScenario?.(outcome("Two"));
  return { ...start, outcomes: [outcome("One"), outcome("Two")] };
};

describe("comparing scenarios", () => {
  it("[SCN18] reads the sheets as they stand, writes nothing, and shows each scenario as it lands", async () => {
    const workbook = fakeWorkbook();
    const { session, seen } = sessionOn(workbook, telling);
    const report = await session.compareScenarios();
    expect(report).toMatchObject({ command: "compareScenarios", outcome: "done", sheets: [] });
    expect(workbook.asked).toEqual(["read"]);
    expect(seen).toEqual(expect.arrayContaining([[], ["One"], ["One", "Two"]]));
    expect(session.state().scenarios?.outcomes).toHaveLength(2);
  });
  it("[SCN18] says how far it is", async () => {
    const { session } = sessionOn(fakeWorkbook(), telling);
    const shares: unknown[] = [];
    session.subscribe(() => shares.push(session.state().progress));
    await session.compareScenarios();
    expect(shares).toContainEqual({ stage: "scenarios", share: 0.5, items: { done: 1, total: 2 } });
  });
  it("[SCN18] Stop keeps what has landed", async () => {
    const { session } = sessionOn(fakeWorkbook(), async ({ onStart, onScenario, signal }) => {
      onStart?.(start);
      onScenario?.(outcome("One"));
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(stopped())));
    });
    const done = session.compareScenarios();
    await new Promise((resolve) => setImmediate(resolve));
    session.stop();
    expect((await done).outcome).toBe("stopped");
    expect(session.state().scenarios?.outcomes).toEqual([outcome("One")]);
  });
  it("[SCN18] a workbook without a plan is told like everywhere", async () => {
    const { session } = sessionOn(fakeWorkbook({ model: null }), telling);
    expect((await session.compareScenarios()).outcome).toBe("nothing to plan");
    expect(session.state().scenarios).toBeNull();
  });
  it("[SCN18] a new alignment puts older scenarios away", async () => {
    const { session } = sessionOn(fakeWorkbook(), telling);
    await session.compareScenarios();
    await session.align();
    expect(session.state().scenarios).toBeNull();
  });
});
