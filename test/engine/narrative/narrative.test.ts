import { compareCycles } from "../../../src/engine/cycle/compareCycles";
import { snapshotOf } from "../../../src/engine/cycle/snapshot";
import { decisionsOf } from "../../../src/engine/decision/decisions";
import { NO_EFFECT } from "../../../src/engine/decision/leverResult";
import { measurePlan } from "../../../src/engine/gap/measurePlan";
import { functionViews } from "../../../src/engine/narrative/functionViews";
import { plural } from "../../../src/engine/quantity/spoken";
import { placeValue, type Told } from "../../../src/engine/narrative/placeValue";
import { say, sayLarge, type NumberPart, type Sentence } from "../../../src/engine/narrative/sentence";
import { storyOf } from "../../../src/engine/narrative/story";
import { lever, plantedStory } from "../decision/story";
import { planOf, smallModel } from "../measure/smallModel";

const { model, submitted, reconciled, plans } = plantedStory();
const before = measurePlan(model, submitted, { functionPlans: plans });
const after = measurePlan(model, reconciled, { functionPlans: plans });
const decisions = decisionsOf({ model, submitted: before, reconciled: after, levers: [] });
const change = compareCycles(snapshotOf(model, reconciled, after), snapshotOf(model, submitted, before));
const told: Told = { submitted: before, reconciled: after, change, decisions };
const views = functionViews(model, told);
const step = lever("more", {
  title: "Make more of Tea ahead in free hours",
  gapIds: ["demand-supply/family:Tea/2"],
  closes: 0.75,
  effects: { ...NO_EFFECT, margin: 9000 },
  changes: [{ kind: "planned supply", item: "T1", firstPeriod: 1, lastPeriod: 1, add: 40 }],
});
const withStep: Told = {
  ...told,
  decisions: decisionsOf({ model, submitted: before, reconciled: after, levers: [step] }),
};

const decided = decisions.today.flatMap(({ question, why, because, trigger }) => [
  question,
  why,
  because,
  trigger,
]);
const all: Sentence[] = [
  ...storyOf(model, told),
  ...decided,
  ...views.flatMap(({ know, act }) => [...know, ...act]),
];
const numbers = (one: Sentence): NumberPart[] => one.parts.filter((part) => typeof part !== "string");
const NAMES = [...model.resources.name, ...model.items.code, "Jan 2027"];

describe("every sentence", () => {
  it("[NAR1] there are many, with many numbers", () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.flatMap(numbers).length).toBeGreaterThan(60);
  });
  all.forEach((one, n) => {
    it(`[NAR1] ${n + 1}: its numbers stand in the result`, () => {
      for (const { value, place } of numbers(one)) {
        const found = placeValue(told, place);
        expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }
    });
    it(`[NAR2] ${n + 1}: its words hold no numbers`, () => {
      const words = one.parts.filter((part) => typeof part === "string").join(" ");
      const bare = NAMES.reduce((text, name) => text.replaceAll(name, ""), words).replaceAll("of 100", "");
      expect(bare).not.toMatch(/[0-9]/);
      expect(say(one)).toMatch(/^[A-Z0-9].*[.?]$/);
    });
  });
  it("[NAR1] what is read out is the value, rounded", () => {
    for (const { value, format, text } of all.flatMap(numbers)) {
      if (format === "day" || format === "period") continue;
      const read =
        Number(/[0-9][0-9,.]*/.exec(text)![0].replaceAll(",", "")) * (text.includes("million") ? 1e6 : 1);
      const size = format === "share" ? Math.abs(value) * 100 : Math.abs(value);
      expect(Math.abs(read - size)).toBeLessThanOrEqual(Math.max(0.05, 0.005 * size));
    }
  });
});

describe("the story", () => {
  const story = storyOf(model, told).map(say);
  it("[NAR3] begins with the index before and after", () => {
    expect(story[0]).toMatch(
      /^The plan as submitted scores [0-9.]+ of 100 on alignment, over [0-9.]+ % of what should be known; the reconciled plan (lifts|lowers) it to [0-9.]+[.]$/,
    );
  });
  it("[NAR3] says where most is lost", () => expect(story[1]).toMatch(/^Most is lost between /));
  it("[NAR3] names the dearest gap", () => {
    expect(story[2]).toBe(
      "The dearest gap: Juice is above maximum by 760 cases from Jan 2027 to Jun 2027, with EUR 4,560 at risk; largest cause: opening stock.",
    );
  });
  it("[NAR3] counts the objectives", () =>
    expect(story[3]).toMatch(/^Of 2 objectives 1 will be on track when due; Grow revenue /));
  it("[NAR3] says what moved since last cycle", () =>
    expect(story[4]).toMatch(/^Since Jan 2027 the index (rose|fell) by /));
  it("[NAR3] names the single step that earns most, with numbers that stand in the decisions", () => {
    const found = storyOf(model, withStep).find((one) => say(one).startsWith("The best single step"))!;
    expect(say(found)).toBe(
      "The best single step is to make more of Tea ahead in free hours: it closes 75 % of its gap and earns EUR 9,000 of margin.",
    );
    for (const { value, place } of numbers(found)) expect(placeValue(withStep, place)).toBe(value);
  });
  it("[NAR3] prefers the step that earns less but closes its gap", () => {
    const gapIds = told.decisions.today.map(({ id }) => id).filter((id) => !step.gapIds.includes(id));
    const effects = { ...step.effects, margin: 50_000 };
    const other = { ...step, id: "other", title: "Make more of Soup", gapIds, closes: 0.05, effects };
    const levers = [step, other];
    const both = {
      ...told,
      decisions: decisionsOf({ model, submitted: before, reconciled: after, levers }),
    };
    expect(storyOf(model, both).map(say)).toContainEqual(
      expect.stringMatching(/^The best single step is to make more of Tea ahead/),
    );
  });
  it("[NAR3] asks for decisions", () => expect(story[5]).toMatch(/^5 decisions are needed today/));
  it("[NAR3] ends with what hides most", () =>
    expect(story[6]).toMatch(/^What hides most is [a-z -]+, of which [0-9.]+ % is known: add /));
  it("[NAR3] gives three parts where too little is known", () => {
    const bare = smallModel({ items: [{ code: "A" }] });
    const little = measurePlan(bare, planOf(bare, {}));
    const none = {
      submitted: little,
      decisions: decisionsOf({ model: bare, submitted: little, levers: [] }),
    };
    expect(storyOf(bare, none).map(say)[0]).toMatch(
      /^Only [0-9.]+ % of what should be known is known, so there is no single index: /,
    );
  });
});

