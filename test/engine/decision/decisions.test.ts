import { decisionsOf } from "../../../src/engine/decision/decisions";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import { questionOf } from "../../../src/engine/decision/questions";
import type { Gap } from "../../../src/engine/gap/gap";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { say } from "../../../src/engine/narrative/sentence";
import type { PlanChange } from "../../../src/engine/supply/planChanges";
import { grid } from "../measure/smallModel";
import { lever, plantedStory } from "./story";

const { model, submitted, reconciled, plans } = plantedStory();
const before = measurePlan(model, submitted, { functionPlans: plans });
const after = measurePlan(model, reconciled, { functionPlans: plans });
const SHORT = "demand-supply/family:Tea/2";

describe("the decisions of a planted story", () => {
  const { today, delegated } = decisionsOf({ model, submitted: before, reconciled: after, levers: [] });
  it("[DCN8] are the ones that it plants, dearest first", () => {
    expect(today.map(({ gap }) => [gap.kind, gap.family, gap.objective])).toEqual([
      ["stock policy", 2, -1],
      ["plan-target", -1, 0],
      ["demand-supply", 0, -1],
      ["strategy", 0, -1],
      ["function-function", 1, -1],
    ]);
  });
  it("[DCN1] the rest is delegated, no gap is lost and none doubled", () => {
    const wide = before.gaps.filter(({ level }) => level !== "item").map(({ id }) => id);
    expect([...today, ...delegated].map(({ id }) => id).sort()).toEqual(wide.sort());
  });
  it("[DCN7] the question names subject, size and months", () => {
    expect(say(today[2]!.question)).toBe(
      "How do we serve the 80 cases of Tea that the plan leaves short from Mar 2027 to Apr 2027?",
    );
    expect(say(today[3]!.question)).toBe(
      "Do we give Tea the 80 hours of Line 1 that Soup takes from Mar 2027 to Apr 2027?",
    );
    expect(say(today[0]!.question)).toBe(
      "How do we release the stock of Juice above its maximum, worth EUR 4,560, from Jan 2027 to Jun 2027?",
    );
  });
  it("[DCN7] why now names the money, the largest cause and why its day is the last", () => {
    expect(say(today[2]!.why)).toBe(
      "EUR 800 of margin is at risk. Largest cause: full resource Line 1. What is recommended begins in Mar 2027: the last day is 1 Mar 2027.",
    );
  });
  it("[DCN5] the reconciled plan is an option with the change of the whole business, its family's own beside the title", () => {
    const option = today[2]!.options[1]!;
    expect(option).toMatchObject({ letter: "B", lever: "take the reconciled plan", closes: 1 });
    expect(option.detail).toBe("Tea alone: revenue +EUR 1,600, margin +EUR 800");
    // 80 of Tea at 20 (cost 10) come in place of 40 of Soup at 10 (cost 8).
    expect(option.effects.revenue).toBeCloseTo(1600 - 400, 9);
    expect(option.effects.margin).toBeCloseTo(800 - 80, 9);
    expect(option.effects.service).toBeCloseTo((1600 - 400) / (760 * 20 + 390 * 10 + 600 * 10), 9);
  });
  it("[DCN21] its effects are the same for whatever gap it answers, and net of what finance would book", () => {
    const taken = today.flatMap(({ options }) =>
      options.filter((option) => option.lever === "take the reconciled plan"),
    );
    expect(taken.length).toBeGreaterThan(1);
    expect(new Set(taken.map(({ effects }) => JSON.stringify(effects))).size).toBe(1);
    const booked = decisionsOf({
      model,
      submitted: before,
      reconciled: after,
      reconciledMargin: 650,
      levers: [],
    });
    expect(booked.today[2]!.options[1]!.effects.margin).toBe(650);
  });
  it("[DCN6] it names the goal, the owner and when to reopen", () => {
    expect(today[2]).toMatchObject({ goal: 0, owner: "Operations", reopenAbove: 96, confidence: Number.NaN });
    expect(say(today[2]!.trigger)).toBe("Reopen if the gap grows beyond 96 cases.");
    expect(today[1]).toMatchObject({ owner: "COO", goal: 0 });
  });
  it("[DCN1] they are numbered from 1", () =>
    expect(today.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]));
  it("[DCN1] there are never more than five", () => expect(today).toHaveLength(5));
});

