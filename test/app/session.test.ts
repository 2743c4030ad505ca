import type { ExploreWatch } from "../../src/app/ports";
import { Refusal, stopped } from "../../src/app/refusal";
import type { Exploration, LeverOutcome, RulePrice } from "../../src/engine";
import { createSession, type SessionState } from "../../src/app/session";
import { directRunner, endlessRunner, fakeWorkbook } from "./fakes";

function sessionOn(workbook = fakeWorkbook(), runner = directRunner) {
  let seconds = 0;
  return {
    workbook,
    session: createSession({ workbook, runner, now: () => (seconds += 1), today: () => 20_000 }),
  };
}

describe("monthly review", () => {
  it("begins in the workbook, aligns and writes, in this order", async () => {
    const { session, workbook } = sessionOn();
    await session.monthlyReview();
    expect(workbook.asked).toEqual(["begin", "write review"]);
  });

  it("reports what was done, as plain JSON with a version", async () => {
    const report = await sessionOn().session.monthlyReview();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report).toMatchObject({
      version: 1,
      command: "monthlyReview",
      outcome: "done",
      message: "",
      sheets: ["Review"],
    });
  });

  it("gives the seconds of every stage, its own and the runner's", async () => {
    const { stageSeconds } = await sessionOn().session.monthlyReview();
    expect(stageSeconds).toEqual({ reading: 1, measure: 0.25, writing: 1 });
  });

  it("keeps what was found while commands run that read nothing", async () => {
    const problem = {
      code: "sheet-missing",
      severity: "warning",
      place: { sheet: "Supply" },
      facts: { sheet: "Supply", needed: "stock" },
    } as const;
    const { session } = sessionOn(fakeWorkbook({ problems: [{ problem, sheet: null, address: null }] }));
    expect(session.state().problems).toBeNull();
    await session.checkData();
    await session.hideGaps();
    expect(session.state().problems?.map(({ code }) => code)).toEqual(["sheet-missing"]);
  });

  it("writes the problems alone where there is too little to plan with", async () => {
    const { session, workbook } = sessionOn(fakeWorkbook({ model: null }));
    const report = await session.monthlyReview();
    expect(workbook.asked).toEqual(["begin", "write problems", "unmark"]);
    expect(report.outcome).toBe("nothing to plan");
  });

  it("puts problems into words with their cells, errors first", async () => {
    const place = { sheet: "Demand" } as const;
    const { session } = sessionOn(
      fakeWorkbook({
        problems: [
          {
            problem: {
              code: "family-row-ignored",
              severity: "note",
              place,
              facts: { family: "F", source: "sales", periods: 2 },
            },
            sheet: null,
            address: null,
          },
          {
            problem: {
              code: "item-unknown",
              severity: "error",
              place,
              facts: { sheet: "Demand", item: "X-1" },
            },
            sheet: "Demand",
            address: "A7",
          },
        ],
      }),
    );
    const { problems } = await session.monthlyReview();
    expect(problems.map(({ code }) => code)).toEqual(["item-unknown", "family-row-ignored"]);
    expect(problems[0]).toMatchObject({
      sheet: "Demand",
      address: "A7",
      count: 1,
      words: expect.stringContaining("X-1"),
    });
  });
});

describe("the other commands", () => {
  it("align writes the plan pages", async () => {
    const { session, workbook } = sessionOn();
    await session.align();
    expect(workbook.asked).toEqual(["begin", "write plan", "unmark"]);
  });

  it("check data plans nothing", async () => {
    const { session, workbook } = sessionOn(fakeWorkbook(), endlessRunner);
    const report = await session.checkData();
    expect(workbook.asked).toEqual(["begin", "write problems", "unmark"]);
    expect(report.outcome).toBe("done");
  });
});

describe("the tidying commands", () => {
  it.each([
    ["setUp", "set up starter 20000"],
    ["hideGaps", "hide gaps"],
    ["repairFormulas", "repair"],
    ["removeOwnSheets", "remove"],
    ["takeBack", "take back"],
  ] as const)("%s asks the workbook once and reports", async (name, asked) => {
    const { session, workbook } = sessionOn();
    const report = name === "setUp" ? await session.setUp("starter") : await session[name]();
    expect(workbook.asked).toEqual([asked]);
    expect(report).toMatchObject({ command: name, outcome: "done" });
    expect(session.state().report).toBe(report);
  });

  it("refuses to show gaps before anything was aligned", async () => {
    const { session, workbook } = sessionOn();
    expect((await session.showGaps()).outcome).toBe("refused");
    expect(workbook.asked).toEqual([]);
  });

  it("shows gaps after a review", async () => {
    const { session, workbook } = sessionOn();
    await session.monthlyReview();
    await session.showGaps();
    expect(workbook.asked.at(-1)).toBe("show gaps");
  });
});

describe("one at a time", () => {
  it("answers busy to a second command and leaves the first alone", async () => {
    const { session, workbook } = sessionOn();
    const first = session.monthlyReview();
    const second = await session.align();
    expect(second.outcome).toBe("busy");
    expect((await first).outcome).toBe("done");
    expect(workbook.asked).not.toContain("write plan");
  });

  it("takes the next command once the first has ended", async () => {
    const { session } = sessionOn();
    await session.monthlyReview();
    expect((await session.align()).outcome).toBe("done");
  });
});

