import type { Area } from "../../book/address";
import { invalidArgument } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { ClassSpec, MethodSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import type { FormatSelf, RangeSelf } from "../../host/hostObject";
import {
  formatProtectionClass,
  rangeBorderClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from "../format/formatClasses";
import { fullAddress } from "../areas";
import { asRecord } from "../rules/ruleAccess";
import { placeProperties } from "./placeProperties";

type Wanted = Readonly<Record<string, unknown>>;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

type AnySpec = Pick<ClassSpec<"RangeFormat">, "properties">;
const NESTED: Readonly<Record<string, AnySpec>> = {
  font: rangeFontClass,
  fill: rangeFillClass,
  protection: formatProtectionClass,
};

/** Reads the parts of a format that a record of flags asks for. */
function readFormat(host: Host, self: FormatSelf, wanted: Wanted): Wanted {
  const out: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(wanted)) {
    if (!flag) continue;
    if (name === "borders") out[name] = readBorders(host, self, asRecord(flag));
    else if (NESTED[name]) out[name] = readPart(host, self, NESTED[name], flag);
    else out[name] = readOne(host, self, rangeFormatClass, name);
  }
  return out;
}

function readPart(host: Host, self: FormatSelf, spec: AnySpec, wanted: unknown): Wanted {
  const names =
    wanted === true
      ? Object.keys(spec.properties ?? {}).map((name) => name.charAt(0).toLowerCase() + name.slice(1))
      : Object.keys(asRecord(wanted));
  return Object.fromEntries(names.map((name) => [name, readOne(host, self, spec, name)]));
}

function readOne(host: Host, self: FormatSelf, spec: AnySpec, name: string): unknown {
  const property = spec.properties?.[capital(name)];
  if (!property?.get) throw invalidArgument();
  return property.get(self, host);
}

function readBorders(host: Host, self: FormatSelf, wanted: Wanted): Wanted {
  const flags = Object.keys(wanted).some((name) => name in BORDERS)
    ? wanted
    : Object.fromEntries(Object.keys(BORDERS).map((name) => [name, wanted]));
  return Object.fromEntries(
    Object.entries(flags).map(([name, parts]) => {
      const edge = BORDERS[name];
      if (!edge) throw invalidArgument();
      const keys = Object.keys(asRecord(parts));
      return [
        name,
        Object.fromEntries(
          keys.map((key) => [
            key,
            rangeBorderClass.properties?.[capital(key)]?.get?.({ ...self, edge }, host),
          ]),
        ),
      ];
    }),
  );
}

function writeFormat(host: Host, self: FormatSelf, given: Wanted): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (name === "borders") writeBorders(host, self, asRecord(value));
    else if (NESTED[name])
      for (const [key, inner] of Object.entries(asRecord(value)))
        writeOne(host, self, { spec: NESTED[name], name: key }, inner);
    else writeOne(host, self, { spec: rangeFormatClass, name }, value);
  }
}

function writeOne(
  host: Host,
  self: FormatSelf,
  { spec, name }: { spec: AnySpec; name: string },
  value: unknown,
): void {
  const property = spec.properties?.[capital(name)];
  if (!property?.set) throw invalidArgument();
  property.set(self, value, host);
}

function writeBorders(host: Host, self: FormatSelf, given: Wanted): void {
  for (const [name, parts] of Object.entries(given)) {
    const edge = BORDERS[name];
    if (!edge) throw invalidArgument();
    for (const [key, value] of Object.entries(asRecord(parts)))
      rangeBorderClass.properties?.[capital(key)]?.set?.({ ...self, edge }, value, host);
  }
}

const formatOf = (sheetId: string, area: Area): FormatSelf => ({ sheetId, areas: [{ sheetId, area }] });

/** One record for a cell, a row or a column. */
function readRecord(host: Host, sheetId: string, area: Area, wanted: Wanted): Wanted {
  const out: Record<string, unknown> = {};
  const self: RangeSelf = { sheetId, area };
  for (const [name, flag] of Object.entries(wanted)) {
    if (!flag) continue;
    if (name === "format") out[name] = readFormat(host, formatOf(sheetId, area), asRecord(flag));
    else if (name === "address" || name === "addressLocal")
      out[name] = fullAddress(host.sheet(sheetId), area);
    else if (name === "rowIndex") out[name] = area.row;
    else if (name === "columnIndex") out[name] = area.column;
    else out[name] = placeProperties[capital(name)]?.get?.(self, host) ?? null;
  }
  return out;
}

function writeRecord(host: Host, sheetId: string, area: Area, given: Wanted): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (name === "format") writeFormat(host, formatOf(sheetId, area), asRecord(value));
    else {
      const property = placeProperties[capital(name)];
      if (!property?.set) throw invalidArgument();
      property.set({ sheetId, area }, value, host);
    }
  }
}

const rowsOf = ({ area }: RangeSelf): Area[] =>
  Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }));
const columnsOf = ({ area }: RangeSelf): Area[] =>
  Array.from({ length: area.columns }, (_, c) => ({ ...area, column: area.column + c, columns: 1 }));

const reads =
  (parts: (self: RangeSelf) => Area[]): MethodSpec<RangeSelf> =>
  (self, args, host) =>
    parts(self).map((area) => readRecord(host, self.sheetId, area, args.record(0)));

const writes =
  (parts: (self: RangeSelf) => Area[]): MethodSpec<RangeSelf> =>
  (self, args, host) => {
    const given = args.raw(0);
    const areas = parts(self);
    if (!Array.isArray(given) || given.length !== areas.length) throw invalidArgument();
    for (const [i, area] of areas.entries())
      if (given[i]) writeRecord(host, self.sheetId, area, asRecord(given[i]));
  };

function setCells(self: RangeSelf, args: Args, host: Host): void {
  const given = args.raw(0);
  const rows = rowsOf(self);
  if (!Array.isArray(given) || given.length !== rows.length) throw invalidArgument();
  for (const [r, row] of rows.entries()) {
    const line: unknown = given[r];
    if (!Array.isArray(line) || line.length !== row.columns) throw invalidArgument();
    for (const [c, value] of (line as unknown[]).entries())
      if (value)
        writeRecord(host, self.sheetId, { ...row, column: row.column + c, columns: 1 }, asRecord(value));
  }
}

export const cellPropertyMethods: Readonly<Record<string, MethodSpec<RangeSelf>>> = {
  GetCellProperties: (self, args, host) =>
    rowsOf(self).map((row) =>
      columnsOf({ sheetId: self.sheetId, area: row }).map((area) =>
        readRecord(host, self.sheetId, area, args.record(0)),
      ),
    ),
  GetRowProperties: reads(rowsOf),
  GetColumnProperties: reads(columnsOf),
  SetCellProperties: setCells,
  SetRowProperties: writes(rowsOf),
  SetColumnProperties: writes(columnsOf),
};
