import { workingDaysOf } from "../../../../src/engine/demand/history/workingDays";
import {
  buildModel,
  buildSettings,
  calendarAround,
  dayOf,
  type CalendarRule,
  type DraftRows,
} from "../../../../src/engine";
import { statisticalPlan, statisticalSteps } from "../../../../src/engine/demand/api";
import { rowOf } from "../../../../src/engine/series/grid";
import { item } from "../../model/drafts";
import { noise } from "../seeded";

const PAST = 48;
const HORIZON = 12;
const monthly: CalendarRule = { kind: "month", fiscalStartMonth: 1 };

const history = (
  code: string,
  rule: (t: number) => number,
  measure: DraftRows["History"]["measure"] = "demand",
): DraftRows["History"] => ({
  key: `${code} · ${measure}`,
  item: code,
  measure,
  source: null,
  lagPeriods: NaN,
  toDate: NaN,
  values: Float64Array.from({ length: PAST }, (_, t) => rule(t)),
});

interface Sheets {
  readonly items: readonly DraftRows["Items"][];
  readonly history: readonly DraftRows["History"][];
  readonly events?: readonly DraftRows["Events"][];
  readonly rule?: CalendarRule;
  /** Month of 2026 in which the plan opens. */
  readonly opens?: number;
}

function modelOf({ items, history: rows, events = [], rule = monthly, opens = 1 }: Sheets) {
  const calendar = calendarAround({
    rule,
    cycleDay: dayOf(2026, opens),
    historyPeriods: PAST,
    horizonPeriods: HORIZON,
  });
  const { settings } = buildSettings([]);
  return buildModel({ calendar, settings, sheets: { Items: items, History: rows, Events: events } }).model;
}

const level = (size: number, seed: number) => {
  const next = noise(seed);
  return () => size + 0.05 * size * next();
};
const items = [item("A"), item("B", { family: "Food" }), item("C", { family: "Food" })];
const three = modelOf({
  items,
  history: [history("A", level(100, 1)), history("B", level(40, 2)), history("C", level(60, 3))],
});

const row = (plan: ReturnType<typeof statisticalPlan>, i: number): number[] => [...rowOf(plan.units, i)];

it("[STA1] forecasts each item near its level", () => {
  const plan = statisticalPlan(three);
  [100, 40, 60].forEach((size, i) => {
    for (const units of row(plan, i)) expect(Math.abs(units / size - 1)).toBeLessThan(0.1);
  });
});

it("[STA1] takes shipments where demand is not kept", () => {
  const model = modelOf({ items: items.slice(0, 1), history: [history("A", level(70, 4), "shipments")] });
  expect(row(statisticalPlan(model), 0)[0]! / 70).toBeCloseTo(1, 0);
});

it("[STA1] prefers demand to shipments", () => {
  const rows = [history("A", () => 30, "shipments"), history("A", () => 90)];
  expect(row(statisticalPlan(modelOf({ items: items.slice(0, 1), history: rows })), 0)[0]).toBeCloseTo(90, 3);
});

it("[STA2] takes a past event out of the history", () => {
  const next = noise(5);
  const promoted = history("A", (t) => (t === 40 ? 300 : 100 + 5 * next()));
  const event: DraftRows["Events"] = {
    key: "Spring",
    event: "Spring",
    item: "A",
    family: "",
    startDay: dayOf(2025, 5),
    endDay: dayOf(2025, 5) + 20,
    uplift: 2,
    upliftUnit: "percent",
    confidence: 1,
    owner: "Sales",
    isInBaseline: false,
  };
  const plan = statisticalPlan(modelOf({ items: items.slice(0, 1), history: [promoted], events: [event] }));
  expect(plan.items[0]!.cleaned!.corrections).toMatchObject([{ index: 40, was: 300, why: "event" }]);
});

it("[STA3] adds items up to families", () => {
  const plan = statisticalPlan(three);
  const food = three.families.findIndex(({ name }) => name === "Food");
  rowOf(plan.familyUnits, food).forEach((units, t) =>
    expect(row(plan, 1)[t]! + row(plan, 2)[t]!).toBeCloseTo(units, 9),
  );
});

