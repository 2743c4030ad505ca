import type { SheetKind } from "../../engine";
import type { ChoiceOption, ColumnSchema, ColumnType, Need } from "./sheetSchema";

/** What need not be said about every column. */
export interface ColumnExtras {
  readonly unit?: string;
  readonly need?: Need;
  readonly synonyms?: readonly string[];
  readonly isStarter?: boolean;
  readonly listedOn?: SheetKind;
}

/** Fields of a draft row that hold words, numbers, choices and flags. */
type TextField<D> = { [K in keyof D]: string extends D[K] ? K : never }[keyof D] & string;
type NumberField<D> = { [K in keyof D]: D[K] extends number ? K : never }[keyof D] & string;
type FlagField<D> = { [K in keyof D]: D[K] extends boolean | null ? K : never }[keyof D] & string;
type Choices<D, K extends keyof D> = { readonly [V in Exclude<D[K], null> & string]: readonly string[] };

/** A field, its canonical name and what it means. */
type About<F> = readonly [field: F, name: string, meaning: string];

function column(about: About<string>, type: ColumnType, extras: ColumnExtras): ColumnSchema {
  const [field, name, meaning] = about;
  const { unit = "", need = "optional", synonyms = [], isStarter = false, listedOn } = extras;
  return {
    field,
    name,
    header: headerOf(name, type, unit),
    type,
    meaning,
    unit,
    need,
    since: "0.1",
    synonyms,
    isStarter,
    ...(listedOn === undefined ? {} : { listedOn }),
  };
}

/** Only durations carry their unit in the header: everything else is told by its note and its format. */
function headerOf(name: string, type: ColumnType, unit: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return type.kind === "days" ? `${title} (${unit})` : title;
}

/** Makers of columns that only accept the fields of one draft row. */
export function columnsOf<D>() {
  return {
    text: (about: About<TextField<D>>, extras: ColumnExtras = {}) => column(about, { kind: "text" }, extras),
    number: (
      about: About<NumberField<D>>,
      kind: Exclude<ColumnType["kind"], "text" | "flag" | "choice">,
      extras: ColumnExtras = {},
    ) => column(about, { kind }, extras),
    flag: (about: About<FlagField<D>>, extras: ColumnExtras = {}) => column(about, { kind: "flag" }, extras),
    /** `choices` lists every value with its synonyms. */
    choice: <K extends keyof D & string>(
      about: About<K>,
      choices: Choices<D, K>,
      extras: ColumnExtras = {},
    ) => column(about, { kind: "choice", options: optionsOf(choices) }, extras),
  };
}

function optionsOf(choices: { readonly [value: string]: readonly string[] }): ChoiceOption[] {
  return Object.entries(choices).map(([value, synonyms]) => ({ value, synonyms }));
}