describe("options and levers", () => {
  const decide = (levers: Parameters<typeof lever>[]) =>
    decisionsOf({
      model,
      submitted: before,
      levers: levers.map(([id, facts]) => lever(id, { gapIds: [SHORT], ...facts })),
    }).today.find(({ id }) => id === SHORT)!;
  it("[DCN2] A does nothing; B and C are the two best of three", () => {
    const decision = decide([
      ["worst", { effects: { ...NO_EFFECT, margin: 10 } }],
      ["best", { effects: { ...NO_EFFECT, margin: 700 } }],
      ["middle", { effects: { ...NO_EFFECT, margin: 300 } }],
    ]);
    expect(decision.options.map(({ letter, leverId }) => [letter, leverId])).toEqual([
      ["A", ""],
      ["B", "best"],
      ["C", "middle"],
    ]);
    expect(decision.recommended).toBe("B");
    expect(say(decision.because)).toBe(
      "Do best: it closes 50 % of the gap and earns EUR 700 of margin. C, to do middle, closes 50 % and earns EUR 300.",
    );
  });
  it("[DCN2] equal margins are told apart by index points", () => {
    const decision = decide([
      ["plain", { effects: { ...NO_EFFECT, margin: 5, index: 1 } }],
      ["aligned", { effects: { ...NO_EFFECT, margin: 5, index: 2 } }],
    ]);
    expect(decision.options[1]!.leverId).toBe("aligned");
  });
  it("[DCN3] a lever that costs margin is not recommended", () => {
    const decision = decide([["dear", { effects: { ...NO_EFFECT, margin: -50, index: 3 } }]]);
    expect(decision).toMatchObject({ recommended: "A" });
    expect(say(decision.because)).toBe(
      "No lever that was tried earns more than it costs. B, to do dear, costs EUR 50 of margin.",
    );
  });
  it("[DCN3] a lever at no cost that closes a part is", () => {
    const decision = decide([["free", { closes: 0.25 }]]);
    expect(say(decision.because)).toBe(
      "Do free: it closes 25 % of the gap at no cost of margin. No lever that was tried closes the rest: name who finds one.",
    );
  });
  it("[DCN2] a lever of another gap is no option", () => {
    expect(
      decide([["other", { gapIds: ["demand-supply/family:Soup/1"], effects: { ...NO_EFFECT, margin: 9 } }]])
        .options,
    ).toHaveLength(1);
  });
  it("[DCN4] the lever's lead time brings the last day forward", () => {
    const march = model.calendar.horizon[2]!.start;
    expect(decide([["quick", { leadDays: 10, effects: { ...NO_EFFECT, margin: 9 } }]]).decideBy).toBe(
      march - 10,
    );
    const late = decide([["slow", { leadDays: 100, effects: { ...NO_EFFECT, margin: 9 } }]]);
    expect(late).toMatchObject({ isTooLate: true });
    expect(say(late.why)).toMatch(
      /Its months are frozen or its lead time has passed, so it needs an approval[.]$/,
    );
  });
  it("[DCN4] what is made ahead must be decided before its own first month", () => {
    const ahead = { kind: "planned supply", item: "T1", firstPeriod: 1, lastPeriod: 1, add: 40 } as const;
    const decision = decide([
      ["ahead", { leadDays: 10, changes: [ahead], effects: { ...NO_EFFECT, margin: 9 } }],
    ]);
    const february = model.calendar.horizon[1]!.start;
    expect(decision).toMatchObject({ decideBy: february - 10, effective: { firstPeriod: 1, lastPeriod: 1 } });
    expect(say(decision.why)).toMatch(
      /What is recommended begins in Feb 2027 and takes 10 days: the last day is 22 Jan 2027[.]$/,
    );
  });
  it("[DCN4] the gap's own earlier day goes before that", () => {
    const gaps = before.gaps.map((gap) => (gap.id === SHORT ? { ...gap, decideBy: gap.decideBy - 30 } : gap));
    const [decision] = decisionsOf({ model, submitted: { ...before, gaps }, levers: [] }).today.filter(
      ({ id }) => id === SHORT,
    );
    expect(say(decision!.why)).toMatch(
      /The gap begins in Mar 2027; with the lead time of what closes it the last day is 30 Jan 2027[.]$/,
    );
  });
  it("[DCN4] the reconciled plan begins with the first change of the gap's family", () => {
    const change = { item: 0, period: 1 } as PlanChange;
    const other = { item: 2, period: 0 } as PlanChange;
    const [found] = decisionsOf({
      model,
      submitted: before,
      reconciled: after,
      levers: [],
      planChanges: [other, change],
    }).today.filter(({ id }) => id === SHORT);
    expect(found!.decideBy).toBe(model.calendar.horizon[1]!.start);
    expect(found!.effective).toEqual({ firstPeriod: 1, lastPeriod: 3 });
  });
  it("[DCN4] to do nothing begins with nothing", () => {
    expect(say(decide([])!.why)).toMatch(/The gap begins in Mar 2027: the last day is 1 Mar 2027[.]$/);
  });
  it("[DCN4] what begins after the gap leaves the gap's own first day", () => {
    const later = { kind: "planned supply", item: "T1", firstPeriod: 3, lastPeriod: 3, add: 40 } as const;
    const decision = decide([["later", { changes: [later], effects: { ...NO_EFFECT, margin: 9 } }]]);
    expect(decision.decideBy).toBe(model.calendar.horizon[2]!.start);
    expect(say(decision.why)).toMatch(/The gap begins in Mar 2027: the last day is 1 Mar 2027[.]$/);
  });
  it("[DCN30] the recommendation says what the dearer option would earn, and its price", () => {
    const [one, other] = [
      {
        changes: [{ kind: "drop event", event: "X" }] as const,
        closes: 1,
        effects: { ...NO_EFFECT, margin: 300 },
      },
      { closes: 0.2, risk: "people tire", isConditional: false, effects: { ...NO_EFFECT, margin: 700 } },
    ];
    const decision = decide([
      ["one", one],
      ["other", other],
    ]);
    expect(say(decision.because)).toBe(
      "Do other: it closes 20 % of the gap and earns EUR 700 of margin. C, to do one, closes 100 % and earns EUR 300. No lever that was tried closes the rest: name who finds one.",
    );
  });
  it("[DCN30] what holds only for an unagreed demand is said to", () => {
    const decision = decide([
      ["sure", { closes: 1, effects: { ...NO_EFFECT, margin: 10 } }],
      ["hope", { lever: "adopt a plan", isConditional: true, effects: { ...NO_EFFECT, margin: 900 } }],
    ]);
    expect(say(decision.because)).toBe(
      "Do sure: it closes 100 % of the gap and earns EUR 10 of margin. C, to do hope, holds only if a demand comes that nobody agreed on.",
    );
  });
  it("[DCN30] stock that is released is named where no margin is earned", () => {
    const decision = decide([["release", { closes: 1, effects: { ...NO_EFFECT, stock: -900 } }]]);
    expect(say(decision.because)).toBe(
      "Do release: it closes 100 % of the gap, releases EUR 900 of stock and costs no margin.",
    );
  });
  it("[DCN31] to do nothing says what stays lost", () => {
    expect(decide([])!.options[0]).toMatchObject({ effects: NO_EFFECT, risk: "EUR 800 stays at risk" });
  });
});

