import {
  buildSettings,
  type Calendar,
  type Day,
  type DraftRows,
  type DraftSheets,
  type PlanDraft,
  type SheetKind,
} from "../../../src/engine";
import { NameIndex } from "../../../src/engine/model/names";
import { names, randomCalendar, SOURCES } from "./randomParts";
import { randomCollaboration, type Draws } from "./randomCollaboration";
import { randomEvent, randomScenario } from "./randomRows";
import { keyOf } from "../../../src/engine/model/draft/rowNames";
import { SHEETS, SHEET_KINDS } from "../../../src/workbook/schema/allSheets";
import { Random } from "./random";

/** A draft without faults: any sheets, any names, any calendar. Building it reports no error. */
export function randomDraft(seed: number): PlanDraft {
  const random = new Random(seed);
  const kinds = SHEET_KINDS.filter((kind) => kind === "Items" || kind === "Settings" || random.chance(0.7));
  const hasPast = kinds.some((kind) => SHEETS[kind].periods.startsWith("history"));
  const calendar = randomCalendar(random, hasPast);
  const make = new DraftMaker(random, calendar, kinds.includes("Rates"));
  const sheets = Object.fromEntries(kinds.map((kind) => [kind, make.rows(kind)])) as DraftSheets;
  return { calendar, settings: buildSettings(make.settingRows()).settings, sheets };
}

type Fields = { [field: string]: unknown };

class DraftMaker {
  readonly #random: Random;
  readonly #calendar: Calendar;
  readonly #items: string[];
  readonly #families: string[];
  readonly #segments: string[];
  readonly #resources: string[];
  readonly #goals: string[];
  readonly #settings: DraftRows["Settings"][];
  /** Those of Rates, where there is such a sheet, and none at all for segments sold in the plan's. */
  readonly #currencies: readonly string[];

  constructor(random: Random, calendar: Calendar, hasRates: boolean) {
    this.#random = random;
    this.#calendar = calendar;
    this.#items = names(random, "I", random.whole(1, 12));
    this.#families = names(random, "F", random.whole(1, 4));
    this.#segments = names(random, "S", random.whole(1, 3));
    this.#resources = names(random, "R", random.whole(1, 3));
    this.#goals = names(random, "G", random.whole(2, 4));
    this.#settings = this.#makeSettings();
    this.#currencies = hasRates ? ["", "ZAR", "Kč"] : [""];
  }

  settingRows = (): readonly DraftRows["Settings"][] => this.#settings;

  rows(kind: SheetKind): readonly unknown[] {
    if (kind === "Settings") return this.#settings;
    const seen = new NameIndex();
    const named = (fields: Fields): Fields[] => {
      const parts = (SHEETS[kind].keyFields as readonly string[]).map((field) => {
        const part = fields[field];
        return typeof part === "string"
          ? part.slice(0, 200) + (part.length > 200 ? "…" : "")
          : this.#numberPart(part);
      });
      const key = keyOf(...parts);
      if (key === "" || seen.find(key) >= 0) return [];
      seen.add(key);
      return [{ ...fields, key }];
    };
    return this.#fields(kind).flatMap(named);
  }

