import { align } from "../../../src/engine/align";
import type { CellExplanation, CellSubject, Explained } from "../../../src/engine/explain/cellExplanation";
import { explainCell } from "../../../src/engine/explain/explainCell";
import { loadHighsSolver } from "../../../src/solver/highsSolver";
import { sharedLine } from "./sharedLine";

const NOTHING: CellSubject = { item: -1, family: -1, resource: -1, period: -1 };

const model = sharedLine();

describe("the explanation of a cell", () => {
  let of: Explained;
  const explained = (subject: Partial<CellSubject>): CellExplanation =>
    explainCell(of, { ...NOTHING, ...subject })!;
  const linesOf = ({ reasons }: CellExplanation, heading: string): readonly string[] =>
    reasons.find((reason) => reason.heading === heading)?.lines ?? [];

  beforeAll(async () => {
    const tools = { solver: await loadHighsSolver(), onStage: () => undefined };
    of = { model, alignment: align(model, { reconcile: true }, tools) };
  });

  it("[EXP1] states the figures of an item in a month, in both plans", () => {
    const { title, figures } = explained({ item: 0, period: 2 });
    expect(title).toBe("T1, Mar 2027");
    const of = (name: string) => figures.find((figure) => figure.name === name)!;
    expect(of("Demand")).toEqual({ name: "Demand", unit: "case", submitted: 80, reconciled: 80 });
    expect(of("Production").submitted).toBe(60);
    expect(of("Production").reconciled).toBe(at("production", 0, 2));
    expect(figures.map(({ name }) => name)).not.toContain("Firm receipts");
  });

  it("[EXP1] sums the horizon where no month is meant, and takes stock at its end", () => {
    const { title, figures } = explained({ item: 0 });
    expect(title).toBe("T1, all months");
    expect(figures.find(({ name }) => name === "Demand")!.submitted).toBe(230);
    expect(figures.find(({ name }) => name === "Stock at the end")!.submitted).toBe(
      of.alignment.submitted.plan.stock.values[3],
    );
  });

  it("[EXP1] adds up a family", () => {
    expect(explained({ family: 1, period: 0 }).figures[0]).toMatchObject({ name: "Demand", submitted: 50 });
  });

  it("[EXP2] names each function with its number and weight, and what was agreed", () => {
    expect(linesOf(explained({ item: 0, period: 2 }), "How demand was agreed")).toEqual([
      "Sales says 90, weight 50 %.",
      "Marketing says 70, weight 50 %.",
      "Agreed: 80.",
    ]);
    expect(linesOf(explained({ item: 1, period: 0 }), "How demand was agreed")).toHaveLength(2);
  });

  it("[EXP3] says every change of the cell and no other, with its reason", () => {
    const { changes } = of.alignment.reconciliation!;
    expect(changes.length).toBeGreaterThan(0);
    for (const { item, period, fromUnits, toUnits } of changes) {
      const lines = linesOf(explained({ item, period }), "What reconciling changes");
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(new RegExp(`^Make ${toUnits} instead of ${fromUnits} `));
    }
    expect(linesOf(explained({ item: 1, period: 0 }), "What reconciling changes")).toEqual([]);
  });

  it("[EXP3] says what is not served with its cause", () => {
    const [short] = of.alignment.reconciliation!.shortages;
    const lines = linesOf(
      explained({ item: short!.item, period: short!.period }),
      "What is not served in time",
    );
    expect(lines.join(" ")).toMatch(/Line 1/);
  });

  it("[EXP4] says the gaps of the item and of its family, and none of another month", () => {
    const lines = linesOf(explained({ item: 0, period: 2 }), "Gaps that it is part of");
    expect(
      lines.some((line) => /^T1, short: 40 cases from Mar 2027 to Apr 2027, EUR 400 at risk/.test(line)),
    ).toBe(true);
    expect(lines.every((line) => !line.startsWith("S1"))).toBe(true);
  });

  it("[EXP5] says what the cell costs the index and which goal stands behind it", () => {
    const lines = linesOf(explained({ item: 0, period: 2 }), "What it does to the strategy");
    expect(lines.find((line) => line.startsWith("In demand-supply it"))).toMatch(
      /^In demand-supply it (costs [0-9.]+ of|loses all of) the [0-9.]+ index points at stake[.]/,
    );
  });

  it("[EXP6] explains a resource by its load, its takers and the price of its limit", () => {
    const line = explained({ resource: 0, period: 2 });
    expect(line.title).toBe("Line 1, Mar 2027");
    expect(line.figures.map(({ name }) => name)).toEqual(["Load", "of which overtime", "Available"]);
    expect(line.figures[0]).toMatchObject({
      submitted: 110,
      reconciled: of.alignment.reconciled!.plan.load.values[2],
    });
    expect(linesOf(line, "What loads it most")[0]).toMatch(/^T1: \d+ hours, for \d+ cases at 1 each\.$/);
    expect(linesOf(line, "What its limit is worth")[0]).toMatch(
      /^One more hour of Line 1 in Mar 2027 is worth/,
    );
  });

  it("[EXP7] has nothing to say of a cell that is about nothing", () => {
    expect(explainCell(of, NOTHING)).toBeNull();
    expect(explainCell(of, { ...NOTHING, period: 1 })).toBeNull();
  });

  const at = (grid: "production", item: number, t: number): number =>
    of.alignment.reconciled!.plan[grid].values[item * 4 + t]!;

  it("[EXP8] a family, and a cell of all months, have their line of sight, too", () => {
    const heading = "What it does to the strategy";
    const month = linesOf(explained({ family: 0, period: 2 }), heading);
    expect(month.length).toBeGreaterThan(0);
    expect(linesOf(explained({ family: 0 }), heading).length).toBeGreaterThanOrEqual(month.length);
    expect(linesOf(explained({ item: 0 }), heading).length).toBeGreaterThan(0);
    for (const line of month) expect(line).toMatch(/^In [a-z -]+ it .*index points at stake.*[.]$/);
  });
});
