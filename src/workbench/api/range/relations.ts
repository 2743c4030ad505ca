import { cellArea, cellCount, containsArea, intersectAreas, parseArea, type Area } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import { mapReferences, referenceArea } from "../../formula/references";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import type { MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type AreasSelf, type HostObject, type RangeSelf } from "../../host/hostObject";
import { areasOf, rangeOf } from "../areas";
import { tableArea } from "../structuredReference";

type Method = MethodSpec<RangeSelf>;

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** Spills are asked for one cell at a time. */
function requireOneCell({ area }: RangeSelf): void {
  if (cellCount(area) > 1) throw invalidArgument();
}

/** The cells that the cell's array fills, itself included; of several cells there is none. */
function spillingTo(self: RangeSelf, host: Host): HostObject | undefined {
  if (cellCount(self.area) > 1) return undefined;
  const { row, column } = self.area;
  const array = host.sheet(self.sheetId).cells.get(row, column)?.array;
  if (!array?.isDynamic) return undefined;
  return rangeOf(self.sheetId, { row, column, rows: array.rows, columns: array.columns });
}

/** The cell whose array fills the cell. */
function spillParent(self: RangeSelf, host: Host): HostObject | undefined {
  if (cellCount(self.area) > 1) return undefined;
  const { row, column } = self.area;
  const cell = host.sheet(self.sheetId).cells.get(row, column);
  const origin = cell?.spillOrigin ?? (cell?.array?.isDynamic ? { row, column } : undefined);
  return origin && rangeOf(self.sheetId, cellArea(origin.row, origin.column));
}

function mergedAreas(self: RangeSelf, host: Host): HostObject | undefined {
  const merges = host
    .sheet(self.sheetId)
    .merges.map((merge) => parseArea(merge))
    .filter((area): area is Area => area !== undefined && intersectAreas(area, self.area) !== undefined);
  return merges.length > 0 ? areasOf(self.sheetId, merges) : undefined;
}

/** Tables that a range touches, or holds whole. */
export function tablesUnder(
  host: Host,
  sheetId: string,
  areas: readonly Area[],
  isFully: boolean,
): HostObject {
  const tables = host
    .sheet(sheetId)
    .tables.filter((table) =>
      areas.some((area) =>
        isFully ? containsArea(area, tableArea(table)) : intersectAreas(area, tableArea(table)) !== undefined,
      ),
    );
  return ref("TableScopedCollection", { tables: tables.map((table) => ({ sheetId, tableId: table.id })) });
}

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** What the formulas of an area refer to. */
function precedentsOf(host: Host, sheet: Sheet, area: Area): Place[] {
  const places: Place[] = [];
  for (const [, , cell] of sheet.cells.within(area))
    if (cell.formula !== undefined)
      mapReferences(cell.formula, (reference) => {
        const target = reference.sheet === undefined ? sheet : host.book.sheetNamed(reference.sheet);
        if (target) places.push({ sheetId: target.id, area: referenceArea(reference) });
        return undefined;
      });
  return places;
}

/** Cells whose formulas refer to an area. */
function dependentsOf(host: Host, sheetId: string, area: Area): Place[] {
  const places: Place[] = [];
  for (const sheet of host.book.sheets)
    for (const [row, column, cell] of sheet.cells.all()) {
      if (cell.formula === undefined) continue;
      const own = precedentsOf(host, sheet, cellArea(row, column));
      if (own.some((place) => place.sheetId === sheetId && intersectAreas(place.area, area) !== undefined))
        places.push({ sheetId: sheet.id, area: cellArea(row, column) });
    }
  return places;
}

/** Follows relations from step to step until nothing new comes. */
function closure(start: Place, step: (place: Place) => Place[]): Place[] {
  const known = new Map<string, Place>();
  const queue = step(start);
  for (let place = queue.shift(); place; place = queue.shift()) {
    const key = `${place.sheetId} ${JSON.stringify(place.area)}`;
    if (known.has(key)) continue;
    known.set(key, place);
    queue.push(...step(place));
  }
  return [...known.values()];
}

/** Places by sheet; ItemNotFound when there are none, as Excel answers. */
function grouped(host: Host, places: readonly Place[]): HostObject {
  if (places.length === 0) throw itemNotFound();
  const parts: AreasSelf[] = host.book.sheets.flatMap((sheet) => {
    const areas = places.filter((place) => place.sheetId === sheet.id);
    const unique = [...new Map(areas.map((place) => [JSON.stringify(place.area), place])).values()];
    return areas.length > 0 ? [{ sheetId: sheet.id, areas: unique.map((place) => ({ ...place })) }] : [];
  });
  return ref("WorkbookRangeAreas", { parts });
}

export const relationMethods: Readonly<Record<string, Method>> = {
  GetSpillingToRange: (self, _args, host) => {
    requireOneCell(self);
    return orThrow(spillingTo(self, host));
  },
  GetSpillingToRangeOrNullObject: (self, _args, host) => spillingTo(self, host) ?? nullObject(),
  GetSpillParent: (self, _args, host) => {
    requireOneCell(self);
    return orThrow(spillParent(self, host));
  },
  GetSpillParentOrNullObject: (self, _args, host) => spillParent(self, host) ?? nullObject(),
  GetMergedAreas: (self, _args, host) => orThrow(mergedAreas(self, host)),
  GetMergedAreasOrNullObject: (self, _args, host) => mergedAreas(self, host) ?? nullObject(),
  GetTables: (self, args, host) => tablesUnder(host, self.sheetId, [self.area], args.flag(0)),
  GetDirectPrecedents: (self, _args, host) =>
    grouped(host, precedentsOf(host, host.sheet(self.sheetId), self.area)),
  GetPrecedents: (self, _args, host) =>
    grouped(
      host,
      closure(self, (place) => precedentsOf(host, host.sheet(place.sheetId), place.area)),
    ),
  GetDirectDependents: (self, _args, host) => grouped(host, dependentsOf(host, self.sheetId, self.area)),
  GetDependents: (self, _args, host) =>
    grouped(
      host,
      closure(self, (place) => dependentsOf(host, place.sheetId, place.area)),
    ),
  GetVisibleView: (self, _args, host) => {
    const sheet = host.sheet(self.sheetId);
    const isShown = (row: number): boolean =>
      !sheet.rowFormats.get(row)?.isHidden && !sheet.rowFormats.get(row)?.isFiltered;
    const area = host.book.populated(sheet, self.area) ?? self.area;
    const rows = Array.from({ length: area.rows }, (_, r) => area.row + r).filter(isShown);
    return ref("RangeView", { sheetId: self.sheetId, areas: [self], rows, area });
  },
};
