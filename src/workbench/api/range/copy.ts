import { omit } from "../../book/omit";
import { containsArea, formatArea, intersectAreas, parseArea, type Area } from "../../book/address";
import type { Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import { followHeaders, growTables } from "../../book/write";
import { copiedFormula } from "../../formula/move";
import { invalidArgument } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { RangeSelf } from "../../host/hostObject";
import { formulaRange, resolveAddress } from "../areas";
import { rangeText, ruleAreas, touches } from "../rules/place";
import { reportChange } from "./cells";
import { clearArea } from "./edit";

type CopyType = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface Copying {
  readonly from: Sheet;
  readonly source: Area;
  readonly to: Sheet;
  readonly type: CopyType;
  readonly skipsBlanks: boolean;
  readonly transposes: boolean;
}

/** The source of a copy: a range object or an address, which may name a sheet. */
function sourceOf(args: Args, host: Host, sheetId: string): RangeSelf {
  const object = args.optionalObject(0, "Range", "RangeAreas");
  if (object?.type === "Range") return object.self;
  if (object) {
    const [first] = object.self.areas;
    if (!first) throw invalidArgument();
    return first;
  }
  const address = args.text(0);
  return (
    formulaRange(host, address, sheetId) ??
    resolveAddress(host, address.includes("!") ? undefined : sheetId, address)
  );
}

/** `Range.copyFrom`: the target grows to the source, or repeats it when it is a multiple of it. */
export function copyFrom(self: RangeSelf, args: Args, host: Host): void {
  const source = sourceOf(args, host, self.sheetId);
  const [from, to] = [host.sheet(source.sheetId), host.sheet(self.sheetId)];
  const copying: Copying = {
    from,
    source: host.book.populated(from, source.area) ?? { ...source.area, rows: 1, columns: 1 },
    to,
    type: args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"], "All"),
    skipsBlanks: args.flag(2),
    transposes: args.flag(3),
  };
  const shape = copying.transposes
    ? { rows: copying.source.columns, columns: copying.source.rows }
    : { rows: copying.source.rows, columns: copying.source.columns };
  const target = targetArea(self.area, shape);
  host.requireWritable(to, target);
  paste(host, copying, target, shape);
  growTables(host.book, to, target);
  followHeaders(host.book, to, target);
  reportChange(host, to, target);
}

function targetArea(area: Area, shape: { rows: number; columns: number }): Area {
  const repeats = (have: number, unit: number): number => (have > unit && have % unit === 0 ? have : unit);
  return { ...area, rows: repeats(area.rows, shape.rows), columns: repeats(area.columns, shape.columns) };
}

function paste(host: Host, copying: Copying, target: Area, shape: { rows: number; columns: number }): void {
  const cells = snapshotOf(host, copying);
  for (let r = 0; r < target.rows; r++)
    for (let c = 0; c < target.columns; c++) {
      const [sr, sc] = [r % shape.rows, c % shape.columns];
      const origin = copying.transposes ? [sc, sr] : [sr, sc];
      const source = cells[origin[0] ?? 0]?.[origin[1] ?? 0];
      if (source) pasteCell(host, copying, source, { row: target.row + r, column: target.column + c });
    }
  if (copying.type === "All" || copying.type === "Formats") pasteRules(copying, target);
}

interface Copied {
  readonly cell: Cell | undefined;
  readonly style: NonNullable<Cell["style"]>;
  readonly row: number;
  readonly column: number;
}

/** What is copied, read before anything is written, since areas may overlap. */
function snapshotOf(host: Host, { from, source }: Copying): Copied[][] {
  return Array.from({ length: source.rows }, (_, r) =>
    Array.from({ length: source.columns }, (__, c) => {
      const [row, column] = [source.row + r, source.column + c];
      return { cell: from.cells.get(row, column), style: host.book.styleAt(from, row, column), row, column };
    }),
  );
}

function pasteCell(
  host: Host,
  copying: Copying,
  copied: Copied,
  place: { row: number; column: number },
): void {
  const { to, type } = copying;
  const { cell, style } = copied;
  const isBlank = cell === undefined || (cell.value === null && cell.formula === undefined);
  if (isBlank && copying.skipsBlanks) return;
  if (type === "Link") {
    const area = { row: copied.row, column: copied.column, rows: 1, columns: 1 };
    const prefix = copying.from === to ? "" : `'${copying.from.name.replaceAll("'", "''")}'!`;
    host.book.setInput(to, place, { value: null, formula: `=${prefix}${formatArea(area, true)}` });
    return;
  }
  if (type !== "Formats") pasteContent(host, copying, copied, place);
  if (type === "Values" || type === "Formulas") return;
  const held = to.cells.get(place.row, place.column);
  to.cells.set(
    place.row,
    place.column,
    style === host.book.defaultStyle && !held ? undefined : { ...(held ?? { value: null }), style },
  );
}

function pasteContent(
  host: Host,
  copying: Copying,
  { cell, row, column }: Copied,
  place: { row: number; column: number },
): void {
  const { to, type } = copying;
  if (!cell || (cell.value === null && cell.formula === undefined)) {
    host.book.setInput(to, place, { value: null });
    return;
  }
  if (type !== "Values" && cell.formula !== undefined) {
    const formula = copiedFormula(cell.formula, place.row - row, place.column - column);
    host.book.setInput(to, place, { value: null, formula });
    return;
  }
  host.book.setInput(to, place, { value: cell.value, ...(cell.isError && { isError: true }) });
}

/** Conditional formats, validation and merged cells come along. */
function pasteRules({ from, to, source }: Copying, target: Area): void {
  const move = (area: Area): Area => ({
    ...area,
    row: area.row - source.row + target.row,
    column: area.column - source.column + target.column,
  });
  const inside = (range: string): Area[] =>
    ruleAreas(range).flatMap((area) => {
      const shared = intersectAreas(area, source);
      return shared ? [move(shared)] : [];
    });
  for (const rule of [...from.conditionalFormats])
    if (touches(rule.range, [source])) {
      const copy = omit(structuredClone(rule), "source", "id");
      to.conditionalFormats.push({
        ...copy,
        range: rangeText(inside(rule.range)),
        priority: to.conditionalFormats.length + 1,
      });
    }
  for (const rule of [...from.dataValidations])
    if (touches(rule.range, [source]))
      to.dataValidations.push({ ...structuredClone(rule), range: rangeText(inside(rule.range)) });
  for (const merge of [...from.merges]) {
    const area = parseArea(merge);
    if (area && containsArea(source, area)) to.merges.push(formatArea(move(area)));
  }
}

/** `Range.moveTo`: cells, formats and formulas go; what pointed at them follows. */
function moveTo(self: RangeSelf, args: Args, host: Host): void {
  const target = sourceOf(args, host, self.sheetId);
  const [from, to] = [host.sheet(self.sheetId), host.sheet(target.sheetId)];
  const source = host.book.populated(from, self.area) ?? { ...self.area, rows: 1, columns: 1 };
  const moved = [...from.cells.within(source)];
  const [down, right] = [target.area.row - source.row, target.area.column - source.column];
  host.requireWritable(from, source);
  clearArea(host, { sheetId: from.id, area: source }, "All");
  for (const [row, column, cell] of moved) {
    to.cells.set(row + down, column + right, cell);
    host.book.markDirty(to.id, row + down, column + right);
    if (cell.formula !== undefined) host.book.hasFormulas = true;
  }
  reportChange(host, to, { ...source, row: source.row + down, column: source.column + right });
}

export const copyMethods: Readonly<Record<string, MethodSpec<RangeSelf>>> = {
  CopyFrom: copyFrom,
  MoveTo: moveTo,
};
