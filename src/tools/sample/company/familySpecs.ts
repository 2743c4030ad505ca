import { month, type Month } from "./months";

/** A model of a family: its price, its share of the family's volume, and its life. */
export interface ModelSpec {
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  /** First month of sale; always sold when absent. */
  readonly launch?: Month;
  /** First month in which it is no longer sold. */
  readonly end?: Month;
  /** Place of the model that follows it, in the family. */
  readonly successor?: number;
}

/** A colour, size or pack: its label, share of the model's volume, and price against the model's. */
export interface VariantSpec {
  readonly label: string;
  readonly weight: number;
  readonly price?: number;
}

export type SeasonName = "gift" | "mild" | "summer" | "flat";
export type FamilyRole = "grow" | "defend" | "maintain" | "harvest" | "exit";

/** What the company knows of a family. Volumes are units a month in 2024; shares are shares of one. */
export interface FamilySpec {
  readonly code: string;
  readonly name: string;
  readonly businessUnit: string;
  readonly noun: string;
  readonly role: FamilyRole;
  readonly season: SeasonName;
  readonly monthlyUnits: number;
  /** A year. */
  readonly growth: number;
  readonly margin: number;
  /** Relative standard deviation of a month's demand of one item. */
  readonly noise: number;
  /** Share of months with demand, for items that sell now and then; 1 for the others. */
  readonly activity: number;
  readonly made: boolean;
  readonly leadTimeDays: number;
  readonly packUnits: number;
  /** Safety stock in months of average demand. */
  readonly safetyMonths: number;
  /** Retail chains, specialist dealers, online, hospitality. */
  readonly segments: readonly [number, number, number, number];
  readonly models: readonly ModelSpec[];
  readonly variants: readonly VariantSpec[];
}

/** Monthly demand against the average, January to December. Each sums to 12. */
export const SEASONS: { readonly [S in SeasonName]: readonly number[] } = {
  gift: [0.72, 0.8, 0.9, 0.9, 0.95, 0.86, 0.78, 0.84, 1.2, 1.5, 1.6, 0.95],
  mild: [0.93, 0.93, 0.98, 0.98, 1.0, 0.95, 0.88, 0.88, 1.05, 1.14, 1.2, 1.08],
  summer: [0.95, 0.95, 1.0, 1.02, 1.05, 1.08, 1.05, 1.0, 0.98, 0.97, 1.0, 0.95],
  flat: [1.0, 0.99, 1.01, 1.0, 1.0, 0.99, 0.97, 0.96, 1.02, 1.03, 1.03, 1.0],
};

const model = (name: string, price: number, weight: number): ModelSpec => ({ name, price, weight });

const MACHINES: readonly FamilySpec[] = [
  {
    code: "ESP",
    name: "Espresso machines",
    businessUnit: "Machines",
    noun: "Espresso machine",
    role: "grow",
    season: "gift",
    monthlyUnits: 4600,
    growth: 0.09,
    margin: 0.36,
    noise: 0.09,
    activity: 1,
    made: true,
    leadTimeDays: 30,
    packUnits: 12,
    safetyMonths: 0.4,
    segments: [0.34, 0.26, 0.28, 0.12],
    models: [
      model("Solano", 179, 1.5),
      model("Tessin", 229, 1.3),
      model("Marais", 269, 1.0),
      model("Norr", 319, 0.8),
      model("Duero", 389, 0.6),
      { ...model("Vesle", 299, 0.7), launch: month(2026, 3) },
    ],
    variants: [
      { label: "steel", weight: 0.5 },
      { label: "black", weight: 0.33 },
      { label: "sage", weight: 0.17, price: 1.03 },
    ],
  },
  {
    code: "BTC",
    name: "Bean-to-cup machines",
    businessUnit: "Machines",
    noun: "Bean-to-cup machine",
    role: "grow",
    season: "gift",
    monthlyUnits: 2900,
    growth: 0.12,
    margin: 0.39,
    noise: 0.1,
    activity: 1,
    made: true,
    leadTimeDays: 30,
    packUnits: 8,
    safetyMonths: 0.4,
    segments: [0.38, 0.22, 0.24, 0.16],
    models: [
      model("Alba 200", 329, 1.4),
      model("Alba 300", 389, 1.2),
      { ...model("Alba 400", 449, 0.9), end: month(2027, 7), successor: 6 },
      model("Caldo 5", 429, 0.9),
      model("Caldo 7", 499, 0.7),
      model("Caldo Office", 649, 0.4),
      { ...model("Alba 450", 459, 0.9), launch: month(2027, 3) },
    ],
    variants: [
      { label: "black", weight: 0.6 },
      { label: "steel", weight: 0.4, price: 1.04 },
    ],
  },
  {
    code: "FLT",
    name: "Filter brewers",
    businessUnit: "Machines",
    noun: "Filter brewer",
    role: "harvest",
    season: "gift",
    monthlyUnits: 14000,
    growth: -0.03,
    margin: 0.26,
    noise: 0.1,
    activity: 1,
    made: true,
    leadTimeDays: 30,
    packUnits: 24,
    safetyMonths: 0.4,
    segments: [0.52, 0.1, 0.28, 0.1],
    models: [
      model("Morn 8", 34, 1.5),
      model("Morn 12", 39, 1.3),
      model("Thermo 8", 52, 1.0),
      model("Thermo 12", 59, 0.8),
      { ...model("Basic 10", 29, 0.9), end: month(2027, 10), successor: 0 },
    ],
    variants: [
      { label: "black", weight: 0.42 },
      { label: "white", weight: 0.28 },
      { label: "steel", weight: 0.2, price: 1.08 },
      { label: "red", weight: 0.1 },
    ],
  },
  {
    code: "CAP",
    name: "Capsule machines",
    businessUnit: "Machines",
    noun: "Capsule machine",
    role: "exit",
    season: "gift",
    monthlyUnits: 4000,
    growth: -0.16,
    margin: 0.25,
    noise: 0.13,
    activity: 1,
    made: true,
    leadTimeDays: 30,
    packUnits: 20,
    safetyMonths: 0.3,
    segments: [0.6, 0.05, 0.35, 0],
    models: [
      model("Podo S", 54, 1.2),
      model("Podo M", 69, 1.0),
      model("Podo L", 84, 0.7),
      { ...model("Podo Duo", 94, 0.5), end: month(2027, 12) },
      { ...model("Podo Milk", 109, 0.4), end: month(2028, 4) },
    ],
    variants: [
      { label: "black", weight: 0.6 },
      { label: "white", weight: 0.4 },
    ],
  },
];

export const MACHINE_FAMILIES = MACHINES;
