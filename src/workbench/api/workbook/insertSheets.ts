import { bookFromSnapshot } from "../../book/fromSnapshot";
import type { Sheet } from "../../book/sheet";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { oneOf, type Args } from "../../host/args";
import { EventType, WORKBOOK_TARGET } from "../../host/events";
import type { Host } from "../../host/host";
import { isHostObject } from "../../host/hostObject";
import { requireStructure } from "../sheet/sheetNames";
import { duplicate } from "../sheet/copySheet";

function freeName(host: Host, name: string): string {
  if (!host.book.sheetNamed(name)) return name;
  let n = 2;
  const named = (): string => `${name.slice(0, 31 - ` (${n})`.length)} (${n})`;
  while (host.book.sheetNamed(named())) n += 1;
  return named();
}

/** Where the new sheets go. */
function placeFor(host: Host, options: Readonly<Record<string, unknown>>): number {
  const { sheets } = host.book;
  const position = oneOf(options["positionType"] ?? "End", [
    "None",
    "Before",
    "After",
    "Beginning",
    "End",
  ] as const);
  if (position === "Beginning") return 0;
  if (position === "End" || position === "None") return sheets.length;
  const other = options["relativeTo"];
  const found =
    isHostObject(other) && other.type === "Worksheet"
      ? host.book.sheet(other.self.sheetId)
      : host.book.sheetNamed(String(other));
  if (!found) throw itemNotFound();
  return sheets.indexOf(found) + (position === "After" ? 1 : 0);
}

/** `Workbook.insertWorksheetsFromBase64`: answers the ids of the new sheets. */
export async function insertSheets(_self: object, args: Args, host: Host): Promise<string[]> {
  requireStructure(host);
  const bytes = Buffer.from(args.text(0), "base64");
  const options = args.record(1);
  const source = bookFromSnapshot(
    await host.readFile(bytes).catch(() => {
      throw invalidArgument();
    }),
  );
  const wanted = options["sheetNamesToInsert"];
  const chosen =
    Array.isArray(wanted) && wanted.length > 0
      ? source.sheets.filter((sheet) => wanted.includes(sheet.name))
      : source.sheets;
  if (Array.isArray(wanted) && chosen.length < wanted.length) throw itemNotFound();
  const copies: Sheet[] = chosen.map((sheet) => duplicate(host, sheet, freeName(host, sheet.name)));
  host.book.sheets.splice(placeFor(host, options), 0, ...copies);
  host.book.hasFormulas ||= source.hasFormulas;
  host.book.isStructureDirty = true;
  for (const copy of copies)
    host.events.raise(EventType.worksheetAdded, [WORKBOOK_TARGET], { worksheetId: copy.id, source: "Local" });
  return copies.map((copy) => copy.id);
}
