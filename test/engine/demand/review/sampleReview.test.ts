import { consensusDemand, type Consensus } from "../../../../src/engine/demand/consensus/consensus";
import { demandReview, type DemandReview } from "../../../../src/engine/demand/review/demandReview";
import { submittedPlan } from "../../../../src/engine/supply/submittedPlan";
import { sampleModel } from "./sampleModel";

/** The stories are planted in the sample and told in assets/README.md. */
describe("the demand review of the sample company", () => {
  const model = sampleModel();
  let consensus: Consensus;
  let review: DemandReview;
  beforeAll(() => {
    consensus = consensusDemand(model);
    review = demandReview(model, consensus, submittedPlan(model, consensus.units));
  });
  const month = (t: number) => model.calendar.horizon[t]!.label;
  const family = (f: number) => model.families[f]!.name;

  it("[DSG4] ranks the promotion that only sales knows first among the disagreements", () => {
    const top = review.disagreements.slice(0, 2);
    expect(top.map((line) => [family(line.family), month(line.period)])).toEqual([
      ["Burr grinders", "Apr 2027"],
      ["Burr grinders", "May 2027"],
    ]);
    expect(top.map(({ highest, lowest }) => [highest, lowest])).toEqual([
      ["sales", "marketing"],
      ["sales", "marketing"],
    ]);
    expect(top[0]!.functions.find(({ source }) => source === "sales")!.units).toBeCloseTo(16606, 6);
    expect(top[0]!.resolvers).toEqual(["L. Brandt, Sales", "J. Ferreira, Marketing"]);
    expect(top[0]!.reasons).toContain("PROMO");
  });

  it("[EVC3] misses the Barista Weeks of 2027", () => {
    const [first] = review.eventChecks;
    expect(first).toMatchObject({ kind: "missing", event: -1 });
    expect([family(first!.family), month(first!.firstPeriod), month(first!.lastPeriod)]).toEqual([
      "Burr grinders",
      "Apr 2027",
      "May 2027",
    ]);
  });

  const kinds = () =>
    new Map(review.eventChecks.map(({ kind, event }) => [model.events[event]?.name ?? "", kind]));

  it("[EVC1] finds Mother's Day in the baseline already", () => {
    expect(kinds().get("Mother's Day kettles 2027")).toBe("double");
  });

  it("[EVC2] finds the tasting tour in nobody's plan", () => {
    expect(kinds().get("Coffee Week tasting tour")).toBe("orphan");
  });

  it("[EVU2] takes two planned events and the orphan in once", () => {
    const { events, plansByCell, units } = consensus;
    const said = events.map(({ event, outcome, promisedUnits }) => [
      model.events[event]!.name,
      outcome,
      Math.round(promisedUnits),
    ]);
    expect(said).toEqual([
      ["Mother's Day kettles 2027", "double", 3087],
      ["Alba 450 launch", "added", 181],
      ["Back to office frothers", "in baseline", 2357],
      ["Coffee Week tasting tour", "added", 1208],
      ["Filter month at DomoMarkt", "added", 900],
    ]);
    const filters = model.items.code.indexOf("WAT-100") * model.segments.length;
    const sum = (values: Float64Array, t: number): number =>
      model.segments.reduce((total, _, s) => total + (values[(filters + s) * units.periods + t]! || 0), 0);
    const sales = plansByCell.find(({ source }) => source === "sales")!.units.values;
    expect([sum(sales, 0), sum(sales, 1)]).toEqual([11116, 11924]);
  });

  it("[EVC2] finds no other event in nobody's plan", () => {
    expect([...kinds().values()].filter((kind) => kind === "orphan")).toHaveLength(1);
  });

  it("[EVC5] lets the event be that says it is in the baseline", () => {
    expect(kinds().has("Back to office frothers")).toBe(false);
  });

  it("[FVA4] finds sales worse than the statistical plan for milk frothers", () => {
    const frothers =
      review.accuracy!.families[model.families.findIndex(({ name }) => name === "Milk frothers")]!;
    const of = (step: string) => frothers.steps.find((one) => one.step === step)!;
    expect(of("sales").bias).toBeGreaterThan(0.15);
    expect(Math.abs(of("statistical").bias!)).toBeLessThan(0.05);
    expect(of("sales").valueAdded).toBeLessThan(0);
    expect(of("statistical").overNaive).toBeGreaterThan(0);
  });
});
