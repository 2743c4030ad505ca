import { draftOf, type DraftRows, type PlanningModel, type SheetKind } from "../../engine";
import { SHEETS } from "../schema/allSheets";
import { inputSheetId, inputSheetName } from "../schema/sheetIds";
import type { ColumnSchema } from "../schema/sheetSchema";
import { periodsAcross } from "./periodsAcross";
import type { CellValue, SheetCells } from "./sheetCells";
import { SERIAL_OF_DAY_0 } from "./sheetView";

/**
 * The planning sheets that say what a model says, as the border would read them:
 * the inverse of `readWorkbook`. Text is given as it is; whoever writes it into
 * cells must write it as text, whatever it begins with.
 */
export function writeModel(model: PlanningModel): SheetCells[] {
  const draft = draftOf(model);
  return model.sheets.map((kind) => ({
    name: inputSheetName(kind),
    id: inputSheetId(kind),
    ownId: inputSheetId(kind),
    visibility: "Visible" as const,
    isProtected: false,
    top: 0,
    left: 0,
    values: sheetValues(kind, draft.sheets[kind] ?? [], model),
  }));
}

/** Headers and rows of one sheet. */
export function sheetValues<K extends SheetKind>(
  kind: K,
  rows: readonly DraftRows[K][],
  { calendar }: Pick<PlanningModel, "calendar">,
): CellValue[][] {
  const { columns, periods } = SHEETS[kind];
  const across = periodsAcross(periods, calendar);
  const headers = [
    ...columns.map(({ header }) => header),
    ...across.map(({ start }) => start + SERIAL_OF_DAY_0),
  ];
  const extra = periods === "history" ? 1 : 0;
  return [
    headers,
    ...rows.map((row) => {
      const fields = row as unknown as { readonly [field: string]: unknown };
      const cells = columns.map((column) => cellOf(kind, column, fields));
      return [...cells, ...seriesCells(fields, across.length, extra)];
    }),
  ];
}

const blankIfNaN = (value: number): CellValue => (Number.isNaN(value) ? "" : value);

/** Numbers by period; on a sheet of the past what stands under the cycle period comes last. */
function seriesCells(
  fields: { readonly [field: string]: unknown },
  count: number,
  extra: number,
): CellValue[] {
  const values = fields["values"];
  if (!(values instanceof Float64Array)) return [];
  const toDate = extra === 0 ? [] : [blankIfNaN(fields["toDate"] as number)];
  return [...Array.from(values.subarray(0, count - extra), blankIfNaN), ...toDate];
}

function cellOf(
  kind: SheetKind,
  { field, type }: ColumnSchema,
  fields: { readonly [field: string]: unknown },
): CellValue {
  if (kind === "Settings" && field === "text") return settingCell(fields);
  const value = fields[field];
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "number" || Number.isNaN(value)) return "";
  return type.kind === "day" || type.kind === "month" ? value + SERIAL_OF_DAY_0 : value;
}

/** Settings that are days are written as dates. */
const DAY_SETTINGS = new Set(["cycle month", "data cut-off"]);

function settingCell(fields: { readonly [field: string]: unknown }): CellValue {
  const { setting, text, value } = fields as { setting: string; text: string; value: number };
  if (text !== "" || Number.isNaN(value)) return text;
  return DAY_SETTINGS.has(setting) ? value + SERIAL_OF_DAY_0 : value;
}