describe("a step of its own beside the reconciled plan", () => {
  /** The first option after doing nothing, where the reconciled plan closes all of the gap and earns 720. */
  const first = (facts: Parameters<typeof lever>[1]): string =>
    decisionsOf({
      model,
      submitted: before,
      reconciled: after,
      levers: [lever("step", { gapIds: [SHORT], ...facts })],
    }).today.find(({ id }) => id === SHORT)!.options[1]!.lever;
  const earning = (margin: number): Parameters<typeof lever>[1] => ({ effects: { ...NO_EFFECT, margin } });
  const WHOLE = "take the reconciled plan";
  it("[DCN22] goes before where it closes as much", () =>
    expect(first({ closes: 1, ...earning(10) })).toBe("overtime"));
  it("[DCN22] goes before where it closes 5 points less, at no cost of margin", () =>
    expect(first({ closes: 0.95, ...earning(0) })).toBe("overtime"));
  it("[DCN22] stands behind where it closes less than that", () =>
    expect(first({ closes: 0.94, ...earning(10) })).toBe(WHOLE));
  it("[DCN30] the whole reconciled plan earns more, and the reason not to take it is said", () => {
    const decision = decisionsOf({
      model,
      submitted: before,
      reconciled: after,
      levers: [lever("step", { gapIds: [SHORT], closes: 1, ...earning(10) })],
    }).today.find(({ id }) => id === SHORT)!;
    expect(say(decision.because)).toBe(
      "Do step: it closes 100 % of the gap and earns EUR 10 of margin. C, to take the reconciled plan, earns EUR 720, but every line of Supply changes, so all planners must follow.",
    );
  });
  it("[DCN22] stands behind where it costs margin", () =>
    expect(first({ closes: 1, ...earning(-1) })).toBe(WHOLE));
  it("[DCN22] stands behind where it holds only if an unagreed demand comes", () =>
    expect(first({ closes: 1, isConditional: true, ...earning(10) })).toBe(WHOLE));
});

