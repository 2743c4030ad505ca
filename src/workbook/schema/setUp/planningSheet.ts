import { periodAt, SETTING_LINES, type Calendar } from "../../../engine";
import type { SheetDescription } from "../../report/sheetDescription";
import { inputRangeName, inputSheetId, inputSheetName, inputTableName } from "../sheetIds";
import type { ColumnSchema, ExampleRow, ExampleValue, SheetSchema } from "../sheetSchema";
import { columnFormat, columnWidth } from "./columnLooks";
import type { SetUpWish } from "./setUpWish";
import { validationsOf } from "./validations";

/** Excel's serial number of day 0, 1970-01-01. */
const SERIAL_OF_DAY_0 = 25_569;

/** A note on a header cell. */
export interface HeaderNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A planning sheet as data: what any page is, and the notes of its headers. */
export interface PlanningSheet extends SheetDescription {
  readonly headerNotes: readonly HeaderNote[];
  /** First and last row (zero-based) of the example rows; null when there are none. */
  readonly exampleRows: { readonly first: number; readonly last: number } | null;
}

type Cell = string | number | null;

/** Describes one planning sheet for writing: headers in row 1, rows below. */
export function describePlanningSheet(
  schema: SheetSchema,
  { wish, calendar }: { readonly wish: SetUpWish; readonly calendar: Calendar },
): PlanningSheet {
  const periods = periodDays(schema, calendar);
  const headers: Cell[] = [...schema.columns.map(({ header }) => header), ...periods];
  const rows = bodyRows(schema, { wish, calendar, periods: periods.length });
  const isList = schema.periods === "none";
  const area = { top: 0, left: 0, rows: rows.length + 1, columns: headers.length };
  const formats = [
    ...schema.columns.map(columnFormat),
    ...periods.map(() => (schema.kind === "Rates" ? ("rate" as const) : ("units" as const))),
  ];
  return {
    ownId: inputSheetId(schema.kind),
    name: inputSheetName(schema.kind),
    blocks: [
      { top: 0, left: 0, cells: [headers.slice(0, schema.columns.length)], look: "header" },
      ...(isList
        ? []
        : [
            {
              top: 0,
              left: schema.columns.length,
              cells: [periods],
              look: "headerRight" as const,
              formats: periods.map(() => "month" as const),
            },
          ]),
      ...(rows.length > 0 ? [{ top: 1, left: 0, cells: rows, look: "input" as const, formats }] : []),
    ],
    ...(isList && rows.length > 0 ? { tables: [{ name: inputTableName(schema.kind), ...area }] } : {}),
    ...(isList ? {} : { filter: area, names: [{ name: inputRangeName(schema.kind), area }] }),
    validations: validationsOf(schema),
    columnWidths: [...schema.columns.map(columnWidth), ...periods.map(() => 10)],
    freeze: { rows: 1, columns: Math.min(schema.keyFields.length, schema.columns.length, 3) },
    headerNotes: schema.columns.map((column, index) => ({ row: 0, column: index, text: noteOf(column) })),
    exampleRows:
      wish.hasExamples && schema.examples.length > 0 ? { first: 1, last: schema.examples.length } : null,
  };
}

/** What a header's note says. */
export function noteOf({ meaning, unit, need, type }: ColumnSchema): string {
  const options =
    type.kind === "choice" ? ` One of: ${type.options.map(({ value }) => value).join(", ")}.` : "";
  const measured = unit === "" ? "" : ` In ${unit}.`;
  return `${meaning}${measured}${options}${need === "required" ? " Required." : ""}`;
}

function periodDays({ periods }: SheetSchema, { history, horizon }: Calendar): number[] {
  const past = periods === "horizon" || periods === "none" ? [] : history;
  const future = periods === "history" || periods === "none" ? [] : horizon;
  return [...past, ...future].map(({ start }) => start + SERIAL_OF_DAY_0);
}

interface Body {
  readonly wish: SetUpWish;
  readonly calendar: Calendar;
  readonly periods: number;
}

function bodyRows(schema: SheetSchema, { wish, calendar, periods }: Body): Cell[][] {
  if (schema.kind === "Settings") return settingRows(wish, calendar);
  const examples = wish.hasExamples ? schema.examples : [];
  return examples.map((example) => [
    ...schema.columns.map(({ field }) => exampleCell(example.cells[field], calendar)),
    ...seriesCells(example, periods),
  ]);
}

function exampleCell(value: ExampleValue | undefined, calendar: Calendar): Cell {
  if (value === undefined) return null;
  if (typeof value !== "object") return value;
  return periodAt(calendar, value.month).start + (value.dayOfMonth ?? 1) - 1 + SERIAL_OF_DAY_0;
}

const seriesCells = ({ series = [] }: ExampleRow, periods: number): Cell[] =>
  Array.from({ length: periods }, (_, t) => (series.length === 0 ? null : series[t % series.length]!));

/** Every setting with its name; those that the planner has just chosen are filled in. Starter has the first lines only. */
function settingRows(wish: SetUpWish, calendar: Calendar): Cell[][] {
  const chosen = new Map<string, Cell>([
    ["currency", wish.currency],
    ["cycle month", calendar.horizon[0]!.start + SERIAL_OF_DAY_0],
    ["horizon", wish.horizonMonths],
  ]);
  const starter = new Set(["company", "currency", "cycle month", "horizon"]);
  return SETTING_LINES.filter(({ name }) => wish.extent === "full" || starter.has(name)).map(({ name }) => [
    name,
    chosen.get(name) ?? null,
  ]);
}
