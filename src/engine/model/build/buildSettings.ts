import type { CalendarRule, Day } from "../../calendar/calendar";
import type { Problem } from "../../problem/problem";
import { DEFAULT_KPI_SETTINGS, type KpiSettings } from "../kpiSettings";
import type { SettingDraft } from "../draft/collaborationDrafts";
import { fold } from "../names";
import { CALENDAR_KINDS, SETTING_LINES, WEEKDAYS, ZERO_SHEETS, type SettingLine } from "../settingLines";
import {
  DEFAULT_INDEX,
  INDEX_COMPONENTS,
  MIX_CONVENTIONS,
  RULES,
  type IndexSetting,
  type PlanSettings,
  type Strictness,
  type ZeroMeaning,
} from "../settings";

/** What the Settings sheet says about the timeline. `NaN`: not stated. */
export interface TimelineSettings {
  readonly rule: CalendarRule;
  readonly cycleDay: Day;
  readonly horizonPeriods: number;
}

/** Settings as read: every line that is blank has its default. */
export interface ReadSettings {
  readonly settings: PlanSettings;
  readonly timeline: TimelineSettings;
  readonly problems: readonly Problem[];
}

/** Reads the lines of Settings. Unknown lines and impossible values are reported and have no effect. */
export function buildSettings(drafts: readonly SettingDraft[]): ReadSettings {
  const lines = new SettingReader(drafts);
  const timeline: TimelineSettings = {
    rule: {
      kind: lines.choice("calendar", CALENDAR_KINDS) ?? "month",
      fiscalStartMonth: lines.number("fiscal start month", { least: 1, most: 12, whenBlank: 1, whole: true }),
      weekStartsOn: WEEKDAYS.indexOf(lines.choice("week starts on", WEEKDAYS) ?? "Monday"),
    },
    cycleDay: lines.raw("cycle month")?.value ?? Number.NaN,
    horizonPeriods: lines.number("horizon", { least: 1, most: 520, whenBlank: Number.NaN, whole: true }),
  };
  const settings = planSettings(lines);
  return { settings, timeline, problems: lines.problems };
}

function planSettings(lines: SettingReader): PlanSettings {
  const cutOffDay = lines.raw("data cut-off")?.value ?? Number.NaN;
  const zeroMeans = zeroMeaning(lines);
  const money = { least: 0, most: Infinity, whenBlank: Number.NaN, whole: false };
  const signOffLimit = lines.number("sign-off limit", money);
  const count = { least: 0, most: 520, whenBlank: 0, whole: true };
  const kpis = kpiSettings(lines);
  return {
    company: lines.raw("company")?.text ?? "",
    currency: lines.raw("currency")?.text ?? "",
    frozenPeriods: lines.number("frozen months", count),
    slushyPeriods: lines.number("slushy months", count),
    stance: lines.choice("stance", ["best margin", "least change"] as const) ?? "least change",
    ...(Number.isNaN(signOffLimit) ? {} : { signOffLimit }),
    ...(lines.choice("mix convention", MIX_CONVENTIONS) === "plain" ? { mixConvention: "plain" } : {}),
    ...(Number.isNaN(cutOffDay) ? {} : { cutOffDay }),
    ...(Object.keys(zeroMeans).length === 0 ? {} : { zeroMeans }),
    ...(isUsual(kpis) ? {} : { kpis }),
    rules: record(RULES, (rule) => lines.choiceOrDefault<Strictness>(`rule: ${rule}`)),
    index: record(INDEX_COMPONENTS, (component) => indexSetting(lines, component)),
  };
}

function kpiSettings(lines: SettingReader): KpiSettings {
  const days = (name: string, whole: boolean, whenBlank = Number.NaN): number =>
    lines.number(name, { least: 0, most: 3650, whenBlank, whole });
  return {
    otif: {
      level: lines.choiceOrDefault("OTIF level"),
      date: lines.choiceOrDefault("OTIF date"),
      earlyDays: days("OTIF days early", true),
      lateDays: days("OTIF days late", true, 0),
      customerDelays: lines.choiceOrDefault("OTIF customer delays"),
    },
    perfectOrder: lines.choiceOrDefault("perfect order"),
    receivableDays: days("receivable days", false),
    payableDays: days("payable days", false),
    materialShare: lines.number("material share of cost", {
      least: 0,
      most: 1,
      whenBlank: Number.NaN,
      whole: false,
    }),
  };
}

