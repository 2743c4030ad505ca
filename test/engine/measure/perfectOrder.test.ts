import { kpiNamed } from "../../../src/engine/measure/kpi/catalogue";
import { definitionIn } from "../../../src/engine/measure/kpi/definition";
import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { kpiAt, kpiSeries } from "../../../src/engine/measure/kpi/kpiSeries";
import { planValues } from "../../../src/engine/measure/planValues";
import { DEFAULT_KPI_SETTINGS, type KpiSettings } from "../../../src/engine/model/kpiSettings";
import type { PlanningModel } from "../../../src/engine/model/planningModel";
import type { ScorecardRow } from "../../../src/engine/strategy/scorecard";
import { goal, objective, scored, withKpis, type StatedKpi } from "../strategy/smallStrategy";
import { grid, historyOf, planOf, smallModel } from "./smallModel";

/** Three closed months in which 80 of 100 came on time, and a plan in which 100, 90, 40 and 0 of 0 do. */
const base = smallModel({ items: [{ code: "A" }], historyMonths: 3 });
const history = historyOf({ demand: [100, 100, 100], "on-time shipments": [80, 80, 80] });
const plan = planOf(base, {
  demand: grid([[100, 100, 100, 0]]),
  shipped: grid([[100, 90, 50, 70]]),
  backlog: grid([[0, 10, 60, 0]]),
});
const closed = (value: number): StatedKpi["at"] => ({ [-3]: value, [-2]: value, [-1]: value });
const PARTS: readonly StatedKpi[] = [
  { kpi: "orders in full", at: closed(0.9) },
  { kpi: "on time to commit", at: closed(0.8) },
  { kpi: "documentation accuracy", at: closed(0.95) },
  { kpi: "perfect condition", at: closed(0.99) },
];
const ESTIMATE = 0.9 * 0.8 * 0.95 * 0.99;

const modelWith = (
  stated: readonly StatedKpi[],
  perfectOrder: KpiSettings["perfectOrder"],
  more: Partial<PlanningModel>,
): PlanningModel => {
  const settings = { ...base.settings, kpis: { ...DEFAULT_KPI_SETTINGS, perfectOrder } };
  return withKpis({ ...base, history, settings, ...more }, stated);
};
interface Other {
  readonly perfectOrder?: KpiSettings["perfectOrder"];
  readonly history?: PlanningModel["history"];
}
const rate = (
  stated: readonly StatedKpi[],
  column: number,
  { perfectOrder = "stated", ...more }: Other = {},
): number => {
  const model = modelWith(stated, perfectOrder, more);
  const figures = kpiFigures({ model, plan, values: planValues(model) });
  return kpiAt(kpiSeries(kpiNamed("perfect order")!, figures, -1)!, column);
};
const noPast = { history: { rows: [], values: grid([], 3) } };