describe("two plans to choose from", () => {
  const soup = (changed = model) => {
    const measures = measurePlan(changed, submitted, { functionPlans: plans });
    const { today } = decisionsOf({ model: changed, submitted: measures, levers: [], functionPlans: plans });
    return today.find(({ gap }) => gap.kind === "function-function")!;
  };
  const record = (sales: number, marketing: number) => ({
    ...model,
    calendar: { ...model.calendar, history: model.calendar.horizon.slice(0, 2) },
    history: {
      rows: [
        { item: 1, measure: "demand" as const, source: null, lagPeriods: null, key: "S1" },
        { item: 1, measure: "forecast" as const, source: "sales" as const, lagPeriods: 1, key: "S1" },
        { item: 1, measure: "forecast" as const, source: "marketing" as const, lagPeriods: 1, key: "S1" },
      ],
      values: grid([
        [100, 100],
        [sales, sales],
        [marketing, marketing],
      ]),
    },
    kpis: { rows: [], values: grid([], 8) },
  });
  it("[DCN9] the nearer to the statistics comes first without a record", () => {
    expect(soup().options.map(({ title }) => title)).toEqual([
      "Do nothing",
      "Take the plan of marketing",
      "Take the plan of sales",
    ]);
    expect(say(soup().because)).toBe(
      "Take the plan of marketing, which is nearer to the statistical plan. It closes 100 % of the gap.",
    );
  });
  it("[DCN9] the better record goes before the statistics", () => {
    expect(soup(record(101, 130)).options[1]!.title).toBe("Take the plan of sales");
    expect(soup(record(130, 101)).options[1]!.title).toBe("Take the plan of marketing");
  });
  it("[DCN9] each says what may go wrong", () => {
    expect(soup().options.map(({ risk }) => risk)).toEqual([
      "EUR 180 stays at risk",
      "demand goes unserved if it comes",
      "stock is left if the demand does not come",
    ]);
  });
});

describe("questions", () => {
  const kinds = [...new Set(before.gaps.map(({ kind }) => kind))];
  for (const kind of kinds) {
    it(`[DCN7] a gap of ${kind} asks something`, () => {
      const gap = before.gaps.find((one) => one.kind === kind)!;
      expect(say(questionOf(model, gap))).toMatch(/^[A-Z].*[?]$/);
    });
  }
  const strategic = (facts: Partial<Gap>): string =>
    say(
      questionOf(model, { ...before.gaps.find(({ kind }) => kind === "strategy")!, resource: -1, ...facts }),
    );
  it("[DCN7] a grow family that shrinks is asked about its role", () => {
    expect(strategic({ measure: "grow family shrinks", amount: -2400, unit: "EUR" })).toBe(
      "Is Tea still a family to grow, though the plan sells EUR 2,400 less than last year?",
    );
  });
  it("[DCN7] a grow family that loses its share of hours asks for them back", () => {
    const measure = "grow family loses its share of scarce hours";
    expect(strategic({ measure, amount: -120, unit: "hours", resource: 0 })).toBe(
      "Do we give Tea back the 120 hours of Line 1 that its share falls by?",
    );
  });
  it("[DCN7] an objective that nothing moves asks for plan lines", () => {
    expect(strategic({ measure: "no plan line moves it", objective: 1, family: -1 })).toBe(
      "Which plan lines shall move Serve, which nothing in the plan moves now?",
    );
  });
  it("[DCN7] a goal without an objective asks how one will know", () => {
    const drivers = [{ cause: "no objective", subject: "Care", units: -1, money: 0 }];
    expect(strategic({ measure: "goal without objective", family: -1, drivers })).toBe(
      "How will we know that the plan serves Care, which has no objective?",
    );
  });
  it("[DCN7] less than last cycle asks for a confirmation", () => {
    expect(strategic({ kind: "plan-last cycle", amount: -100, unit: "EUR" })).toBe(
      "Do we confirm the change of Tea by EUR 100 since last cycle?",
    );
  });
  it("[DCN7] a safety stock that lacks asks to rebuild it", () => {
    expect(strategic({ kind: "stock policy", measure: "below safety stock", money: -600 })).toBe(
      "Do we rebuild the safety stock of Tea, which lacks EUR 600 at cost from Mar 2027 to Apr 2027?",
    );
  });
});
