import { fold, type SheetKind } from "../../../engine";
import { columnNamed } from "../headers/headerIndex";
import { SHEETS } from "../../schema/allSheets";
import type { ColumnSchema } from "../../schema/sheetSchema";
import { cellAt, isBlank, isBlankRow, textOf, type SheetView } from "../sheetView";
import type { HeaderRow, Label } from "../headers/headerParts";

/** A column of a sheet that fills a field of the model. */
export interface ColumnUse {
  readonly schema: ColumnSchema;
  readonly column: number;
  /** The unit that stands in its header; "" for none. */
  readonly unit: string;
}

/** How well a header row fits a kind of sheet. */
export interface KindMatch {
  readonly kind: SheetKind;
  readonly header: HeaderRow;
  readonly columns: ReadonlyMap<string, ColumnUse>;
  /** Labels that the kind does not know, or knows already. */
  readonly unused: readonly Label[];
  readonly missing: readonly ColumnSchema[];
  readonly score: number;
  /** Whether it says enough to be read as this kind without being called so. */
  readonly isCertain: boolean;
}

/** Fits a header row to a kind. `isNamed`: the sheet's name, table or hidden id says the kind; `isTitled`: the line above does. */
export function matchKind(
  view: SheetView,
  header: HeaderRow,
  said: { readonly kind: SheetKind; readonly isNamed: boolean; readonly isTitled: boolean },
): KindMatch {
  const { kind, isNamed, isTitled } = said;
  const columns = new Map<string, ColumnUse>();
  const unused: Label[] = [];
  for (const label of header.labels) {
    const schema = columnNamed(kind, label.name);
    if (schema === undefined || columns.has(schema.field)) unused.push(label);
    else columns.set(schema.field, { schema, column: label.column, unit: label.unit });
  }
  const missing = SHEETS[kind].columns.filter(
    ({ need, field }) => need === "required" && !columns.has(field),
  );
  const fit = choiceFit(view, header.row, columns);
  const wantsPeriods = SHEETS[kind].periods !== "none";
  const hasPeriods = header.periods.length >= 2;
  const found = [...columns.values()];
  const required = found.filter(({ schema }) => schema.need === "required").length;
  const score =
    required * 2 +
    (found.length - required) +
    (isNamed ? 6 : 0) +
    (isTitled ? 1 : 0) +
    3 * fit -
    0.3 * unused.length -
    missing.length * 3 -
    (wantsPeriods === hasPeriods ? 0 : 6);
  const isOther = !wantsPeriods && header.periods.length >= 3;
  const isFull = wantsPeriods ? hasPeriods : found.length >= (unused.length === 0 ? 2 : 3);
  const isTelling = !isOther && fit > -0.5 && isFull && tells(kind, columns, fit);
  return { kind, header, columns, unused, missing, score, isCertain: missing.length === 0 && isTelling };
}

/** Columns by which a kind is told from others that share its items and months. */
const TELLING: { readonly [K in SheetKind]?: readonly string[] } = {
  Items: ["price", "unitCost", "openingStockUnits", "leadTimeDays", "safetyStockUnits"],
  Orders: ["pastDueUnits"],
  Resources: ["resource"],
  Routing: ["hoursAUnit"],
  Sourcing: ["option", "supplier"],
  Goals: ["perspective", "statement", "weight"],
  Objectives: ["kpi"],
  KPIs: ["kpi"],
  Signals: ["signal"],
  Segments: ["shortagePenalty", "minimumService", "maximumBacklogMonths"],
  Events: ["uplift"],
  Overrides: ["reasonCode"],
  Assumptions: ["text"],
  Risks: ["probability", "impact"],
  Actions: ["decision"],
  Scenarios: ["what"],
  Submissions: ["receivedDay", "signedOffBy", "version"],
};

function tells(kind: SheetKind, columns: ReadonlyMap<string, ColumnUse>, fit: number): boolean {
  const telling = TELLING[kind];
  if (telling) return telling.some((field) => columns.has(field));
  return fit > 0.5;
}

/** How far the values under choice columns are choices of the kind: 1 all of them, -1 none, 0 when there are none to see. */
function choiceFit(view: SheetView, headerRow: number, columns: ReadonlyMap<string, ColumnUse>): number {
  let known = 0;
  let seen = 0;
  for (const { schema, column } of columns.values()) {
    if (schema.type.kind !== "choice") continue;
    const words = choiceWords(schema);
    for (let row = headerRow + 1; row < Math.min(headerRow + 25, view.rowCount); row++) {
      const value = cellAt(view, row, column);
      if (seen > 0 && isBlankRow(view, row)) break;
      if (isBlank(value)) continue;
      seen++;
      if (words.has(fold(textOf(value)))) known++;
    }
  }
  return seen === 0 ? 0 : (2 * known) / seen - 1;
}

const WORDS = new WeakMap<ColumnSchema, ReadonlyMap<string, string>>();

/** The values of a choice column by every word for them, folded. */
export function choiceWords(schema: ColumnSchema): ReadonlyMap<string, string> {
  let words = WORDS.get(schema);
  if (!words) {
    const options = schema.type.kind === "choice" ? schema.type.options : [];
    words = new Map([
      ...options.flatMap(({ value, synonyms }) => synonyms.map((word) => [fold(word), value] as const)),
      ...options.map(({ value }) => [fold(value), value] as const),
    ]);
    WORDS.set(schema, words);
  }
  return words;
}
