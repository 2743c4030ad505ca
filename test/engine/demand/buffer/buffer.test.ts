import {
  averageDailyUsage,
  bufferFault,
  bufferZones,
  netFlow,
  type BufferInput,
} from "../../../../src/engine/demand/api";
import { explain } from "../../../../src/engine/problem/explain";

/** The golden buffer of domain reference C7. */
const input: BufferInput = {
  dailyUsage: 10,
  leadTimeDays: 12,
  leadTimeFactor: 0.5,
  variabilityFactor: 0.5,
  minimumOrderUnits: 50,
  orderCycleDays: 7,
};
const zones = bufferZones(input);

describe("zones", () => {
  const golden = {
    redBase: 60,
    redSafety: 30,
    topOfRed: 90,
    yellow: 120,
    topOfYellow: 210,
    green: 70,
    topOfGreen: 280,
    spikeThreshold: 45,
    averageOnHand: 125,
  } as const;
  for (const [name, units] of Object.entries(golden)) {
    it(`[BUF1] have ${name} ${units} as published`, () => {
      expect(zones[name as keyof typeof golden]).toBeCloseTo(units, 9);
    });
  }

  it("[BUF1] take the minimum order as green where it is largest", () => {
    expect(bufferZones({ ...input, minimumOrderUnits: 200 }).green).toBe(200);
  });

  it("[BUF1] take the red base as green where it is largest", () => {
    expect(bufferZones({ ...input, minimumOrderUnits: 0, orderCycleDays: 0 }).green).toBe(60);
  });

  it("[BUF1] double when usage doubles and no minimum binds", () => {
    const double = bufferZones({ ...input, dailyUsage: 20 });
    expect(double.topOfGreen).toBeCloseTo(2 * zones.topOfGreen, 9);
  });
});

describe("net flow", () => {
  const demand = [
    { day: -1, units: 5 },
    { day: 0, units: 12 },
    { day: 1, units: 30 },
    { day: 2, units: 8 },
    { day: 3, units: 46 },
    { day: 4, units: 3 },
  ];
  const position = { onHandUnits: 150, onOrderUnits: 60, demand, spikeHorizonDays: 12 };
  const flow = netFlow(zones, position);

  it("[BUF2] qualifies 63 as published", () => expect(flow.qualifiedUnits).toBeCloseTo(63, 9));
  it("[BUF3] is 147 as published", () => expect(flow.netFlowUnits).toBeCloseTo(147, 9));
  it("[BUF3] orders 133 as published", () => expect(flow.orderUnits).toBeCloseTo(133, 9));
  it("[BUF4] has priority 52.5 % as published", () => expect(flow.priority).toBeCloseTo(0.525, 9));
  it("[BUF4] compares what is on hand with the top of red", () => {
    expect(flow.onHandShareOfRed).toBeCloseTo(150 / 90, 9);
  });
  it("[BUF2] names the days of spikes", () => expect(flow.spikeDays).toEqual([3]));

  it("[BUF2] counts a day's orders together", () => {
    const split = [
      { day: 3, units: 20 },
      { day: 3, units: 26 },
    ];
    expect(netFlow(zones, { ...position, demand: split }).qualifiedUnits).toBe(46);
  });

  it("[BUF2] counts a day exactly at the threshold", () => {
    expect(netFlow(zones, { ...position, demand: [{ day: 3, units: 45 }] }).qualifiedUnits).toBe(45);
  });

  it("[BUF2] sees no spike beyond its horizon", () => {
    expect(netFlow(zones, { ...position, spikeHorizonDays: 2 }).qualifiedUnits).toBe(17);
  });

  it("[BUF3] orders nothing at the top of yellow", () => {
    expect(netFlow(zones, { ...position, onHandUnits: 210, onOrderUnits: 0, demand: [] }).orderUnits).toBe(0);
  });

  it("[BUF3] fills up to the top of green when below", () => {
    const low = netFlow(zones, { ...position, onHandUnits: 209, onOrderUnits: 0, demand: [] });
    expect(low.netFlowUnits + low.orderUnits).toBe(280);
  });
});

describe("daily usage", () => {
  const past = { units: [200, 220], days: 42 };
  const future = { units: [300], days: 20 };
  it("[BUF5] is past usage by default of the future", () => {
    expect(averageDailyUsage(past, future, 0)).toBeCloseTo(10, 12);
  });
  it("[BUF5] is future usage when the future is all", () => {
    expect(averageDailyUsage(past, future, 1)).toBeCloseTo(15, 12);
  });
  it("[BUF5] lies between by the share of the future", () => {
    expect(averageDailyUsage(past, future, 0.4)).toBeCloseTo(12, 12);
  });
  it("[BUF5] does not ask for a past that does not count", () => {
    expect(averageDailyUsage({ units: [], days: 0 }, future, 1)).toBeCloseTo(15, 12);
  });
});

describe("refusals", () => {
  it("[BUF6] has nothing against the golden buffer", () => expect(bufferFault("A", input)).toBeNull());
  for (const [what, broken] of [
    ["daily usage", { ...input, dailyUsage: 0 }],
    ["lead time", { ...input, leadTimeDays: NaN }],
    ["lead-time factor", { ...input, leadTimeFactor: -0.1 }],
  ] as const) {
    it(`[BUF6] names the ${what}`, () => {
      const fault = bufferFault("A", broken)!;
      expect(fault.code).toBe("buffer-not-sized");
      expect(explain(fault)).toContain(what);
    });
  }
});
