import {
  fitForecaster,
  type DemandHistory,
  type Forecaster,
} from "../../src/engine/demand/forecast/forecaster";

/** What a forecaster is excused from, each with its reason. */
export interface ForecasterExemptions {
  readonly constant?: string;
  readonly shift?: string;
}

const DEMAND = Float64Array.from({ length: 40 }, (_, t) => 50 + ((t * 7) % 12) * 3 + ((t * 13) % 5) + t);

const historyOf = (demand: Float64Array): DemandHistory => ({ item: "A", demand, seasonPeriods: 12 });

/** Every forecasting method passes these, or says which it is excused from and why. */
export function describeForecaster(forecaster: Forecaster, exempt: ForecasterExemptions = {}): void {
  const project = (demand: Float64Array, horizonPeriods: number): Float64Array => {
    const fitted = fitForecaster(forecaster, historyOf(demand));
    if (!fitted.ok) throw new Error(JSON.stringify(fitted.problems));
    return fitted.value.project(horizonPeriods);
  };
  const itUnless = (reason: string | undefined) => (reason === undefined ? it : it.skip);

  describe(forecaster.name, () => {
    it("[FC1] gives one finite value, not below zero, for each period of the horizon", () => {
      const path = project(DEMAND, 20);
      expect(path).toHaveLength(20);
      expect(path.every((units) => Number.isFinite(units) && units >= 0)).toBe(true);
    });

    it("[FC1] gives nothing for no horizon", () => {
      expect(project(DEMAND, 0)).toHaveLength(0);
    });

    it("[FC2] gives ten times the forecast for ten times the history", () => {
      const one = project(DEMAND, 14);
      const ten = project(
        DEMAND.map((units) => 10 * units),
        14,
      );
      one.forEach((units, h) => expect(ten[h]! / (10 * units)).toBeCloseTo(1, 7));
    });

    it("[FC3] refuses a history shorter than it needs, with what it needs", () => {
      const need = forecaster.needPeriods(12);
      const fitted = fitForecaster(forecaster, historyOf(DEMAND.slice(0, need - 1)));
      expect(fitted.ok).toBe(false);
      if (!fitted.ok) {
        expect(fitted.problems[0]).toMatchObject({
          code: "history-too-short",
          facts: { item: "A", have: need - 1, need },
        });
      }
    });

    it("[FC3] accepts as little history as it says it needs", () => {
      const path = project(DEMAND.slice(0, forecaster.needPeriods(12)), 6);
      expect(path.every((units) => Number.isFinite(units) && units >= 0)).toBe(true);
    });

    itUnless(exempt.constant)("[FC4] carries a constant history on", () => {
      project(new Float64Array(40).fill(8), 6).forEach((units) => expect(units).toBeCloseTo(8, 4));
    });

    itUnless(exempt.shift)("[FC5] adds to the forecast what is added to the history", () => {
      const one = project(DEMAND, 6);
      const raised = project(
        DEMAND.map((units) => units + 1000),
        6,
      );
      one.forEach((units, h) => expect(raised[h]! - units).toBeCloseTo(1000, 6));
    });

    it("[FC6] gives the same forecast again and leaves the history as it was", () => {
      const given = DEMAND.slice();
      const first = project(given, 12);
      project(
        DEMAND.map((units) => 3 + units ** 2),
        12,
      );
      expect(project(given, 12)).toEqual(first);
      expect(given).toEqual(DEMAND);
    });
  });
}
