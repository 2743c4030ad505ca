import type { PlanningModel } from "../planningModel";
import { kpiSettingsOf, type KpiSettings } from "../kpiSettings";
import { SETTING_LINES, WEEKDAYS } from "../settingLines";
import { INDEX_COMPONENTS, RULES } from "../settings";
import type { SettingDraft } from "./collaborationDrafts";

/** Every line of Settings with what holds in the model; lines that state nothing are blank. */
export function settingRows(model: PlanningModel): SettingDraft[] {
  const stated = statedValues(model);
  return SETTING_LINES.map(({ name }) => {
    const value = stated.get(name);
    return {
      key: name,
      setting: name,
      text: typeof value === "string" ? value : "",
      value: typeof value === "number" ? value : Number.NaN,
    };
  });
}

function statedValues({ calendar, settings }: PlanningModel): ReadonlyMap<string, string | number> {
  const { zeroMeans = {}, rules, index } = settings;
  return new Map<string, string | number>([
    ["company", settings.company],
    ["currency", settings.currency],
    ["cycle month", calendar.horizon[0]!.start],
    ["data cut-off", settings.cutOffDay ?? Number.NaN],
    ["horizon", calendar.horizon.length],
    ["calendar", calendar.kind],
    ["fiscal start month", calendar.fiscalStartMonth],
    ["week starts on", WEEKDAYS[calendar.weekStartsOn ?? 1]!],
    ["frozen months", settings.frozenPeriods],
    ["slushy months", settings.slushyPeriods],
    ["stance", settings.stance],
    ["sign-off limit", settings.signOffLimit ?? Number.NaN],
    ["mix convention", settings.mixConvention ?? "level-adjusted"],
    ...kpiValues(kpiSettingsOf(settings)),
    ...Object.entries(zeroMeans).map(([sheet, meaning]) => [`zero means: ${sheet}`, meaning] as const),
    ...RULES.map((rule) => [`rule: ${rule}`, rules[rule]] as const),
    ...INDEX_COMPONENTS.flatMap((component) => [
      [`index weight: ${component}`, index[component].weight] as const,
      [`index tolerance: ${component}`, index[component].tolerance] as const,
      [`index limit: ${component}`, index[component].limit] as const,
    ]),
  ]);
}

function kpiValues({ otif, ...kpis }: KpiSettings): (readonly [string, string | number])[] {
  return [
    ["OTIF level", otif.level],
    ["OTIF date", otif.date],
    ["OTIF days early", otif.earlyDays],
    ["OTIF days late", otif.lateDays],
    ["OTIF customer delays", otif.customerDelays],
    ["perfect order", kpis.perfectOrder],
    ["receivable days", kpis.receivableDays],
    ["payable days", kpis.payableDays],
    ["material share of cost", kpis.materialShare],
  ];
}
