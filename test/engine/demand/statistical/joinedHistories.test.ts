import { statisticalPlan } from "../../../../src/engine/demand/api";
import { familyRanges } from "../../../../src/engine/demand/review/familyRanges";
import { joinedHistories } from "../../../../src/engine/demand/statistical/joinedHistories";
import { explain } from "../../../../src/engine/problem/explain";
import type { HistoryRow } from "../../../../src/engine/model/demand";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { rowOf } from "../../../../src/engine/series/grid";
import { grid, smallModel } from "../../measure/smallModel";
import { override } from "../review/demandModel";
import { noise } from "../seeded";

const PAST = 36;
const __ = Number.NaN;

const demandOf = (item: number): HistoryRow => ({
  item,
  measure: "demand",
  source: null,
  lagPeriods: __,
  key: "",
});

const next = noise(7);
/** Sales of one product with a season, whatever its name. */
const stream = Array.from(
  { length: PAST },
  (_, t) => 100 * (1 + 0.4 * Math.sin((Math.PI * t) / 6)) + 2 * next(),
);

interface Lives {
  /** Closed month in which "New" replaced "Old"; `PAST`: it opens with the horizon. */
  readonly from?: number;
  /** Open month from which "Old" is no longer sold; -1: never. */
  readonly oldEnds?: number;
  readonly newStarts?: number;
}

function modelOf({ from = PAST - 4, oldEnds = 0, newStarts = 0 }: Lives = {}): PlanningModel {
  const old = stream.map((units, t) => (t < from ? units : 0));
  const fresh = stream.map((units, t) => (t < from ? __ : units));
  const model = smallModel(
    { items: [{ code: "Old" }, { code: "New" }], historyMonths: PAST, periods: 12 },
    { history: { rows: [demandOf(0), demandOf(1)], values: grid([old, fresh]) } },
  );
  const day = (t: number): number => model.calendar.horizon[t]!.start;
  const endDay = Float64Array.from([oldEnds < 0 ? __ : day(oldEnds), __]);
  const launchDay = Float64Array.from([__, newStarts === 0 ? __ : day(newStarts)]);
  return { ...model, items: { ...model.items, endDay, launchDay, successor: Int32Array.from([1, -1]) } };
}

/** The product under one name from the start. */
function oneItem(): PlanningModel {
  return smallModel(
    { items: [{ code: "New" }], historyMonths: PAST, periods: 12 },
    { history: { rows: [demandOf(0)], values: grid([stream]) } },
  );
}

const pathOf = (model: PlanningModel, item: number): number[] => [
  ...rowOf(statisticalPlan(model).units, item),
];
const whole = pathOf(oneItem(), 0);
const near = (path: readonly number[], wanted: readonly number[]): void =>
  path.forEach((units, t) => expect(units).toBeCloseTo(wanted[t]!, 6));