describe("perfect orders", () => {
  it("[KPI25] are estimated by the product of the four parts", () => {
    expect(rate(PARTS, 2)).toBeCloseTo(ESTIMATE, 12);
  });
  it("[KPI25] are not estimated where a part is missing", () => {
    expect(rate(PARTS.slice(0, 3), 2)).toBeNaN();
  });
  it("[KPI25] delivery moves with the plan's OTIF, documents and condition stay", () => {
    expect(rate(PARTS, 4)).toBeCloseTo((ESTIMATE * 0.9) / 0.8, 12);
    expect(rate(PARTS, 5)).toBeCloseTo((ESTIMATE * 0.4) / 0.8, 12);
  });
  it("[KPI25] delivery is never above 1", () => {
    const high = [
      { kpi: "in full", at: closed(0.99) },
      { kpi: "rl.2.2", at: closed(0.99) },
      ...PARTS.slice(2),
    ];
    expect(rate(high, 3)).toBeCloseTo(0.95 * 0.99, 12);
  });
  it("[KPI25] an outlook of parts goes before what is carried on", () => {
    const outlook = (kpi: string, value: number): StatedKpi => ({ kpi, kind: "outlook", at: { 1: value } });
    expect(rate([...PARTS, outlook("perfect condition", 0.5)], 4)).toBeCloseTo(
      (ESTIMATE * 0.9 * 0.5) / 0.8 / 0.99,
      12,
    );
    expect(rate([...PARTS, outlook("in full", 0.5), outlook("on time to commit", 0.5)], 4)).toBeCloseTo(
      0.25 * 0.95 * 0.99,
      12,
    );
  });
  it("[KPI25] an actual of an open month and an outlook of a closed one say nothing", () => {
    const stray = PARTS.flatMap(({ kpi, at }): StatedKpi[] => [
      { kpi, at: { ...at, 0: 0.1 } },
      { kpi, kind: "outlook", at: { [-1]: 0.1 } },
    ]);
    expect([2, 3].map((column) => rate(stray, column))).toEqual([2, 3].map((column) => rate(PARTS, column)));
  });
  it("[KPI25] a month without demand is blank", () => expect(rate(PARTS, 6)).toBeNaN());
  it("[KPI25] without OTIF of closed months the plan's own stands for delivery", () => {
    expect(rate(PARTS, 4, noPast)).toBeCloseTo(0.9 * 0.95 * 0.99, 12);
  });
  it("[KPI25] OTIF of closed months may be stated", () => {
    expect(rate([...PARTS, { kpi: "OTIF", at: closed(0.9) }], 4, noPast)).toBeCloseTo(ESTIMATE, 12);
  });
  const stated = { kpi: "perfect order", at: closed(0.7) };
  it("[KPI25] a stated rate moves with OTIF too, and is not told again where it is stated", () => {
    expect(rate([stated], 4)).toBeCloseTo((0.7 * 0.9) / 0.8, 12);
    expect(rate([stated], 2)).toBeNaN();
  });
  it("[KPI25] a stated rate without OTIF of closed months is not moved", () => {
    expect(rate([stated], 4, noPast)).toBeNaN();
  });
  it("[KPI25] the projection is that of the rate that goes first", () => {
    expect(rate([stated, ...PARTS], 4)).toBeCloseTo((0.7 * 0.9) / 0.8, 12);
    expect(rate([stated, ...PARTS], 4, { perfectOrder: "product of its parts" })).toBeCloseTo(
      (ESTIMATE * 0.9) / 0.8,
      12,
    );
  });

  const card = (given: readonly StatedKpi[], perfectOrder: KpiSettings["perfectOrder"]): ScorecardRow => {
    const objectives = [objective("O", { kpi: "perfect order", target: 0.9, duePeriod: 1 })];
    return scored({ ...modelWith(given, perfectOrder, {}), goals: [goal("G")], objectives }, plan).rows[0]!;
  };
  it("[KPI25] the scorecard shows what is stated first", () => {
    expect(card([stated, ...PARTS], "stated")).toMatchObject({
      actualFrom: "KPIs sheet",
      now: { value: 0.7 },
    });
  });
  it("[KPI25] the scorecard shows the product first where Settings say so", () => {
    const row = card([stated, ...PARTS], "product of its parts");
    expect(row.actualFrom).toBe("its parts");
    expect(row.now.value).toBeCloseTo(ESTIMATE, 12);
  });
  it("[KPI25] the scorecard falls back on the product where nothing is stated", () => {
    expect(card(PARTS, "stated").now.value).toBeCloseTo(ESTIMATE, 12);
    expect(card(PARTS, "stated").projectedFrom).toBe("plan");
  });
  it("[KPI25] says in its definition which goes first, and that a product is an estimate", () => {
    const words = (perfectOrder: KpiSettings["perfectOrder"]): string =>
      definitionIn(kpiNamed("perfect order")!, modelWith([], perfectOrder, {}).settings);
    expect(words("stated")).toMatch(/As KPIs states it, else the product of its parts, an estimate[.]$/);
    expect(words("product of its parts")).toMatch(/four parts, an estimate;/);
  });
});