/** Whether nothing was said that changes how KPIs are measured. */
function isUsual(kpis: KpiSettings): boolean {
  const { otif: usualOtif, ...usual } = DEFAULT_KPI_SETTINGS;
  const { otif, ...others } = kpis;
  const same = <T extends object>(one: T, other: T): boolean =>
    (Object.keys(other) as (keyof T)[]).every((key) => Object.is(one[key], other[key]));
  return same(otif, usualOtif) && same(others, usual);
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): { readonly [P in K]: V } {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as { [P in K]: V };
}

function zeroMeaning(lines: SettingReader): NonNullable<PlanSettings["zeroMeans"]> {
  const everywhere = lines.choice("zero means", ["plan", "nothing"] as const);
  const meaning: { [K in (typeof ZERO_SHEETS)[number]]?: ZeroMeaning } = {};
  for (const sheet of ZERO_SHEETS) {
    const own = lines.choice(`zero means: ${sheet}`, ["plan", "nothing"] as const) ?? everywhere;
    if (own !== null) meaning[sheet] = own;
  }
  return meaning;
}

function indexSetting(lines: SettingReader, component: (typeof INDEX_COMPONENTS)[number]): IndexSetting {
  const usual = DEFAULT_INDEX[component];
  const number = (part: "weight" | "tolerance" | "limit", most: number): number =>
    lines.number(`index ${part}: ${component}`, { least: 0, most, whenBlank: usual[part], whole: false });
  return {
    weight: number("weight", Infinity),
    tolerance: number("tolerance", 10),
    limit: number("limit", 10),
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whenBlank: number;
  readonly whole: boolean;
}

/** The lines by name, and the faults met while asking for them. */
class SettingReader {
  readonly problems: Problem[] = [];
  readonly #lines = new Map<string, SettingDraft>();

  constructor(drafts: readonly SettingDraft[]) {
    const known = new Set(SETTING_LINES.map(({ name }) => fold(name)));
    for (const draft of drafts) {
      const name = fold(draft.setting);
      const place = { sheet: "Settings", row: draft.key } as const;
      if (!known.has(name)) {
        this.problems.push({
          code: "setting-unknown",
          severity: "warning",
          place,
          facts: { setting: draft.setting },
        });
      } else if (this.#lines.has(name)) {
        const facts = { sheet: "Settings", row: draft.setting, consequence: "ignored" as const };
        this.problems.push({ code: "row-repeated", severity: "error", place, facts });
      } else this.#lines.set(name, draft);
    }
  }

  raw(name: string): SettingDraft | undefined {
    return this.#lines.get(fold(name));
  }

  number(name: string, bounds: Bounds): number {
    const line = this.raw(name);
    const value = line?.value ?? Number.NaN;
    if (line === undefined || Number.isNaN(value)) return bounds.whenBlank;
    if (value >= bounds.least && value <= bounds.most && (!bounds.whole || Number.isInteger(value)))
      return value;
    const range = `${bounds.whole ? "a whole number " : ""}from ${bounds.least} to ${bounds.most}`;
    this.#invalid(line, { value: String(value), range, used: String(bounds.whenBlank) });
    return bounds.whenBlank;
  }

  choice<T extends string>(name: string, options: readonly T[]): T | null {
    const line = this.raw(name);
    if (line === undefined || line.text === "") return null;
    const found = options.find((option) => fold(option) === fold(line.text));
    if (found === undefined)
      this.#invalid(line, { value: line.text, range: options.join(", "), used: "blank" });
    return found ?? null;
  }

  choiceOrDefault<T extends string>(name: string): T {
    const { options = [], whenBlank }: SettingLine = SETTING_LINES.find((line) => line.name === name)!;
    return (this.choice(name, options) ?? whenBlank) as T;
  }

  #invalid(line: SettingDraft, said: { value: string; range: string; used: string }): void {
    const place = { sheet: "Settings", row: line.key, column: "value" } as const;
    this.problems.push({
      code: "setting-invalid",
      severity: "error",
      place,
      facts: { setting: line.setting, ...said },
    });
  }
}
