import { strFromU8, unzipSync } from "fflate";
import type { CellValue, TableArea, WorkbookCells } from "../../../src/workbook/codec/sheetCells";

/** A sheet as it stands in the file: cell values by row and column, and its table. */
export interface WrittenSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly tables: readonly TableArea[];
  readonly xml: string;
}

/** A written workbook: its sheets, and its names with what they refer to. */
export interface WrittenBook {
  readonly sheets: ReadonlyMap<string, WrittenSheet>;
  readonly names: ReadonlyMap<string, string>;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** Reads the parts of an .xlsx file by itself, without the library that wrote them. */
export function readWritten(bytes: Uint8Array): WrittenBook {
  const parts = unzipSync(bytes);
  const text = (path: string): string => (parts[path] === undefined ? "" : strFromU8(parts[path]));
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => plain(si!));
  const book = text("xl/workbook.xml");
  const targets = relations(text("xl/_rels/workbook.xml.rels"));
  const sheets = [...book.matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const name = unescaped(attribute(tag, "name"));
    const path = `xl/${targets.get(attribute(tag, "r:id"))!.replace(/^\/xl\//, "")}`;
    const xml = text(path);
    const links = relations(text(path.replace("worksheets/", "worksheets/_rels/") + ".rels"));
    const tables = [...links.values()]
      .filter((t) => t.includes("tables/"))
      .map((t) => tableOf(text(`xl/${t.replace("../", "")}`)));
    return [name, { name, xml, tables, values: cellsOf(xml, strings) }] as const;
  });
  const names = [...book.matchAll(/<definedName ([^>]*)>(.*?)<\/definedName>/gs)];
  return {
    parts,
    sheets: new Map(sheets),
    names: new Map(names.map(([, tag, target]) => [attribute(` ${tag!}`, "name"), unescaped(target!)])),
  };
}

/** The same book as the Excel border would hand it to the reader. */
export function asWorkbookCells(book: WrittenBook): WorkbookCells {
  const sheets = [...book.sheets.values()].map(({ name, values, tables }, index) => ({
    ...{ name, values, tables, id: String(index), ownId: null, visibility: "Visible" as const },
    ...{ isProtected: false, top: 0, left: 0 },
  }));
  return { sheets };
}

function relations(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function cellsOf(xml: string, strings: readonly string[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const [, tag, , body] of xml.matchAll(/<c ([^>]*?)(\/>|>(.*?)<\/c>)/gs)) {
    const { row, column } = placeOf(attribute(` ${tag!}`, "r"));
    const raw = /<v>(.*?)<\/v>/s.exec(body ?? "")?.[1];
    const own = (rows[row] ??= []);
    const type = attribute(` ${tag!}`, "t");
    own[column] =
      raw === undefined
        ? ""
        : type === "s"
          ? strings[Number(raw)]!
          : type === "str"
            ? unescaped(raw)
            : Number(raw);
  }
  const width = Math.max(0, ...Array.from(rows, (row) => row?.length ?? 0));
  return Array.from(rows, (row) => Array.from({ length: width }, (_, c) => row?.[c] ?? ""));
}

function tableOf(xml: string): TableArea {
  const tag = /<table [^>]*>/s.exec(xml)![0];
  const [from, to] = attribute(tag, "ref").split(":").map(placeOf);
  return {
    name: attribute(tag, "displayName"),
    ...{
      top: from!.row,
      left: from!.column,
      rows: to!.row - from!.row + 1,
      columns: to!.column - from!.column + 1,
    },
  };
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function plain(si: string): string {
  return unescaped([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t!).join(""));
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