  #numberPart(part: unknown): string {
    return typeof part === "number" && !Number.isNaN(part) ? String(part) : "";
  }

  #series(periods: number): Float64Array {
    const whole = this.#random.chance(0.5);
    return Float64Array.from({ length: periods }, (_, t) =>
      t === 0 ? 1 : whole ? this.#random.whole(0, 500) : this.#random.amount(500, 0.2),
    );
  }

  #horizon = (): Float64Array => this.#series(this.#calendar.horizon.length);
  #all = (): Float64Array => this.#series(this.#calendar.horizon.length + this.#calendar.history.length);
  #text = (): string => (this.#random.chance(0.3) ? "" : `Text ${this.#random.whole(1, 99)}`);

  /** A day inside the plan; what it becomes as a period and back again is the first day of that period. */
  #day(blank = 0.2): Day {
    return this.#random.chance(blank)
      ? Number.NaN
      : this.#calendar.horizon[0]!.start + this.#random.whole(-300, 300);
  }

  #subject(): { readonly item: string; readonly family: string } {
    if (this.#random.chance(0.7)) return { item: this.#random.pick(this.#items), family: "" };
    return { item: "", family: this.#usedFamily() };
  }

  #usedFamily = (): string => this.#families[0]!;
  #scope = (): string => (this.#random.chance(0.5) ? "" : this.#usedFamily());
  #segment = (): string => (this.#random.chance(0.3) ? "" : this.#random.pick(this.#segments));

  #draws = (): Draws => ({
    random: this.#random,
    text: this.#text,
    day: (blank) => this.#day(blank),
    item: () => this.#random.pick(this.#items),
    segment: this.#segment,
    scope: this.#scope,
    horizon: this.#calendar.horizon,
  });

  #fields(kind: SheetKind): readonly Fields[] {
    const random = this.#random;
    const many = (count: number, make: () => Fields): Fields[] => Array.from({ length: count }, make);
    switch (kind) {
      case "Items":
        return this.#items.map((item, i) => this.#item(item, i));
      case "Demand":
        return many(random.whole(1, 20), () => ({
          ...this.#subject(),
          segment: this.#segment(),
          source: random.pick(SOURCES),
          unit: random.pick(["units", "units", "money"]),
          basis: random.pick(["total", "total", "change"]),
          values: this.#horizon(),
        }));
      case "History":
        return many(random.whole(1, 12), () => this.#history());
      case "Orders":
        return many(random.whole(1, 8), () => ({
          item: random.pick(this.#items),
          segment: this.#segment(),
          pastDueUnits: random.amount(50),
          values: this.#horizon(),
        }));
      case "Supply":
        return many(random.whole(1, 10), () => ({
          item: random.pick(this.#items),
          measure: random.pick(["planned production", "firm receipts"]),
          values: this.#horizon(),
        }));
      case "Goals":
        return this.#goals.map((goal) => ({
          goal,
          perspective: this.#text(),
          statement: this.#text(),
          weight: random.amount(100),
          owner: this.#text(),
        }));
      case "Objectives":
        return many(random.whole(1, 5), () => this.#objective());
      case "Comparisons":
        return many(2, () => ({
          goalA: this.#goals[0]!,
          goalB: random.pick(this.#goals),
          importance: random.whole(1, 9),
        }));
      case "Positioning":
        return [
          {
            family: this.#usedFamily(),
            role: random.pick(["grow", "defend", "maintain", "harvest", "exit"]),
            competitiveEdge: this.#text(),
            priority: random.amount(2),
            serviceTarget: random.pick([0.9, 0.98, Number.NaN]),
            marginFloor: random.pick([0.2, Number.NaN]),
          },
        ];
      case "KPIs":
        return many(random.whole(1, 4), () => ({
          kpi: `kpi ${random.whole(1, 99)}`,
          scope: this.#scope(),
          kind: random.pick(["actual", "explicit glide", "outlook"]),
          unit: this.#text(),
          values: this.#all(),
        }));
      case "Resources":
        return this.#resources.map((resource) => ({
          resource,
          site: this.#text(),
          kind: random.pick(["hours", "storage"]),
          unit: this.#text(),
          measure: null,
          overtimeLimit: random.amount(40),
          overtimeCost: random.amount(60),
          extraShiftAmount: random.amount(80),
          extraShiftCost: random.amount(900),
          extraShiftDaysToStart: random.whole(0, 60),
          values: this.#horizon(),
        }));
      case "Routing":
        return many(random.whole(1, 10), () => ({
          item: random.pick(this.#items),
          resource: random.pick(this.#resources),
          hoursAUnit: random.amount(3, 0),
          offsetPeriods: random.whole(0, 2),
        }));
      case "Sourcing":
        return many(random.whole(1, 6), () => ({
          item: random.pick(this.#items),
          option: random.pick(["make", "subcontract", "buy"]),
          supplier: this.#text(),
          unitCost: random.amount(),
          minimumUnits: random.amount(),
          maximumUnitsAMonth: random.amount(),
          fixedCost: random.amount(),
          leadTimeDays: random.whole(0, 90),
        }));
      case "Segments":
        return this.#segments.map((segment) => ({
          segment,
          priority: random.amount(3),
          shortagePenalty: random.amount(),
          minimumService: random.pick([0.9, 1, Number.NaN]),
          maximumBacklogMonths: random.whole(0, 3),
          currency: random.pick(this.#currencies),
        }));
      case "Prices":
        return many(random.whole(1, 6), () => ({
          item: random.pick(this.#items),
          segment: this.#segment(),
          measure: random.pick(["price", "unit cost"]),
          values: this.#horizon(),
        }));
      case "Rates":
        return many(random.whole(1, 4), () => ({
          currency: random.pick(["ZAR", "Kč"]),
          kind: random.pick(["budget", "outlook"]),
          values: this.#horizon().map((value) => (value > 0 ? value : Number.NaN)),
        })).concat(
          ["ZAR", "Kč"].map((currency) => ({
            currency,
            kind: "outlook",
            values: this.#horizon().map(() => 2),
          })),
        );
      case "Events":
        return many(random.whole(1, 5), () => this.#event());
      case "Budget":
        return many(random.whole(1, 6), () => ({
          ...this.#subject(),
          measure: random.pick(["units", "revenue", "margin"]),
          values: this.#horizon(),
        }));
      case "Signals":
        return many(random.whole(1, 3), () => ({
          ...(random.chance(0.3) ? { item: "", family: "" } : this.#subject()),
          signal: `Signal ${random.whole(1, 99)}`,
          elasticity: random.amount(2),
          leadPeriods: random.whole(0, 4),
          values: this.#all(),
        }));
      case "Submissions":
      case "Overrides":
      case "Assumptions":
      case "Risks":
      case "Actions":
        return randomCollaboration(kind, this.#draws());
      case "Scenarios":
        return many(random.whole(1, 6), () => this.#scenario());
      case "Settings":
        return [];
    }
  }

  #item(item: string, i: number): Fields {
    const random = this.#random;
    return {
      item,
      description: this.#text(),
      family: i === 0 ? this.#families[0]! : random.chance(0.1) ? "" : random.pick(this.#families),
      businessUnit: "",
      site: this.#text(),
      unit: random.pick(["", "case", "kg"]),
      price: random.amount(),
      unitCost: random.amount(),
      holdingCostMonth: random.amount(5),
      leadTimeDays: random.whole(0, 120),
      minimumOrderUnits: random.amount(),
      rounding: random.pick(["unit", "pack", "pallet", "lot"]),
      roundingUnits: random.whole(1, 48),
      openingStockUnits: random.amount(1000, 0),
      safetyStockUnits: random.amount(100),
      maximumStockUnits: random.whole(100, 5000),
      shelfLifeDays: random.amount(400),
      launchDay: random.chance(0.8) ? Number.NaN : 18_000 + random.whole(0, 900),
      endDay: random.chance(0.8) ? Number.NaN : 20_000 + random.whole(0, 900),
      successor: "",
    };
  }

  #history(): Fields {
    const random = this.#random;
    const measure = random.pick(["demand", "shipments", "revenue", "production", "ending stock", "forecast"]);
    const isForecast = measure === "forecast";
    return {
      item: random.pick(this.#items),
      measure,
      source: isForecast ? random.pick([...SOURCES, "consensus"]) : null,
      lagPeriods: isForecast ? random.whole(0, 4) : Number.NaN,
      values: this.#series(this.#calendar.history.length),
      toDate: random.amount(100, 0.6),
    };
  }

  #objective(): Fields {
    const random = this.#random;
    const isBand = random.chance(0.2);
    return {
      objective: `Objective ${random.whole(1, 99)}`,
      parent: "",
      goal: "",
      kpi: random.pick(["revenue", "OTIF", "inventory days"]),
      scope: this.#scope(),
      unit: this.#text(),
      direction: isBand ? "band" : random.pick(["higher", "lower"]),
      bandLow: isBand ? 1 : Number.NaN,
      bandHigh: isBand ? 2 : Number.NaN,
      aggregation: random.pick(["sum", "average", "end", "ratio"]),
      numerator: this.#text(),
      denominator: this.#text(),
      baseline: random.amount(),
      baselineMonth: this.#day(),
      target: random.whole(1, 1000),
      dueMonth: this.#day(0),
      dueBasis: random.pick(["month", "year to date", "year"]),
      glide: random.pick(["linear", "seasonal", "s-curve", "explicit"]),
      tolerance: random.pick([0.02, Number.NaN]),
      limit: random.pick([0.2, Number.NaN]),
      weight: random.amount(10),
      owner: this.#text(),
    };
  }

  #event = (): Fields =>
    randomEvent(this.#random, { ...this.#subject(), startDay: this.#day(0), owner: this.#text() });
  #scenario = (): Fields =>
    randomScenario(this.#random, {
      assumption: this.#text(),
      item: this.#random.chance(0.7) ? this.#random.pick(this.#items) : "",
      horizon: this.#calendar.horizon,
    });

  #makeSettings(): DraftRows["Settings"][] {
    const random = this.#random;
    const line = (setting: string, value: string | number): DraftRows["Settings"] => ({
      key: setting,
      setting,
      text: typeof value === "string" ? value : "",
      value: typeof value === "number" ? value : Number.NaN,
    });
    return [
      line("company", this.#text()),
      line("currency", "EUR"),
      line("frozen months", random.whole(0, 3)),
      line("slushy months", random.whole(0, 3)),
      line("data cut-off", this.#day()),
      line("zero means: Supply", random.pick(["plan", "nothing", ""])),
      line("rule: lots", random.pick(["strict", "soft", "off"])),
      line("index weight: goal-plan", random.whole(0, 50)),
      line("index tolerance: goal-plan", 0.05),
    ];
  }
}
