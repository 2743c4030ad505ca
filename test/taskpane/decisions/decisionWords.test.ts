import type { EntryPreview } from "../../../src/app/demand/plannerEntry";
import type { DecisionOption, Verdict } from "../../../src/engine";
import { optionEffects } from "../../../src/taskpane/decisions/optionEffects";
import { takenOption } from "../../../src/taskpane/decisions/takenOption";

const option: DecisionOption = {
  letter: "B",
  lever: "overtime",
  leverId: "x",
  title: "Run overtime",
  effects: { revenue: 30_000, margin: 12_340, stock: -900, service: 0.004, hours: 120, index: 1.31 },
  closes: 0.8,
  risk: "late parts",
  isEstimate: false,
  detail: "",
  changes: [],
  isConditional: false,
};

describe("the effects of an option in the pane", () => {
  it("are money, service, hours and points, with what may go wrong", () => {
    expect(optionEffects(option, "EUR")).toBe(
      "Margin EUR +12,340, revenue EUR +30,000, stock at the end EUR -900, +0.4 points of service, +120 hours, +1.3 index points; closes 80 % of the gap. Risk: late parts.",
    );
  });
  it("leave out what does not change, and one hour is one", () => {
    const effects = { revenue: 0, margin: 0, stock: 0, service: 0, hours: -1, index: 0.01 };
    expect(optionEffects({ ...option, effects, isEstimate: true, risk: "" }, "")).toBe(
      "Margin 0, service unchanged, -1 hour; closes 80 % of the gap (estimate).",
    );
  });
  it("of doing nothing are what stays lost", () => {
    expect(optionEffects({ ...option, lever: "do nothing", risk: "EUR 800 stays at risk" }, "EUR")).toBe(
      "The plan stays as submitted. Risk: EUR 800 stays at risk.",
    );
  });
});

describe("what the pane says was taken", () => {
  const verdict: Verdict = {
    id: "2027-01-D1",
    chosen: "B: Run overtime",
    day: 1,
    by: "COO",
    state: "taken",
    reopenAbove: 96,
  };
  const entered = (cells: EntryPreview["entry"]["cells"], sheet: "Actions" | "Risks" = "Actions") =>
    [{ entry: { sheet, row: null, cells } }] as unknown as EntryPreview[];
  const of = (state: Verdict["state"]) =>
    takenOption({ entered: [] }, { about: "x", verdict: { ...verdict, state } });
  it("is what stands on Actions", () =>
    expect(of("taken")).toEqual({ chosen: "B: Run overtime", by: "COO", isDeferred: false, isNew: false }));
  it("says that it was put off", () => expect(of("deferred")).toMatchObject({ isDeferred: true }));
  it("is nothing while it is only proposed", () => expect(of("proposed")).toBeNull());
  it("is nothing where it must be decided again", () => expect(of("reopened")).toBeNull());
  it("is nothing while Actions says nothing", () =>
    expect(takenOption({ entered: [] }, { about: "x", verdict: null })).toBeNull());
  it("is first what was entered since the last Align", () => {
    const cells = { about: "x", chosen: "C: Wait", decidedBy: "CFO", status: "open" };
    expect(takenOption({ entered: entered(cells) }, { about: "x", verdict })).toEqual({
      chosen: "C: Wait",
      by: "CFO",
      isDeferred: false,
      isNew: true,
    });
  });
  it("knows one that was put off since", () =>
    expect(
      takenOption(
        { entered: entered({ about: "x", chosen: "Defer", status: "deferred" }) },
        { about: "x", verdict: null },
      ),
    ).toMatchObject({ isDeferred: true, by: "", isNew: true }));
  it("is not what was entered of another decision or on another sheet", () => {
    const cells = { about: "y", chosen: "C: Wait", status: "open" };
    expect(takenOption({ entered: entered(cells) }, { about: "x", verdict: null })).toBeNull();
    expect(
      takenOption({ entered: entered({ ...cells, about: "x" }, "Risks") }, { about: "x", verdict: null }),
    ).toBeNull();
  });
});
