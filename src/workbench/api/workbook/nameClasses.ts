import type { CellScalar } from "../../book/calculator";
import type { Cell } from "../../book/cellStore";
import { CELL_ERRORS, parseTyped } from "../../book/input";
import { isValidName } from "../../book/names";
import type { NameSnapshot } from "../../book/snapshot";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asText, type Args } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject, type RangeSelf, type Selves } from "../../host/hostObject";
import { absoluteFormula, formulaRange } from "../areas";
import { isWellFormed } from "../../formula/validate";
import { readMatrix, valueOf, valueTypeOf } from "../range/cells";

type Self = Selves["NamedItem"];

function nameOf(host: Host, self: Self): NameSnapshot {
  const found = host.book.parts.names.find(
    (item) => item.name.toLowerCase() === self.name.toLowerCase() && item.sheetId === self.sheetId,
  );
  if (!found) throw itemNotFound();
  return found;
}

const selfOf = (name: NameSnapshot): Self => ({ name: name.name, sheetId: name.sheetId });

/** The range of a name, or undefined when it holds a constant or a formula. */
function rangeOfName(host: Host, self: Self): RangeSelf | undefined {
  return formulaRange(host, nameOf(host, self).formula, self.sheetId);
}

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

/** A constant's value: a number, text in quotes or a truth value; else the formula. */
function valueOfName(host: Host, self: Self): unknown {
  const formula = asFormula(nameOf(host, self).formula);
  const text = formula.slice(1);
  if (/^-?[\d.]+(e[-+]?\d+)?%?$/i.test(text))
    return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const range = rangeOfName(host, self);
  if (range) return formula.slice(1);
  if (text.includes("#REF!")) return "#REF!";
  return text.startsWith("{") ? formula : evaluated(host, self, text);
}

/** What a name's formula comes to, seen from the first cell of its sheet. */
function evaluated(host: Host, self: Self, formula: string): CellScalar {
  const sheetId = self.sheetId ?? host.book.activeSheet.id;
  return host.calculation.evaluate(formula, { sheetId, row: 0, column: 0 }) ?? 0;
}