describe("the view of each function", () => {
  const of = (name: string) => views.find((view) => view.function === name)!;
  it("[NAR4] sales hear what they must not promise", () => {
    expect(of("sales").know.map(say)).toContain(
      "Do not promise all of Tea: 80 cases cannot be delivered on time from Mar 2027 to Apr 2027.",
    );
  });
  it("[NAR4] operations hear of hours and units", () => {
    expect(of("operations").know.map(say)).toContain(
      "Tea lacks 80 hours that families to harvest or to exit take from Mar 2027 to Apr 2027.",
    );
  });
  it("[NAR4] finance hear of money", () => {
    expect(of("finance").know.map(say)).toContain(
      "Cash tied up in stock of Juice above its maximum: EUR 4,560 at cost from Jan 2027 to Jun 2027.",
    );
  });
  it("[NAR4] marketing hear where plans differ", () => {
    expect(of("marketing").know.map(say)).toContain(
      "Soup: what marketing plans and what sales plans are 90 cases apart in May 2027.",
    );
  });
  it("[NAR4] each has something to know and to do", () => {
    for (const { know, act } of views) {
      expect(know.length).toBeGreaterThan(0);
      expect(act.length).toBeGreaterThan(0);
    }
  });
  it("[NAR6] no two functions get the same sentence about a gap", () => {
    const said = views.flatMap(({ know, act }) => [...know, ...act].map(say));
    const facts = said.filter((one) => !one.startsWith("None of today"));
    expect(new Set(facts).size).toBe(facts.length);
  });
  it("[NAR6] one decision asks each function for something of its own", () => {
    const about = (name: string) =>
      of(name)
        .act.map(say)
        .filter((one) => one.includes("Tea"));
    expect(about("sales")).toEqual([
      "Promise Tea in full from Mar 2027 to Apr 2027 only once it is decided to take the reconciled plan by 1 Mar 2027.",
    ]);
    expect(about("operations")).toContain(
      "Prepare to take the reconciled plan, for Tea; it must be decided by 1 Mar 2027.",
    );
    expect(of("finance").act.map(say)).toContain(
      "Put EUR 720 more margin into the outlook once it is decided to take the reconciled plan; it releases EUR 2,160 of stock.",
    );
  });
});

describe("places of numbers", () => {
  const nowhere = [
    { table: "gaps", row: "no such gap", field: "money" },
    { table: "scorecard", row: "0", field: "due.nothing.deeper" },
    { table: "index", row: "goal:99", field: "points" },
    { table: "decisions", row: "none", field: "B.closes" },
    { table: "cycle", row: "index", field: "nothing" },
    { table: "kpis", row: "no such KPI", field: "0" },
  ] as const;
  for (const place of nowhere) {
    it(`[NAR1] there is no number at ${place.table} "${place.row}"`, () =>
      expect(placeValue(told, place)).toBeNaN());
  }
  it("[NAR1] a KPI of the business is found by name and column", () => {
    expect(placeValue(told, { table: "kpis", row: "revenue", field: "2" })).toBe(4400);
  });
  it("[NAR1] a goal's lost points are found by its index", () => {
    const [first] = before.lost.byGoal;
    expect(placeValue(told, { table: "index", row: `goal:${first!.subject}`, field: "points" })).toBe(
      first!.points,
    );
  });
});

describe("words", () => {
  const sizes = [
    { size: 1_234_567, is: "1.23 million" },
    { size: 312_400, is: "312,000" },
    { size: 1250, is: "1,250" },
    { size: 999_700, is: "1 million" },
    { size: 999_400_000, is: "999 million" },
    { size: 45_600_000_000, is: "45.6 billion" },
    { size: 2.5e12, is: "2.5 trillion" },
    { size: 12.46, is: "12.5" },
    { size: 0, is: "0" },
  ];
  for (const { size, is } of sizes)
    it(`[NAR1] ${size} is said "${is}"`, () => expect(sayLarge(size)).toBe(is));
  const units = [
    { unit: "case", amount: 2, is: "cases" },
    { unit: "case", amount: -1, is: "case" },
    { unit: "box", amount: 3, is: "boxes" },
    { unit: "hours", amount: 3, is: "hours" },
    { unit: "kg", amount: 3, is: "kg" },
  ];
  for (const { unit, amount, is } of units)
    it(`[NAR5] ${amount} ${unit} is "${is}"`, () => expect(plural(unit, amount)).toBe(is));
});
