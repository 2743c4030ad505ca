import { newId, rewriteFormulas } from "../../book/sheets";
import { copySheetState, type Sheet } from "../../book/sheet";
import { mapReferences, formatReference } from "../../formula/references";
import { invalidArgument } from "../../host/apiError";
import type { Args } from "../../host/args";
import { EventType, WORKBOOK_TARGET } from "../../host/events";
import type { Host } from "../../host/host";
import { ref, type HostObject } from "../../host/hostObject";
import { requireStructure } from "./sheetNames";

/** "Plan (2)", shortened to 31 characters. */
function copyName(host: Host, name: string): string {
  let n = 2;
  const named = (): string => `${name.slice(0, 31 - ` (${n})`.length)} (${n})`;
  while (host.book.sheetNamed(named())) n += 1;
  return named();
}

function freeTableName(taken: ReadonlySet<string>, name: string): string {
  let n = 1;
  const base = name.replace(/\d+$/, "");
  while (taken.has(`${base}${n}`.toLowerCase())) n += 1;
  return `${base}${n}`;
}

/** A copy with names, tables and ids of its own; formulas that named the sheet name the copy. */
export function duplicate(host: Host, sheet: Sheet, name: string): Sheet {
  const copy: Sheet = { ...copySheetState(sheet), id: newId(), name };
  delete copy.source;
  const tables = host.book.sheets.flatMap((item) => item.tables);
  const taken = new Set(tables.map((table) => table.name.toLowerCase()));
  let nextId = Math.max(0, ...tables.map((table) => table.id)) + 1;
  for (const table of copy.tables) {
    delete table.source;
    table.id = nextId++;
    table.name = freeTableName(taken, table.name);
    taken.add(table.name.toLowerCase());
  }
  for (const chart of copy.charts) {
    delete chart.source;
    chart.id = newId();
  }
  for (const rule of copy.conditionalFormats) {
    delete rule.source;
    rule.id = newId();
  }
  copy.comments = copy.comments.map((comment) => ({ ...comment, id: newId() }));
  return copy;
}

function retarget(host: Host, copy: Sheet, from: string): void {
  rewriteFormulas(host.book, (formula, own) =>
    own !== copy
      ? formula
      : mapReferences(formula, (reference) =>
          reference.sheet?.toLowerCase() === from.toLowerCase()
            ? formatReference({ ...reference, sheet: copy.name })
            : undefined,
        ),
  );
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** `Worksheet.copy`. */
export function copySheet(self: { readonly sheetId: string }, args: Args, host: Host): HostObject {
  requireStructure(host);
  const sheet = host.sheet(self.sheetId);
  const copy = duplicate(host, sheet, copyName(host, sheet.name));
  copy.visibility = "visible";
  const { sheets } = host.book;
  sheets.splice(placeFor(host, args, sheet), 0, copy);
  host.book.parts.names.push(
    ...host.book.parts.names
      .filter((name) => name.sheetId === sheet.id)
      .map((name) => ({ ...name, sheetId: copy.id })),
  );
  retarget(host, copy, sheet.name);
  host.book.isStructureDirty = true;
  host.events.raise(EventType.worksheetAdded, [WORKBOOK_TARGET], { worksheetId: copy.id, source: "Local" });
  return ref("Worksheet", { sheetId: copy.id });
}

function placeFor(host: Host, args: Args, sheet: Sheet): number {
  const { sheets } = host.book;
  const position = args.choice(0, POSITIONS, "None");
  if (position === "Beginning") return 0;
  if (position === "End" || position === "None")
    return position === "End" ? sheets.length : sheets.indexOf(sheet) + 1;
  const other = args.optionalObject(1, "Worksheet");
  if (!other) throw invalidArgument();
  return sheets.indexOf(host.sheet(other.self.sheetId)) + (position === "After" ? 1 : 0);
}
