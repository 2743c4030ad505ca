/** The worksheet custom property by which a sheet is known to be ours. */
export const OWN_PROPERTY = "SOP_ALIGN";

/** What the property says: which page it is, and which sheet it was written on (a copy of the sheet has another id). */
export interface OwnMark {
  readonly ownId: string;
  readonly sheetId: string;
}

export function writeMark(mark: OwnMark): string {
  return JSON.stringify({ version: 1, ...mark });
}

/** Reads a mark; anything that we did not write is no mark. */
export function readMark(text: string): OwnMark | null {
  try {
    const mark: unknown = JSON.parse(text);
    if (typeof mark !== "object" || mark === null) return null;
    const { ownId, sheetId } = mark as Record<string, unknown>;
    return typeof ownId === "string" && typeof sheetId === "string" ? { ownId, sheetId } : null;
  } catch {
    return null;
  }
}

/** A sheet as the survey found it. */
export interface MarkedSheet {
  readonly id: string;
  readonly mark: OwnMark | null;
}

/**
 * The sheet that is our page `ownId`, if there is one.
 *
 * A planner's copy of a page carries the mark too, but names the sheet it was
 * copied from: it belongs to the planner as long as the original is there.
 * Where an application has renumbered all sheets, a mark that is alone counts.
 */
export function ownSheet<S extends MarkedSheet>(sheets: readonly S[], ownId: string): S | null {
  const claims = sheets.filter((sheet) => sheet.mark?.ownId === ownId);
  const original = claims.find((sheet) => sheet.mark?.sheetId === sheet.id);
  if (original) return original;
  return claims.length === 1 ? claims[0]! : null;
}

/** The name that is free: the wanted one, else "<name> (SOP)", else with a number. Names compare without case. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let n = 0; ; n++) {
    const suffix = n === 0 ? "" : n === 1 ? " (SOP)" : ` (SOP ${n})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