describe("an item that follows another", () => {
  it("[STA8] is forecast as if it had been sold from the start", () => {
    near(pathOf(modelOf(), 1), whole);
  });

  it("[STA8] adds up what both sold in the same month", () => {
    const model = modelOf();
    const both = grid([
      stream.map((units) => 0.5 * units),
      stream.map((units, t) => (t < 30 ? __ : 0.25 * units)),
    ]);
    const { histories } = joinedHistories({ ...model, history: { ...model.history, values: both } });
    expect(histories[1]!.demand[29]).toBeCloseTo(0.5 * stream[29]!, 9);
    expect(histories[1]!.demand[30]).toBeCloseTo(0.75 * stream[30]!, 9);
  });

  it("[STA8] is told of in a note at the successor column", () => {
    const [note] = statisticalPlan(modelOf()).problems;
    expect(note).toMatchObject({
      code: "history-joined",
      severity: "note",
      place: { sheet: "Items", row: "Old", column: "successor" },
      facts: { item: "New", predecessor: "Old", have: 4 },
    });
    expect(explain(note!)).toContain("add an Overrides row for New with the function statistical");
  });

  it("[STA8] has its own history from twelve months on", () => {
    expect(joinedHistories(modelOf({ from: PAST - 12 })).successions).toEqual([]);
    expect(joinedHistories(modelOf({ from: PAST - 11 })).successions).toHaveLength(1);
  });

  it("[STA9] keeps its own history where the planner says so", () => {
    const refused = {
      ...modelOf(),
      overrides: [override({ item: 1, source: "statistical", isLocked: false })],
    };
    expect(joinedHistories(refused)).toMatchObject({ successions: [], problems: [] });
  });

  it("[STA9] is joined all the same when another function's plan is changed", () => {
    const changed = { ...modelOf(), overrides: [override({ item: 1, source: "sales" })] };
    expect(joinedHistories(changed).successions).toHaveLength(1);
  });

  it("[STA9] keeps its own history while both are on sale", () => {
    expect(joinedHistories(modelOf({ oldEnds: 3 })).successions).toEqual([]);
    expect(joinedHistories(modelOf({ oldEnds: -1 })).successions).toEqual([]);
  });

  it("[STA10] takes over in the month of its launch, and nothing is lost or counted twice", () => {
    const model = modelOf({ from: PAST, oldEnds: 5, newStarts: 5 });
    near(pathOf(model, 0).slice(0, 5), whole.slice(0, 5));
    near(pathOf(model, 1).slice(5), whole.slice(5));
    near([...rowOf(statisticalPlan(model).familyUnits, 0)], whole);
  });

  it("[STA10] counts once in the range of its family", () => {
    const [joint] = familyRanges(modelOf());
    const [one] = familyRanges(oneItem());
    near([...joint!.interval80.upper], [...one!.interval80.upper]);
  });

  it("[STA9] is joined all the same when corrections of closed months are refused", () => {
    const refusal = override({ item: 1, source: "statistical", firstPeriod: -20, lastPeriod: -20 });
    const { histories, successions } = joinedHistories({ ...modelOf(), overrides: [refusal] });
    expect(successions).toHaveLength(1);
    expect(histories[1]!.refused).toEqual(new Set([PAST - 20]));
  });
});

describe("a chain of items that follow one another", () => {
  /** "Old", then "Mid", then "New", each sold from a closed month on. */
  function chainOf(fromMid: number, fromNew: number, fromOld = 0): PlanningModel {
    const part = (from: number, to: number): number[] =>
      stream.map((units, t) => (t < from ? __ : t < to ? units : 0));
    const model = smallModel(
      { items: [{ code: "Old" }, { code: "Mid" }, { code: "New" }], historyMonths: PAST, periods: 12 },
      {
        history: {
          rows: [demandOf(0), demandOf(1), demandOf(2)],
          values: grid([part(fromOld, fromMid), part(fromMid, fromNew), part(fromNew, PAST)]),
        },
      },
    );
    const today = model.calendar.horizon[0]!.start;
    const endDay = Float64Array.from([today, today, __]);
    return { ...model, items: { ...model.items, endDay, successor: Int32Array.from([1, 2, -1]) } };
  }
  const chain = chainOf(PAST - 8, PAST - 3);

  it("[STA8] is forecast as if the last had been sold from the start", () => {
    near(pathOf(chain, 2), whole);
    near([...rowOf(statisticalPlan(chain).familyUnits, 0)], whole);
  });

  it("[STA8] is told of with every item that was added", () => {
    const note = statisticalPlan(chain).problems.find(({ facts }) => "item" in facts && facts.item === "New");
    expect(explain(note!)).toContain(
      "New has 3 periods of history of its own and follows Mid, which follows Old",
    );
  });

  it("[STA10] counts once in the range of its family", () => {
    const [joint] = familyRanges(chain);
    const [one] = familyRanges(oneItem());
    near([...joint!.interval80.upper], [...one!.interval80.upper]);
  });

  it("[STA8] goes back no further than an item with a year of its own", () => {
    const { successions } = joinedHistories(chainOf(PAST - 20, PAST - 3));
    expect(successions).toEqual([{ item: 2, predecessor: 1 }]);
  });

  it("[STA9] is not joined where the middle one cannot take on the first", () => {
    const refused = { ...chain, overrides: [override({ item: 1, source: "statistical" })] };
    expect(joinedHistories(refused).successions).toEqual([]);
  });

  it("[STA9] is not joined where the items follow one another in a ring", () => {
    const young = chainOf(PAST - 8, PAST - 3, PAST - 11);
    const ring = { ...young, items: { ...young.items, successor: Int32Array.from([1, 2, 0]) } };
    expect(joinedHistories(ring).successions).toEqual([]);
  });
});
