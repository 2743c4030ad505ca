import { kpiFigures } from "../../../src/engine/measure/kpi/kpiFigures";
import { kpiTable, type KpiLine } from "../../../src/engine/measure/kpi/kpiTable";
import { planValues } from "../../../src/engine/measure/planValues";
import { DEFAULT_KPI_SETTINGS, type OtifDefinition } from "../../../src/engine/model/kpiSettings";
import type { HistoryMeasure } from "../../../src/engine/model/demand";
import { withKpis, type StatedKpi } from "../strategy/smallStrategy";
import { seeded } from "./randomPlan";
import { grid, planOf, smallModel } from "./smallModel";

const MEASURES: readonly HistoryMeasure[] = [
  "demand",
  "shipments",
  "on-time shipments",
  "late by customer",
  "production",
  "planned production",
  "ending stock",
  "forecast",
];
const [CLOSED, OPEN] = [14, 6];

/** Numbers that depend on what they are of, and on nothing else. */
const numbers = (of: string, count: number): number[] => {
  const random = seeded([...of].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9);
  return Array.from({ length: count }, () => Math.floor(100 * random()));
};
const STATED = [
  "orders in full",
  "on time to commit",
  "documentation accuracy",
  "perfect condition",
  "dso",
  "dpo",
];

/** The KPIs of families, each with one item and its own rows of the KPIs sheet, sold to two segments. */
function linesOf(codes: readonly string[], level: OtifDefinition["level"]): readonly KpiLine[] {
  const base = smallModel({
    items: codes.map((code, family) => ({
      code,
      family,
      price: 20 + numbers(code, 1)[0]!,
      cost: 9,
      safety: 40,
      maximum: 60,
    })),
    families: codes.map((name) => ({ name })),
    segments: [{}, {}],
    historyMonths: CLOSED,
    periods: OPEN,
  });
  const rows = codes.flatMap((code, item) =>
    MEASURES.filter((measure) => code !== "jam" || measure !== "ending stock").map((measure) => ({
      item,
      measure,
      source: null,
      lagPeriods: null,
      key: code,
    })),
  );
  const history = { rows, values: grid(rows.map(({ key, measure }) => numbers(`${key}${measure}`, CLOSED))) };
  const stated = codes.flatMap((code, family) =>
    STATED.map((kpi): StatedKpi => {
      const values = numbers(`${code}${kpi}`, CLOSED).map((value) => value / 100);
      return { kpi, family, at: Object.fromEntries(values.map((value, n) => [n - CLOSED, value])) };
    }),
  );
  const otif = { ...DEFAULT_KPI_SETTINGS.otif, level, customerDelays: "left out" as const };
  const settings = { ...base.settings, kpis: { ...DEFAULT_KPI_SETTINGS, otif } };
  const budget = {
    rows: codes.map((key, item) => ({ item, family: item, measure: "revenue" as const, key })),
    values: grid(codes.map((code) => numbers(`${code}budget`, OPEN))),
  };
  const model = withKpis({ ...base, settings, history, budget }, stated);
  const cells = (of: string): ReturnType<typeof grid> =>
    grid(codes.flatMap((code) => [`${code}1${of}`, `${code}2${of}`].map((cell) => numbers(cell, OPEN))));
  const plan = planOf(model, {
    demand: cells("demand"),
    shipped: cells("shipped"),
    backlog: cells("backlog"),
    lost: cells("lost"),
    stock: grid(codes.map((code) => numbers(`${code}stock`, OPEN))),
  });
  return kpiTable(kpiFigures({ model, plan, values: planValues(model) }));
}

describe("each family among others", () => {
  const codes = ["tea", "jam", "salt"];
  for (const level of ["quantity", "lines"] as const) {
    const together = linesOf(codes, level);
    for (const [family, code] of codes.entries()) {
      const alone = linesOf([code], level).filter((line) => line.family === 0);
      it(`[STR19] ${code} is measured as though it were alone, with OTIF by ${level}`, () => {
        expect(alone).toHaveLength(25);
        const among = together
          .filter((line) => line.family === family)
          .map((line) => ({ ...line, family: 0 }));
        expect(among).toEqual(alone);
      });
    }
  }
});
