import type { Alignment, Gap } from "../../../../src/engine";
import { afterReconciling } from "../../../../src/workbook/report/gaps/afterReconciling";
import { gapsPage } from "../../../../src/workbook/report/gaps/gapsPage";
import { driverWords } from "../../../../src/engine/narrative/gapLabels";
import { describePageRules } from "../pageRules";
import { readPlanOf } from "../readPlan";
import { alignCompany, companyModel } from "../smallCompany";

const model = companyModel();
const read = readPlanOf(model);
let alignment: Alignment;

beforeAll(async () => {
  alignment = await alignCompany(model);
});

describePageRules("The Gaps page", () => gapsPage({ read, model, alignment }));
describePageRules("The Gaps page without a gap", () =>
  gapsPage({
    read,
    model,
    alignment: { ...alignment, submitted: { ...alignment.submitted, gaps: [] }, reconciled: null },
  }),
);

describe("The Gaps page", () => {
  const body = () =>
    gapsPage({ read, model, alignment }).blocks.find((b) => b.top === 5 && b.left === 0)!.cells;

  it("lists every gap of the submitted plan once, the most money at risk first", () => {
    const atRisk = body().map((row) => Number(row[11]));
    const wanted = alignment.submitted.gaps.map((gap) => gap.moneyAtRisk).sort((a, b) => b - a);
    expect(atRisk.filter((value) => value > 0).sort((a, b) => b - a)).toEqual(
      wanted.filter((value) => value > 0),
    );
    expect(atRisk[0]).toBe(wanted[0]);
  });

  it("counts all money at risk of the reconciled plan, none twice", () => {
    const after = body().reduce((sum, row) => sum + Number(row[12]), 0);
    const wanted = alignment.reconciled!.gaps.reduce((sum, gap) => sum + gap.moneyAtRisk, 0);
    expect(after).toBeCloseTo(wanted, 6);
  });

  it("links each gap to a cell of the planning sheets", () => {
    const links = gapsPage({ read, model, alignment })
      .blocks.find((b) => b.look === "link")!
      .cells.flat();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links)
      expect(link).toMatchObject({ formula: expect.stringMatching(/^=HYPERLINK\("#'\w+'!/) });
  });
});

describe("the words of a gap's drivers", () => {
  const gap = (drivers: Gap["drivers"]): Gap => ({ ...alignment.submitted.gaps[0]!, drivers });
  const driver = (cause: string, money: number) => ({ cause, subject: "", units: 1, money });

  it("give each driver its share, and join small ones", () => {
    const words = driverWords(
      gap([driver("fence", -10), driver("capacity", -60), driver("event", -20), driver("data", -10)]),
    );
    expect(words).toBe("full resource 60 %; event 20 %; frozen months 10 %; other 10 %");
  });

  it("show with a minus what works against the gap, so that the shares add up to 100 %", () => {
    const words = driverWords(gap([driver("volume", -120), driver("price", 30), driver("mix", -10)]));
    expect(words).toBe("volume 120 %; price −30 %; mix 10 %");
  });

  it("leave out the share of the only driver", () => {
    expect(driverWords(gap([driver("lead time", -5)]))).toBe("lead time too long");
  });
});

describe("gaps after reconciling", () => {
  const gap = (first: number, last: number, moneyAtRisk: number): Gap => ({
    ...alignment.submitted.gaps[0]!,
    firstPeriod: first,
    lastPeriod: last,
    moneyAtRisk,
  });

  it("add the parts into which a gap fell", () => {
    const [one] = afterReconciling([gap(0, 5, 100)], [gap(0, 1, 10), gap(4, 5, 20)]);
    expect(one).toMatchObject({ before: 100, after: 30 });
  });

  it("keep a gap that only the reconciled plan has", () => {
    const changes = afterReconciling([gap(0, 1, 100)], [gap(3, 4, 7)]);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [100, 0],
      [0, 7],
    ]);
  });

  it("say nothing about what was not reconciled", () => {
    expect(afterReconciling([gap(0, 1, 100)], null)[0]!.after).toBeNull();
  });
});
