import {
  buildSettings,
  fold,
  SETTING_LINES,
  type DraftRows,
  type ReadSettings,
  type SettingLine,
} from "../../engine";
import type { ColumnSchema } from "../schema/sheetSchema";
import { monthNamed } from "./parse/monthNames";
import { readCell } from "./parse/cellReader";
import type { ReadingTools } from "./readingTools";
import { reading } from "./rows/readRows";
import { tableRows } from "./rows/tableRows";
import { cellAt, textOf } from "./sheetView";
import type { Sources } from "./sources";
import type { FoundTable } from "./tables/findTables";

/** Reads the lines of the Settings tables; the value of each has the type that its line says. */
export function readSettings(
  tables: readonly FoundTable[],
  tools: Omit<ReadingTools, "calendar"> & { readonly sources: Sources },
): ReadSettings & { readonly rows: readonly DraftRows["Settings"][] } {
  const rows = tables.flatMap((table) => {
    const name = table.match.columns.get("setting");
    const value = table.match.columns.get("text");
    if (!name || !value) return [];
    const source = {
      view: table.view,
      headerRow: table.match.header.row,
      columns: new Map([
        ["setting", name.column],
        ["value", value.column],
      ]),
      periods: new Map<number, number>(),
    };
    tools.sources.addTable("Settings", source);
    return tableRows(table, () => true).data.map((row) => {
      const setting = textOf(cellAt(table.view, row, name.column));
      const key = tools.keys.key("Settings", setting);
      tools.sources.addRow("Settings", key, { table: source, row });
      return { key, setting, ...valueOf({ table, row, key, setting }, tools) };
    });
  });
  return { ...buildSettings(rows), rows };
}

interface LineAt {
  readonly table: FoundTable;
  readonly row: number;
  readonly key: string;
  readonly setting: string;
}

function valueOf(
  at: LineAt,
  tools: Omit<ReadingTools, "calendar">,
): { readonly text: string; readonly value: number } {
  const use = at.table.match.columns.get("text")!;
  const line = SETTING_LINES.find(({ name }) => fold(name) === fold(at.setting));
  const cell = cellAt(at.table.view, at.row, use.column);
  if (line === undefined || line.type === "text" || line.type === "choice") {
    return { text: textOf(cell), value: Number.NaN };
  }
  const named = typeof cell === "string" && line.name === "fiscal start month" ? monthNamed(cell.trim()) : 0;
  if (named > 0) return { text: "", value: named };
  const typed = { ...use, schema: typedSchema(use.schema, line) };
  const value = readCell(cell, typed, { ...reading(at, use, tools), what: () => `the setting ${line.name}` });
  return { text: "", value: value as number };
}

function typedSchema(schema: ColumnSchema, line: SettingLine): ColumnSchema {
  const kind = line.type === "count" ? "number" : line.type;
  return kind === "text" || kind === "choice" ? schema : { ...schema, type: { kind } };
}
