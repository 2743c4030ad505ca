import { classifyDemand } from "../../../../src/engine/demand/api";
import { shapeOf } from "../../../../src/engine/demand/pattern/classify";
import { noise, series } from "../seeded";

describe("shape", () => {
  const cases = [
    { when: "demand is steady", demand: [5, 6, 5, 6], expect: "smooth" },
    { when: "sizes differ much", demand: [1, 20, 1, 1], expect: "erratic" },
    { when: "every other period is empty", demand: [5, 0, 5, 0, 5], expect: "intermittent" },
    { when: "sizes differ and periods are empty", demand: [1, 0, 20, 0, 1, 0, 1], expect: "lumpy" },
    { when: "there is no demand", demand: [0, 0], expect: "none" },
  ];
  for (const { when, demand, expect: shape } of cases) {
    it(`[PAT1] is ${shape} when ${when}`, () => {
      expect(classifyDemand(Float64Array.from(demand), 12).shape).toBe(shape);
    });
  }

  it("[PAT1] puts the limits on the harder side", () => {
    expect(shapeOf(1.32, 0)).toBe("intermittent");
    expect(shapeOf(1.31, 0.49)).toBe("erratic");
    expect(shapeOf(1.31, 0.48)).toBe("smooth");
  });

  it("[PAT1] counts interval and variation as in the paper", () => {
    const pattern = classifyDemand(Float64Array.from([2, 0, 4, 0, 0, 6]), 12);
    expect(pattern.averageInterval).toBe(2);
    expect(pattern.squaredVariation).toBeCloseTo(1 / 6, 12);
  });
});

describe("season", () => {
  const next = noise(11);
  const seasonal = series(48, (t) => 100 + 30 * Math.sin((2 * Math.PI * t) / 12) + 5 * next());

  it("[PAT2] is seen in two years", () => {
    expect(classifyDemand(seasonal.slice(0, 24), 12).isSeasonal).toBe(true);
  });

  it("[PAT2] is not seen in less than two years", () => {
    expect(classifyDemand(seasonal.slice(0, 23), 12).isSeasonal).toBe(false);
  });

  it("[PAT2] is not seen in noise", () => {
    const plain = noise(12);
    expect(
      classifyDemand(
        series(60, () => 100 + 5 * plain()),
        12,
      ).isSeasonal,
    ).toBe(false);
  });
});

describe("trend", () => {
  const along = (slope: number, seed: number): string => {
    const next = noise(seed);
    return classifyDemand(
      series(48, (t) => 200 + slope * t + 10 * next()),
      12,
    ).trend;
  };

  it("[PAT3] is rising along a rising line", () => expect(along(2, 1)).toBe("rising"));
  it("[PAT3] is falling along a falling line", () => expect(along(-2, 2)).toBe("falling"));

  it("[PAT3] is none in noise, nine times in ten at least", () => {
    const found = Array.from({ length: 40 }, (_, seed) => along(0, 100 + seed)).filter((t) => t !== "none");
    expect(found.length).toBeLessThanOrEqual(4);
  });

  it("[PAT3] is none for a constant", () => {
    expect(classifyDemand(new Float64Array(30).fill(4), 12).trend).toBe("none");
  });
});

describe("age", () => {
  it("[PAT4] is new before a season is full", () => {
    expect(classifyDemand(new Float64Array(11).fill(4), 12).isNew).toBe(true);
  });
  it("[PAT4] is not new after a season", () => {
    expect(classifyDemand(new Float64Array(12).fill(4), 12).isNew).toBe(false);
  });
  it("[PAT5] is ending after six empty periods of a monthly seller", () => {
    expect(classifyDemand(Float64Array.from([5, 5, 5, 0, 0, 0, 0, 0, 0]), 12).isEnding).toBe(true);
  });
  it("[PAT5] is not ending after as many of a seldom seller", () => {
    const demand = Float64Array.from([5, 0, 0, 5, 0, 0, 5, 0, 0, 0, 0, 0, 0]);
    expect(classifyDemand(demand, 12).isEnding).toBe(false);
  });
});
