import { omit } from "../../book/omit";
import {
  containsArea,
  formatArea,
  intersectAreas,
  isInsideGrid,
  isWholeColumns,
  isWholeRows,
  parseArea,
  type Area,
} from "../../book/address";
import type { Cell } from "../../book/cellStore";
import type { Sheet } from "../../book/sheet";
import { followHeaders, growTables } from "../../book/write";
import {
  copiedFormula,
  formulaAfterMove,
  qualifiedFormula,
  transposedFormula,
  type CellMove,
} from "../../formula/move";
import { rewriteFormulas } from "../../book/sheets";
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
  const given = sourceOf(args, host, self.sheetId);
  const [from, to] = [host.sheet(given.sheetId), host.sheet(self.sheetId)];
  const isWhole = isWholeColumns(given.area) || isWholeRows(given.area);
  const source = isWhole
    ? (from.cells.bounds(() => true, given.area) ?? { ...given.area, rows: 1, columns: 1 })
    : (host.book.populated(from, given.area) ?? { ...given.area, rows: 1, columns: 1 });
  const copying: Copying = {
    from,
    source,
    to,
    type: args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"], "All"),
    skipsBlanks: args.flag(2),
    transposes: args.flag(3),
  };
  const shape = copying.transposes
    ? { rows: source.columns, columns: source.rows }
    : { rows: source.rows, columns: source.columns };
  const target = isWhole ? beneath(self.area, given.area, source) : targetArea(self.area, shape);
  if (!isInsideGrid(target)) throw invalidArgument();
  host.requireWritable(to, target);
  if (isWhole && (copying.type === "All" || copying.type === "Formats"))
    copyLanes(from, to, given.area, self.area);
  paste(host, copying, target, shape);
  growTables(host.book, to, target);
  followHeaders(host.book, to, target);
  reportChange(host, to, target);
}

/** Where the filled part of whole columns (rows) goes: as far into the target as it stood in the source. */
function beneath(target: Area, whole: Area, source: Area): Area {
  const row = target.row + source.row - whole.row;
  return { ...source, row, column: target.column + source.column - whole.column };
}

/** Whole columns (rows) bring their sizes and formats. */
function copyLanes(from: Sheet, to: Sheet, source: Area, target: Area): void {
  if (isWholeColumns(source)) {
    for (let i = 0; i < source.columns; i++)
      copyLane(from.columnFormats, to.columnFormats, source.column + i, target.column + i);
  } else
    for (let i = 0; i < source.rows; i++)
      copyLane(from.rowFormats, to.rowFormats, source.row + i, target.row + i);
}

function copyLane<F>(from: ReadonlyMap<number, F>, to: Map<number, F>, source: number, target: number): void {
  const format = from.get(source);
  if (format) to.set(target, format);
  else to.delete(target);
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
  if ((copying.type === "All" || copying.type === "Formats") && !copying.transposes)
    pasteTiles(copying, target);
}

/** Rules go to every repetition of the source; links only where everything is copied. */
function pasteTiles({ from, to, source, type }: Copying, target: Area): void {
  const rules = { ...structuredClone(rulesOf(from)), ...(type === "Formats" && { hyperlinks: [] }) };
  for (let row = target.row; row < target.row + target.rows; row += source.rows)
    for (let column = target.column; column < target.column + target.columns; column += source.columns)
      pasteRules({ rules, to, source }, { ...source, row, column });
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
    const formula = copying.transposes
      ? transposedFormula(cell.formula, { row, column }, place)
      : copiedFormula(cell.formula, place.row - row, place.column - column);
    host.book.setInput(to, place, { value: null, formula });
    return;
  }
  host.book.setInput(to, place, { value: cell.value, ...(cell.isError && { isError: true }) });
}

type Rules = Pick<Sheet, "conditionalFormats" | "dataValidations" | "merges" | "hyperlinks">;
const rulesOf = ({ conditionalFormats, dataValidations, merges, hyperlinks }: Sheet): Rules => ({
  conditionalFormats,
  dataValidations,
  merges,
  hyperlinks,
});

/** Conditional formats, validation, links and merged cells come along. */
function pasteRules(
  { rules, to, source }: { readonly rules: Rules; readonly to: Sheet; readonly source: Area },
  target: Area,
): void {
  const inside = (range: string): Area[] =>
    ruleAreas(range).flatMap((area) => {
      const shared = intersectAreas(area, source);
      if (!shared) return [];
      const row = shared.row - source.row + target.row;
      return [{ ...shared, row, column: shared.column - source.column + target.column }];
    });
  for (const rule of [...rules.conditionalFormats])
    if (touches(rule.range, [source])) {
      const copy = omit(structuredClone(rule), "source", "id");
      const priority = to.conditionalFormats.length + 1;
      to.conditionalFormats.push({ ...copy, range: rangeText(inside(rule.range)), priority });
    }
  for (const rule of [...rules.dataValidations])
    if (touches(rule.range, [source]))
      to.dataValidations.push({ ...structuredClone(rule), range: rangeText(inside(rule.range)) });
  for (const link of [...rules.hyperlinks])
    if (touches(link.range, [source])) to.hyperlinks.push({ ...link, range: rangeText(inside(link.range)) });
  for (const merge of [...rules.merges]) {
    const area = parseArea(merge);
    if (area && containsArea(source, area)) to.merges.push(rangeText(inside(merge)));
  }
}

/** `Range.moveTo`: cells, formats, rules and formulas go and replace what was there; what pointed at them follows. */
function moveTo(self: RangeSelf, args: Args, host: Host): void {
  const place = sourceOf(args, host, self.sheetId);
  const [from, to] = [host.sheet(self.sheetId), host.sheet(place.sheetId)];
  const source = host.book.populated(from, self.area) ?? { ...self.area, rows: 1, columns: 1 };
  const target = { ...source, row: place.area.row, column: place.area.column };
  if (!isInsideGrid(target)) throw invalidArgument();
  host.requireWritable(from, source);
  host.requireWritable(to, target);
  const [rows, columns] = [target.row - source.row, target.column - source.column];
  followMove(host, { fromSheet: from.name, toSheet: to.name, area: source, rows, columns });
  const moved = [...from.cells.within(source)];
  const rules = structuredClone(rulesOf(from));
  clearArea(host, { sheetId: from.id, area: source }, "All");
  clearArea(host, { sheetId: to.id, area: target }, "All");
  for (const [row, column, cell] of moved) {
    const formula =
      cell.formula !== undefined && from !== to ? qualifiedFormula(cell.formula, from.name) : cell.formula;
    to.cells.set(row + rows, column + columns, { ...cell, ...(formula !== undefined && { formula }) });
    host.book.markDirty(to.id, row + rows, column + columns);
  }
  pasteRules({ rules, to, source }, target);
  host.book.isStructureDirty = true;
  reportChange(host, to, target);
}

/** Every formula of the book that refers into moved cells. */
function followMove(host: Host, move: CellMove): void {
  rewriteFormulas(host.book, (formula, own) => formulaAfterMove(formula, move, own?.name ?? ""));
}

export const copyMethods: Readonly<Record<string, MethodSpec<RangeSelf>>> = {
  CopyFrom: copyFrom,
  MoveTo: moveTo,
};