const isConstant = (formula: string): boolean => /^=(-?[\d.]|"|TRUE$|FALSE$)/i.test(formula);

function typeOfName(host: Host, self: Self): string {
  if (rangeOfName(host, self)) return "Range";
  const formula = asFormula(nameOf(host, self).formula);
  if (formula.startsWith("={")) return "Array";
  const value = valueOfName(host, self);
  if (typeof value === "number") return Number.isInteger(value) && isConstant(formula) ? "Integer" : "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && CELL_ERRORS.has(value) ? "Error" : "String";
}

/** `Excel.NamedItem`. */
export const namedItemClass: ClassSpec<"NamedItem"> = {
  key: (self) => self.name,
  check: (self, host) => void nameOf(host, self),
  properties: {
    Name: { get: (self, host) => nameOf(host, self).name },
    Type: { get: (self, host) => typeOfName(host, self) },
    Value: { get: (self, host) => valueOfName(host, self) },
    Formula: {
      get: (self, host) => asFormula(nameOf(host, self).formula),
      set: (self, value, host) => {
        const text = asText(value);
        if (!isNameFormula(text)) throw invalidArgument();
        nameOf(host, self).formula = text;
        host.book.isStructureDirty = true;
      },
    },
    Visible: {
      get: (self, host) => nameOf(host, self).isHidden !== true,
      set: (self, value, host) => {
        const name = nameOf(host, self);
        if (asFlag(value)) delete name.isHidden;
        else name.isHidden = true;
      },
    },
    Comment: {
      get: (self, host) => nameOf(host, self).comment ?? "",
      set: (self, value, host) => void (nameOf(host, self).comment = asText(value)),
    },
    Scope: { get: (self) => (self.sheetId === undefined ? "Workbook" : "Worksheet") },
  },
  navigation: {
    ArrayValues: (self) => ref("NamedItemArrayValues", self),
    Worksheet: (self) => {
      if (self.sheetId === undefined) throw itemNotFound();
      return ref("Worksheet", { sheetId: self.sheetId });
    },
    WorksheetOrNullObject: (self) =>
      self.sheetId === undefined ? nullObject() : ref("Worksheet", { sheetId: self.sheetId }),
  },
  methods: {
    Delete: (self, _args, host) => {
      const gone = nameOf(host, self);
      host.book.parts.names = host.book.parts.names.filter((item) => item !== gone);
      host.book.isStructureDirty = true;
    },
    GetRange: (self, _args, host) => {
      const range = rangeOfName(host, self);
      if (!range) throw itemNotFound();
      return ref("Range", range);
    },
    GetRangeOrNullObject: (self, _args, host) => {
      const range = rangeOfName(host, self);
      return range ? ref("Range", range) : nullObject();
    },
  },
};

/** `Excel.NamedItemArrayValues`. */
export const namedItemArrayValuesClass: ClassSpec<"NamedItemArrayValues"> = {
  properties: {
    Values: {
      get: (self, host) =>
        matrix(host, self, valueOf) ??
        constants(host, self)?.map((row) => row.map((cell) => cell.value)) ??
        null,
    },
    Types: {
      get: (self, host) =>
        matrix(host, self, valueTypeOf) ?? constants(host, self)?.map((row) => row.map(valueTypeOf)) ?? null,
    },
  },
};

/** The constants of "={1,2;3,4}", or undefined when the name is no array. */
function constants(host: Host, self: Self): Cell[][] | undefined {
  const array = /^=\{(.*)\}$/s.exec(asFormula(nameOf(host, self).formula))?.[1];
  const split = (text: string, mark: string): string[] =>
    text.match(new RegExp(`(?:"(?:[^"]|"")*"|[^"${mark}])+`, "g")) ?? [];
  return array === undefined
    ? undefined
    : split(array, ";").map((row) => split(row, ",").map((item) => constant(item.trim())));
}

function constant(text: string): Cell {
  if (text.startsWith('"')) return { value: text.slice(1, -1).replaceAll('""', '"') };
  const { value, isError } = parseTyped(text, "General");
  return { value, ...(isError && { isError }) };
}

function matrix(host: Host, self: Self, read: Parameters<typeof readMatrix>[2]): unknown {
  const range = rangeOfName(host, self);
  return range ? readMatrix(host, range, read) : undefined;
}

type Scope = Selves["NamedItemCollection"];
const inScope = (host: Host, self: Scope): NameSnapshot[] =>
  host.book.parts.names
    .filter((item) => item.sheetId === self.sheetId)
    .sort((a, b) => a.name.localeCompare(b.name, "en-US", { sensitivity: "base" }));

function find(host: Host, self: Scope, key: string): HostObject | undefined {
  const found = inScope(host, self).find((item) => item.name.toLowerCase() === key.toLowerCase());
  return found && ref("NamedItem", selfOf(found));
}

function add(host: Host, self: Scope, args: Args): HostObject {
  const name = args.text(0);
  if (!isValidName(name)) throw invalidArgument();
  const isTable =
    self.sheetId === undefined &&
    host.book.sheets.some((sheet) =>
      sheet.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()),
    );
  if (find(host, self, name) || isTable)
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  const object = args.optionalObject(1, "Range");
  const formula = object
    ? absoluteFormula(host.sheet(object.self.sheetId), object.self.area)
    : checkedFormula(args.raw(1));
  const comment = args.optionalText(2);
  const item: NameSnapshot = {
    name,
    formula,
    ...(self.sheetId !== undefined && { sheetId: self.sheetId }),
    ...(comment !== undefined && { comment }),
  };
  host.book.parts.names.push(item);
  host.book.isStructureDirty = true;
  return ref("NamedItem", selfOf(item));
}

/** Names also hold several areas, such as "=A1,C3". */
const isNameFormula = (text: string): boolean =>
  text.startsWith("=") && (isWellFormed(text) || isWellFormed(`=(${text.slice(1)})`));

/** A reference text, a formula or a constant. */
function checkedFormula(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  if (typeof value !== "string") throw invalidArgument();
  if (value.startsWith("=")) {
    if (!isNameFormula(value)) throw invalidArgument();
    return value;
  }
  return Number.isNaN(Number(value)) ? `="${value.replaceAll('"', '""')}"` : `=${value}`;
}

/** `Excel.NamedItemCollection`, of the workbook or of a sheet. */
export const namedItemCollectionClass: ClassSpec<"NamedItemCollection"> = {
  items: (self, host) => inScope(host, self).map((item) => ref("NamedItem", selfOf(item))),
  item: (self, args, host) => {
    const found = find(host, self, args.text(0));
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    Add: (self, args, host) => add(host, self, args),
    AddFormulaLocal: (self, args, host) => add(host, self, args),
    GetCount: (self, _args, host) => inScope(host, self).length,
    GetItemOrNullObject: (self, args, host) => find(host, self, args.text(0)) ?? nullObject(),
  },
};
