import { actionOf, type Choice } from "../../../src/engine/decision/actions";
import { decisionsOf } from "../../../src/engine/decision/decisions";
import { gapsLeft } from "../../../src/engine/decision/gapLeft";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import { aboutOf, cycleName, verdictOn } from "../../../src/engine/decision/verdicts";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import type { ActionRecord } from "../../../src/engine/model/collaboration";
import { say } from "../../../src/engine/narrative/sentence";
import { lever, plantedStory } from "./story";

const { model, submitted, plans } = plantedStory();
const measures = measurePlan(model, submitted, { functionPlans: plans });
const SHORT = "demand-supply/family:Tea/2";
const short = measures.gaps.find(({ id }) => id === SHORT)!;
const levers = [
  lever("overtime", { title: "Run overtime", gapIds: [SHORT], effects: { ...NO_EFFECT, margin: 500 } }),
  lever("shift", { title: "Run a shift", gapIds: [SHORT], effects: { ...NO_EFFECT, margin: 400 } }),
];
const decide = (...actions: ActionRecord[]) =>
  decisionsOf({ model: { ...model, actions }, submitted: measures, levers });
const asked = (...actions: ActionRecord[]) => decide(...actions).today.find(({ id }) => id === SHORT);
const first = asked()!;
const taken = (id: string, facts: Partial<ActionRecord> = {}, choice: Choice = "B"): ActionRecord => ({
  ...actionOf(first, { choice, id, by: "COO", day: 20_600 }),
  ...facts,
});

describe("a decision that stands on Actions", () => {
  it("[DCN23] is found again by kind, measure, subject and months", () => {
    expect(first.about).toBe("demand-supply, short: Tea (2027-03 to 2027-04)");
    expect(aboutOf(model, short)).toBe(first.about);
  });
  it("[DCN24] of this cycle stays on the page with what was decided, by whom and when", () => {
    expect(asked(taken("2027-01-D3"))!.verdict).toEqual({
      id: "2027-01-D3",
      chosen: "B: Run overtime",
      day: 20_600,
      by: "COO",
      state: "taken",
      reopenAbove: 96,
    });
  });
  it("[DCN24] nothing was decided where Actions says nothing", () => expect(first.verdict).toBeNull());
  it("[DCN24] the row that was written last counts", () => {
    const both = asked(taken("2027-01-D3"), taken("2027-01-D3", { chosen: "A: Do nothing" }));
    expect(both!.verdict!.chosen).toBe("A: Do nothing");
  });
  it("[DCN24] names the owner where nobody is said to have decided", () => {
    expect(asked(taken("2027-01-D3", { decidedBy: "" }))!.verdict!.by).toBe("Operations");
  });
  it("[DCN25] of an earlier cycle is not asked again within the size that was agreed", () => {
    const { today, standing, delegated } = decide(taken("2026-12-D3"));
    expect(today.map(({ id }) => id)).not.toContain(SHORT);
    expect(delegated.map(({ id }) => id)).not.toContain(SHORT);
    expect(standing.map(({ gap, action }) => [gap.id, action.id])).toEqual([[SHORT, "2026-12-D3"]]);
  });
  it("[DCN25] exactly at that size it still holds", () => {
    expect(asked(taken("2026-12-D3", { reopenAbove: 80 }))).toBeUndefined();
  });
  it("[DCN26] beyond that size it is asked again, and says so", () => {
    const again = asked(taken("2026-12-D3", { reopenAbove: 79 }))!;
    expect(again.verdict).toMatchObject({ state: "reopened", reopenAbove: 79 });
    expect(say(again.why)).toContain("Reopened: “B: Run overtime” was to hold up to 79 cases.");
  });
  it("[DCN25] in other months it is another decision", () => {
    const about = "demand-supply, short: Tea (2027-05 to 2027-06)";
    expect(asked(taken("2026-12-D3", { about }))!.verdict).toBeNull();
  });
  it("[DCN25] a month in common is enough, however names are spelled", () => {
    const about = "Demand-supply,  short: TEA (2027-04 to 2027-06)";
    expect(asked(taken("2026-12-D3", { about }))).toBeUndefined();
  });
  for (const status of ["dropped", "cancelled"])
    it(`[DCN25] one that was ${status} binds nobody`, () =>
      expect(asked(taken("2026-12-D3", { status }))!.verdict).toBeNull());
  it("[DCN27] put off, it is asked again, and says so", () => {
    const again = asked(taken("2026-12-D3", {}, "defer"))!;
    expect(again.verdict!.state).toBe("deferred");
    expect(say(again.why)).toContain("It was put off before by COO.");
  });
  it("[DCN27] without a choice it is still open", () => {
    expect(asked(taken("2026-12-D3", { chosen: "" }))!.verdict).toBeNull();
  });
  it("[DCN28] proposed, the proposal and its name are what is recommended", () => {
    const proposal = asked(
      taken("2027-01-D3", { chosen: "B: Run a shift", status: "proposed", decidedBy: "Ann" }),
    )!;
    expect(proposal).toMatchObject({ recommended: "C", recommendedBy: "Ann" });
    expect(say(proposal.because)).toMatch(/^Run a shift: it closes /);
  });
  it("[DCN28] the last day is that of what is proposed", () => {
    const slow = levers.map((one) => (one.id === "shift" ? { ...one, leadDays: 10 } : one));
    const proposal = taken("2027-01-D3", { chosen: "Run a shift", status: "proposed" });
    const { today } = decisionsOf({
      model: { ...model, actions: [proposal] },
      submitted: measures,
      levers: slow,
    });
    expect(today.find(({ id }) => id === SHORT)).toMatchObject({
      leadDays: 10,
      decideBy: model.calendar.horizon[2]!.start - 10,
    });
  });
  it("[DCN28] a proposal of what is not offered changes nothing", () => {
    const proposal = asked(taken("2027-01-D3", { chosen: "Pray", status: "proposed" }))!;
    expect(proposal).toMatchObject({ recommended: "B", recommendedBy: "" });
  });
  it("[DCN23] rows of the planner's own are about nothing", () => {
    const own = taken("2026-12-D3", { about: "" });
    expect(verdictOn({ ...model, actions: [own] }, short)).toBeNull();
  });
});

describe("the name of a cycle", () => {
  const by = (kind: "month" | "week") => cycleName({ calendar: { ...model.calendar, kind } });
  it("[TKD1] is its month", () => expect(by("month")).toBe("2027-01"));
  it("[TKD1] is its first day in a plan by weeks", () => expect(by("week")).toBe("2027-01-01"));
});

describe("what is left of a gap", () => {
  const left = (action: ActionRecord, gaps = measures.gaps) =>
    gapsLeft({ ...model, actions: [action] }, gaps).get(action.id);
  it("[DCN29] is its size today over its size then", () =>
    expect(left(taken("2026-12-D3", { gapSize: 160 }))).toBe(0.5));
  it("[DCN29] is nothing where the gap is gone", () => expect(left(taken("2026-12-D3"), [])).toBe(0));
  it("[DCN29] of items does not count twice", () => {
    const items = measures.gaps.map((gap) => ({
      ...gap,
      level: gap.id === SHORT ? ("item" as const) : gap.level,
    }));
    expect(left(taken("2026-12-D3"), items)).toBe(0);
  });
  it("[DCN29] is not told of rows that name no gap", () => {
    expect(left(taken("2026-12-D3", { about: "" }))).toBeUndefined();
    expect(left(taken("2026-12-D3", { gapSize: Number.NaN }))).toBeUndefined();
  });
});
