import { FIGURES, type FigureName } from "../../../src/engine/measure/kpi/figures";
import { historyFigures } from "../../../src/engine/measure/kpi/historyFigures";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import { historyOf, smallModel, type SmallItem } from "./smallModel";

type Past = Partial<Record<HistoryMeasure, number>>;

/** What one closed month of one item, at price 10 and cost 6 unless said, makes of every figure; blanks are left out. */
function figuresOf(past: Past, item: Partial<SmallItem> = {}): Partial<Record<FigureName, number>> {
  const base = smallModel({ items: [{ code: "A", ...item }], historyMonths: 1 });
  const stated = Object.fromEntries(Object.entries(past).map(([measure, value]) => [measure, [value]]));
  const model = { ...base, history: historyOf(stated) };
  const figures = historyFigures(model);
  const known = FIGURES.map((name) => [name, figures[name].values[0]!] as const);
  return Object.fromEntries(known.filter(([, value]) => value === value));
}
const sold = (units: number, price = 10, cost = 6) => ({ revenue: units * price, cogs: units * cost });

describe("one closed month of one item", () => {
  const served = { demandValue: 1000, demandCost: 600, itemsDemanded: 1 };
  const cases: { when: string; past: Past; item?: Partial<SmallItem>; is: ReturnType<typeof figuresOf> }[] = [
    { when: "shipments alone are revenue and cost", past: { shipments: 40 }, is: sold(40) },
    {
      when: "demand stands for shipments where there are none",
      past: { demand: 40 },
      is: { ...sold(40), demandCost: 240 },
    },
    {
      when: "stated revenue goes before price",
      past: { shipments: 40, revenue: 333 },
      is: { revenue: 333, cogs: 240 },
    },
    { when: "revenue alone is costed by its price", past: { revenue: 50 }, is: { revenue: 50, cogs: 30 } },
    {
      when: "a price below 1 counts as any other",
      past: { revenue: 50 },
      item: { price: 0.5 },
      is: { revenue: 50, cogs: 600 },
    },
    {
      when: "revenue without a price has no known cost",
      past: { revenue: 50 },
      item: { price: Number.NaN },
      is: { revenue: 50 },
    },
    {
      when: "20 of 100 never came",
      past: { demand: 100, shipments: 80 },
      is: {
        ...sold(80),
        ...served,
        onTimeValue: 800,
        servedValue: 800,
        otifGood: 800,
        otifAll: 1000,
        shortage: 80,
        itemsServed: 0,
      },
    },
    {
      when: "more was shipped than asked for",
      past: { demand: 100, shipments: 130 },
      is: {
        ...sold(130),
        ...served,
        onTimeValue: 1000,
        servedValue: 1000,
        otifGood: 1000,
        otifAll: 1000,
        shortage: 0,
        itemsServed: 1,
      },
    },
    {
      when: "10 came late, 20 never",
      past: { demand: 100, shipments: 80, "on-time shipments": 70 },
      is: {
        ...sold(80),
        ...served,
        onTimeValue: 700,
        servedValue: 800,
        otifGood: 700,
        otifAll: 1000,
        shortage: 120,
        itemsServed: 0,
      },
    },
    {
      when: "on-time shipments tell what was served where nothing else does",
      past: { demand: 100, "on-time shipments": 70 },
      is: {
        ...sold(100),
        ...served,
        onTimeValue: 700,
        servedValue: 700,
        otifGood: 700,
        otifAll: 1000,
        shortage: 120,
        itemsServed: 0,
      },
    },
    {
      when: "nothing was asked for",
      past: { demand: 0, shipments: 5 },
      is: {
        ...sold(5),
        demandValue: 0,
        demandCost: 0,
        onTimeValue: 0,
        servedValue: 0,
        otifGood: 0,
        otifAll: 0,
        shortage: 0,
      },
    },
    {
      when: "half a unit was asked for and came",
      past: { demand: 0.5, shipments: 0.5 },
      is: {
        ...sold(0.5),
        demandValue: 5,
        demandCost: 3,
        onTimeValue: 5,
        servedValue: 5,
        otifGood: 5,
        otifAll: 5,
        shortage: 0,
        itemsDemanded: 1,
        itemsServed: 1,
      },
    },
    {
      when: "demand below zero is no service",
      past: { demand: -5, shipments: 0 },
      is: { revenue: 0, cogs: 0, demandCost: -30 },
    },
    {
      when: "without a price units weigh by their cost, and what is late has no margin",
      past: { demand: 100, shipments: 80 },
      item: { price: Number.NaN },
      is: {
        demandValue: 600,
        demandCost: 600,
        onTimeValue: 480,
        servedValue: 480,
        otifGood: 480,
        otifAll: 600,
        shortage: 0,
        itemsDemanded: 1,
        itemsServed: 0,
      },
    },
    {
      when: "with neither price nor cost units weigh as they are",
      past: { demand: 100, shipments: 80 },
      item: { price: Number.NaN, cost: Number.NaN },
      is: {
        demandValue: 100,
        onTimeValue: 80,
        servedValue: 80,
        otifGood: 80,
        otifAll: 100,
        shortage: 0,
        itemsDemanded: 1,
        itemsServed: 0,
      },
    },
    {
      when: "without a cost what is late has the margin of its price",
      past: { demand: 100, shipments: 80 },
      item: { cost: Number.NaN },
      is: {
        revenue: 800,
        demandValue: 1000,
        onTimeValue: 800,
        servedValue: 800,
        otifGood: 800,
        otifAll: 1000,
        shortage: 200,
        itemsDemanded: 1,
        itemsServed: 0,
      },
    },
    {
      when: "made 8 of 10",
      past: { production: 8, "planned production": 10 },
      is: { madeCost: 48, plannedCost: 60, attainedCost: 48 },
    },
    {
      when: "made half a unit that nobody planned",
      past: { production: 0.5, "planned production": 0 },
      is: { madeCost: 3, plannedCost: 0, attainedCost: 0 },
    },
    { when: "made without a plan", past: { production: 8 }, is: {} },
    { when: "planned, and nobody says what was made", past: { "planned production": 8 }, is: {} },
    {
      when: "made without a cost counts units",
      past: { production: 12, "planned production": 10 },
      item: { cost: Number.NaN },
      is: { madeCost: 12, plannedCost: 10, attainedCost: 10 },
    },
    { when: "stock is worth its cost", past: { "ending stock": 7 }, is: { stockCost: 42 } },
    {
      when: "30 were forecast too many",
      past: { demand: 100, forecast: 130 },
      is: { ...sold(100), demandCost: 600, errorValue: 300, absoluteErrorValue: 300, actualValue: 1000 },
    },
    {
      when: "30 too few of an item without a price",
      past: { demand: 100, forecast: 70 },
      item: { price: Number.NaN },
      is: { demandCost: 600, errorValue: -180, absoluteErrorValue: 180, actualValue: 600 },
    },
  ];
  for (const { when, past, item, is } of cases) {
    it(`[STR19] ${when}`, () => expect(figuresOf(past, item)).toEqual(is));
  }
});