it("[STA3] keeps every item near its own forecast when the sums agree", () => {
  const plan = statisticalPlan(three);
  plan.items.forEach(({ forecast }, i) =>
    forecast!.units.forEach((units, t) => expect(row(plan, i)[t]! / units).toBeCloseTo(1, 1)),
  );
});

it("[STA4] says which item has no history and forecasts the others", () => {
  const plan = statisticalPlan(
    modelOf({ items, history: [history("A", level(100, 6)), history("B", level(40, 7))] }),
  );
  expect(plan.problems).toMatchObject([{ code: "history-too-short", facts: { item: "C", have: 0 } }]);
  expect(row(plan, 2).every(Number.isNaN)).toBe(true);
  expect(row(plan, 0).every(Number.isFinite)).toBe(true);
});

it("[STA4] gives blanks, not an exception, without any history", () => {
  const plan = statisticalPlan(modelOf({ items, history: [] }));
  expect(plan.units.values.every(Number.isNaN)).toBe(true);
  expect(plan.problems).toHaveLength(3);
});

it("[STA5] forecasts a quarter more for the five-week months of even demand", () => {
  const rule: CalendarRule = { kind: "4-4-5", fiscalStartMonth: 1 };
  const weeks = (t: number): number => (t % 3 === 2 ? 5 : 4);
  const plan = statisticalPlan(
    modelOf({ items: items.slice(0, 1), history: [history("A", (t) => 10 * weeks(t))], rule }),
  );
  expect(row(plan, 0).slice(0, 3).map(Math.round)).toEqual([40, 40, 50]);
});

it("[STA5] forecasts months by their working days where the history goes with them", () => {
  const { calendar } = modelOf({ items: items.slice(0, 1), history: [] });
  const days = workingDaysOf(calendar)!;
  const past = calendar.history.length;
  const model = modelOf({ items: items.slice(0, 1), history: [history("A", (t) => 10 * days[t]!)] });
  const coming = days.slice(past).map((count) => 10 * count);
  row(statisticalPlan(model), 0).forEach((units, t) => expect(units).toBeCloseTo(coming[t]!, 6));
});

it("[STA6] forecasts nothing from an item's end on", () => {
  const ending = [item("A", { endDay: dayOf(2026, 4) })];
  const plan = statisticalPlan(modelOf({ items: ending, history: [history("A", level(100, 8))] }));
  expect(row(plan, 0)[2]).toBeGreaterThan(50);
  expect(row(plan, 0).slice(3)).toEqual(new Array(9).fill(0));
});

it("[FC6] forecasts the same numbers whatever month the history starts in", () => {
  const seasonal = (t: number): number => 100 + 30 * Math.sin((2 * Math.PI * t) / 12) + (t % 5);
  const plans = [1, 4, 11].map((opens) =>
    row(statisticalPlan(modelOf({ items: [item("A")], history: [history("A", seasonal)], opens })), 0),
  );
  expect(plans[1]).toEqual(plans[0]);
  expect(plans[2]).toEqual(plans[0]);
});

it("[FC6] forecasts each item the same in any order of the rows", () => {
  const rows = [history("A", level(100, 1)), history("B", level(40, 2)), history("C", level(60, 3))];
  const turned = statisticalPlan(modelOf({ items: [...items].reverse(), history: [...rows].reverse() }));
  const plan = statisticalPlan(three);
  [0, 1, 2].forEach((i) =>
    row(turned, 2 - i).forEach((units, t) => expect(units).toBeCloseTo(row(plan, i)[t]!, 6)),
  );
});

it("[STA7] tells how far it has come, item by item, and can be left", () => {
  const steps = statisticalSteps(three);
  expect(steps.next().value).toEqual({ done: 1, total: 3 });
  expect(steps.next().value).toEqual({ done: 2, total: 3 });
  expect(steps.return(null as never).done).toBe(true);
});

it("[FC6] gives plain data that survives a copy to another thread", () => {
  const plan = statisticalPlan(three);
  expect(structuredClone(plan)).toEqual(plan);
});