describe("stop", () => {
  it("ends a long run with nothing written", async () => {
    const { session, workbook } = sessionOn(fakeWorkbook(), endlessRunner);
    const run = session.monthlyReview();
    await new Promise((resolve) => setTimeout(resolve, 5));
    session.stop();
    expect((await run).outcome).toBe("stopped");
    expect(workbook.asked).toEqual(["begin", "unmark"]);
  });

  it("stops before aligning when it was pressed while reading", async () => {
    const workbook = fakeWorkbook();
    const { session } = sessionOn(workbook);
    const run = session.monthlyReview();
    session.stop();
    expect((await run).outcome).toBe("stopped");
    expect(workbook.asked).not.toContain("write review");
  });

  it("does nothing when nothing runs", () => {
    const { session } = sessionOn();
    session.stop();
    expect(session.state().isStopping).toBe(false);
  });
});

describe("the mark in the workbook", () => {
  it("is taken back after a fault", async () => {
    const { session, workbook } = sessionOn(
      fakeWorkbook({}, { writePages: () => Promise.reject(new Error("no")) }),
    );
    await session.monthlyReview();
    expect(workbook.asked.at(-1)).toBe("unmark");
  });
});

describe("refusals and faults", () => {
  it("says a refusal in its own words", async () => {
    const refuse = () =>
      Promise.reject(new Refusal("AccessDenied", "The workbook is protected. Unprotect it and try again."));
    const { session } = sessionOn(fakeWorkbook({}, { writePages: refuse }));
    expect(await session.monthlyReview()).toMatchObject({
      outcome: "refused",
      message: "The workbook is protected. Unprotect it and try again.",
    });
  });

  it("says a fault of the add-in without a stack trace", async () => {
    const fail = () => Promise.reject(new TypeError("x is undefined"));
    const { session } = sessionOn(fakeWorkbook({}, { begin: fail }));
    const report = await session.monthlyReview();
    expect(report.outcome).toBe("failed");
    expect(report.message).toContain("x is undefined");
    expect(report.message).not.toMatch(/\n|\bat .*\.ts/);
  });

  it("is free again after a fault", async () => {
    let isFirst = true;
    const workbook = fakeWorkbook();
    const once = {
      ...workbook,
      begin: (signal: AbortSignal) => {
        if (!isFirst) return workbook.begin(signal);
        isFirst = false;
        return Promise.reject(new Error("once"));
      },
    };
    const { session } = sessionOn(once);
    expect((await session.monthlyReview()).outcome).toBe("failed");
    expect((await session.monthlyReview()).outcome).toBe("done");
  });
});

describe("the state", () => {
  it("tells listeners of start, stages and end, and not after they left", async () => {
    const { session } = sessionOn();
    const seen: SessionState[] = [];
    const leave = session.subscribe(() => seen.push(session.state()));
    await session.monthlyReview();
    expect(seen[0]).toMatchObject({ running: "monthlyReview" });
    expect(seen.map(({ progress }) => progress?.stage)).toEqual(
      expect.arrayContaining(["reading", "consensus", "submitted", "measure", "writing"]),
    );
    expect(seen.at(-1)).toMatchObject({ running: null, progress: null });
    const count = seen.length;
    leave();
    await session.align();
    expect(seen).toHaveLength(count);
  });

  it("keeps the alignment and what was read for the pane", async () => {
    const { session } = sessionOn();
    await session.monthlyReview();
    expect(session.state().alignment?.version).toBe(1);
    expect(session.state().read?.model?.items.code).toEqual(["A"]);
  });
});

describe("exploring in the background", () => {
  const lever = (margin: number): LeverOutcome => ({ effect: { margin } }) as LeverOutcome;

  /** A runner whose exploring says what the test says, when it says so. */
  function exploringRunner() {
    let said: ExploreWatch | null = null;
    let finish: (all: Exploration) => void = () => undefined;
    const explore = (watch: ExploreWatch): Promise<Exploration> =>
      new Promise((resolve, reject) => {
        said = watch;
        finish = resolve;
        watch.signal.addEventListener("abort", () => reject(stopped()));
      });
    return {
      runner: { ...directRunner, explore },
      watch: () => said!,
      finish: (all: Exploration) => finish(all),
    };
  }

  it("does nothing before anything was aligned", async () => {
    const { session } = sessionOn();
    await session.explore();
    expect(session.state().explored).toBeNull();
  });

  it("keeps what lands, the best lever first, and everything at the end", async () => {
    const { runner, watch, finish } = exploringRunner();
    const { session } = sessionOn(fakeWorkbook(), runner);
    await session.align();
    const done = session.explore();
    watch().onLever?.(lever(1));
    watch().onLever?.(lever(3));
    watch().onRule?.({ rule: "storage", price: 2 } as RulePrice);
    expect(session.state().explored).toMatchObject({
      isRunning: true,
      levers: [lever(3), lever(1)],
      rules: [{ rule: "storage" }],
    });
    finish({ levers: [lever(3), lever(1)], untried: [], pair: null, rules: [] });
    await done;
    expect(session.state().explored).toMatchObject({ isRunning: false, rules: [] });
  });

  it("makes way for the next command and forgets what an older alignment had", async () => {
    const { runner, watch } = exploringRunner();
    const { session } = sessionOn(fakeWorkbook(), runner);
    await session.align();
    const exploring = session.explore();
    watch().onLever?.(lever(1));
    const report = await session.align();
    await exploring;
    expect(report.outcome).toBe("done");
    expect(watch().signal.aborted).toBe(true);
    expect(session.state().explored).toBeNull();
  });

  it("is stopped by itself, and what was found stays", async () => {
    const { runner, watch } = exploringRunner();
    const { session } = sessionOn(fakeWorkbook(), runner);
    await session.align();
    const exploring = session.explore();
    watch().onLever?.(lever(1));
    session.stopExploring();
    await exploring;
    expect(session.state().explored).toMatchObject({ isRunning: false, levers: [lever(1)] });
  });
});
