import { itemBuffers } from "../../../../src/engine/demand/buffer/itemBuffers";
import type { BufferProfile } from "../../../../src/engine/model/items";
import type { PlanningModel } from "../../../../src/engine/model/planningModel";
import { grid, smallModel } from "../../measure/smallModel";

const PERIODS = 6;
const MEDIUM: BufferProfile = { leadTime: "medium", variability: "medium" };

/** Items A and B; A has used and will use 10 units a day, is 12 days away, and has 150 on hand. */
function modelOf(profiles: readonly (BufferProfile | null)[] = [MEDIUM, null]): PlanningModel {
  const base = smallModel({ items: [{ code: "A" }, { code: "B" }], historyMonths: 6, periods: PERIODS });
  const rows = [{ item: 0, measure: "demand" as const, source: null, lagPeriods: Number.NaN, key: "" }];
  return {
    ...base,
    history: { rows, values: grid([base.calendar.history.map(({ start, end }) => 10 * (end - start))]) },
    items: {
      ...base.items,
      leadTimeDays: Float64Array.from([12, 12]),
      minimumOrderUnits: Float64Array.from([50, 0]),
      openingStockUnits: Float64Array.from([150, 0]),
      bufferProfile: profiles,
    },
  };
}

/** Coming demand of A by month, `daily` units a day; B sells nothing. */
const demandOf = ({ calendar }: PlanningModel, daily = 10) =>
  grid([calendar.horizon.map(({ start, end }) => daily * (end - start)), new Array(PERIODS).fill(0)]);

const withSupply = (
  model: PlanningModel,
  measure: "firm receipts" | "planned production",
  units: readonly number[],
): PlanningModel => ({ ...model, supply: { rows: [{ item: 0, measure, key: "" }], values: grid([units]) } });

const withOrders = (model: PlanningModel, pastDueUnits: number, units: readonly number[]): PlanningModel => ({
  ...model,
  orders: { rows: [{ item: 0, segment: -1, pastDueUnits, key: "" }], values: grid([units]) },
});

const first = (model: PlanningModel, daily = 10) => itemBuffers(model, demandOf(model, daily)).buffers[0]!;
const [january] = modelOf().calendar.horizon;
const JANUARY_DAYS = january!.end - january!.start;

describe("the buffers of a plan", () => {
  it("[BUF7] are sized by the classes of the item, its lead time and its minimum order", () => {
    const { zones, dailyUsage } = first(modelOf());
    expect(dailyUsage).toBeCloseTo(10, 9);
    // Golden case of the domain reference, without an order cycle: red 60 + 30, yellow 120, green 60.
    expect(zones.topOfRed).toBeCloseTo(90, 9);
    expect(zones.topOfYellow).toBeCloseTo(210, 9);
    expect(zones.topOfGreen).toBeCloseTo(270, 9);
  });

  it("[BUF7] take half of their usage from three closed months, half from three open ones", () => {
    expect(first(modelOf(), 20).dailyUsage).toBeCloseTo(15, 9);
  });

  it("[BUF7] take all of it from what is planned where a closed month is blank", () => {
    const model = modelOf();
    const blank = { ...model.history, values: grid([[300, 300, 300, 300, Number.NaN, 300]]) };
    expect(first({ ...model, history: blank }, 20).dailyUsage).toBeCloseTo(20, 9);
  });

  it("[BUF8] count firm receipts of every month as on order", () => {
    expect(first(withSupply(modelOf(), "firm receipts", [0, 60, 0, 0, 0, 7])).onOrderUnits).toBe(67);
  });

  it("[BUF8] count planned production of frozen months only", () => {
    const model = withSupply(modelOf(), "planned production", [40, 60, 0, 0, 0, 0]);
    expect(first(model).onOrderUnits).toBe(0);
    const frozen = { ...model, settings: { ...model.settings, frozenPeriods: 1 } };
    expect(first(frozen).onOrderUnits).toBe(40);
  });

  it("[BUF8] qualify past-due orders and one day of the month's", () => {
    const receipts = withSupply(modelOf(), "firm receipts", [60, 0, 0, 0, 0, 0]);
    const { flow } = first(withOrders(receipts, 5, [10 * JANUARY_DAYS, 0, 0, 0, 0, 0]));
    expect(flow.qualifiedUnits).toBeCloseTo(15, 9);
    expect(flow.netFlowUnits).toBeCloseTo(195, 9);
    expect(flow.orderUnits).toBeCloseTo(75, 9);
    expect(flow.spikeDays).toEqual([]);
  });

  it("[BUF8] qualify the days of a spike within the lead time", () => {
    const { flow } = first(withOrders(modelOf(), 0, [50 * JANUARY_DAYS, 0, 0, 0, 0, 0]));
    expect(flow.spikeDays).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(flow.qualifiedUnits).toBeCloseTo(50 * 13, 6);
  });

  it("[BUF9] are none where no item has a profile", () => {
    const { bufferProfile: _, ...items } = modelOf().items;
    expect(itemBuffers({ ...modelOf(), items }, demandOf(modelOf()))).toEqual({ buffers: [], problems: [] });
    expect(itemBuffers(modelOf([null, null]), demandOf(modelOf()))).toEqual({ buffers: [], problems: [] });
  });

  it("[BUF9] are a problem where there is no usage", () => {
    const { buffers, problems } = itemBuffers(modelOf([null, MEDIUM]), demandOf(modelOf()));
    expect(buffers).toEqual([]);
    expect(problems).toMatchObject([{ code: "buffer-not-sized", facts: { item: "B", what: "daily usage" } }]);
  });

  it("[BUF9] come with the most urgent first", () => {
    const model = modelOf([MEDIUM, MEDIUM]);
    const both = grid(
      [demandOf(model).values.slice(0, PERIODS), demandOf(model).values.slice(0, PERIODS)].map((row) => [
        ...row,
      ]),
    );
    expect(itemBuffers(model, both).buffers.map(({ item }) => item)).toEqual([1, 0]);
  });
});
