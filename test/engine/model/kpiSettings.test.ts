import { settingRows } from "../../../src/engine/model/draft/settingRows";
import { buildSettings } from "../../../src/engine/model/build/buildSettings";
import { DEFAULT_KPI_SETTINGS, kpiSettingsOf, type KpiSettings } from "../../../src/engine/model/kpiSettings";
import { KPI_SETTING_LINES } from "../../../src/engine/model/kpiSettingLines";
import { smallModel } from "../measure/smallModel";

const line = (setting: string, value: string | number) => ({
  key: setting,
  setting,
  text: typeof value === "string" ? value : "",
  value: typeof value === "number" ? value : Number.NaN,
});

const ALL: KpiSettings = {
  otif: {
    level: "lines",
    date: "request date",
    earlyDays: 5,
    lateDays: 1,
    customerDelays: "left out",
  },
  perfectOrder: "product of its parts",
  receivableDays: 45.5,
  payableDays: 60,
  materialShare: 0.6,
};

describe("the settings of KPIs", () => {
  it("[KPI34] nothing said is the usual, and leaves no trace", () => {
    const { settings } = buildSettings([]);
    expect(settings.kpis).toBeUndefined();
    expect(kpiSettingsOf(settings)).toEqual(DEFAULT_KPI_SETTINGS);
  });
  it("[KPI34] what a model says is read back as it was", () => {
    const model = smallModel({ items: [{ code: "A" }] });
    const rows = settingRows({ ...model, settings: { ...model.settings, kpis: ALL } });
    expect(buildSettings(rows).settings.kpis).toEqual(ALL);
    expect(rows.filter(({ setting }) => KPI_SETTING_LINES.some(({ name }) => name === setting))).toHaveLength(
      9,
    );
  });
  const one: { readonly name: string; readonly value: string | number; readonly is: object }[] = [
    { name: "OTIF level", value: "Lines", is: { otif: { level: "lines" } } },
    { name: "OTIF days late", value: 2, is: { otif: { lateDays: 2 } } },
    { name: "perfect order", value: "product of its parts", is: { perfectOrder: "product of its parts" } },
    { name: "material share of cost", value: 1, is: { materialShare: 1 } },
  ];
  for (const { name, value, is } of one) {
    it(`[KPI34] "${name}" alone is taken, the others stay usual`, () => {
      expect(buildSettings([line(name, value)]).settings.kpis).toMatchObject(is);
    });
  }
  const refused = [
    { name: "OTIF level", value: "orders" },
    { name: "OTIF days late", value: 1.5 },
    { name: "OTIF days early", value: -1 },
    { name: "receivable days", value: -5 },
    { name: "material share of cost", value: 60 },
  ];
  for (const { name, value } of refused) {
    it(`[KPI34] "${name}" as ${value} is told and has no effect`, () => {
      const { settings, problems } = buildSettings([line(name, value)]);
      expect(problems).toMatchObject([{ code: "setting-invalid", place: { row: name } }]);
      expect(settings.kpis).toBeUndefined();
    });
  }
});
