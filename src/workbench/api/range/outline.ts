import { omit } from "../../book/omit";
import { isWholeColumns, isWholeRows } from "../../book/address";
import { ApiError, invalidArgument } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import type { Sheet } from "../../book/sheet";

type Axis = "rows" | "columns";
const MAX_LEVEL = 7;

/** The axis of a call; whole rows have no columns of their own, and whole columns no rows. */
function axisOf(args: Args, { area }: RangeSelf): Axis {
  const axis = args.choice(0, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns";
  const [hasRows, hasColumns] = [isWholeRows(area), isWholeColumns(area)];
  if (hasRows !== hasColumns && (axis === "rows" ? hasColumns : hasRows)) throw invalidArgument();
  return axis;
}

interface Outlined {
  readonly outlineLevel?: number;
  readonly isHidden?: boolean;
}

/** Changes the outline of each row (column) of a range. */
function each(sheet: Sheet, self: RangeSelf, axis: Axis, change: (format: Outlined) => Outlined): void {
  const formats = (axis === "rows" ? sheet.rowFormats : sheet.columnFormats) as Map<number, Outlined>;
  const [start, count] =
    axis === "rows" ? [self.area.row, self.area.rows] : [self.area.column, self.area.columns];
  for (let i = start; i < start + Math.min(count, 100_000); i++) formats.set(i, change(formats.get(i) ?? {}));
}

/** Whether some row (column) of a range belongs to a group. */
function hasGroup(sheet: Sheet, { area }: RangeSelf, axis: Axis): boolean {
  const formats: ReadonlyMap<number, Outlined> = axis === "rows" ? sheet.rowFormats : sheet.columnFormats;
  const [start, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return [...formats].some(
    ([index, { outlineLevel = 0 }]) => outlineLevel > 0 && index >= start && index < start + count,
  );
}

/** One level more or less for each row (column); what is in no group stays so. */
function shift(by: 1 | -1): MethodSpec<RangeSelf> {
  return (self, args, host) => {
    const sheet = host.sheet(self.sheetId);
    const axis = axisOf(args, self);
    if (by < 0 && !hasGroup(sheet, self, axis)) throw new ApiError("InvalidOperation");
    each(sheet, self, axis, (format) => {
      const level = Math.max(0, (format.outlineLevel ?? 0) + by);
      if (level > MAX_LEVEL) throw new ApiError("InvalidOperation");
      const rest = omit(format, "outlineLevel");
      return level === 0 ? rest : { ...rest, outlineLevel: level };
    });
  };
}

function details(isHidden: boolean): MethodSpec<RangeSelf> {
  return (self, args, host) => {
    const sheet = host.sheet(self.sheetId);
    each(sheet, self, axisOf(args, self), (format) => {
      if ((format.outlineLevel ?? 0) === 0) return format;
      const rest = omit(format, "isHidden");
      return isHidden ? { ...rest, isHidden } : rest;
    });
  };
}

/** `Worksheet.showOutlineLevels`: rows (columns) deeper than a level are hidden; 0 leaves an axis alone. */
export function showLevels(host: Host, sheetId: string, rows: number, columns: number): void {
  const sheet = host.sheet(sheetId);
  const apply = (formats: Map<number, Outlined>, level: number): void => {
    if (level === 0) return;
    for (const [index, format] of formats) {
      const rest = omit(format, "isHidden");
      if ((format.outlineLevel ?? 0) > 0)
        formats.set(index, (format.outlineLevel ?? 0) >= level ? { ...rest, isHidden: true } : rest);
    }
  };
  apply(sheet.rowFormats as Map<number, Outlined>, rows);
  apply(sheet.columnFormats as Map<number, Outlined>, columns);
}

export const outlineMethods: Readonly<Record<string, MethodSpec<RangeSelf>>> = {
  Group: shift(1),
  Ungroup: shift(-1),
  HideGroupDetails: details(true),
  ShowGroupDetails: details(false),
};
